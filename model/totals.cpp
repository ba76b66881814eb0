// SPDX-License-Identifier: GPL-3.0-or-later
#include "totals.h"

#include "netrules.h"
#include "overlaps.h"

#include <algorithm>
#include <limits>
#include <string>

namespace timeloupe {

namespace {

constexpr std::size_t kCancelStep = 1 << 14;

/// Adds up the amounts of events, one event after the other.
class Sums
{
public:
    Sums(const EventStore &store, const NetRules &rules)
        : m_store(store),
          m_rules(rules),
          m_totals(store.currencies().size()),
          m_occurs(m_totals.size()),
          m_lastCounted(m_totals.size(), std::numeric_limits<std::uint32_t>::max())
    {
    }

    void add(EventRow row)
    {
        const std::size_t count = m_store.amountCount(row);
        for (std::size_t i = 0; i < count; ++i)
            addAmount(row, m_store.amount(row, i));
    }

    Totals result(const Overlaps &overlaps)
    {
        for (const auto &[currency, twice] : overlaps.countedTwice(m_store, m_rules))
            m_totals[currency].low -= twice;
        for (std::size_t currency = 0; currency < m_totals.size(); ++currency) {
            m_totals[currency].currency = m_store.currencies()[currency];
            if (m_occurs[currency])
                m_result.totals.push_back(m_totals[currency]);
        }
        std::sort(m_result.totals.begin(), m_result.totals.end(), [](const Total &a, const Total &b) {
            return a.gross != b.gross ? a.gross > b.gross : a.currency < b.currency;
        });
        return std::move(m_result);
    }

private:
    void addAmount(EventRow row, const AmountView &amount)
    {
        const NetRules::Verdict verdict = m_rules.verdict(row, amount);
        Total &total = m_totals[amount.currency];
        if (verdict.reason != LeftOutReason::Estimate) {
            total.gross += amount.value;
            m_occurs[amount.currency] = true;
        }
        if (verdict.reason) {
            leaveOut(row, amount, verdict);
            return;
        }
        total.net += amount.value;
        total.low += lowOf(amount);
        total.high += std::max(amount.value, amount.max.value_or(amount.value));
        total.openUpward = total.openUpward || amount.bound == Bound::AtLeast;
        if (m_lastCounted[amount.currency] != row.value)
            ++total.events;
        m_lastCounted[amount.currency] = row.value;
    }

    void leaveOut(EventRow row, const AmountView &amount, const NetRules::Verdict &verdict)
    {
        ++m_result.leftOutCount;
        if (m_result.leftOut.size() < Totals::kMaxLeftOut)
            m_result.leftOut.push_back(
                {row, m_store.currencies()[amount.currency], amount.value, *verdict.reason, verdict.countedIn});
    }

    const EventStore &m_store;
    const NetRules &m_rules;
    std::vector<Total> m_totals; ///< by currency of the store
    std::vector<bool> m_occurs;  ///< in gross
    std::vector<std::uint32_t> m_lastCounted;
    Totals m_result;
};

/// `each(visit)` visits the rows to be summed, ascending; `contains` says which rows count as a whole of others.
template <class Each>
Totals summed(const EventStore &store, const Each &each, const NetRules::Contains &contains,
              const std::atomic<bool> *cancelled)
{
    const auto whileWanted = [&each, cancelled](const auto &visit) {
        std::size_t visited = 0;
        bool stopped = false;
        each([&](EventRow row) {
            if (++visited % kCancelStep == 0)
                stopped = stopped || (cancelled && cancelled->load(std::memory_order_relaxed));
            if (!stopped)
                visit(row);
        });
    };
    NetRules rules(store, contains);
    Overlaps overlaps;
    whileWanted([&](EventRow row) {
        if (store.amountCount(row) == 0)
            return;
        const std::vector<EventStore::Link> links = store.linksFrom(row);
        rules.add(row, links);
        overlaps.add(row, links);
    });
    rules.resolve();
    Sums sums(store, rules);
    whileWanted([&](EventRow row) { sums.add(row); });
    overlaps.keepOnly(contains);
    return sums.result(overlaps);
}

using Rows = std::vector<std::uint32_t>; ///< ascending

/// Of `rows`, without what is part of any of `among`.
Totals summed(const EventStore &store, const Rows &rows, const Rows &among, const std::atomic<bool> *cancelled)
{
    const auto each = [&rows](const auto &visit) {
        for (const std::uint32_t row : rows)
            visit(EventRow(row));
    };
    const auto contains = [&among](EventRow row) { return std::binary_search(among.begin(), among.end(), row.value); };
    return summed(store, each, contains, cancelled);
}

Totals summed(const EventStore &store, const Rows &rows)
{
    return summed(store, rows, rows, nullptr);
}

std::vector<TotalsGroup> byCompany(const EventStore &store, const RowSet &rows)
{
    std::vector<TotalsGroup> groups;
    for (std::size_t lane = 0; lane < store.companies().size(); ++lane) {
        Rows members;
        for (const std::uint32_t row : store.laneRows(lane)) {
            if (rows.contains(EventRow(row)))
                members.push_back(row);
        }
        if (!members.empty())
            groups.push_back({store.companies()[lane].id, summed(store, members)});
    }
    return groups;
}

std::vector<TotalsGroup> byKind(const EventStore &store, const RowSet &rows)
{
    std::vector<Rows> members(kKindCount);
    rows.forEach([&](EventRow row) { members[static_cast<std::size_t>(store.kind(row))].push_back(row.value); });
    std::vector<TotalsGroup> groups;
    for (std::size_t kind = 0; kind < members.size(); ++kind) {
        if (!members[kind].empty())
            groups.push_back({std::string(word(static_cast<Kind>(kind))), summed(store, members[kind])});
    }
    return groups;
}

std::vector<TotalsGroup> byYear(const EventStore &store, const RowSet &rows)
{
    std::vector<TotalsGroup> groups;
    Rows undated;
    Rows members;
    TimeRange year;
    const auto close = [&] {
        if (!members.empty())
            groups.push_back({std::to_string(toCivil(year.begin).year), summed(store, members)});
        members.clear();
    };
    rows.forEach([&](EventRow row) {
        if (store.isUndated(row)) {
            undated.push_back(row.value);
            return;
        }
        const Instant begin = store.begin(row);
        if (!year.contains(begin)) {
            close();
            const std::int64_t number = toCivil(begin).year;
            year = {toInstant({.year = number}), toInstant({.year = number + 1})};
        }
        members.push_back(row.value);
    });
    close();
    if (!undated.empty())
        groups.push_back({"undated", summed(store, undated)});
    return groups;
}

} // namespace

std::string_view word(LeftOutReason reason)
{
    switch (reason) {
    case LeftOutReason::PartOf:
        return "part-of";
    case LeftOutReason::Increment:
        return "increment";
    case LeftOutReason::Estimate:
        break;
    }
    return "estimate";
}

Totals totals(const EventStore &store, const RowSet &rows, const std::atomic<bool> *cancelled)
{
    const auto each = [&rows](const auto &visit) { rows.forEach(visit); };
    return summed(
        store, each, [&rows](EventRow row) { return rows.contains(row); }, cancelled);
}

std::vector<TotalsGroup> totalsBy(const EventStore &store, const RowSet &rows, TotalsBy by)
{
    switch (by) {
    case TotalsBy::Company:
        return byCompany(store, rows);
    case TotalsBy::Kind:
        return byKind(store, rows);
    case TotalsBy::Year:
        break;
    }
    return byYear(store, rows);
}

RangeTotals rangeTotals(const EventStore &store, const RowSet &rows, TimeRange range,
                        const std::atomic<bool> *cancelled)
{
    Rows certain;
    Rows possible;
    Rows both;
    rows.forEach(0, store.datedCount(), [&](EventRow row) {
        const TimeRange when{store.earliest(row), store.latest(row)};
        if (!range.overlaps(when))
            return;
        both.push_back(row.value);
        (range.contains(when) ? certain : possible).push_back(row.value);
    });
    RangeTotals result;
    result.certainCount = certain.size();
    result.possibleCount = possible.size();
    result.certain = summed(store, certain, certain, cancelled);
    result.possible = summed(store, possible, both, cancelled);
    return result;
}

} // namespace timeloupe
