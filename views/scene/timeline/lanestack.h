// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/scene/timeline/timelinelayout.h"

namespace timeloupe {

/// How high each lane is and where it begins: so that all lanes fit the height when they can with at least a few
/// rows each, those with most to show getting the most; when they cannot, they go on below (the view scrolls).
struct LaneStack
{
    struct Lane
    {
        double top = 0; ///< from the top of the first lane
        double height = 0;
        int maxRows = 1; ///< what the layout may use
        int rows = 1;    ///< what it uses
    };
    std::vector<Lane> lanes;
    double rowHeight = 20;
    double padding = 5;
    double height = 0; ///< of all lanes

    /// Centre of a row, from the top of the first lane.
    [[nodiscard]] double rowCenter(std::size_t lane, int row) const
    {
        return lanes[lane].top + padding + (row + 0.5) * rowHeight;
    }
};

/// How many rows lanes may have.
struct LaneLimits
{
    int most = 9;         ///< of a lane that is one block
    int mostOfBlocks = 4; ///< of a lane in many blocks: every lane the same
    int mostInMargin = 3;
    int least = 2;      ///< when not all that are needed have room
    double loosest = 9; ///< above and below rows, when there is room
};

LaneStack laneStack(TimelineLayout &layout, int level, double height, const LaneLimits &limits = {});

} // namespace timeloupe
