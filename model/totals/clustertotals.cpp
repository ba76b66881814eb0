// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/totals/clustertotals.h"

namespace timeloupe {

namespace {

using Words = std::vector<std::uint64_t>;

Words noRows(const EventStore &store)
{
    return Words((store.size() + 63) / 64);
}

void mark(Words &words, EventRow row)
{
    words[row.value / 64] |= std::uint64_t(1) << (row.value % 64);
}

} // namespace

Totals clusterTotals(const LodIndex &lod, std::span<const std::uint32_t> lanes, TimeRange range,
                     const std::vector<EventRow> &apart, const std::atomic<bool> *cancelled)
{
    const EventStore &store = *lod.store();
    Words words = noRows(store);
    for (const std::uint32_t lane : lanes) {
        for (const EventRow row : lod.rows(lane, lod.rowAt(range.begin), lod.rowAt(range.end)))
            mark(words, row);
    }
    for (const EventRow row : apart)
        words[row.value / 64] &= ~(std::uint64_t(1) << (row.value % 64));
    return totals(store, RowSet(std::move(words), store.size()), cancelled);
}

Totals clusterTotals(const EventStore &store, std::span<const EventRow> rows)
{
    Words words = noRows(store);
    for (const EventRow row : rows)
        mark(words, row);
    return totals(store, RowSet(std::move(words), store.size()));
}

} // namespace timeloupe
