// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/rowset.h"
#include "model/index/intervalindex.h"

#include <mutex>

namespace timeloupe {

/// Restricts rows to those that possibly lie in a time range. Thread safe; builds its index on first use.
class RowsInView
{
public:
    explicit RowsInView(EventStorePtr store) : m_store(std::move(store)) {}

    [[nodiscard]] RowSetPtr of(const RowSet &rows, TimeRange range) const;

private:
    EventStorePtr m_store;
    mutable std::once_flag m_once;
    mutable std::unique_ptr<const IntervalIndex> m_index;
};

} // namespace timeloupe
