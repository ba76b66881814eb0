// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/rowset.h"

#include <cstdint>

namespace timeloupe {

/// The order of events in a table. A value, cheap to copy; thread safe.
class EventSequence
{
public:
    using Sorted = std::shared_ptr<const std::vector<std::uint32_t>>;

    EventSequence() = default;
    /// `rows` in order of time; when `descending`, reversed except for rows from `dated` on.
    EventSequence(RowSetPtr rows, std::size_t dated, bool descending);
    /// `sorted`: the members of `rows` in table order.
    EventSequence(RowSetPtr rows, Sorted sorted);

    [[nodiscard]] std::size_t size() const;
    [[nodiscard]] bool isByTime() const { return !m_sorted; }
    /// nullopt outside [0, size()).
    [[nodiscard]] std::optional<EventRow> rowAt(std::size_t position) const;
    /// The events at positions [first, last], in ascending row order. O(their number + size()/64).
    [[nodiscard]] std::vector<EventRow> rowsIn(std::size_t first, std::size_t last) const;
    /// Positions of the given rows that are in the table, ascending. `rows` must ascend. O(their number) by time, else
    /// O(size()).
    [[nodiscard]] std::vector<int> positionsOf(const std::vector<EventRow> &rows) const;

    [[nodiscard]] bool isSameAs(const EventSequence &other) const;

private:
    RowSetPtr m_rows;
    Sorted m_sorted;            ///< nullptr: by time
    std::size_t m_reversed = 0; ///< number of leading rows in reverse order
};

} // namespace timeloupe
