// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/rowset.h"
#include "model/events/eventstore.h"
#include "model/events/laneorder.h"

namespace timeloupe {

/// One lane as it is drawn.
struct PlannedLane
{
    enum class Kind : std::uint8_t { Company, Others, NoCompany };

    Kind kind = Kind::Company;
    std::vector<std::uint32_t> members; ///< lanes of the store: one, or all those in "others"
    std::size_t events = 0;             ///< matching events (for "others", summed over its companies)

    [[nodiscard]] CompanyIndex company() const { return CompanyIndex(members.front()); }
};

/// Which lanes are drawn, top to bottom.
struct LanePlan
{
    std::vector<PlannedLane> lanes;
    std::vector<std::int32_t> laneOf; ///< for each lane of the store its index in `lanes`; kHidden: not drawn

    static constexpr std::int32_t kHidden = -1;
    /// Maximum number of company lanes; companies with the most events come first.
    static constexpr std::size_t kMostLanes = 24;
};

/// Limit of company lanes.
struct LaneQuota
{
    std::size_t most = LanePlan::kMostLanes;
    std::vector<CompanyIndex> first; ///< companies with priority
};

/// Chooses the lanes. `totals`: number of matching events per lane of the store. Every company with such events has a
/// lane; but beyond a dozen, companies with few events of their own, companies above the limit and, when the query
/// names companies, all others share the lane "others" unless `othersOpen`. A single such company keeps its own lane. A
/// limit below kMostLanes always holds, whatever the query or `othersOpen`. O(companies), and O(n) for
/// LaneOrder::Amount.
LanePlan planLanes(const EventStore &store, const RowSet &matchingRows, const std::vector<std::size_t> &totals,
                   const std::vector<CompanyIndex> &named, const std::vector<std::uint32_t> &ownEvents, LaneOrder order,
                   bool othersOpen, const LaneQuota &share = {});

/// For each company, the number of events whose first party it is.
const std::vector<std::uint32_t> &ownEventCounts(const EventStore &store);

} // namespace timeloupe
