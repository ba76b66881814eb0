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

/// What a figure is about and says, whatever its pages are like. Immutable.
struct FigureContext
{
    /// In any thread. O(events).
    FigureContext(const ViewSnapshot &snapshot, FigureOptions figureOptions);

    ViewSnapshot view;
    FigureOptions options;
    FigureStrings words;
    Style style;
    RowSetPtr shown; ///< of what passes: in the range, or in the margin
    FigureCitations citations;
    std::optional<FigureAmounts> amounts;
    std::vector<EventRow> highlighted; ///< ascending; empty unless it is asked for
    std::optional<Instant> dataEnd;
    QString title;
    QString subtitle;
    QString range; ///< in words; empty: nothing is dated
    QString rule;  ///< the filter, and the rule of the totals
    QString file;  ///< name, end of its data, program

    [[nodiscard]] const EventStore &store() const { return *view.store; }
    [[nodiscard]] bool isSlide() const { return options.distance != ReadingDistance::Document; }
    [[nodiscard]] QFont titleFont() const;
    [[nodiscard]] QFont subtitleFont() const;
    /// The lanes; at most so many of them, the rest stands together. Those of what is highlighted stay apart.
    [[nodiscard]] TimelineContentPtr content(std::size_t mostLanes, const TimelineContentPtr &previous) const;

private:
    void makeStrings();
};

using FigureContextPtr = std::shared_ptr<const FigureContext>;

} // namespace timeloupe
