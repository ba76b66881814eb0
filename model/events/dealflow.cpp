// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/events/dealflow.h"

#include <algorithm>

namespace timeloupe {

namespace {

template <class Belongs> std::vector<CompanyIndex> companiesWith(std::span<const Party> parties, Belongs belongs)
{
    std::vector<CompanyIndex> found;
    for (const Party &party : parties) {
        if (belongs(party.role) && std::find(found.begin(), found.end(), party.company) == found.end())
            found.push_back(party.company);
    }
    return found;
}

} // namespace

DealFlow dealFlow(const EventStore &store, EventRow row)
{
    const auto parties = store.parties(row);
    DealFlow flow;
    const auto payers = companiesWith(parties, isPayer);
    auto paid = companiesWith(parties, isPaid);
    if (paid.empty() && store.kind(row) == Kind::Investment)
        paid = companiesWith(parties, [](Role role) { return role == Role::Subject; });
    const auto in = [](const std::vector<CompanyIndex> &companies, CompanyIndex c) {
        return std::find(companies.begin(), companies.end(), c) != companies.end();
    };
    std::copy_if(payers.begin(), payers.end(), std::back_inserter(flow.payers),
                 [&](CompanyIndex c) { return !in(paid, c); });
    std::copy_if(paid.begin(), paid.end(), std::back_inserter(flow.paid),
                 [&](CompanyIndex c) { return !in(payers, c); });
    return flow;
}

} // namespace timeloupe
