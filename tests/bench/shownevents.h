// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/scene/timeline/timelinecontent.h"
#include "views/scene/timeline/timelinescene.h"

namespace timeloupe::bench {

struct ShownEvents
{
    std::size_t shown = 0;    ///< of those in the window, drawn apart or counted in a drawn cluster, in any lane
    std::size_t inWindow = 0; ///< events that pass the filter and possibly lie in the range, whether drawn or not
};

/// Each event once, though it stands in the lanes of all its companies. A cluster says how many it holds, not which:
/// they are looked for in its lane and its stretch of time, and when there are more of them than it counts, so many
/// count as not shown. O(n).
ShownEvents shownEvents(const TimelineScene &scene, const TimelineContent &content, TimeRange range);

} // namespace timeloupe::bench
