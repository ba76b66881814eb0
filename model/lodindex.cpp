// SPDX-License-Identifier: GPL-3.0-or-later
#include "lodindex.h"

#include "lodpyramid.h"

#include <algorithm>
#include <cmath>
#include <queue>

namespace timeloupe {

namespace {

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
    std::uint32_t row = 0;
    int level = -1;
    std::size_t index = 0;
};

bool isLess(std::uint16_t importance, std::uint32_t row, std::uint16_t otherImportance, std::uint32_t otherRow)
{
    return importance != otherImportance ? importance < otherImportance : row > otherRow;
}

struct LessImportant
{
    bool operator()(const Stretch &a, const Stretch &b) const
    {
        return isLess(a.sum.topImportance, a.sum.topRow, b.sum.topImportance, b.sum.topRow);
    }
    bool operator()(const Candidate &a, const Candidate &b) const
    {
        return isLess(a.importance, a.row, b.importance, b.row);
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
        const std::span<const std::uint32_t> rows = columns.lanes.rows(lane);
        return static_cast<std::size_t>(std::lower_bound(rows.begin(), rows.end(), row) - rows.begin());
    }
    [[nodiscard]] std::size_t membersBefore(std::size_t lane, std::size_t row) const
    {
        return pyramid.membersBefore(lane, place(lane, row));
    }
    /// Calls visit(row) for each member in places [begin, end) of a block.
    template <class Visit>
    void forEachInBlock(std::size_t lane, std::size_t block, std::size_t begin, std::size_t end, Visit visit) const
    {
        std::uint64_t bits = pyramid.word(columns.lanes.firstBlock(lane) + block);
        if (begin > block * 64)
            bits &= ~std::uint64_t(0) << (begin - block * 64);
        if (end < (block + 1) * 64)
            bits &= (std::uint64_t(1) << (end - block * 64)) - 1;
        const std::span<const std::uint32_t> rows = columns.lanes.rows(lane);
        for (; bits != 0; bits &= bits - 1)
            visit(rows[block * 64 + static_cast<std::size_t>(std::countr_zero(bits))]);
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
        forEachInBlock(lane, block, 0, end, [&](std::uint32_t row) { running += columns.latest(row) > t ? 1 : 0; });
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
    const auto begins = std::span(m_data->columns.begins).first(m_data->columns.dated);
    return static_cast<std::size_t>(std::lower_bound(begins.begin(), begins.end(), t) - begins.begin());
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
        m_data->forEachInBlock(lane, block, first, last, [&](std::uint32_t row) {
            if (rows.size() < members)
                rows.emplace_back(row);
        });
    }
    return rows;
}

std::vector<EventRow> LodIndex::running(std::size_t lane, std::size_t begin, Instant t, double minLength,
                                        std::size_t limit) const
{
    const EventStore::Columns &columns = m_data->columns;
    const std::size_t end = m_data->place(lane, std::min(begin, columns.dated));
    const std::uint8_t minCode = codeOfLength(minLength);
    std::priority_queue<Candidate, std::vector<Candidate>, LessImportant> candidates;
    const auto pushBlocks = [&](int level, std::size_t first, std::size_t last) {
        const std::span<const LodBlock> blocks = m_data->pyramid.blocks(static_cast<std::size_t>(level), lane);
        const std::size_t width = std::size_t(64) << (6 * level);
        for (std::size_t i = first; i < std::min(last, blocks.size()) && i * width < end; ++i) {
            const LodBlock &block = blocks[i];
            if (block.hasMember && (block.lastEnd > t || block.hasOpenEnd()) && block.length >= minCode)
                candidates.push({block.topImportance, block.topRow, level, i});
        }
    };
    const auto pushEvent = [&](std::uint32_t row) {
        const bool isOpen = columns.dates[row].openEnd != 0;
        if (isOpen || (columns.ends[row] > t && difference(columns.begins[row], columns.ends[row]) >= minLength))
            candidates.push({columns.importance[row], row, -1, 0});
    };
    std::vector<EventRow> rows;
    pushBlocks(static_cast<int>(m_data->pyramid.levelCount()) - 1, 0, 64);
    while (!candidates.empty() && rows.size() < limit) {
        const Candidate best = candidates.top();
        candidates.pop();
        if (best.level < 0)
            rows.emplace_back(best.row);
        else if (best.level == 0)
            m_data->forEachInBlock(lane, best.index, 0, end, pushEvent);
        else
            pushBlocks(best.level - 1, best.index * 64, best.index * 64 + 64);
    }
    return rows;
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
