// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/lanes/laneplan.h"

#include "model/events/eventstorecolumns.h"
#include "model/text/displaytext.h"

#include <algorithm>
#include <numeric>

namespace timeloupe {

namespace {

constexpr std::size_t kFew = 12;         // so many companies all have their own lanes
constexpr std::size_t kEnoughOwn = 2;    // events whose first party it is give a company a lane of its own,
constexpr std::size_t kEnoughShared = 3; // or so many altogether

std::vector<double> grossByCompany(const EventStore &store, const RowSet &rows)
{
    std::vector<double> gross(store.companies().size());
    rows.forEach([&](EventRow row) {
        if (const auto amount = store.mainAmount(row)) {
            for (const Party &party : store.parties(row))
                gross[party.company.value] += amount->value;
        }
    });
    return gross;
}

void sortCompanies(std::vector<std::uint32_t> &companies, const EventStore &store, const RowSet &matchingRows,
                   const std::vector<std::size_t> &totals, LaneOrder order)
{
    switch (order) {
    case LaneOrder::File:
        return;
    case LaneOrder::Events:
        std::stable_sort(companies.begin(), companies.end(), [&](auto a, auto b) { return totals[a] > totals[b]; });
        return;
    case LaneOrder::Amount: {
        const std::vector<double> gross = grossByCompany(store, matchingRows);
        std::stable_sort(companies.begin(), companies.end(), [&](auto a, auto b) { return gross[a] > gross[b]; });
        return;
    }
    case LaneOrder::Name: {
        std::vector<QString> names;
        for (const Company &company : store.companies())
            names.push_back(displayText(company.name, kLongestLabel));
        std::stable_sort(companies.begin(), companies.end(),
                         [&](auto a, auto b) { return names[a].localeAwareCompare(names[b]) < 0; });
        return;
    }
    }
}

/// Of those that have lanes, at most so many: first those that come first, then those with the most events.
void restrictTo(const LaneQuota &share, std::vector<bool> &own, const std::vector<std::size_t> &totals)
{
    const auto isFirst = [&](std::size_t c) {
        return std::find(share.first.begin(), share.first.end(), CompanyIndex(c)) != share.first.end();
    };
    std::vector<std::size_t> companies;
    for (std::size_t c = 0; c < own.size(); ++c) {
        if (own[c] && totals[c] > 0)
            companies.push_back(c);
    }
    std::stable_sort(companies.begin(), companies.end(), [&](std::size_t a, std::size_t b) {
        return isFirst(a) != isFirst(b) ? isFirst(a) : totals[a] > totals[b];
    });
    for (std::size_t i = share.most; i < companies.size(); ++i)
        own[companies[i]] = false;
}

std::vector<bool> ownLanes(const std::vector<std::uint32_t> &companies, const std::vector<CompanyIndex> &named,
                           const std::vector<std::uint32_t> &ownEvents, const std::vector<std::size_t> &totals)
{
    std::vector<bool> own(ownEvents.size());
    if (!named.empty()) {
        for (const CompanyIndex company : named)
            own[company.value] = true;
        return own;
    }
    std::vector<std::uint32_t> candidates;
    std::copy_if(companies.begin(), companies.end(), std::back_inserter(candidates), [&](auto c) {
        return companies.size() <= kFew || ownEvents[c] >= kEnoughOwn || totals[c] >= kEnoughShared;
    });
    if (candidates.size() > LanePlan::kMostLanes) {
        std::stable_sort(candidates.begin(), candidates.end(), [&](auto a, auto b) { return totals[a] > totals[b]; });
        candidates.resize(LanePlan::kMostLanes);
    }
    for (const std::uint32_t company : candidates)
        own[company] = true;
    return own;
}

} // namespace

const std::vector<std::uint32_t> &ownEventCounts(const EventStore &store)
{
    return store.columns().lanes.firstPartyCounts();
}

LanePlan planLanes(const EventStore &store, const RowSet &matchingRows, const std::vector<std::size_t> &totals,
                   const std::vector<CompanyIndex> &named, const std::vector<std::uint32_t> &ownEvents, LaneOrder order,
                   bool othersOpen, const LaneQuota &share)
{
    const std::size_t companyCount = store.companies().size();
    std::vector<std::uint32_t> companies;
    for (std::uint32_t c = 0; c < companyCount; ++c) {
        if (totals[c] > 0)
            companies.push_back(c);
    }
    sortCompanies(companies, store, matchingRows, totals, order);
    std::vector<bool> own = ownLanes(companies, named, ownEvents, totals);
    const bool narrow = share.most < LanePlan::kMostLanes;
    if (narrow)
        restrictTo(share, own, totals);
    const auto otherCount = std::count_if(companies.begin(), companies.end(), [&](auto c) { return !own[c]; });
    const bool gather = otherCount > 1 && (!othersOpen || narrow);

    LanePlan plan;
    plan.laneOf.assign(companyCount + 1, LanePlan::kHidden);
    PlannedLane others;
    others.kind = PlannedLane::Kind::Others;
    const auto add = [&](PlannedLane lane) {
        for (const std::uint32_t member : lane.members)
            plan.laneOf[member] = static_cast<std::int32_t>(plan.lanes.size());
        plan.lanes.push_back(std::move(lane));
    };
    for (const bool first : {true, false}) {
        for (const std::uint32_t c : companies) {
            if (own[c] != first)
                continue;
            if (!first && gather) {
                others.members.push_back(c);
                others.events += totals[c];
            } else {
                add({PlannedLane::Kind::Company, {c}, totals[c]});
            }
        }
    }
    if (!others.members.empty())
        add(std::move(others));
    if (totals[companyCount] > 0)
        add({PlannedLane::Kind::NoCompany, {static_cast<std::uint32_t>(companyCount)}, totals[companyCount]});
    return plan;
}

} // namespace timeloupe
