// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "eventstore.h"
#include "rowset.h"

namespace timeloupe {

/// Which events overlap a range of time: the rows sorted by begin, with an implicit tree of the largest end over
/// blocks (the idea of cgranges' augmented array: H. Li, "Implicit interval trees"). Immutable.
class IntervalIndex
{
public:
    explicit IntervalIndex(const EventStore &store);

    /// Rows whose possible range [earliest, latest) overlaps `range`. Undated rows take part by their bounds; rows
    /// without either never do. O(n/64) words at most.
    [[nodiscard]] RowSet possiblyIn(TimeRange range) const;
    /// Rows whose possible range lies wholly in `range`.
    [[nodiscard]] RowSet certainlyIn(TimeRange range) const;
    /// Calls visit(EventRow) for each row whose possible range overlaps `range`, ascending. O(log n + hits).
    template <class Visit> void forEachOverlapping(TimeRange range, Visit visit) const
    {
        for (const EventRow row : overlapping(range))
            visit(row);
    }
    [[nodiscard]] std::vector<EventRow> overlapping(TimeRange range, std::size_t limit = SIZE_MAX) const;

private:
    std::span<const Instant> m_begins;
    std::span<const Instant> m_ends;
    const EventStore *m_store = nullptr; ///< must outlive the index
    std::vector<std::vector<Instant>> m_levels;
    std::vector<std::uint32_t> m_openStart;
};

} // namespace timeloupe
