// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/query/partyrows.h"

#include "model/events/eventstorecolumns.h"
#include "model/query/companynames.h"

#include <algorithm>
#include <set>
#include <unordered_map>

namespace timeloupe {

namespace {

struct WantedParty
{
    CompanyIndex company;
    std::optional<Role> role;

    friend auto operator<=>(const WantedParty &, const WantedParty &) = default;
};

using Children = std::unordered_map<std::string_view, std::vector<CompanyIndex>>; ///< by the parent's id

Children childrenOf(const EventStore &store)
{
    Children children;
    for (std::size_t i = 0; i < store.companies().size(); ++i)
        if (const auto &parent = store.companies()[i].parent)
            children[*parent].push_back(CompanyIndex(i));
    return children;
}

/// The companies of the values with all their descendants, once per role.
std::set<WantedParty> wantedCompanies(const EventStore &store, const std::vector<QueryValue> &values)
{
    const Children children = childrenOf(store);
    const std::vector<std::vector<CompanyIndex>> named = companiesNamed(store, values);
    std::set<WantedParty> wanted;
    std::vector<WantedParty> open;
    const auto take = [&](const WantedParty &one) {
        if (wanted.insert(one).second)
            open.push_back(one);
    };
    for (std::size_t i = 0; i < values.size(); ++i)
        for (const CompanyIndex company : named[i])
            take({company, values[i].role});
    while (!open.empty()) {
        const WantedParty one = open.back();
        open.pop_back();
        const auto below = children.find(store.companies()[one.company.value].id);
        if (below != children.end())
            for (const CompanyIndex company : below->second)
                take({company, one.role});
    }
    return wanted;
}

bool hasRole(const EventStore &store, EventRow row, const WantedParty &wanted)
{
    const auto parties = store.parties(row);
    return std::any_of(parties.begin(), parties.end(), [&wanted](const Party &party) {
        return party.company == wanted.company && party.role == wanted.role;
    });
}

/// Rows whose party list matches; each list is tested once.
template <class Passes>
RowBits listRows(const EventStore &store, const std::atomic<bool> *cancelled, const Passes &passes)
{
    const PartyLists &lists = store.columns().parties;
    std::vector<std::uint8_t> matchingLists(lists.size());
    parallelFor(matchingLists.size(), std::size_t(1) << 14, [&](std::size_t begin, std::size_t end) {
        for (std::size_t list = begin; list < end; ++list)
            matchingLists[list] = passes(lists.at(list));
    });
    return scannedRows(store.size(), cancelled,
                       [list = store.columns().partyLists.data(), passes = matchingLists.data()](std::size_t row) {
                           return passes[list[row]];
                       });
}

} // namespace

RowBits roleRows(const EventStore &store, std::uint32_t mask, const std::atomic<bool> *cancelled)
{
    return listRows(store, cancelled, [mask](std::span<const Party> parties) {
        return std::any_of(parties.begin(), parties.end(),
                           [mask](const Party &party) { return (mask >> static_cast<unsigned>(party.role) & 1) != 0; });
    });
}

RowBits multiPartyRows(const EventStore &store, const std::atomic<bool> *cancelled)
{
    return listRows(store, cancelled, [](std::span<const Party> parties) {
        return std::any_of(parties.begin(), parties.end(),
                           [&parties](const Party &party) { return party.company != parties.front().company; });
    });
}

RowBits partyRows(const EventStore &store, const std::vector<QueryValue> &values, const std::atomic<bool> *cancelled)
{
    const std::set<WantedParty> wanted = wantedCompanies(store, values);
    RowBits bits((store.size() + 63) / 64);
    forRowChunks(store.size(), cancelled, [&](std::size_t begin, std::size_t end) {
        for (const WantedParty &one : wanted) {
            const auto lane = store.laneRows(one.company.value);
            for (auto row = std::lower_bound(lane.begin(), lane.end(), begin); row != lane.end() && *row < end; ++row)
                if (!one.role || hasRole(store, EventRow(*row), one))
                    bits[*row / 64] |= std::uint64_t(1) << (*row % 64);
        }
    });
    return bits;
}

} // namespace timeloupe
