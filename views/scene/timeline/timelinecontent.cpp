// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/scene/timeline/timelinecontent.h"

#include "model/query/companynames.h"
#include "model/query/filter.h"

#include <algorithm>

namespace timeloupe {

namespace {

std::vector<CompanyIndex> namedCompanies(const EventStore &store, const Query &query)
{
    std::vector<CompanyIndex> named;
    const std::vector<QueryValue> values = query.values(QueryField::Company);
    std::vector<bool> isOccupied(store.companies().size());
    for (const std::vector<CompanyIndex> &found : companiesNamed(store, values)) {
        for (const CompanyIndex company : found) {
            if (!isOccupied[company.value])
                named.push_back(company);
            isOccupied[company.value] = true;
        }
    }
    return named;
}

/// The store's lanes that contain an event.
std::vector<std::size_t> storeLanes(const EventStore &store, EventRow row)
{
    std::vector<std::size_t> lanes;
    for (const Party &party : store.parties(row))
        lanes.push_back(party.company.value);
    if (lanes.empty())
        lanes.push_back(store.companies().size());
    std::sort(lanes.begin(), lanes.end());
    lanes.erase(std::unique(lanes.begin(), lanes.end()), lanes.end());
    return lanes;
}

std::vector<EventRow> passingOf(const RowSet &matchingRows, const std::vector<EventRow> &rows)
{
    std::vector<EventRow> found;
    std::copy_if(rows.begin(), rows.end(), std::back_inserter(found),
                 [&](EventRow r) { return matchingRows.contains(r); });
    return found;
}

RowSetPtr without(const RowSetPtr &matchingRows, const std::vector<EventRow> &rows)
{
    if (rows.empty())
        return matchingRows;
    std::vector<std::uint64_t> words(matchingRows->words().begin(), matchingRows->words().end());
    for (const EventRow row : rows)
        words[row.value / 64] &= ~(std::uint64_t(1) << (row.value % 64));
    return std::make_shared<const RowSet>(std::move(words), matchingRows->rows());
}

std::vector<std::size_t> laneTotals(const LodIndex &lod, const std::vector<EventRow> &margin)
{
    std::vector<std::size_t> totals(lod.store()->laneCount());
    for (std::size_t lane = 0; lane < totals.size(); ++lane)
        totals[lane] = lod.laneTotal(lane);
    for (const EventRow row : margin) {
        for (const std::size_t lane : storeLanes(*lod.store(), row))
            ++totals[lane];
    }
    return totals;
}

std::vector<std::vector<EventRow>> marginOf(const EventStore &store, const LanePlan &plan, std::vector<EventRow> rows)
{
    std::stable_sort(rows.begin(), rows.end(),
                     [&](EventRow a, EventRow b) { return store.importance(a) > store.importance(b); });
    std::vector<std::vector<EventRow>> margin(plan.lanes.size());
    for (const EventRow row : rows) {
        for (const std::size_t storeLane : storeLanes(store, row)) {
            auto &lane = margin[static_cast<std::size_t>(plan.laneOf[storeLane])];
            if (lane.empty() || lane.back() != row)
                lane.push_back(row);
        }
    }
    return margin;
}

LaneGroupPtr othersOf(const TimelineContent &content)
{
    for (const PlannedLane &lane : content.plan.lanes) {
        if (lane.members.size() > 1)
            return std::make_shared<const LaneGroup>(content.store, *content.lod->filter(), lane.members);
    }
    return nullptr;
}

std::optional<Instant> latestPublication(const EventStore &store)
{
    std::optional<Instant> latest;
    for (const Source &source : store.sources()) {
        if (source.published && source.published->latest() < kInstantMax)
            latest = std::max(latest.value_or(kInstantMin), source.published->latest());
    }
    return latest;
}

} // namespace

TimelineContentPtr timelineContent(const TimelineContentRequest &request)
{
    auto content = std::make_shared<TimelineContent>();
    content->store = request.store;
    content->matchingRows = request.matchingRows;
    const EventStore &store = *request.store;
    const std::vector<EventRow> margin = passingOf(*request.matchingRows, request.marginRows);
    const bool known = request.previous && request.previous->store == request.store &&
                       request.previous->matchingRows == request.matchingRows;
    content->lod = known ? request.previous->lod
                         : std::make_shared<const LodIndex>(request.store, without(request.matchingRows, margin));
    content->plan =
        planLanes(store, *request.matchingRows, laneTotals(*content->lod, margin), namedCompanies(store, request.query),
                  ownEventCounts(store), request.order, request.othersOpen, {request.mostLanes, request.apart});
    const bool sameLanes = known && std::equal(content->plan.lanes.begin(), content->plan.lanes.end(),
                                               request.previous->plan.lanes.begin(), request.previous->plan.lanes.end(),
                                               [](const auto &a, const auto &b) { return a.members == b.members; });
    content->others = sameLanes ? request.previous->others : othersOf(*content);
    content->margin = marginOf(store, content->plan, margin);
    content->dataEnd = latestPublication(store);
    return content;
}

std::optional<std::size_t> TimelineContent::single(std::size_t lane) const
{
    const std::vector<std::uint32_t> &members = plan.lanes[lane].members;
    return members.size() > 1 ? std::nullopt : std::optional<std::size_t>(members.front());
}

std::size_t TimelineContent::count(std::size_t lane, std::size_t begin, std::size_t end) const
{
    const auto only = single(lane);
    return only ? lod->count(*only, begin, end) : others->count(begin, end);
}

std::vector<EventRow> TimelineContent::rows(std::size_t lane, std::size_t begin, std::size_t end) const
{
    const auto only = single(lane);
    return only ? lod->rows(*only, begin, end) : others->rows(begin, end);
}

std::vector<EventRow> TimelineContent::top(std::size_t lane, std::size_t begin, std::size_t end,
                                           std::size_t limit) const
{
    const auto only = single(lane);
    return only ? lod->top(*only, begin, end, limit) : others->top(begin, end, limit);
}

std::vector<EventRow> TimelineContent::running(std::size_t lane, Instant begin, Instant t, double minLength,
                                               std::size_t limit) const
{
    const std::size_t row = lod->rowAt(begin);
    const auto only = single(lane);
    return only ? lod->running(*only, row, t, minLength, limit) : others->running(row, t, minLength, limit);
}

std::size_t TimelineContent::runningCount(std::size_t lane, Instant begin, Instant t) const
{
    const std::size_t row = lod->rowAt(begin);
    const auto only = single(lane);
    return only ? lod->runningCount(*only, row, t) : others->runningCount(row, t);
}

} // namespace timeloupe
