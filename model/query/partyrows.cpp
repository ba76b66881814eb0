// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/query/partyrows.h"

#include "model/events/eventstorecolumns.h"
#include "model/query/textindex.h"

#include <algorithm>

namespace timeloupe {

namespace {

struct Wanted
{
    CompanyIndex company;
    std::optional<Role> role;
};

/// The companies of the value and all that have one of them as parent, grandparent, ….
std::vector<Wanted> wantedCompanies(const EventStore &store, const QueryValue &value)
{
    std::vector<Wanted> wanted;
    std::vector<bool> taken(store.companies().size());
    const auto take = [&](CompanyIndex company) {
        if (!taken[company.value])
            wanted.push_back({company, value.role});
        taken[company.value] = true;
    };
    for (const CompanyIndex company : companiesNamed(store, value.text))
        take(company);
    for (std::size_t next = 0; next < wanted.size(); ++next) {
        const std::string &id = store.companies()[wanted[next].company.value].id;
        for (std::size_t i = 0; i < taken.size(); ++i)
            if (store.companies()[i].parent == id)
                take(CompanyIndex(i));
    }
    return wanted;
}

bool hasRole(const EventStore &store, EventRow row, const Wanted &wanted)
{
    const auto parties = store.parties(row);
    return std::any_of(parties.begin(), parties.end(), [&wanted](const Party &party) {
        return party.company == wanted.company && party.role == wanted.role;
    });
}

} // namespace

std::vector<CompanyIndex> companiesNamed(const EventStore &store, std::string_view name)
{
    const std::string wanted = folded(name);
    std::vector<CompanyIndex> exact;
    std::vector<CompanyIndex> beginning;
    if (wanted.empty())
        return exact;
    for (std::size_t i = 0; i < store.companies().size(); ++i) {
        const Company &company = store.companies()[i];
        std::vector<std::string> names{folded(company.id), folded(company.name)};
        for (const std::string &alias : company.aliases)
            names.push_back(folded(alias));
        if (std::find(names.begin(), names.end(), wanted) != names.end())
            exact.emplace_back(i);
        else if (std::any_of(names.begin(), names.end(),
                             [&wanted](const std::string &text) { return text.starts_with(wanted); }))
            beginning.emplace_back(i);
    }
    return exact.empty() ? beginning : exact;
}

namespace {

/// Rows whose list of parties passes; each list is asked once.
template <class Passes>
RowBits listRows(const EventStore &store, const std::atomic<bool> *cancelled, const Passes &passes)
{
    const PartyLists &lists = store.columns().parties;
    std::vector<std::uint8_t> passing(lists.size());
    parallelFor(passing.size(), std::size_t(1) << 14, [&](std::size_t begin, std::size_t end) {
        for (std::size_t list = begin; list < end; ++list)
            passing[list] = passes(lists.at(list));
    });
    return scannedRows(store.size(), cancelled,
                       [list = store.columns().partyLists.data(), passes = passing.data()](std::size_t row) {
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
    std::vector<Wanted> wanted;
    for (const QueryValue &value : values) {
        const std::vector<Wanted> more = wantedCompanies(store, value);
        wanted.insert(wanted.end(), more.begin(), more.end());
    }
    RowBits bits((store.size() + 63) / 64);
    forRowChunks(store.size(), cancelled, [&](std::size_t begin, std::size_t end) {
        for (const Wanted &one : wanted) {
            const auto lane = store.laneRows(one.company.value);
            for (auto row = std::lower_bound(lane.begin(), lane.end(), begin); row != lane.end() && *row < end; ++row)
                if (!one.role || hasRole(store, EventRow(*row), one))
                    bits[*row / 64] |= std::uint64_t(1) << (*row % 64);
        }
    });
    return bits;
}

} // namespace timeloupe
