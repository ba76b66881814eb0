// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/rowset.h"
#include "model/table/eventroles.h"
#include "model/wording/dateformat.h"

#include <atomic>

namespace timeloupe {

/// The members of `rows` sorted by a column, as EventRow values. Stable in time order, in both directions. Events
/// without a value (no amount, no date, no company) come last in both directions. Titles and names ignore case and
/// accents; amounts of different currencies are compared numerically. Empty when `cancelled` became true. O(members).
std::vector<std::uint32_t> sortedRows(const EventStore &store, const RowSet &rows, EventColumn column, bool descending,
                                      const Words &words, const std::atomic<bool> &cancelled);

} // namespace timeloupe
