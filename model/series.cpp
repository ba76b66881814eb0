// SPDX-License-Identifier: GPL-3.0-or-later
#include "series.h"

#include "eventstorecolumns.h"
#include "seriesvalue.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <limits>

namespace timeloupe {

namespace {

/// Known less finely than to the day, or (undated) not at all.
bool isVague(const EventStore &store, EventRow row)
{
    return store.isApproximate(row) || store.precision(row) < Precision::Day;
}

/// Columns of pixels as stretches of time that do not depend on what is in view: their widths are powers of two, so
/// that tiny changes of the zoom keep them. They do not reach into folds, and a fold is one.
class ColumnGrid
{
public:
    ColumnGrid(const TimeScale &scale, double minSpacing) : m_folds(scale.folds())
    {
        constexpr double kWidest = 1e18; // a few of them are all time
        const double spacing = std::clamp(std::ceil(scale.msPerPixel() * minSpacing), 1.0, kWidest);
        m_width = static_cast<std::int64_t>(std::bit_ceil(static_cast<std::uint64_t>(spacing)));
    }

    [[nodiscard]] TimeRange columnAt(Instant t) const
    {
        const Instant begin = (t / m_width - (t % m_width < 0 ? 1 : 0)) * m_width;
        TimeRange column{begin, begin + m_width};
        const auto fold =
            std::partition_point(m_folds.begin(), m_folds.end(), [t](const Fold &f) { return f.range.end <= t; });
        if (fold != m_folds.begin())
            column.begin = std::max(column.begin, std::prev(fold)->range.end);
        if (fold == m_folds.end())
            return column;
        if (fold->range.contains(t))
            return fold->range;
        return {column.begin, std::min(column.end, fold->range.begin)};
    }

private:
    const Folds &m_folds;
    std::int64_t m_width = 1;
};

} // namespace

/// The first of the largest values so far.
struct SeriesIndex::Largest
{
    double value = -std::numeric_limits<double>::infinity();
    std::optional<std::size_t> row;

    void take(double its, std::size_t of)
    {
        if (!row || its > value) {
            value = its;
            row = of;
        }
    }
};

/// The first dated row that begins at t or later.
std::size_t SeriesIndex::rowAt(Instant t) const
{
    const auto begins = m_store->begins().first(m_store->datedCount());
    return static_cast<std::size_t>(std::lower_bound(begins.begin(), begins.end(), t) - begins.begin());
}

std::optional<std::size_t> SeriesIndex::memberFrom(std::size_t row) const
{
    if (row >= m_members.rows())
        return std::nullopt;
    if (m_members.contains(EventRow(row)))
        return row;
    const std::optional<EventRow> member = m_members.select(m_members.rank(EventRow(row)));
    return member ? std::optional<std::size_t>(member->value) : std::nullopt;
}

/// What the members before the row add up to: it may be datedCount().
double SeriesIndex::runningBefore(std::size_t row) const
{
    const std::size_t block = row / 64;
    if (row % 64 == 0 || m_kind == SeriesKind::Count)
        return m_kind == SeriesKind::Count ? static_cast<double>(m_members.rank(EventRow(row))) : m_before[block];
    // Added up as in the whole block: what adds nothing makes no difference, not even in the last digit.
    BlockSum sum;
    m_members.forEach(block * 64, row, [&](EventRow member) {
        (hasOneAmount(member) ? sum.single : sum.odd) += added(*valueOf(member));
    });
    return m_before[block] + sum.added();
}

void SeriesIndex::takeLargest(Largest &found, std::size_t begin, std::size_t end) const
{
    m_members.forEach(begin, end, [&](EventRow row) { found.take(valueOf(row)->shown, row.value); });
}

/// Of the members among rows [begin, end), of which there must be one.
EventRow SeriesIndex::largest(std::size_t begin, std::size_t end) const
{
    const std::size_t first = (begin + 63) / 64;
    const std::size_t last = end / 64;
    Largest found;
    if (first > last) { // within one block
        takeLargest(found, begin, end);
        return EventRow(*found.row);
    }
    takeLargest(found, begin, first * 64);
    if (first < last) {
        const std::size_t block = m_tops.largest(first, last);
        if (m_members.words()[block] != 0)
            found.take(m_tops.values()[block], m_topRows[block]);
    }
    takeLargest(found, last * 64, end);
    return EventRow(*found.row);
}

/// Columns with members that touch the view.
std::vector<SeriesIndex::Column> SeriesIndex::columns(const TimeScale &scale, double minSpacing) const
{
    const ColumnGrid grid(scale, minSpacing);
    std::vector<Column> result;
    std::optional<std::size_t> member = memberFrom(rowAt(grid.columnAt(scale.range().begin).begin));
    while (member && m_store->begins()[*member] < scale.range().end) {
        const std::size_t next = rowAt(grid.columnAt(m_store->begins()[*member]).end);
        result.push_back({*member, next});
        member = memberFrom(next);
    }
    return result;
}

Lollipop SeriesIndex::lollipop(const TimeScale &scale, Column column) const
{
    Lollipop result;
    result.row = largest(column.begin, column.end);
    result.x = scale.x(m_store->begin(result.row));
    result.count = m_members.rank(EventRow(column.end)) - m_members.rank(EventRow(column.begin));
    const Value value = *valueOf(result.row);
    result.value = m_kind == SeriesKind::Count ? static_cast<double>(result.count) : value.shown;
    result.vague = isVague(*m_store, result.row);
    result.leftOut = value.leftOut;
    return result;
}

std::vector<StepPoint> SeriesIndex::steps(const TimeScale &scale, const std::vector<Column> &columns) const
{
    const std::size_t first = rowAt(scale.range().begin);
    const std::size_t last = rowAt(scale.range().end);
    std::vector<StepPoint> steps{{0, runningBefore(first)}};
    for (const Column &column : columns) {
        const std::optional<std::size_t> begin = memberFrom(std::max(column.begin, first));
        const std::size_t end = std::min(column.end, last);
        if (!begin || *begin >= end)
            continue;
        const double after = runningBefore(end);
        if (after != steps.back().value)
            steps.push_back({scale.x(m_store->begin(largest(*begin, end))), after});
    }
    steps.push_back({scale.width(), runningBefore(last)});
    return steps;
}

Series SeriesIndex::series(const TimeScale &scale, double minSpacing) const
{
    Series result;
    result.kind = m_kind;
    result.currency = m_currency;
    result.minValue = m_min;
    result.maxValue = m_max;
    result.total = m_before.back();
    const std::vector<Column> all = columns(scale, minSpacing);
    for (const Column &column : all) {
        const Lollipop drawn = lollipop(scale, column);
        if (drawn.x >= 0 && drawn.x <= scale.width())
            result.lollipops.push_back(drawn);
    }
    result.running = steps(scale, all);
    return result;
}

} // namespace timeloupe
