// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/rowscan.h"
#include "model/events/eventstore.h"
#include "model/query/language/query.h"

namespace timeloupe {

/// Rows that match one term of a query, by its field; words and dates have their own indices. Incomplete when
/// `cancelled` becomes true.
RowBits termRows(const EventStore &store, const QueryNode &term, const std::atomic<bool> *cancelled);

} // namespace timeloupe
