// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/state/viewsnapshot.h"
#include "model/totals/series.h"
#include "views/scene/timeline/timelinescene.h"

namespace timeloupe {

/// The amounts below the lanes of a figure, on the same time scale.
class FigureAmounts
{
public:
    /// O(matching events).
    explicit FigureAmounts(const ViewSnapshot &view);

    /// Paints into `area`, whose left edge is that of the scene.
    void paint(QPainter &painter, const QRectF &area, const TimelineScene &scene, const TimeScale &scale,
               const Style &style) const;

private:
    void paintTitle(QPainter &painter, const QRectF &area, double axis, const Style &style) const;

    EventStorePtr m_store;
    Language m_language;
    SeriesIndex m_index;
    double m_smallest = 0;
    double m_largest = 0;
};

} // namespace timeloupe
