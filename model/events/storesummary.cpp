// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/events/storesummary.h"

#include "model/events/eventstorecolumns.h"
#include "model/events/quietperiods.h"

namespace timeloupe {

namespace {

std::vector<EventRow> rowsInMargin(const EventStore &store)
{
    const std::span<const DateCode> dates = store.columns().dates;
    std::vector<EventRow> rows;
    for (std::size_t row = 0; row < dates.size(); ++row) {
        const DateCode date = dates[row];
        if (date.undated && (row >= store.datedCount() || date.openStart || date.openEnd))
            rows.emplace_back(row);
    }
    return rows;
}

} // namespace

StoreSummary summarized(const EventStore &store)
{
    return {quietPeriods(store), rowsInMargin(store), std::make_shared<const RowSet>(RowSet::all(store.size()))};
}

} // namespace timeloupe
