// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/events/eventstore.h"

namespace timeloupe {

/// Payers and payees of an event, by the roles of its parties.
struct DealFlow
{
    std::vector<CompanyIndex> payers;
    std::vector<CompanyIndex> paid;

    [[nodiscard]] bool isKnown() const { return !payers.empty() && !paid.empty(); }
};

/// Payers are investors, customers and funders. Payees are providers, builders, operators and owners or, without any of
/// these, the subject of an investment. A company on both sides is on neither.
DealFlow dealFlow(const EventStore &store, EventRow row);

} // namespace timeloupe
