// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/rowscan.h"
#include "model/events/eventstore.h"
#include "model/query/language/query.h"

namespace timeloupe {

/// Rows with a party in one of the roles; `mask` has a bit for each Role.
RowBits roleRows(const EventStore &store, std::uint32_t mask, const std::atomic<bool> *cancelled);
/// Rows with two companies or more.
RowBits multiPartyRows(const EventStore &store, const std::atomic<bool> *cancelled);
/// Rows with a company that `values` name, or a subsidiary of it, in the role that the value gives. Linear in the
/// values plus the companies and their rows.
RowBits partyRows(const EventStore &store, const std::vector<QueryValue> &values, const std::atomic<bool> *cancelled);

} // namespace timeloupe
