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
    QRectF strip; ///< covers the extent
    bool hasYearLabels = false;
};

/// The overview as data, in target pixels: the number of events that begin in each period.
struct OverviewScene
{
    /// A period in which events begin.
    struct Bar
    {
        TimeRange range;
        QRectF cell;                  ///< as high as the strip
        std::size_t all = 0;          ///< events that begin in it
        std::size_t matchingRows = 0; ///< those of them that match the filter
    };
    struct YearLabel
    {
        QPointF at; ///< on the baseline
        QString text;
    };

    QRectF strip;
    TimeScale scale; ///< of the extent; x = 0 is the left edge of the strip
    std::vector<QRectF> folds;
    std::vector<Bar> bars; ///< ascending
    std::vector<YearLabel> yearLabels;

    static constexpr double kYearHeight = 13; ///< height of the labels below the strip

    [[nodiscard]] double xOf(Instant at) const { return strip.left() + scale.x(at); }
    /// The nearest instant of the extent.
    [[nodiscard]] Instant timeAt(double x) const;
    /// A part of the extent; at least wide enough to be visible.
    [[nodiscard]] QRectF brush(TimeRange range) const;
};

/// O(periods · log n).
OverviewScene overviewScene(const OverviewRequest &request);

} // namespace timeloupe
