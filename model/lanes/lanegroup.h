// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/maximumindex.h"
#include "model/core/rowset.h"
#include "model/events/eventstore.h"

#include <memory>

namespace timeloupe {

/// Several lanes of a store drawn as one: the queries of LodIndex over any number of lanes, counting each event once.
/// Immutable, thread safe. 0.5 bytes per row of the store.
class LaneGroup
{
public:
    /// Groups the rows of `filter` in any of `lanes`. O(n), in parallel; call it off the UI thread for large stores.
    LaneGroup(EventStorePtr store, const RowSet &filter, std::span<const std::uint32_t> lanes);

    [[nodiscard]] const RowSet &members() const { return m_members; }
    /// Number of members in rows [begin, end). O(1).
    [[nodiscard]] std::size_t count(std::size_t begin, std::size_t end) const;
    /// Members in rows [begin, end), ascending.
    [[nodiscard]] std::vector<EventRow> rows(std::size_t begin, std::size_t end) const;
    /// The `limit` most important members, best first; on ties the lower row. O(limit · log n).
    [[nodiscard]] std::vector<EventRow> top(std::size_t begin, std::size_t end, std::size_t limit) const;
    /// As LodIndex::running(). O(limit · log n) when many run; visits only words with running members.
    [[nodiscard]] std::vector<EventRow> running(std::size_t begin, Instant t, double minLength,
                                                std::size_t limit) const;
    /// As LodIndex::runningCount(); visits the words with members that run past `t`.
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
