// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/rowset.h"
#include "model/events/eventstore.h"
#include "model/time/folds.h"

namespace timeloupe {

/// Properties of a store that a ViewState needs at once. A value, computed in the thread that opens the file.
struct StoreSummary
{
    Folds folds; ///< its quietPeriods()
    /// Events off the axis: undated, with bounds missing or open on a side. Ascending.
    std::vector<EventRow> marginRows;
    RowSetPtr everything; ///< all rows
};

/// O(n).
StoreSummary summarized(const EventStore &store);

} // namespace timeloupe
