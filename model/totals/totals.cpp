// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/totals/totals.h"

#include "model/core/rowscan.h"
#include "model/events/eventstorecolumns.h"
#include "model/totals/netrules.h"
#include "model/totals/overlaps.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <string>

namespace timeloupe {

namespace {

constexpr std::size_t kChunk = 1 << 14;    // rows between two cancellation checks
constexpr std::size_t kRowGrain = 1 << 16; // minimum rows per thread
constexpr double kSmall = 0x1p-64;         // scaled down by this, no sum can overflow

/// Accumulates the amounts of events, scaled by `scale`.
class Sums
{
public:
    Sums(const EventStore &store, const NetRules &rules, double scale)
        : m_store(store),
          m_columns(store.columns()),
          m_rules(rules),
          m_scale(scale),
          m_totals(store.currencies().size()),
          m_occurs(m_totals.size()),
          m_lastCounted(m_totals.size(), std::numeric_limits<std::uint32_t>::max())
    {
    }

    void add(EventRow row)
    {
        const AmountCode code = m_columns.amountCodes[row.value];
        if (code.given && isPlain(row, code))
            addPlain(row, code);
        else if (code.given)
            addAmounts(row);
    }
    /// Adds the sums of later rows.
    void add(const Sums &later)
    {
        for (std::size_t currency = 0; currency < m_totals.size(); ++currency) {
            Total &total = m_totals[currency];
            const Total &more = later.m_totals[currency];
            total.gross += more.gross;
            total.net += more.net;
            total.low += more.low;
            total.high += more.high;
            total.openUpward = total.openUpward || more.openUpward;
            total.events += more.events;
            m_occurs[currency] = m_occurs[currency] || later.m_occurs[currency];
        }
        m_result.leftOutCount += later.m_result.leftOutCount;
        const std::vector<LeftOut> &more = later.m_result.leftOut;
        const std::size_t room = std::min(more.size(), Totals::kMaxLeftOut - m_result.leftOut.size());
        m_result.leftOut.insert(m_result.leftOut.end(), more.begin(), more.begin() + static_cast<std::ptrdiff_t>(room));
    }

    /// Totals by currency of the store.
    Totals result(const Overlaps &overlaps)
    {
        for (const auto &[currency, twice] : overlaps.doubleCounted(m_rules, m_scale))
            m_totals[currency].low -= twice;
        for (std::size_t currency = 0; currency < m_totals.size(); ++currency) {
            m_totals[currency].currency = m_store.currencies()[currency];
            if (m_occurs[currency])
                m_result.totals.push_back(m_totals[currency]);
        }
        return std::move(m_result);
    }

private:
    /// A single amount that counts in full: no net rules apply.
    [[nodiscard]] bool isPlain(EventRow row, AmountCode code) const
    {
        const RowFlags words = m_columns.words[row.value];
        const auto of = static_cast<AmountOf>(code.of);
        return !code.odd && of != AmountOf::Increment && of != AmountOf::Estimate &&
               words.kind != static_cast<unsigned>(Kind::Estimate) &&
               words.status != static_cast<unsigned>(Status::Estimate) && !m_rules.mayBeInside(row);
    }

    void addPlain(EventRow row, AmountCode code)
    {
        const double value = m_columns.amounts[row.value] * m_scale;
        const auto bound = static_cast<Bound>(code.bound);
        Total &total = m_totals[code.currency];
        total.gross += value;
        total.net += value;
        total.low += bound == Bound::UpTo ? 0 : value;
        total.high += value;
        total.openUpward = total.openUpward || bound == Bound::AtLeast;
        ++total.events;
        m_occurs[code.currency] = 1;
    }

    void addAmounts(EventRow row)
    {
        const std::size_t count = m_store.amountCount(row);
        for (std::size_t i = 0; i < count; ++i)
            addAmount(row, m_store.amount(row, i));
    }

    void addAmount(EventRow row, const AmountView &amount)
    {
        const NetRules::Verdict verdict = m_rules.verdict(row, amount);
        Total &total = m_totals[amount.currency];
        if (verdict.reason != LeftOutReason::Estimate) {
            total.gross += amount.value * m_scale;
            m_occurs[amount.currency] = 1;
        }
        if (verdict.reason) {
            leaveOut(row, amount, verdict);
            return;
        }
        total.net += amount.value * m_scale;
        total.low += lowOf(amount) * m_scale;
        total.high += std::max(amount.value, amount.max.value_or(amount.value)) * m_scale;
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
    const EventStore::Columns &m_columns;
    const NetRules &m_rules;
    double m_scale;
    std::vector<Total> m_totals;        ///< by currency of the store
    std::vector<std::uint8_t> m_occurs; ///< in gross
    std::vector<std::uint32_t> m_lastCounted;
    Totals m_result;
};

/// Rows to sum, by index, so that threads can share them. Here indices are rows of a set,
struct SetMembers
{
    const RowSet &set;

    static constexpr std::size_t kStep = 64;
    [[nodiscard]] std::size_t size() const { return set.rows(); }
    [[nodiscard]] bool contains(EventRow row) const { return set.contains(row); }
    template <class Visit> void forEach(std::size_t begin, std::size_t end, Visit visit) const
    {
        set.forEach(begin, end, visit);
    }
};

using Rows = std::vector<std::uint32_t>; ///< ascending

/// … and here indices into a list.
struct ListMembers
{
    const Rows &rows;

    static constexpr std::size_t kStep = 1;
    [[nodiscard]] std::size_t size() const { return rows.size(); }
    [[nodiscard]] bool contains(EventRow row) const { return std::binary_search(rows.begin(), rows.end(), row.value); }
    template <class Visit> void forEach(std::size_t begin, std::size_t end, Visit visit) const
    {
        for (std::size_t i = begin; i < end; ++i)
            visit(EventRow(std::size_t(rows[i])));
    }
};

bool isFinite(const Total &total)
{
    return std::isfinite(total.gross) && std::isfinite(total.net) && std::isfinite(total.low) &&
           std::isfinite(total.high);
}

template <class Members>
Totals summed(const EventStore &store, const Members &members, const NetRules &rules, const Overlaps &overlaps,
              double scale, const std::atomic<bool> *cancelled)
{
    const std::size_t parts = parallelParts(members.size(), kRowGrain);
    auto sums = mapParts(parts, [&](std::size_t part) {
        Sums sum(store, rules, scale);
        const std::size_t end = partBegin(members.size(), parts, part + 1, Members::kStep);
        std::size_t at = partBegin(members.size(), parts, part, Members::kStep);
        for (; at < end && !isCancelled(cancelled); at += kChunk)
            members.forEach(at, std::min(at + kChunk, end), [&](EventRow row) { sum.add(row); });
        return sum;
    });
    for (std::size_t part = 1; part < parts; ++part)
        sums.front()->add(*sums[part]);
    return sums.front()->result(overlaps);
}

/// `contains` tells which rows count as wholes. When an intermediate sum overflows, sums are recomputed at a small
/// scale: only true overflows stay infinite.
template <class Members>
Totals summed(const EventStore &store, const Members &members, const NetRules::Contains &contains,
              const std::atomic<bool> *cancelled)
{
    const auto isMember = [&members](EventRow row) { return members.contains(row); };
    NetRules rules(store, contains);
    rules.addAll(isMember);
    const Overlaps overlaps(store, isMember, contains);
    Totals result = summed(store, members, rules, overlaps, 1, cancelled);
    const bool overflows = !std::all_of(result.totals.begin(), result.totals.end(), isFinite);
    if (overflows)
        result = summed(store, members, rules, overlaps, kSmall, cancelled);
    std::sort(result.totals.begin(), result.totals.end(), [](const Total &a, const Total &b) {
        return a.gross != b.gross ? a.gross > b.gross : a.currency < b.currency;
    });
    for (Total &total : result.totals) {
        for (double *sum : {&total.gross, &total.net, &total.low, &total.high})
            *sum /= overflows ? kSmall : 1;
    }
    return result;
}

Totals summed(const EventStore &store, const Rows &rows)
{
    const ListMembers members{rows};
    return summed(
        store, members, [&members](EventRow row) { return members.contains(row); }, nullptr);
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
            groups.push_back({std::string(keyword(static_cast<Kind>(kind))), summed(store, members[kind])});
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

Totals totals(const EventStore &store, const RowSet &rows, const std::atomic<bool> *cancelled)
{
    return summed(
        store, SetMembers{rows}, [&rows](EventRow row) { return rows.contains(row); }, cancelled);
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
    RowBits certainBits(rows.words().size());
    RowBits possibleBits(rows.words().size());
    forRowChunks(store.datedCount(), cancelled, [&](std::size_t begin, std::size_t end) {
        rows.forEach(begin, end, [&](EventRow row) {
            const TimeRange when{store.earliest(row), store.latest(row)};
            if (range.overlaps(when))
                (range.contains(when) ? certainBits : possibleBits)[row.value / 64] |= std::uint64_t(1)
                                                                                       << (row.value % 64);
        });
    });
    const RowSet certain(std::move(certainBits), rows.rows());
    const RowSet possible(std::move(possibleBits), rows.rows());
    RangeTotals result;
    result.certainCount = certain.count();
    result.possibleCount = possible.count();
    result.certain = summed(
        store, SetMembers{certain}, [&](EventRow row) { return certain.contains(row); }, cancelled);
    result.possible = summed(
        store, SetMembers{possible}, [&](EventRow row) { return certain.contains(row) || possible.contains(row); },
        cancelled);
    return result;
}

} // namespace timeloupe
