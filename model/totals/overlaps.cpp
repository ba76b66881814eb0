// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/totals/overlaps.h"

#include "model/events/eventstorecolumns.h"

#include <algorithm>
#include <map>
#include <numeric>

namespace timeloupe {

namespace {

/// Net lows of an event by currency, times `scale`.
std::map<std::uint16_t, double> countedLows(const EventStore &store, const NetRules &rules, EventRow row, double scale)
{
    std::map<std::uint16_t, double> lows;
    for (std::size_t i = 0; i < store.amountCount(row); ++i) {
        const AmountView amount = store.amount(row, i);
        if (!rules.verdict(row, amount).reason)
            lows[amount.currency] += lowOf(amount) * scale;
    }
    return lows;
}

/// Disjoint sets (union-find).
class Groups
{
public:
    explicit Groups(std::size_t size) : m_parent(size) { std::iota(m_parent.begin(), m_parent.end(), std::size_t(0)); }

    std::size_t of(std::size_t member)
    {
        while (m_parent[member] != member)
            member = m_parent[member] = m_parent[m_parent[member]];
        return member;
    }
    void join(std::size_t a, std::size_t b) { m_parent[of(a)] = of(b); }

private:
    std::vector<std::size_t> m_parent;
};

using IndexPairs = std::vector<std::pair<std::size_t, std::size_t>>;
using Lows = std::vector<std::optional<double>>; ///< nullopt: does not count

/// The lows of all groups except the largest of each.
double sumBeyondLargest(const Lows &lows, const IndexPairs &pairs)
{
    Groups groups(lows.size());
    for (const auto &[a, b] : pairs) {
        if (lows[a] && lows[b])
            groups.join(a, b);
    }
    Lows largest(lows.size());
    double sum = 0;
    for (std::size_t i = 0; i < lows.size(); ++i) {
        if (!lows[i])
            continue;
        std::optional<double> &most = largest[groups.of(i)];
        sum += most ? std::min(*most, *lows[i]) : 0;
        most = most ? std::max(*most, *lows[i]) : *lows[i];
    }
    return sum;
}

} // namespace

double lowOf(const AmountView &amount)
{
    return amount.bound == Bound::UpTo ? 0 : amount.value;
}

Overlaps::Overlaps(const EventStore &store, const NetRules::Contains &isMeant, const NetRules::Contains &contains)
    : m_store(store)
{
    for (const RowLink &link : store.columns().linksFrom) {
        const EventRow row{std::size_t(link.row)};
        const EventRow other{std::size_t(link.other)};
        if (link.type == RelationType::MayOverlap && isMeant(row) && contains(row) && contains(other))
            m_pairs.emplace_back(row, other);
    }
}

std::vector<std::pair<std::uint16_t, double>> Overlaps::doubleCounted(const NetRules &rules, double scale) const
{
    std::vector<EventRow> rows;
    for (const auto &[a, b] : m_pairs)
        rows.insert(rows.end(), {a, b});
    std::sort(rows.begin(), rows.end());
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    const auto indexOf = [&rows](EventRow row) {
        return static_cast<std::size_t>(std::lower_bound(rows.begin(), rows.end(), row) - rows.begin());
    };
    IndexPairs pairs;
    for (const auto &[a, b] : m_pairs)
        pairs.emplace_back(indexOf(a), indexOf(b));

    std::map<std::uint16_t, Lows> lows;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        for (const auto &[currency, low] : countedLows(m_store, rules, rows[i], scale))
            lows.try_emplace(currency, rows.size()).first->second[i] = low;
    }
    std::vector<std::pair<std::uint16_t, double>> result;
    for (const auto &[currency, ofCurrency] : lows)
        result.emplace_back(currency, sumBeyondLargest(ofCurrency, pairs));
    return result;
}

} // namespace timeloupe
