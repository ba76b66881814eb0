// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/state/viewsnapshot.h"
#include "views/figure/figureamounts.h"
#include "views/figure/figurecitations.h"
#include "views/figure/figureoptions.h"
#include "views/figure/figurestrings.h"
#include "views/scene/timeline/timelinecontent.h"

#include <memory>

namespace timeloupe {

/// The data and texts of a figure, independent of its pages. Immutable.
struct FigureContext
{
    /// Thread-safe, O(events).
    FigureContext(const ViewSnapshot &snapshot, FigureOptions figureOptions);

    ViewSnapshot view;
    FigureOptions options;
    FigureStrings words;
    Style style;
    RowSetPtr shown; ///< matching rows in the range or in the margin
    FigureCitations citations;
    std::optional<FigureAmounts> amounts;
    std::vector<EventRow> highlighted; ///< ascending; empty unless requested
    std::optional<Instant> dataEnd;
    QString title;
    QString subtitle;
    QString range; ///< in words; empty without dated events
    QString rule;  ///< the filter and the rule of the totals
    QString file;  ///< name, end of the data, program

    [[nodiscard]] const EventStore &store() const { return *view.store; }
    [[nodiscard]] bool isSlide() const { return options.distance != ReadingDistance::Document; }
    [[nodiscard]] QFont titleFont() const;
    [[nodiscard]] QFont subtitleFont() const;
    /// Lanes for at most `mostLanes` companies; the rest share a lane. Lanes of highlighted events stay separate.
    [[nodiscard]] TimelineContentPtr content(std::size_t mostLanes, const TimelineContentPtr &previous) const;

private:
    void makeStrings();
};

using FigureContextPtr = std::shared_ptr<const FigureContext>;

} // namespace timeloupe
