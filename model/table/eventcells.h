// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/events/eventstore.h"
#include "model/table/eventroles.h"
#include "model/wording/dateformat.h"

#include <limits>

namespace timeloupe {

/// The parties of an event in the order in which a list tells them: who pays, who is paid, everybody else; each
/// company once.
struct PartyGroups
{
    std::vector<CompanyIndex> payers;
    std::vector<CompanyIndex> paid;
    std::vector<CompanyIndex> others;
};
/// Only when somebody pays and somebody else is paid are there payers and paid; otherwise all are others, in the
/// order of the file.
PartyGroups partyGroups(std::span<const Party> parties);

/// "Microsoft → OpenAI", "SoftBank, OpenAI, Oracle", "Microsoft → OpenAI · Nvidia"; empty without parties.
/// Names of each group end where `longest` characters are exceeded.
QString companiesText(const EventStore &store, EventRow row, qsizetype longest = std::numeric_limits<qsizetype>::max());
/// "2025-01", "undated", "undated (2025-07/2025-11)".
QString dateText(const EventStore &store, EventRow row, const Words &words);
/// The main amount with its bound; empty without one.
QString amountText(const EventStore &store, EventRow row, const Words &words);
/// What a list shows in that column: on one line, at most kLongestLabel characters.
QString cellText(const EventStore &store, EventRow row, EventColumn column, const Words &words);
/// The same, not cut.
QString wholeCellText(const EventStore &store, EventRow row, EventColumn column, const Words &words);

/// The amount of the columns as the record tells it.
Amount toAmount(const EventStore &store, const AmountView &amount);
QString toQString(std::string_view text);

} // namespace timeloupe
