// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/index/lodindex.h"
#include "model/index/lodindexdata.h"

#include <cmath>
#include <queue>

namespace timeloupe {

namespace {

/// The smallest code of an event of this length.
std::uint8_t codeOfLength(double ms)
{
    constexpr double longest = 1e19;
    if (!(ms > 0))
        return 0;
    return ms > longest ? std::uint8_t(0xfe) : lengthCode(static_cast<std::uint64_t>(std::ceil(ms)));
}

/// An event (level −1) or a block that may contain matching events.
struct Candidate
{
    std::uint16_t importance = 0;
    std::int16_t level = -1;
    std::uint32_t place = 0; ///< index in the lane; the first one of a block
};

struct LessImportantCandidate
{
    bool operator()(const Candidate &a, const Candidate &b) const
    {
        return a.importance != b.importance ? a.importance < b.importance : a.place > b.place;
    }
};

} // namespace

/// Counts running members among the last places that do not outlast their neighbours.
std::size_t LodIndexData::nearRunning(std::size_t lane, std::size_t end, Instant t) const
{
    const std::size_t begin = end - std::min(end, Lanes::kNear);
    const std::size_t firstBlock = columns.lanes.firstBlock(lane);
    const std::span<const std::uint32_t> rows = columns.lanes.rows(lane);
    std::size_t running = 0;
    for (std::size_t place = begin; place < end; ++place) {
        const std::size_t word = firstBlock + place / 64;
        const std::uint64_t wanted = pyramid.word(word) & ~columns.lanes.longRunning()[word];
        if ((wanted >> (place % 64) & 1) != 0 && columns.latest(rows[place]) > t)
            ++running;
    }
    return running;
}

/// Counts running members in places before `end`, individually where a block extends past `t`.
std::size_t LodIndexData::countRunning(std::size_t lane, std::size_t end, Instant t) const
{
    const std::span<const LodBlock> blocks = pyramid.blocks(0, lane);
    std::size_t running = 0;
    for (std::size_t block = 0; block * 64 < end; ++block) {
        if (blocks[block].lastEnd <= t && !blocks[block].hasOpenEnd())
            continue;
        forEachInBlock(lane, block, 0, end, kAllBits,
                       [&](std::size_t, std::uint32_t row) { running += columns.latest(row) > t ? 1 : 0; });
    }
    return running;
}

/// Finds the most important running events block by block. Long before the view, only events that outlast their
/// neighbours can be running.
class LodIndex::RunningSearch
{
public:
    RunningSearch(const Data &data, std::size_t lane, std::size_t end, Instant t, double minLength)
        : m_data(data), m_lane(lane), m_end(end), m_t(t), m_minLength(minLength), m_minCode(codeOfLength(minLength))
    {
        const std::size_t atT = data.place(lane, data.rowAt(t));
        m_far = std::min(end, atT - std::min(atT, Lanes::kNear));
    }
    [[nodiscard]] std::vector<EventRow> first(std::size_t limit)
    {
        std::vector<EventRow> rows;
        pushBlocks(static_cast<int>(m_data.pyramid.levelCount()) - 1, 0);
        while (!m_candidates.empty() && rows.size() < limit) {
            const Candidate best = m_candidates.top();
            m_candidates.pop();
            if (best.level < 0)
                rows.emplace_back(m_data.columns.lanes.rows(m_lane)[best.place]);
            else if (best.level == 0)
                pushEvents(best.place / 64);
            else
                pushBlocks(best.level - 1, best.place >> (6 * best.level));
        }
        return rows;
    }

private:
    void pushBlocks(int level, std::size_t first);
    void pushEvents(std::size_t block);

    const Data &m_data;
    std::size_t m_lane;
    std::size_t m_end; ///< places from here on begin too late
    std::size_t m_far; ///< before this place only outlasting events can be running
    Instant m_t;
    double m_minLength;
    std::uint8_t m_minCode;
    std::priority_queue<Candidate, std::vector<Candidate>, LessImportantCandidate> m_candidates;
};

void LodIndex::RunningSearch::pushBlocks(int level, std::size_t first)
{
    const std::span<const LodBlock> blocks = m_data.pyramid.blocks(static_cast<std::size_t>(level), m_lane);
    const std::size_t width = std::size_t(64) << (6 * level);
    for (std::size_t i = first; i < std::min(first + 64, blocks.size()) && i * width < m_end; ++i) {
        const LodBlock &block = blocks[i];
        const bool isFar = (i + 1) * width <= m_far;
        if (!(isFar ? block.hasLongRunning : block.hasMember) || block.length < m_minCode)
            continue;
        if (block.lastEnd <= m_t && !block.hasOpenEnd())
            continue;
        m_candidates.push({isFar ? block.longRunningImportance : block.topImportance, static_cast<std::int16_t>(level),
                           static_cast<std::uint32_t>(i * width)});
    }
}

void LodIndex::RunningSearch::pushEvents(std::size_t block)
{
    const EventStore::Columns &columns = m_data.columns;
    const bool mayBeOpen = m_data.pyramid.blocks(0, m_lane)[block].hasOpenEnd();
    const bool isFar = (block + 1) * 64 <= m_far;
    const std::uint64_t wanted =
        isFar ? columns.lanes.longRunning()[columns.lanes.firstBlock(m_lane) + block] : kAllBits;
    const std::span<const std::uint8_t> lengths = columns.lanes.lengths();
    m_data.forEachInBlock(m_lane, block, 0, m_end, wanted, [&](std::size_t place, std::uint32_t row) {
        if (lengths[row] < m_minCode) // usually decided by this small column
            return;
        const bool isOpen = mayBeOpen && columns.dates[row].openEnd;
        const Instant end = columns.ends[row];
        if (isOpen || (end > m_t && difference(columns.begins[row], end) >= m_minLength))
            m_candidates.push({columns.importance[row], -1, static_cast<std::uint32_t>(place)});
    });
}

std::vector<EventRow> LodIndex::running(std::size_t lane, std::size_t begin, Instant t, double minLength,
                                        std::size_t limit) const
{
    const std::size_t end = m_data->place(lane, std::min(begin, m_data->columns.dated));
    return RunningSearch(*m_data, lane, end, t, minLength).first(limit);
}

std::size_t LodIndex::runningCount(std::size_t lane, std::size_t begin, Instant t) const
{
    const EventStore::Columns &columns = m_data->columns;
    begin = std::min(begin, columns.dated);
    const std::size_t atT = rowAt(t);
    if (begin < atT)
        return m_data->countRunning(lane, m_data->place(lane, begin), t);
    const std::size_t end = m_data->place(lane, atT);
    const std::span<const std::uint32_t> byEnd = columns.lanes.longRunningRows(lane);
    const auto ended =
        std::partition_point(byEnd.begin(), byEnd.end(), [&](std::uint32_t row) { return columns.latest(row) <= t; }) -
        byEnd.begin();
    const std::size_t longRunning = m_data->pyramid.longRunningBefore(lane, end) -
                                    m_data->pyramid.endedBefore(lane, static_cast<std::size_t>(ended));
    return longRunning + m_data->nearRunning(lane, end, t) + count(lane, atT, begin);
}

} // namespace timeloupe
