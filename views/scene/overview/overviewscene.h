// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/rowset.h"
#include "model/events/eventstore.h"
#include "model/time/timescale.h"
#include "model/wording/dateformat.h"

#include <QRectF>
#include <QString>

#include <vector>

namespace timeloupe {

struct OverviewRequest
{
    const EventStore &store;
    const RowSet &matchingRows;
    TimeRange extent;
    Folds folds;
    Language language = Language::English;
    QRectF strip; ///< the extent goes from its left to its right edge
    bool hasYearLabels = false;
};

/// The overview as data, in pixels of the target: how many events begin in each period of the extent.
struct OverviewScene
{
    /// One period in which events begin.
    struct Bar
    {
        TimeRange range;
        QRectF cell;                  ///< as high as the strip
        std::size_t all = 0;          ///< events that begin in it
        std::size_t matchingRows = 0; ///< those of them that match the filter
    };
    struct YearLabel
    {
        QPointF at; ///< of its baseline
        QString text;
    };

    QRectF strip;
    TimeScale scale; ///< of the extent; x = 0 is the left edge of the strip
    std::vector<QRectF> folds;
    std::vector<Bar> bars; ///< ascending
    std::vector<YearLabel> yearLabels;

    static constexpr double kYearHeight = 13; ///< of the line of labels below the strip

    [[nodiscard]] double xOf(Instant at) const { return strip.left() + scale.x(at); }
    /// The nearest instant of the extent.
    [[nodiscard]] Instant timeAt(double x) const;
    /// Over a part of the extent; at least wide enough to be seen.
    [[nodiscard]] QRectF brush(TimeRange range) const;
};

/// O(periods · log n): no walk over the events.
OverviewScene overviewScene(const OverviewRequest &request);

} // namespace timeloupe
