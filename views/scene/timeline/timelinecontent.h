// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/index/lodindex.h"
#include "model/lanes/lanegroup.h"
#include "model/lanes/laneplan.h"
#include "model/query/language/query.h"

#include <memory>
#include <optional>

namespace timeloupe {

/// The contents of the timeline independent of the zoom: an immutable snapshot of store, filter and lanes.
struct TimelineContent
{
    EventStorePtr store;
    RowSetPtr matchingRows;
    LodIndexPtr lod; ///< matching events on the axis, without the margin
    LanePlan plan;
    LaneGroupPtr others;                       ///< of the shared lane, if there is one
    std::vector<std::vector<EventRow>> margin; ///< undated events by planned lane, most important first
    std::optional<Instant> dataEnd;            ///< just after the publication of the latest source

    // Queries of LodIndex, for a planned lane.
    [[nodiscard]] std::size_t count(std::size_t lane, std::size_t begin, std::size_t end) const;
    [[nodiscard]] std::vector<EventRow> rows(std::size_t lane, std::size_t begin, std::size_t end) const;
    [[nodiscard]] std::vector<EventRow> top(std::size_t lane, std::size_t begin, std::size_t end,
                                            std::size_t limit) const;
    /// Events that began before `begin` and extend past `t`, most important first.
    [[nodiscard]] std::vector<EventRow> running(std::size_t lane, Instant begin, Instant t, double minLength,
                                                std::size_t limit) const;
    [[nodiscard]] std::size_t runningCount(std::size_t lane, Instant begin, Instant t) const;

private:
    /// The store's lane of a planned lane; nullopt for the shared lane.
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
    /// content of the same store and rows to reuse; may be null
    TimelineContentPtr previous;
    std::size_t mostLanes = LanePlan::kMostLanes; ///< number of company lanes
    std::vector<CompanyIndex> apart = {};         ///< companies that get lanes before all others
};

/// O(n): off the UI thread for large stores.
TimelineContentPtr timelineContent(const TimelineContentRequest &request);

} // namespace timeloupe
