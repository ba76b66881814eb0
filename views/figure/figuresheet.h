// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/figure/figurecontext.h"
#include "views/figure/figurepage.h"
#include "views/figure/lanepages.h"
#include "views/figure/pagecuts.h"
#include "views/figure/pageframe.h"

#include <memory>

namespace timeloupe {

/// How a sheet is to be laid out.
struct SheetPlan
{
    double zoom = 1; ///< pixels of layout for each of the page
    std::size_t wide = 1;
    std::optional<std::size_t> high = 1; ///< nullopt: as many pages as all lanes need
    int leastRows = 2;                   ///< of a lane that needs more
};

/// The pages of a figure at one size of type.
struct FigureSheet
{
    SheetPlan plan;
    Style style;
    PageFrame frame;
    std::shared_ptr<TimelineLayout> layout; ///< of the timeline
    PageCuts columns;
    LanePages rows;
    std::vector<FigurePage> pages; ///< those of the sheet first, row by row
    std::size_t sheetPages = 0;
    std::optional<double> listRoom; ///< for the beginning of the list, on the sheet
    bool sourcesOnOwnPages = false; ///< on pages of their own
    std::size_t together = 0;       ///< events that are counted in clusters instead of being drawn

    [[nodiscard]] bool isSingleBlock() const { return !layout || layout->isSingleBlock(); }
};

} // namespace timeloupe
