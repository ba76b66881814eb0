// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/totals/series.h"

#include "model/core/saturatingsum.h"
#include "model/events/eventstorecolumns.h"
#include "model/totals/seriesvalue.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <limits>

namespace timeloupe {

namespace {

/// Coarser than a day, or undated.
bool isVague(const EventStore &store, EventRow row)
{
    return store.isApproximate(row) || store.precision(row) < Precision::Day;
}

} // namespace

/// Pixel columns as time ranges independent of the view: widths are powers of two, stable under small zoom changes.
/// Columns do not extend into folds; a fold is a column.
class SeriesIndex::ColumnGrid
{
public:
    ColumnGrid(const TimeScale &scale, double minSpacing) : m_folds(scale.folds())
    {
        constexpr double kWidest = 1e18; // a few of them cover all representable time
        const double spacing = std::clamp(std::ceil(scale.msPerPixel() * minSpacing), 1.0, kWidest);
        m_width = static_cast<std::int64_t>(std::bit_ceil(static_cast<std::uint64_t>(spacing)));
    }

    [[nodiscard]] std::int64_t width() const { return m_width; }
    [[nodiscard]] const Folds &folds() const { return m_folds; }
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

/// The first maximum seen.
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

/// The first dated row from `from` on that begins at t or later. Exponential search: fast for nearby rows.
std::size_t SeriesIndex::rowAt(Instant t, std::size_t from) const
{
    const auto begins = m_store->begins().first(m_store->datedCount());
    std::size_t step = 1;
    while (from + step <= begins.size() && begins[from + step - 1] < t) {
        from += step;
        step *= 2;
    }
    const auto near = begins.subspan(from, std::min(begins.size() - from, step));
    return from + static_cast<std::size_t>(std::lower_bound(near.begin(), near.end(), t) - near.begin());
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

/// The running total before the row, which may be datedCount().
double SeriesIndex::runningBefore(std::size_t row) const
{
    const std::size_t block = row / 64;
    if (row % 64 == 0 || m_kind == SeriesKind::Count)
        return m_kind == SeriesKind::Count ? static_cast<double>(m_members.rank(EventRow(row))) : m_before[block];
    // Summed in the order of the whole block, for bit-identical results.
    BlockSum sum;
    m_members.forEach(block * 64, row, [&](EventRow member) {
        double &part = hasOneAmount(member) ? sum.single : sum.odd;
        part = saturatingSum(part, added(*valueOf(member)));
    });
    return saturatingSum(m_before[block], sum.added());
}

void SeriesIndex::takeLargest(Largest &found, std::size_t begin, std::size_t end) const
{
    m_members.forEach(begin, end, [&](EventRow row) { found.take(valueOf(row)->shown, row.value); });
}

/// The largest member in rows [begin, end), which must contain one.
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
            takeLargest(found, block * 64, block * 64 + 64);
    }
    takeLargest(found, last * 64, end);
    return EventRow(*found.row);
}

SeriesColumn SeriesIndex::column(TimeRange range, std::size_t begin, std::size_t end) const
{
    SeriesColumn column;
    column.range = range;
    column.begin = begin;
    column.end = end;
    column.top = largest(begin, end);
    column.span = EventSpan::of(*m_store, column.top);
    const Value value = *valueOf(column.top);
    column.count = m_members.rank(EventRow(end)) - m_members.rank(EventRow(begin));
    column.value = m_kind == SeriesKind::Count ? static_cast<double>(column.count) : value.shown;
    column.running = runningBefore(end);
    column.vague = isVague(*m_store, column.top);
    column.leftOut = value.leftOut;
    return column;
}

/// Columns with members that begin in `range`, which starts at a column.
std::vector<SeriesColumn> SeriesIndex::columns(const ColumnGrid &grid, TimeRange range) const
{
    std::vector<SeriesColumn> found;
    const auto begins = m_store->begins();
    std::optional<std::size_t> member = memberFrom(rowAt(range.begin));
    while (member && begins[*member] < range.end) {
        const TimeRange stretch = grid.columnAt(begins[*member]);
        const std::size_t next = rowAt(stretch.end, *member);
        found.push_back(column(stretch, *member, next));
        member = memberFrom(next);
    }
    return found;
}

/// Extends `known` to all columns that touch `view`.
void SeriesIndex::cover(const ColumnGrid &grid, TimeRange view, SeriesColumns &known) const
{
    constexpr std::size_t kMost = 10'000;
    const TimeRange wanted{grid.columnAt(view.begin).begin, view.end};
    const bool isOther = known.width != grid.width() || known.folds != grid.folds() || known.columns.size() > kMost;
    if (isOther || wanted.begin > known.covered.end || wanted.end < known.covered.begin)
        known = {grid.width(), grid.folds(), {wanted.begin, wanted.begin}, {}};
    if (wanted.begin < known.covered.begin) {
        const auto before = columns(grid, {wanted.begin, known.covered.begin});
        known.columns.insert(known.columns.begin(), before.begin(), before.end());
        known.covered.begin = wanted.begin;
    }
    if (wanted.end > known.covered.end) {
        const TimeRange last = grid.columnAt(wanted.end - 1);
        const auto after = columns(grid, {known.covered.end, last.end});
        known.columns.insert(known.columns.end(), after.begin(), after.end());
        known.covered.end = last.end;
    }
}

/// Steps of columns that touch the view.
std::vector<StepPoint> SeriesIndex::steps(const TimeScale &scale, std::span<const SeriesColumn> columns) const
{
    const std::size_t first = rowAt(scale.range().begin);
    const std::size_t last = rowAt(scale.range().end, first);
    std::vector<StepPoint> steps{{0, runningBefore(first)}};
    for (const SeriesColumn &column : columns) {
        const bool isCut = column.begin < first || column.end > last;
        const std::optional<std::size_t> begin = isCut ? memberFrom(std::max(column.begin, first)) : column.begin;
        const std::size_t end = std::min(column.end, last);
        if (!begin || *begin >= end)
            continue;
        const double after = isCut ? runningBefore(end) : column.running;
        if (after != steps.back().value)
            steps.push_back({scale.x(isCut ? m_store->begin(largest(*begin, end)) : column.span.time.begin), after});
    }
    steps.push_back({scale.width(), runningBefore(last)});
    return steps;
}

Series SeriesIndex::series(const TimeScale &scale, double minSpacing) const
{
    SeriesColumns columns;
    return series(scale, columns, minSpacing);
}

Series SeriesIndex::series(const TimeScale &scale, SeriesColumns &known, double minSpacing) const
{
    const ColumnGrid grid(scale, minSpacing);
    cover(grid, scale.range(), known);
    const auto begin = std::partition_point(known.columns.begin(), known.columns.end(),
                                            [&](const SeriesColumn &c) { return c.range.end <= scale.range().begin; });
    const auto end = std::partition_point(begin, known.columns.end(),
                                          [&](const SeriesColumn &c) { return c.range.begin < scale.range().end; });
    const std::span<const SeriesColumn> inView(begin, end);
    Series result;
    result.kind = m_kind;
    result.currency = m_currency;
    result.minValue = m_min;
    result.maxValue = m_max;
    result.total = m_before.back();
    result.lollipops.reserve(inView.size());
    for (const SeriesColumn &column : inView) {
        const double x = scale.x(column.span.time.begin);
        if (x >= 0 && x <= scale.width())
            result.lollipops.push_back(
                {x, column.value, column.top, column.count, column.vague, column.leftOut, column.span});
    }
    result.running = steps(scale, inView);
    return result;
}

} // namespace timeloupe
