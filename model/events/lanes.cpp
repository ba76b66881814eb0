// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/events/lanes.h"

#include "model/core/parallel.h"
#include "model/core/radixsort.h"

#include <atomic>

namespace timeloupe {

Lanes::Lanes(std::span<const std::uint32_t> lists, const PartyLists &parties, std::size_t laneCount)
    : m_firstPartyCounts(laneCount - 1),
      m_offsets(laneCount + 1),
      m_blocks(laneCount + 1),
      m_byEndOffsets(laneCount + 1)
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
    makeDirectory(lists.size());
}

void Lanes::makeDirectory(std::size_t rowCount)
{
    std::vector<std::uint32_t> places;
    constexpr std::size_t rowsInEntry = 16; // of the lane, for evenly distributed rows
    for (std::size_t lane = 0; lane < count(); ++lane) {
        const std::span<const std::uint32_t> laneRows = rows(lane);
        Directory directory{places.size(), 0};
        while (rowCount >> directory.shift > laneRows.size() / rowsInEntry + 1)
            ++directory.shift;
        std::size_t place = 0;
        for (std::size_t entry = 0; entry <= (rowCount >> directory.shift) + 1; ++entry) {
            while (place < laneRows.size() && laneRows[place] < entry << directory.shift)
                ++place;
            places.push_back(static_cast<std::uint32_t>(place));
        }
        m_directories.push_back(directory);
    }
    places.shrink_to_fit();
    m_places = std::move(places);
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
    std::atomic<std::size_t> nextLane = 0;
    runParts(std::min(count(), parallelParts(m_rows.size(), std::size_t(1) << 16)), [&](std::size_t) {
        for (std::size_t lane = nextLane++; lane < count(); lane = nextLane++)
            findLongRunningInLane(lane, times, byEnd[lane]);
    });
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

std::size_t Lanes::bytes() const
{
    return m_directories.capacity() * sizeof(Directory) +
           (m_offsets.capacity() + m_blocks.capacity() + m_byEndOffsets.capacity()) * sizeof(std::size_t) +
           m_rows.bytes() + m_byEnd.bytes() + m_places.bytes() + m_longRunning.bytes() + m_lengths.bytes() +
           m_firstPartyCounts.capacity() * sizeof(std::uint32_t);
}

} // namespace timeloupe
