// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/index/intervalindex.h"
#include "model/totals/totals.h"

#include <mutex>

namespace timeloupe {

/// Totals of a time range: of all events that may lie in it, and separately of certain and possible ones.
struct InRange
{
    Totals all; ///< of both together, without double counting between them
    RangeTotals parts;
    std::size_t undatedCount = 0; ///< rows in no range: neither date nor bounds
};

/// Totals of one store by time range. Thread safe; builds its index on first use.
class TotalsInRange
{
public:
    explicit TotalsInRange(EventStorePtr store) : m_store(std::move(store)) {}

    [[nodiscard]] const EventStorePtr &store() const { return m_store; }
    /// Totals of the `rows` in `range`. O(n). The result is invalid once `cancelled` is true.
    [[nodiscard]] InRange of(const RowSet &rows, TimeRange range, const std::atomic<bool> *cancelled = nullptr) const;

private:
    EventStorePtr m_store;
    mutable std::once_flag m_once;
    mutable std::unique_ptr<const IntervalIndex> m_index;
};

} // namespace timeloupe
