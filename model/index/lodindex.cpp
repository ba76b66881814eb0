// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/index/lodindex.h"

#include "model/index/lodindexdata.h"

#include <queue>

namespace timeloupe {

namespace {

/// A range of places with its most important member.
struct Stretch
{
    LodBlock sum;
    std::size_t begin = 0;
    std::size_t end = 0;
};

struct LessImportant
{
    bool operator()(const Stretch &a, const Stretch &b) const
    {
        return a.sum.topImportance != b.sum.topImportance ? a.sum.topImportance < b.sum.topImportance
                                                          : a.sum.topRow > b.sum.topRow;
    }
};

} // namespace

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
    const LodBlock sum = pyramid.aggregate(lane, first, last);
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
        const LodBlock sum = first < last ? m_data->pyramid.aggregate(lane, first, last) : LodBlock();
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

} // namespace timeloupe
