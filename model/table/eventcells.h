// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/events/eventstore.h"
#include "model/table/eventroles.h"
#include "model/wording/dateformat.h"

#include <limits>

namespace timeloupe {

/// The parties of an event in display order: payers, payees, others; each company once.
struct PartyGroups
{
    std::vector<CompanyIndex> payers;
    std::vector<CompanyIndex> paid;
    std::vector<CompanyIndex> others;
};
/// Payers and payees are set only when both exist; otherwise all parties are others, in file order.
PartyGroups partyGroups(std::span<const Party> parties);

/// "Microsoft → OpenAI", "SoftBank, OpenAI, Oracle", "Microsoft → OpenAI · Nvidia"; empty without parties. Each group
/// of names is cut at `longest` characters.
QString companiesText(const EventStore &store, EventRow row, qsizetype longest = std::numeric_limits<qsizetype>::max());
/// "2025-01", "undated", "undated (2025-07/2025-11)".
QString dateText(const EventStore &store, EventRow row, const Words &words);
/// The main amount with its bound; empty without one.
QString amountText(const EventStore &store, EventRow row, const Words &words);
/// The text of a list cell: one line of at most kLongestLabel characters.
QString cellText(const EventStore &store, EventRow row, EventColumn column, const Words &words);
/// The same, uncut.
QString fullCellText(const EventStore &store, EventRow row, EventColumn column, const Words &words);

/// Converts an amount of the columns to one of a record.
Amount toAmount(const EventStore &store, const AmountView &amount);
QString toQString(std::string_view text);

} // namespace timeloupe
