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

/// A view of a timeline that can be restored: one of `views` in the file, or the view of a story step. A value.
struct SavedView
{
    Text name;                          ///< empty in a step of a story
    std::optional<TimeRange> range;     ///< absent: everything
    std::string filter;                 ///< a query (resources/schema/README.md, Query language); empty: every event
    std::vector<std::string> selection; ///< ids of events, the current one first
    std::vector<std::string> panels;    ///< visible panels; empty: unchanged
    bool folds = true;
    LaneOrder lanes = LaneOrder::File;
    bool othersOpen = false;
    UnknownMembers unknown;
    JsonSource source; ///< empty in a step of a story

    friend bool operator==(const SavedView &, const SavedView &) = default;
};

} // namespace timeloupe
