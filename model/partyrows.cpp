// SPDX-License-Identifier: GPL-3.0-or-later
#include "partyrows.h"

#include "termrows.h"
#include "textindex.h"

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
