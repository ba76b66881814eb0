// SPDX-License-Identifier: GPL-3.0-or-later
#include "series.h"

#include "netrules.h"

#include <algorithm>
#include <bit>
#include <cmath>

namespace timeloupe {

namespace {

/// Known less finely than to the day, or (undated) not at all.
bool isVague(const EventStore &store, EventRow row)
{
    return store.isApproximate(row) || store.precision(row) < Precision::Day;
}

/// What an event shows and, unless it is left out, what it adds.
struct Value
{
    double shown = 0;
    std::optional<double> counted;
};

std::optional<Value> amountValue(const EventStore &store, const NetRules &rules, EventRow row, std::size_t currency)
{
    std::optional<double> largest;
    std::optional<double> counted;
    for (std::size_t i = 0; i < store.amountCount(row); ++i) {
        const AmountView amount = store.amount(row, i);
        if (amount.currency != currency)
            continue;
        largest = std::max(largest.value_or(amount.value), amount.value);
        if (!rules.verdict(row, amount).reason)
            counted = counted.value_or(0) + amount.value;
    }
    if (!largest)
        return std::nullopt;
    return Value{counted.value_or(*largest), counted};
}

std::optional<Value> powerValue(const EventStore &store, const NetRules &rules, EventRow row)
{
    const std::optional<double> power = store.powerGigawatts(row);
    if (!power)
        return std::nullopt;
    return Value{*power, rules.powerVerdict(row).reason ? std::nullopt : power};
}

} // namespace

/// Columns of pixels as stretches of time that do not depend on what is in view: their widths are powers of two, so
/// that tiny changes of the zoom keep them. They do not reach into folds, and a fold is one.
class SeriesIndex::ColumnGrid
{
public:
    ColumnGrid(const TimeScale &scale, double minSpacing) : m_folds(scale.folds())
    {
        constexpr double kWidest = 1e18; // a few of them are all time
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

SeriesIndex::SeriesIndex(EventStorePtr store, RowSetPtr rows, SeriesKind kind, std::string currency)
    : m_store(std::move(store)), m_kind(kind), m_currency(std::move(currency))
{
    findCurrencies(*rows);
    if (m_kind != SeriesKind::Amount)
        m_currency.clear();
    else if (m_currency.empty() && !m_currencies.empty())
        m_currency = m_currencies.front();
    collect(*rows);
}

void SeriesIndex::findCurrencies(const RowSet &rows)
{
    const NetRules rules(*m_store, [](EventRow) { return false; });
    const std::vector<std::string> &names = m_store->currencies();
    std::vector<double> gross(names.size());
    std::vector<bool> occurs(names.size());
    rows.forEach([&](EventRow row) {
        for (std::size_t i = 0; i < m_store->amountCount(row); ++i) {
            const AmountView amount = m_store->amount(row, i);
            occurs[amount.currency] = true;
            if (rules.verdict(row, amount).reason != LeftOutReason::Estimate)
                gross[amount.currency] += amount.value;
        }
    });
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (occurs[i])
            order.push_back(i);
    }
    std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        return gross[a] != gross[b] ? gross[a] > gross[b] : names[a] < names[b];
    });
    for (const std::size_t i : order)
        m_currencies.push_back(names[i]);
}

void SeriesIndex::collect(const RowSet &rows)
{
    const std::size_t dated = m_store->datedCount();
    NetRules rules(*m_store, [&rows, dated](EventRow row) { return row.value < dated && rows.contains(row); });
    if (m_kind != SeriesKind::Count)
        rows.forEach(0, dated, [&rules](EventRow row) { rules.add(row); });
    rules.resolve();
    const std::vector<std::string> &names = m_store->currencies();
    const auto currency = static_cast<std::size_t>(std::find(names.begin(), names.end(), m_currency) - names.begin());
    const auto valueOf = [&](EventRow row) -> std::optional<Value> {
        if (m_kind == SeriesKind::Count)
            return Value{static_cast<double>(m_store->importance(row)), 1.0};
        return m_kind == SeriesKind::Power ? powerValue(*m_store, rules, row)
                                           : amountValue(*m_store, rules, row, currency);
    };
    std::vector<double> values;
    rows.forEach(0, dated, [&](EventRow row) {
        const std::optional<Value> value = valueOf(row);
        if (!value)
            return;
        m_rows.push_back(row.value);
        values.push_back(value->shown);
        m_leftOut.push_back(!value->counted);
        m_running.push_back((m_running.empty() ? 0 : m_running.back()) + value->counted.value_or(0));
    });
    m_maxima = MaximumIndex(std::move(values));
    findExtremes();
}

void SeriesIndex::findExtremes()
{
    if (m_kind == SeriesKind::Count) {
        m_max = static_cast<double>(m_rows.size());
        m_min = m_rows.empty() ? 0 : 1;
        return;
    }
    for (const double value : m_maxima.values()) {
        m_max = std::max(m_max, value);
        if (value > 0)
            m_min = m_min > 0 ? std::min(m_min, value) : value;
    }
}

Instant SeriesIndex::beginOf(std::size_t member) const
{
    return m_store->begins()[m_rows[member]];
}

/// The first member from `from` on that begins at t or later. By doubling steps: what is near is found soon.
std::size_t SeriesIndex::firstFrom(Instant t, std::size_t from) const
{
    std::size_t step = 1;
    while (from + step <= m_rows.size() && beginOf(from + step - 1) < t) {
        from += step;
        step *= 2;
    }
    const auto begins = m_store->begins();
    const auto first = m_rows.begin() + static_cast<std::ptrdiff_t>(from);
    const auto last = m_rows.begin() + static_cast<std::ptrdiff_t>(std::min(m_rows.size(), from + step));
    return static_cast<std::size_t>(
        std::partition_point(first, last, [&](std::uint32_t row) { return begins[row] < t; }) - m_rows.begin());
}

double SeriesIndex::runningBefore(std::size_t member) const
{
    return member > 0 ? m_running[member - 1] : 0;
}

SeriesColumn SeriesIndex::column(TimeRange range, std::size_t begin, std::size_t end) const
{
    const std::size_t top = m_maxima.largest(begin, end);
    SeriesColumn column;
    column.range = range;
    column.begin = begin;
    column.end = end;
    column.top = EventRow(m_rows[top]);
    column.span = EventSpan::of(*m_store, column.top);
    column.value = m_kind == SeriesKind::Count ? static_cast<double>(end - begin) : m_maxima.values()[top];
    column.running = runningBefore(end);
    column.vague = isVague(*m_store, column.top);
    column.leftOut = m_leftOut[top];
    return column;
}

/// Columns that begin in `range`, which begins where a column does.
std::vector<SeriesColumn> SeriesIndex::columns(const ColumnGrid &grid, TimeRange range) const
{
    std::vector<SeriesColumn> found;
    std::size_t member = firstFrom(range.begin);
    while (member < m_rows.size() && beginOf(member) < range.end) {
        const TimeRange stretch = grid.columnAt(beginOf(member));
        const std::size_t next = firstFrom(stretch.end, member);
        found.push_back(column(stretch, member, next));
        member = next;
    }
    return found;
}

/// Brings `known` up to date, so that it has all columns that touch `view`.
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

/// Of columns that touch the view.
std::vector<StepPoint> SeriesIndex::steps(const TimeScale &scale, std::span<const SeriesColumn> columns) const
{
    const std::size_t first = firstFrom(scale.range().begin);
    const std::size_t last = firstFrom(scale.range().end, first);
    std::vector<StepPoint> steps{{0, runningBefore(first)}};
    for (const SeriesColumn &column : columns) {
        const bool isCut = column.begin < first || column.end > last;
        const std::size_t begin = std::max(column.begin, first);
        const std::size_t end = std::min(column.end, last);
        const double running = isCut ? runningBefore(end) : column.running;
        if (begin < end && running != steps.back().value)
            steps.push_back({scale.x(isCut ? beginOf(m_maxima.largest(begin, end)) : column.span.time.begin), running});
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
    result.total = m_running.empty() ? 0 : m_running.back();
    result.lollipops.reserve(inView.size());
    for (const SeriesColumn &column : inView) {
        const double x = scale.x(column.span.time.begin);
        if (x >= 0 && x <= scale.width())
            result.lollipops.push_back(
                {x, column.value, column.top, column.end - column.begin, column.vague, column.leftOut, column.span});
    }
    result.running = steps(scale, inView);
    return result;
}

} // namespace timeloupe
