// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/index/intervalindex.h"

#include "model/events/eventstorecolumns.h"

#include <algorithm>

namespace timeloupe {

namespace {

constexpr std::size_t kFanOut = 64;

void mark(std::vector<std::uint64_t> &words, std::size_t row)
{
    words[row / 64] |= std::uint64_t(1) << (row % 64);
}

void markAll(std::vector<std::uint64_t> &words, std::size_t begin, std::size_t end)
{
    for (; begin < end && begin % 64 != 0; ++begin)
        mark(words, begin);
    for (; begin + 64 <= end; begin += 64)
        words[begin / 64] = ~std::uint64_t(0);
    for (; begin < end; ++begin)
        mark(words, begin);
}

} // namespace

IntervalIndex::IntervalIndex(const EventStore &store) : m_store(&store)
{
    const EventStore::Columns &columns = store.columns();
    std::vector<Instant> latest((columns.dated + kFanOut - 1) / kFanOut, kInstantMin);
    for (std::size_t row = 0; row < columns.dated; ++row) {
        latest[row / kFanOut] = std::max(latest[row / kFanOut], columns.latest(row));
        if (columns.dates[row].openStart)
            m_openStart.push_back(static_cast<std::uint32_t>(row));
    }
    m_levels.push_back(std::move(latest));
    while (m_levels.back().size() > 1) {
        const std::vector<Instant> &lower = m_levels.back();
        std::vector<Instant> upper((lower.size() + kFanOut - 1) / kFanOut, kInstantMin);
        for (std::size_t i = 0; i < lower.size(); ++i)
            upper[i / kFanOut] = std::max(upper[i / kFanOut], lower[i]);
        m_levels.push_back(std::move(upper));
    }
}

/// The first dated row that begins at or after `t`.
std::size_t IntervalIndex::rowAt(Instant t) const
{
    const auto begins = m_store->begins().first(m_store->datedCount());
    return static_cast<std::size_t>(std::lower_bound(begins.begin(), begins.end(), t) - begins.begin());
}

IntervalIndex::Words IntervalIndex::emptyWords() const
{
    return Words((m_store->size() + 63) / 64);
}

/// Sets the bits of rows in [begin, end) whose latest instant is above `bound`, or of the others.
void IntervalIndex::markIfLatest(Words &words, std::size_t begin, std::size_t end, Instant bound, bool above) const
{
    const EventStore::Columns &columns = m_store->columns();
    for (std::size_t row = begin; row < end;) {
        const std::size_t next = std::min(end, (row / kFanOut + 1) * kFanOut);
        if (m_levels.front()[row / kFanOut] <= bound) {
            if (!above)
                markAll(words, row, next);
            row = next;
            continue;
        }
        for (; row < next; ++row) {
            if ((columns.latest(row) > bound) == above)
                mark(words, row);
        }
    }
}

RowSet IntervalIndex::possiblyIn(TimeRange range) const
{
    Words words = emptyWords();
    if (!range.isEmpty()) {
        const std::size_t first = rowAt(range.begin);
        const std::size_t last = rowAt(range.end);
        markIfLatest(words, 0, first, range.begin, true);
        markAll(words, first, last);
        for (auto row = std::lower_bound(m_openStart.begin(), m_openStart.end(), last); row != m_openStart.end(); ++row)
            mark(words, *row);
    }
    return RowSet(std::move(words), m_store->size());
}

RowSet IntervalIndex::certainlyIn(TimeRange range) const
{
    Words words = emptyWords();
    if (!range.isEmpty()) {
        const bool fromEver = range.begin <= kInstantMin;
        const std::size_t first = fromEver ? 0 : rowAt(range.begin);
        const std::size_t last = rowAt(range.end);
        markIfLatest(words, first, last, range.end, false);
        const auto opens = fromEver ? std::span<const std::uint32_t>() : std::span(m_openStart);
        for (auto row = std::lower_bound(opens.begin(), opens.end(), first); row != opens.end() && *row < last; ++row)
            words[*row / 64] &= ~(std::uint64_t(1) << (*row % 64));
    }
    return RowSet(std::move(words), m_store->size());
}

} // namespace timeloupe
