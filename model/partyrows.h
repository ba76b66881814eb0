// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "eventstore.h"
#include "query.h"
#include "rowscan.h"

namespace timeloupe {

/// Rows with one of the companies that `values` name, or a company below it, in the role that the value has.
RowBits partyRows(const EventStore &store, const std::vector<QueryValue> &values, const std::atomic<bool> *cancelled);

} // namespace timeloupe
