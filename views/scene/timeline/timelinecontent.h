// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/index/lodindex.h"
#include "model/lanes/lanegroup.h"
#include "model/lanes/laneplan.h"
#include "model/query/language/query.h"

#include <memory>
#include <optional>

namespace timeloupe {

/// What the timeline shows, whatever the zoom: an immutable snapshot of store, filter and lanes.
struct TimelineContent
{
    EventStorePtr store;
    RowSetPtr matchingRows;
    LodIndexPtr lod; ///< of what passes and stands on the axis, not in the margin
    LanePlan plan;
    LaneGroupPtr others;                       ///< of the lane in which several stand together, when there is one
    std::vector<std::vector<EventRow>> margin; ///< of each planned lane: undated events, most important first
    std::optional<Instant> dataEnd;            ///< just after the latest day that a source was published

    // Of a planned lane, what LodIndex tells of a lane of the store.
    [[nodiscard]] std::size_t count(std::size_t lane, std::size_t begin, std::size_t end) const;
    [[nodiscard]] std::vector<EventRow> rows(std::size_t lane, std::size_t begin, std::size_t end) const;
    [[nodiscard]] std::vector<EventRow> top(std::size_t lane, std::size_t begin, std::size_t end,
                                            std::size_t limit) const;
    /// Those that began before `begin` and reach past `t`, not before it: the most important first.
    [[nodiscard]] std::vector<EventRow> running(std::size_t lane, Instant begin, Instant t, double minLength,
                                                std::size_t limit) const;
    [[nodiscard]] std::size_t runningCount(std::size_t lane, Instant begin, Instant t) const;

private:
    /// The lane of the store that a planned lane is; nullopt: it is the others.
    [[nodiscard]] std::optional<std::size_t> single(std::size_t lane) const;
};

using TimelineContentPtr = std::shared_ptr<const TimelineContent>;

struct TimelineContentRequest
{
    EventStorePtr store;
    RowSetPtr matchingRows;
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
