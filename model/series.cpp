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

/// The first member that begins at t or later.
std::size_t SeriesIndex::firstFrom(Instant t) const
{
    const auto begins = m_store->begins();
    const auto at = std::partition_point(m_rows.begin(), m_rows.end(), [&](std::uint32_t r) { return begins[r] < t; });
    return static_cast<std::size_t>(at - m_rows.begin());
}

double SeriesIndex::runningBefore(std::size_t member) const
{
    return member > 0 ? m_running[member - 1] : 0;
}

/// Columns with members that touch the view.
std::vector<SeriesIndex::Column> SeriesIndex::columns(const TimeScale &scale, double minSpacing) const
{
    const ColumnGrid grid(scale, minSpacing);
    std::vector<Column> result;
    std::size_t member = firstFrom(grid.columnAt(scale.range().begin).begin);
    while (member < m_rows.size() && beginOf(member) < scale.range().end) {
        const std::size_t next = firstFrom(grid.columnAt(beginOf(member)).end);
        result.push_back({member, next});
        member = next;
    }
    return result;
}

Lollipop SeriesIndex::lollipop(const TimeScale &scale, Column column) const
{
    const std::size_t member = m_maxima.largest(column.begin, column.end);
    Lollipop result;
    result.row = EventRow(m_rows[member]);
    result.x = scale.x(beginOf(member));
    result.count = column.end - column.begin;
    result.value = m_kind == SeriesKind::Count ? static_cast<double>(result.count) : m_maxima.values()[member];
    result.vague = isVague(*m_store, result.row);
    result.leftOut = m_leftOut[member];
    return result;
}

std::vector<StepPoint> SeriesIndex::steps(const TimeScale &scale, const std::vector<Column> &columns) const
{
    const std::size_t first = firstFrom(scale.range().begin);
    const std::size_t last = firstFrom(scale.range().end);
    std::vector<StepPoint> steps{{0, runningBefore(first)}};
    for (const Column &column : columns) {
        const std::size_t begin = std::max(column.begin, first);
        const std::size_t end = std::min(column.end, last);
        if (begin < end && runningBefore(end) != steps.back().value) {
            const std::size_t member = m_maxima.largest(begin, end);
            steps.push_back({scale.x(beginOf(member)), runningBefore(end)});
        }
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
    result.total = m_running.empty() ? 0 : m_running.back();
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
