// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/maximumindex.h"
#include "model/core/rowset.h"
#include "model/events/eventstore.h"

#include <memory>

namespace timeloupe {

/// Several lanes of a store that are drawn as one, however many they are: what LodIndex says of one lane, with each
/// event counted once. Immutable, safe from every thread. 0.5 bytes a row of the store.
class LaneGroup
{
public:
    /// The rows of `filter` that are in one of `lanes`. O(n), in parallel: off the UI thread for large stores.
    LaneGroup(EventStorePtr store, const RowSet &filter, std::span<const std::uint32_t> lanes);

    [[nodiscard]] const RowSet &members() const { return m_members; }
    /// Members in rows [begin, end). O(1).
    [[nodiscard]] std::size_t count(std::size_t begin, std::size_t end) const;
    /// All of them, ascending.
    [[nodiscard]] std::vector<EventRow> rows(std::size_t begin, std::size_t end) const;
    /// The `limit` most important, in that order; the lower row on a tie. O(limit · log n).
    [[nodiscard]] std::vector<EventRow> top(std::size_t begin, std::size_t end, std::size_t limit) const;
    /// As LodIndex::running(). O(limit · log n) where many run; it walks no more than the words of which some do.
    [[nodiscard]] std::vector<EventRow> running(std::size_t begin, Instant t, double minLength,
                                                std::size_t limit) const;
    /// As LodIndex::runningCount(); it walks the words of which some members reach past `t`.
    [[nodiscard]] std::size_t runningCount(std::size_t begin, Instant t) const;

private:
    [[nodiscard]] std::optional<EventRow> best(std::size_t begin, std::size_t end) const;
    [[nodiscard]] std::optional<EventRow> bestOfWord(std::size_t word, std::size_t begin, std::size_t end) const;
    [[nodiscard]] bool isMoreImportant(EventRow a, EventRow b) const;
    void findBest();
    [[nodiscard]] bool isRunning(EventRow row, Instant t) const;
    [[nodiscard]] bool mayRun(std::size_t firstWord, std::size_t lastWord, Instant t) const;

    EventStorePtr m_store;
    RowSet m_members;
    MaximumIndex m_best; ///< the highest importance in each word of 64 rows; −1: no member
    MaximumIndex m_ends; ///< until when the members of each word run, rounded up; infinite: the end of one is open
};

using LaneGroupPtr = std::shared_ptr<const LaneGroup>;

} // namespace timeloupe
