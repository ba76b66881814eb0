// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/rowset.h"
#include "model/events/eventstore.h"
#include "model/time/folds.h"

namespace timeloupe {

/// What a ViewState has to know of a store before anything of it can be looked at. A value: found beforehand in the
/// thread that opens a file.
struct StoreSurvey
{
    Folds folds; ///< its quietPeriods()
    /// Events with no place on the axis: undated, and their bounds are open on a side or missing. Ascending.
    std::vector<EventRow> marginRows;
    RowSetPtr everything; ///< all rows
};

/// O(n).
StoreSurvey surveyed(const EventStore &store);

} // namespace timeloupe
