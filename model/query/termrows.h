// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/rowscan.h"
#include "model/events/eventstore.h"
#include "model/query/language/query.h"

namespace timeloupe {

/// The rows that pass one term of a query, by its field: all but words and dates, which have indices of their own.
/// Incomplete when `cancelled` becomes true.
RowBits termRows(const EventStore &store, const QueryNode &term, const std::atomic<bool> *cancelled);

} // namespace timeloupe
