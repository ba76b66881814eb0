// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/lanegroup.h"
#include "model/laneplan.h"
#include "model/lodindex.h"

#include <memory>
#include <optional>

namespace timeloupe {

/// What the timeline shows, whatever the zoom: an immutable snapshot of store, filter and lanes.
struct TimelineContent
{
    EventStorePtr store;
    RowSetPtr passing;
    LodIndexPtr lod; ///< of what passes and stands on the axis, not in the margin
    LanePlan plan;
    LaneGroupPtr others;                       ///< of the lane in which several stand together, when there is one
    std::vector<std::vector<EventRow>> margin; ///< of each planned lane: undated events, most important first
    std::optional<Instant> dataEnd;            ///< just after the latest day that a source was published
};

using TimelineContentPtr = std::shared_ptr<const TimelineContent>;

struct TimelineContentRequest
{
    EventStorePtr store;
    RowSetPtr passing;
    Query query;
    std::vector<EventRow> marginRows;
    LaneOrder order = LaneOrder::File;
    bool othersOpen = false;
    /// One of the same store and rows, to take over what does not change; or null.
    TimelineContentPtr previous;
    std::size_t mostLanes = LanePlan::kMostLanes; ///< of companies' own
    std::vector<CompanyIndex> apart = {};         ///< those that have theirs before all others
};

/// O(n): off the UI thread for large stores.
TimelineContentPtr timelineContent(const TimelineContentRequest &request);

} // namespace timeloupe
