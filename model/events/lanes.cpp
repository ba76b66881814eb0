// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/events/lanes.h"

#include "model/core/parallel.h"
#include "model/core/radixsort.h"

#include <atomic>

namespace timeloupe {

Lanes::Lanes(std::span<const std::uint32_t> lists, const PartyLists &parties, std::size_t laneCount)
    : m_firstPartyCounts(laneCount - 1), m_offsets(laneCount + 1), m_blocks(laneCount + 1)
{
    std::vector<std::size_t> uses(parties.size());
    for (const std::uint32_t list : lists)
        ++uses[list];
    for (std::size_t list = 0; list < parties.size(); ++list) {
        for (const std::uint32_t lane : parties.lanes(list))
            m_offsets[lane + 1] += uses[list];
        if (!parties.at(list).empty())
            m_firstPartyCounts[parties.at(list).front().company.value] += static_cast<std::uint32_t>(uses[list]);
    }
    for (std::size_t lane = 0; lane < laneCount; ++lane) {
        m_blocks[lane + 1] = m_blocks[lane] + (m_offsets[lane + 1] + 63) / 64;
        m_offsets[lane + 1] += m_offsets[lane];
    }
    m_rows = std::vector<std::uint32_t>(m_offsets.back());
    const std::span<std::uint32_t> laneRows = m_rows.edit();
    std::vector<std::size_t> next(m_offsets.begin(), m_offsets.end() - 1);
    for (std::size_t row = 0; row < lists.size(); ++row) {
        for (const std::uint32_t lane : parties.lanes(lists[row]))
            laneRows[next[lane]++] = static_cast<std::uint32_t>(row);
    }
    makeDirectories(lists.size());
}

/// In parallel.
template <class Work> void Lanes::forEachLane(Work work) const
{
    std::atomic<std::size_t> nextLane = 0;
    runParts(std::min(count(), parallelParts(m_rows.size(), std::size_t(1) << 16)), [&](std::size_t) {
        for (std::size_t lane = nextLane++; lane < count(); lane = nextLane++)
            work(lane);
    });
}

void Lanes::makeDirectories(std::size_t rowCount)
{
    constexpr std::size_t rowsInEntry = 16; // of the lane, for evenly distributed rows
    std::size_t size = 0;
    for (std::size_t lane = 0; lane < count(); ++lane) {
        Directory directory{size, 0};
        while (rowCount >> directory.shift > rows(lane).size() / rowsInEntry + 1)
            ++directory.shift;
        m_directories.push_back(directory);
        size += (rowCount >> directory.shift) + 2;
    }
    std::vector<std::uint32_t> places(size);
    forEachLane([&](std::size_t lane) { fillDirectory(lane, rowCount, places); });
    m_places = std::move(places);
}

void Lanes::fillDirectory(std::size_t lane, std::size_t rowCount, std::span<std::uint32_t> places) const
{
    const std::span<const std::uint32_t> laneRows = rows(lane);
    const Directory directory = m_directories[lane];
    std::size_t place = 0;
    for (std::size_t entry = 0; entry <= (rowCount >> directory.shift) + 1; ++entry) {
        while (place < laneRows.size() && laneRows[place] < entry << directory.shift)
            ++place;
        places[directory.first + entry] = static_cast<std::uint32_t>(place);
    }
}

std::size_t Lanes::place(std::size_t lane, std::size_t row) const
{
    const Directory &directory = m_directories[lane];
    const std::span<const std::uint32_t> laneRows = rows(lane);
    const std::size_t entry = directory.first + (row >> directory.shift);
    const auto first = laneRows.begin() + m_places[entry];
    const auto last = laneRows.begin() + m_places[entry + 1];
    return static_cast<std::size_t>(std::lower_bound(first, last, row) - laneRows.begin());
}

void Lanes::findLongRunningInLane(std::size_t lane, const Times &times, std::vector<std::uint32_t> &byEnd)
{
    const std::span<const std::uint32_t> laneRows = rows(lane);
    std::vector<SortItem> found;
    for (std::size_t place = 0; place + kNear < laneRows.size() && laneRows[place + kNear] < times.dated; ++place) {
        const std::uint32_t row = laneRows[place];
        const Instant latest = times.dates[row].openEnd ? kInstantMax : times.ends[row];
        if (latest <= times.begins[laneRows[place + kNear]])
            continue;
        m_longRunning.edit()[firstBlock(lane) + place / 64] |= std::uint64_t(1) << (place % 64);
        found.push_back({sortKey(latest), row});
    }
    radixSort(found);
    byEnd.reserve(found.size());
    for (const SortItem &item : found)
        byEnd.push_back(item.value);
}

void Lanes::codeLengths(const Times &times)
{
    m_lengths = std::vector<std::uint8_t>(times.begins.size());
    const std::span<std::uint8_t> lengths = m_lengths.edit();
    parallelFor(times.dated, std::size_t(1) << 16, [&](std::size_t begin, std::size_t end) {
        for (std::size_t row = begin; row < end; ++row)
            lengths[row] =
                times.dates[row].openEnd ? kEndless : lengthCode(elapsed(times.begins[row], times.ends[row]));
    });
}

void Lanes::findLongRunning(const Times &times)
{
    codeLengths(times);
    m_longRunning = std::vector<std::uint64_t>(blockCount());
    std::vector<std::vector<std::uint32_t>> byEnd(count());
    forEachLane([&](std::size_t lane) { findLongRunningInLane(lane, times, byEnd[lane]); });
    joinByEnd(byEnd);
}

void Lanes::joinByEnd(std::vector<std::vector<std::uint32_t>> &byEnd)
{
    m_byEndOffsets.assign(count() + 1, 0);
    for (std::size_t lane = 0; lane < count(); ++lane)
        m_byEndOffsets[lane + 1] = m_byEndOffsets[lane] + byEnd[lane].size();
    std::vector<std::uint32_t> all;
    all.reserve(m_byEndOffsets.back());
    for (std::vector<std::uint32_t> &laneRows : byEnd) {
        all.insert(all.end(), laneRows.begin(), laneRows.end());
        laneRows = {};
    }
    m_byEnd = std::move(all);
}

Lanes::Edit::Edit(const Splice &spliced, const Parties &before, const Parties &now)
    : rows(spliced), laneCountBefore(before.laneCount), removed(now.laneCount), added(now.laneCount)
{
    const std::size_t newLanes = now.laneCount - before.laneCount;
    const auto addTo = [](auto &lanes, auto &firstParties, const Parties &from, std::size_t row, std::size_t shift) {
        const std::uint32_t list = from.lists[row];
        for (const std::uint32_t lane : from.parties.lanes(list))
            lanes[lane + 1 == from.laneCount ? lane + shift : lane].push_back(static_cast<std::uint32_t>(row));
        if (!from.parties.at(list).empty())
            firstParties.push_back(from.parties.at(list).front().company.value);
    };
    rows.forEachRemoved([&](std::size_t row) { addTo(removed, firstPartiesRemoved, before, row, newLanes); });
    for (const Splice::Run &run : rows.runs()) {
        for (std::uint32_t i = 0; run.isAdded && i < run.count; ++i)
            addTo(added, firstPartiesAdded, now, run.now + i, 0);
    }
}

Lanes::Lanes(const Lanes &base, const Lanes &added, const Edit &edit, const Times &times)
    : m_firstPartyCounts(base.m_firstPartyCounts),
      m_offsets(edit.laneCount() + 1),
      m_blocks(edit.laneCount() + 1),
      m_lengths(edit.rows.of(base.m_lengths, added.m_lengths))
{
    m_firstPartyCounts.resize(edit.laneCount() - 1);
    for (const std::uint32_t company : edit.firstPartiesRemoved)
        --m_firstPartyCounts[company];
    for (const std::uint32_t company : edit.firstPartiesAdded)
        ++m_firstPartyCounts[company];
    for (std::size_t lane = 0; lane < count(); ++lane) {
        const std::optional<std::size_t> before = edit.laneBefore(lane);
        const std::size_t size =
            (before ? base.rows(*before).size() : 0) - edit.removed[lane].size() + edit.added[lane].size();
        m_offsets[lane + 1] = m_offsets[lane] + size;
        m_blocks[lane + 1] = m_blocks[lane] + (size + 63) / 64;
    }
    m_rows = std::vector<std::uint32_t>(m_offsets.back());
    forEachLane([&](std::size_t lane) { spliceRows(base, lane, edit); });
    makeDirectories(times.begins.size());
    m_longRunning = std::vector<std::uint64_t>(blockCount());
    std::vector<std::vector<std::uint32_t>> byEnd(count());
    forEachLane([&](std::size_t lane) {
        if (edit.isTouched(lane))
            findLongRunningInLane(lane, times, byEnd[lane]);
        else
            copyLongRunning(base, lane, edit, byEnd[lane]);
    });
    joinByEnd(byEnd);
}

void Lanes::spliceRows(const Lanes &base, std::size_t lane, const Edit &edit)
{
    const std::span<std::uint32_t> to = m_rows.edit().subspan(m_offsets[lane], m_offsets[lane + 1] - m_offsets[lane]);
    auto next = to.begin();
    if (const std::optional<std::size_t> before = edit.laneBefore(lane)) {
        const std::span<const std::uint32_t> rows = base.rows(*before);
        auto from = rows.begin();
        for (const std::uint32_t row : edit.removed[lane]) {
            const auto at = std::lower_bound(from, rows.end(), row);
            next = std::copy(from, at, next);
            from = at + 1;
        }
        next = std::copy(from, rows.end(), next);
        edit.rows.renumber({to.begin(), next});
    }
    std::copy(edit.added[lane].begin(), edit.added[lane].end(), next);
    std::inplace_merge(to.begin(), next, to.end());
}

void Lanes::copyLongRunning(const Lanes &base, std::size_t lane, const Edit &edit, std::vector<std::uint32_t> &byEnd)
{
    const std::optional<std::size_t> before = edit.laneBefore(lane);
    if (!before)
        return;
    std::copy_n(base.m_longRunning.begin() + base.firstBlock(*before), firstBlock(lane + 1) - firstBlock(lane),
                m_longRunning.edit().begin() + static_cast<std::ptrdiff_t>(firstBlock(lane)));
    byEnd.assign(base.longRunningRows(*before).begin(), base.longRunningRows(*before).end());
    edit.rows.renumber(byEnd);
}

std::size_t Lanes::bytes() const
{
    return m_directories.capacity() * sizeof(Directory) +
           (m_offsets.capacity() + m_blocks.capacity() + m_byEndOffsets.capacity()) * sizeof(std::size_t) +
           m_rows.bytes() + m_byEnd.bytes() + m_places.bytes() + m_longRunning.bytes() + m_lengths.bytes() +
           m_firstPartyCounts.capacity() * sizeof(std::uint32_t);
}

} // namespace timeloupe
