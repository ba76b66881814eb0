// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/scene/timeline/timelinelayout.h"

namespace timeloupe {

/// Heights and positions of the lanes: all fit the height if they can with a few rows each, and lanes with more events
/// get more; otherwise the stack is higher than the view and scrolls.
struct LaneStack
{
    struct Lane
    {
        double top = 0; ///< from the top of the first lane
        double height = 0;
        int maxRows = 1; ///< available to the layout
        int rows = 1;    ///< used by the layout
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

/// Limits of the rows of a lane.
struct LaneLimits
{
    int most = 9;         ///< of a single-block lane
    int mostOfBlocks = 4; ///< of a lane in blocks: the same for all lanes
    int mostInMargin = 3;
    int least = 2;      ///< where not all needed rows fit
    double loosest = 9; ///< padding above and below rows where there is space
};

LaneStack laneStack(TimelineLayout &layout, int level, double height, const LaneLimits &limits = {});

} // namespace timeloupe
