// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/events/eventstore.h"

namespace timeloupe {

/// Who pays whom in an event, from the roles of its parties.
struct DealFlow
{
    std::vector<CompanyIndex> payers;
    std::vector<CompanyIndex> paid;

    [[nodiscard]] bool isKnown() const { return !payers.empty() && !paid.empty(); }
};

/// Payers are investors, customers and funders; paid are providers, builders, operators and owners, and, where
/// nobody is named so, the subject of an investment. A company on both sides is on neither.
DealFlow dealFlow(const EventStore &store, EventRow row);

} // namespace timeloupe
