// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/rowset.h"
#include "model/events/eventstore.h"

namespace timeloupe {

struct LodIndexData; // lodindexdata.h

/// Level-of-detail index: counts, sums and the most important events of any row range of a lane under one filter,
/// without visiting its events (a B-ary pyramid over blocks of 64 rows of each lane, for begins and ends).
///
/// Ranges are rows of the store: [rowAt(t0), rowAt(t1)) are the events that begin in [t0, t1), in every lane.
/// Immutable, thread safe.
class LodIndex
{
public:
    /// O(n); call it off the UI thread for large stores.
    LodIndex(EventStorePtr store, RowSetPtr filter);
    ~LodIndex();

    [[nodiscard]] const EventStorePtr &store() const;
    [[nodiscard]] const RowSetPtr &filter() const;

    /// First row that begins at or after `t`; dated rows only, so at most datedCount(). O(log n).
    [[nodiscard]] std::size_t rowAt(Instant t) const;

    /// Number of matching events of the lane. O(1).
    [[nodiscard]] std::size_t laneTotal(std::size_t lane) const;
    /// Number of matching events of the lane in rows [begin, end). O(log n).
    [[nodiscard]] std::size_t count(std::size_t lane, std::size_t begin, std::size_t end) const;

    struct Summary
    {
        std::size_t count = 0;
        std::optional<EventRow> top; ///< most important; on ties the lower row
        TimeRange extent;            ///< from the first begin to the last end, as drawn; {0, 0} without dated events
    };
    /// O(log n).
    [[nodiscard]] Summary summary(std::size_t lane, std::size_t begin, std::size_t end) const;
    /// The `limit` most important events, best first. O(limit · log n).
    [[nodiscard]] std::vector<EventRow> top(std::size_t lane, std::size_t begin, std::size_t end,
                                            std::size_t limit) const;
    /// Matching rows of the lane in [begin, end), ascending; at most `limit`.
    [[nodiscard]] std::vector<EventRow> rows(std::size_t lane, std::size_t begin, std::size_t end,
                                             std::size_t limit = SIZE_MAX) const;
    /// Events that begin before row `begin` and run past `t` (end > t, or open end), most important first: at most
    /// `limit`, and only those at least `minLength` ms long (an open end is longer than any).
    [[nodiscard]] std::vector<EventRow> running(std::size_t lane, std::size_t begin, Instant t, double minLength,
                                                std::size_t limit) const;
    /// Number of such events of any length. O(log n) when `begin` >= rowAt(t), as in a view that begins at t; otherwise
    /// it visits the blocks that run past t.
    [[nodiscard]] std::size_t runningCount(std::size_t lane, std::size_t begin, Instant t) const;

private:
    using Data = LodIndexData;
    class RunningSearch;
    std::unique_ptr<const Data> m_data;
};

using LodIndexPtr = std::shared_ptr<const LodIndex>;

} // namespace timeloupe
