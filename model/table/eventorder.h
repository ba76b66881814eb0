// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/rowset.h"
#include "model/table/eventroles.h"
#include "model/wording/dateformat.h"

#include <atomic>

namespace timeloupe {

/// The members of `rows` sorted by what that column shows, as EventRow values. Equal ones stay in order of time, in
/// both directions. Events without the thing (no amount, no date, no company) come last, in both directions. Titles
/// and names ignore case and accents; amounts of different currencies are compared by their number.
/// Empty when `cancelled` became true. O(members).
std::vector<std::uint32_t> sortedRows(const EventStore &store, const RowSet &rows, EventColumn column, bool descending,
                                      const Words &words, const std::atomic<bool> &cancelled);

} // namespace timeloupe
