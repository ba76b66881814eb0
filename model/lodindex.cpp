// SPDX-License-Identifier: GPL-3.0-or-later
#include "lodindex.h"

#include "lodpyramid.h"

#include <algorithm>
#include <cmath>
#include <queue>

namespace timeloupe {

namespace {

constexpr std::uint64_t kAllBits = ~std::uint64_t(0);

/// The least code that an event of this length can have.
std::uint8_t codeOfLength(double ms)
{
    constexpr double longest = 1e19;
    if (!(ms > 0))
        return 0;
    return ms > longest ? std::uint8_t(0xfe) : lengthCode(static_cast<std::uint64_t>(std::ceil(ms)));
}

/// A stretch of places whose most important member is known.
struct Stretch
{
    LodBlock sum;
    std::size_t begin = 0;
    std::size_t end = 0;
};

/// An event (level −1) or a block that may hold events that are wanted.
struct Candidate
{
    std::uint16_t importance = 0;
    std::int16_t level = -1;
    std::uint32_t place = 0; ///< in the lane; of a block its first
};

bool isLess(std::uint16_t importance, std::uint32_t place, std::uint16_t otherImportance, std::uint32_t otherPlace)
{
    return importance != otherImportance ? importance < otherImportance : place > otherPlace;
}

struct LessImportant
{
    bool operator()(const Stretch &a, const Stretch &b) const
    {
        return isLess(a.sum.topImportance, a.sum.topRow, b.sum.topImportance, b.sum.topRow);
    }
    bool operator()(const Candidate &a, const Candidate &b) const
    {
        return isLess(a.importance, a.place, b.importance, b.place);
    }
};

} // namespace

struct LodIndex::Data
{
    EventStorePtr store;
    RowSetPtr filter;
    const EventStore::Columns &columns;
    LodPyramid pyramid;

    Data(EventStorePtr s, RowSetPtr f)
        : store(std::move(s)), filter(std::move(f)), columns(store->columns()), pyramid(columns, *filter)
    {
    }
    [[nodiscard]] std::size_t place(std::size_t lane, std::size_t row) const
    {
        return columns.lanes.place(lane, std::min(row, columns.begins.size()));
    }
    [[nodiscard]] std::size_t rowAt(Instant t) const
    {
        const auto begins = std::span(columns.begins).first(columns.dated);
        return static_cast<std::size_t>(std::lower_bound(begins.begin(), begins.end(), t) - begins.begin());
    }
    [[nodiscard]] std::size_t membersBefore(std::size_t lane, std::size_t row) const
    {
        return pyramid.membersBefore(lane, place(lane, row));
    }
    /// Calls visit(place, row) for each member in places [begin, end) of a block whose bit is in `wanted`.
    template <class Visit>
    void forEachInBlock(std::size_t lane, std::size_t block, std::size_t begin, std::size_t end, std::uint64_t wanted,
                        Visit visit) const
    {
        std::uint64_t bits = pyramid.word(columns.lanes.firstBlock(lane) + block) & wanted;
        if (begin > block * 64)
            bits &= ~std::uint64_t(0) << (begin - block * 64);
        if (end < (block + 1) * 64)
            bits &= (std::uint64_t(1) << (end - block * 64)) - 1;
        const std::span<const std::uint32_t> rows = columns.lanes.rows(lane);
        for (; bits != 0; bits &= bits - 1) {
            const std::size_t place = block * 64 + static_cast<std::size_t>(std::countr_zero(bits));
            visit(place, rows[place]);
        }
    }
    [[nodiscard]] std::size_t nearRunning(std::size_t lane, std::size_t end, Instant t) const;
    [[nodiscard]] std::size_t countRunning(std::size_t lane, std::size_t end, Instant t) const;
};

/// Running members among the last places that do not outlast their neighbours.
std::size_t LodIndex::Data::nearRunning(std::size_t lane, std::size_t end, Instant t) const
{
    const std::size_t begin = end - std::min(end, Lanes::kNear);
    const std::size_t firstBlock = columns.lanes.firstBlock(lane);
    const std::span<const std::uint32_t> rows = columns.lanes.rows(lane);
    std::size_t running = 0;
    for (std::size_t place = begin; place < end; ++place) {
        const std::size_t word = firstBlock + place / 64;
        const std::uint64_t wanted = pyramid.word(word) & ~columns.lanes.outlasting()[word];
        if ((wanted >> (place % 64) & 1) != 0 && columns.latest(rows[place]) > t)
            ++running;
    }
    return running;
}

/// Running members in places before `end`, one by one where a block reaches past `t`.
std::size_t LodIndex::Data::countRunning(std::size_t lane, std::size_t end, Instant t) const
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

LodIndex::LodIndex(EventStorePtr store, RowSetPtr filter)
    : m_data(std::make_unique<const Data>(std::move(store), std::move(filter)))
{
}

LodIndex::~LodIndex() = default;

const EventStorePtr &LodIndex::store() const
{
    return m_data->store;
}

const RowSetPtr &LodIndex::filter() const
{
    return m_data->filter;
}

std::size_t LodIndex::rowAt(Instant t) const
{
    return m_data->rowAt(t);
}

std::size_t LodIndex::laneTotal(std::size_t lane) const
{
    return m_data->pyramid.membersBefore(lane, m_data->columns.lanes.rows(lane).size());
}

std::size_t LodIndex::laneDated(std::size_t lane) const
{
    return m_data->membersBefore(lane, m_data->columns.dated);
}

std::size_t LodIndex::count(std::size_t lane, std::size_t begin, std::size_t end) const
{
    return begin >= end ? 0 : m_data->membersBefore(lane, end) - m_data->membersBefore(lane, begin);
}

LodIndex::Summary LodIndex::summary(std::size_t lane, std::size_t begin, std::size_t end) const
{
    Summary summary;
    if (begin >= end)
        return summary;
    const LodPyramid &pyramid = m_data->pyramid;
    const std::size_t first = m_data->place(lane, begin);
    const std::size_t last = m_data->place(lane, end);
    const std::size_t before = pyramid.membersBefore(lane, first);
    summary.count = pyramid.membersBefore(lane, last) - before;
    if (summary.count == 0)
        return summary;
    const LodBlock sum = pyramid.gathered(lane, first, last);
    summary.top = EventRow(sum.topRow);
    const std::uint32_t row = m_data->columns.lanes.rows(lane)[pyramid.placeOfMember(lane, before)];
    if (row < m_data->columns.dated)
        summary.extent = {m_data->columns.begins[row], sum.lastEnd};
    return summary;
}

std::vector<EventRow> LodIndex::top(std::size_t lane, std::size_t begin, std::size_t end, std::size_t limit) const
{
    std::vector<EventRow> rows;
    std::priority_queue<Stretch, std::vector<Stretch>, LessImportant> stretches;
    const auto push = [&](std::size_t first, std::size_t last) {
        const LodBlock sum = first < last ? m_data->pyramid.gathered(lane, first, last) : LodBlock();
        if (sum.hasMember)
            stretches.push({sum, first, last});
    };
    if (begin < end)
        push(m_data->place(lane, begin), m_data->place(lane, end));
    while (!stretches.empty() && rows.size() < limit) {
        const Stretch best = stretches.top();
        stretches.pop();
        rows.emplace_back(best.sum.topRow);
        const std::size_t place = m_data->place(lane, best.sum.topRow);
        push(best.begin, place);
        push(place + 1, best.end);
    }
    return rows;
}

std::vector<EventRow> LodIndex::rows(std::size_t lane, std::size_t begin, std::size_t end, std::size_t limit) const
{
    std::vector<EventRow> rows;
    const std::size_t members = std::min(count(lane, begin, end), limit);
    if (members == 0)
        return rows;
    rows.reserve(members);
    const std::size_t first = m_data->pyramid.placeOfMember(lane, m_data->membersBefore(lane, begin));
    const std::size_t last = m_data->place(lane, end);
    for (std::size_t block = first / 64; rows.size() < members; ++block) {
        m_data->forEachInBlock(lane, block, first, last, kAllBits, [&](std::size_t, std::uint32_t row) {
            if (rows.size() < members)
                rows.emplace_back(row);
        });
    }
    return rows;
}

/// The most important running events, from blocks that may hold some. Of blocks that end well before the view's begin
/// only what outlasts its neighbours can be running.
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
    std::size_t m_far; ///< before this place only what outlasts can be running
    Instant m_t;
    double m_minLength;
    std::uint8_t m_minCode;
    std::priority_queue<Candidate, std::vector<Candidate>, LessImportant> m_candidates;
};

void LodIndex::RunningSearch::pushBlocks(int level, std::size_t first)
{
    const std::span<const LodBlock> blocks = m_data.pyramid.blocks(static_cast<std::size_t>(level), m_lane);
    const std::size_t width = std::size_t(64) << (6 * level);
    for (std::size_t i = first; i < std::min(first + 64, blocks.size()) && i * width < m_end; ++i) {
        const LodBlock &block = blocks[i];
        const bool isFar = (i + 1) * width <= m_far;
        if (!(isFar ? block.hasOutlasting : block.hasMember) || block.length < m_minCode)
            continue;
        if (block.lastEnd <= m_t && !block.hasOpenEnd())
            continue;
        m_candidates.push({isFar ? block.outlastingImportance : block.topImportance, static_cast<std::int16_t>(level),
                           static_cast<std::uint32_t>(i * width)});
    }
}

void LodIndex::RunningSearch::pushEvents(std::size_t block)
{
    const EventStore::Columns &columns = m_data.columns;
    const bool mayBeOpen = m_data.pyramid.blocks(0, m_lane)[block].hasOpenEnd();
    const bool isFar = (block + 1) * 64 <= m_far;
    const std::uint64_t wanted =
        isFar ? columns.lanes.outlasting()[columns.lanes.firstBlock(m_lane) + block] : kAllBits;
    m_data.forEachInBlock(m_lane, block, 0, m_end, wanted, [&](std::size_t place, std::uint32_t row) {
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
    const std::span<const std::uint32_t> byEnd = columns.lanes.outlastingRows(lane);
    const auto ended =
        std::partition_point(byEnd.begin(), byEnd.end(), [&](std::uint32_t row) { return columns.latest(row) <= t; }) -
        byEnd.begin();
    const std::size_t outlasting = m_data->pyramid.outlastingBefore(lane, end) -
                                   m_data->pyramid.endedBefore(lane, static_cast<std::size_t>(ended));
    return outlasting + m_data->nearRunning(lane, end, t) + count(lane, atT, begin);
}

std::size_t LodIndex::countAll(std::size_t begin, std::size_t end) const
{
    const RowSet &filter = *m_data->filter;
    begin = std::min(begin, filter.rows());
    end = std::min(end, filter.rows());
    return begin >= end ? 0 : filter.rank(EventRow(end)) - filter.rank(EventRow(begin));
}

} // namespace timeloupe
