// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/rowset.h"
#include "model/events/eventstore.h"

namespace timeloupe {

/// Finds the events that overlap a time range: rows sorted by begin, with an implicit tree of the maximum end over
/// blocks (after cgranges' augmented array: H. Li, "Implicit interval trees"). Immutable.
class IntervalIndex
{
public:
    explicit IntervalIndex(const EventStore &store);

    /// Rows whose possible range [earliest, latest) overlaps `range`. Undated rows take part with their bounds, and are
    /// never included without any. An empty range overlaps nothing. O(n/64) words plus the rows of partially
    /// overlapping blocks.
    [[nodiscard]] RowSet possiblyIn(TimeRange range) const;
    /// Rows whose possible range is contained in `range`.
    [[nodiscard]] RowSet certainlyIn(TimeRange range) const;

private:
    using Words = std::vector<std::uint64_t>;

    [[nodiscard]] std::size_t rowAt(Instant t) const;
    [[nodiscard]] Words emptyWords() const;
    void markIfLatest(Words &words, std::size_t begin, std::size_t end, Instant bound, bool above) const;

    const EventStore *m_store = nullptr;        ///< must outlive the index
    std::vector<std::vector<Instant>> m_levels; ///< the maximum end of each 64 dated rows, of each 64 of those, …
    std::vector<std::uint32_t> m_openStart;     ///< dated rows, ascending
};

} // namespace timeloupe
