// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/index/intervalindex.h"
#include "model/totals/totals.h"

#include <mutex>

namespace timeloupe {

/// What a range of time adds up to: all that may lie in it, and apart what certainly and what only possibly does.
struct InRange
{
    Totals all; ///< of both together: nothing counted twice between them either
    RangeTotals parts;
    std::size_t undatedCount = 0; ///< events among the rows that are in no range: nothing is known of their time
};

/// Totals of one store by range of time. Thread safe; its index is built at first need.
class TotalsInRange
{
public:
    explicit TotalsInRange(EventStorePtr store) : m_store(std::move(store)) {}

    [[nodiscard]] const EventStorePtr &store() const { return m_store; }
    /// Of those of `rows` that lie in `range`. O(n). Worthless once `cancelled` is true.
    [[nodiscard]] InRange of(const RowSet &rows, TimeRange range, const std::atomic<bool> *cancelled = nullptr) const;

private:
    EventStorePtr m_store;
    mutable std::once_flag m_once;
    mutable std::unique_ptr<const IntervalIndex> m_index;
};

} // namespace timeloupe
