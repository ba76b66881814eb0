// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/totals/totalsinrange.h"

namespace timeloupe {

InRange TotalsInRange::of(const RowSet &rows, TimeRange range, const std::atomic<bool> *cancelled) const
{
    std::call_once(m_once, [this] { m_index = std::make_unique<const IntervalIndex>(*m_store); });
    const RowSet all = rows & m_index->possiblyIn(range);
    const RowSet certain = all & m_index->certainlyIn(range);
    const RowSet possible = all & ~certain;
    InRange result;
    result.all = totals(*m_store, all, cancelled);
    result.parts.certain = totals(*m_store, certain, cancelled);
    result.parts.possible = totals(*m_store, possible, cancelled);
    result.parts.certainCount = certain.count();
    result.parts.possibleCount = possible.count();
    const EventRow firstUndated(m_store->datedCount());
    result.undatedCount = (rows.count() - rows.rank(firstUndated)) - (all.count() - all.rank(firstUndated));
    return result;
}

} // namespace timeloupe
