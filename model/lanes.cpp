// SPDX-License-Identifier: GPL-3.0-or-later
#include "lanes.h"

#include "parallel.h"
#include "radixsort.h"

#include <atomic>

namespace timeloupe {

Lanes::Lanes(std::span<const std::uint32_t> lists, const PartyLists &parties, std::size_t laneCount)
    : m_offsets(laneCount + 1), m_blocks(laneCount + 1), m_byEndOffsets(laneCount + 1)
{
    std::vector<std::size_t> uses(parties.size());
    for (const std::uint32_t list : lists)
        ++uses[list];
    for (std::size_t list = 0; list < parties.size(); ++list) {
        for (const std::uint32_t lane : parties.lanes(list))
            m_offsets[lane + 1] += uses[list];
    }
    for (std::size_t lane = 0; lane < laneCount; ++lane) {
        m_blocks[lane + 1] = m_blocks[lane] + (m_offsets[lane + 1] + 63) / 64;
        m_offsets[lane + 1] += m_offsets[lane];
    }
    m_rows.resize(m_offsets.back());
    std::vector<std::size_t> next(m_offsets.begin(), m_offsets.end() - 1);
    for (std::size_t row = 0; row < lists.size(); ++row) {
        for (const std::uint32_t lane : parties.lanes(lists[row]))
            m_rows[next[lane]++] = static_cast<std::uint32_t>(row);
    }
}

void Lanes::findOutlasting(std::span<const Instant> begins, std::span<const Instant> ends,
                           std::span<const DateCode> dates, std::size_t dated)
{
    m_outlasting.assign(blockCount(), 0);
    std::vector<std::vector<std::uint32_t>> byEnd(count());
    const auto findInLane = [&](std::size_t lane) {
        const std::span<const std::uint32_t> laneRows = rows(lane);
        std::vector<SortItem> found;
        for (std::size_t place = 0; place + kNear < laneRows.size() && laneRows[place + kNear] < dated; ++place) {
            const std::uint32_t row = laneRows[place];
            const Instant latest = dates[row].openEnd ? kInstantMax : ends[row];
            if (latest <= begins[laneRows[place + kNear]])
                continue;
            m_outlasting[firstBlock(lane) + place / 64] |= std::uint64_t(1) << (place % 64);
            found.push_back({sortKey(latest), row});
        }
        radixSort(found);
        byEnd[lane].reserve(found.size());
        for (const SortItem &item : found)
            byEnd[lane].push_back(item.value);
    };
    std::atomic<std::size_t> nextLane = 0;
    runParts(std::min(count(), parallelParts(m_rows.size(), std::size_t(1) << 16)), [&](std::size_t) {
        for (std::size_t lane = nextLane++; lane < count(); lane = nextLane++)
            findInLane(lane);
    });
    for (std::size_t lane = 0; lane < count(); ++lane)
        m_byEndOffsets[lane + 1] = m_byEndOffsets[lane] + byEnd[lane].size();
    m_byEnd.reserve(m_byEndOffsets.back());
    for (std::vector<std::uint32_t> &laneRows : byEnd) {
        m_byEnd.insert(m_byEnd.end(), laneRows.begin(), laneRows.end());
        laneRows = {};
    }
}

std::size_t Lanes::bytes() const
{
    return (m_offsets.capacity() + m_blocks.capacity() + m_byEndOffsets.capacity()) * sizeof(std::size_t) +
           (m_rows.capacity() + m_byEnd.capacity()) * sizeof(std::uint32_t) + m_outlasting.capacity() * 8;
}

} // namespace timeloupe
