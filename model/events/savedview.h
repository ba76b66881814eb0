// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/events/eventrecord.h"
#include "model/events/jsonsource.h"
#include "model/events/laneorder.h"
#include "model/time/timerange.h"

#include <optional>
#include <string>
#include <vector>

namespace timeloupe {

/// A way of looking at a timeline that can be gone back to: one of `views` in the file, or what a step of a story
/// shows. A value.
struct SavedView
{
    Text name;                          ///< empty in a step of a story
    std::optional<TimeRange> range;     ///< absent: everything
    std::string filter;                 ///< a query (resources/schema/README.md, Query language); empty: every event
    std::vector<std::string> selection; ///< ids of events, the current one first
    std::vector<std::string> panels;    ///< those that are shown; empty: whichever are
    bool folds = true;
    LaneOrder lanes = LaneOrder::File;
    bool othersOpen = false;
    UnknownMembers unknown;
    JsonSource source; ///< in a step of a story empty

    friend bool operator==(const SavedView &, const SavedView &) = default;
};

} // namespace timeloupe
