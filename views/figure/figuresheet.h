// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/figure/figurecontext.h"
#include "views/figure/figurepage.h"
#include "views/figure/lanepages.h"
#include "views/figure/pagecuts.h"
#include "views/figure/pageframe.h"

#include <memory>

namespace timeloupe {

/// Parameters of a sheet's layout.
struct SheetPlan
{
    double zoom = 1; ///< layout pixels per page unit
    std::size_t wide = 1;
    std::optional<std::size_t> high = 1; ///< nullopt: as many pages as all lanes need
    int leastRows = 2;                   ///< minimum rows of a lane that needs more
};

/// The pages of a figure at one type size.
struct FigureSheet
{
    SheetPlan plan;
    Style style;
    PageFrame frame;
    std::shared_ptr<TimelineLayout> layout; ///< of the timeline
    PageCuts columns;
    LanePages rows;
    std::vector<FigurePage> pages; ///< the sheet first, row by row, then the following pages
    std::size_t sheetPages = 0;
    std::optional<double> listRoom; ///< height for the first part of the list, on the sheet
    bool sourcesOnOwnPages = false; ///< on pages of their own
    std::size_t together = 0;       ///< events counted in clusters instead of being drawn

    [[nodiscard]] bool isSingleBlock() const { return !layout || layout->isSingleBlock(); }
};

} // namespace timeloupe
