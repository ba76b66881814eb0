// SPDX-License-Identifier: GPL-3.0-or-later
#include "netrules.h"

#include <algorithm>
#include <tuple>
#include <unordered_set>

namespace timeloupe {

namespace {

std::vector<EventRow> wholesOf(const EventStore &store, EventRow part)
{
    std::vector<EventRow> wholes;
    for (const EventStore::Link &link : store.linksFrom(part)) {
        if (link.type == RelationType::PartOf)
            wholes.push_back(link.row);
    }
    return wholes;
}

} // namespace

bool NetRules::isEstimate(EventRow row, const AmountView &amount) const
{
    return amount.of == AmountOf::Estimate || m_store.status(row) == Status::Estimate ||
           m_store.kind(row) == Kind::Estimate;
}

bool NetRules::canHold(EventRow row, std::uint16_t currency) const
{
    for (std::size_t i = 0; i < m_store.amountCount(row); ++i) {
        const AmountView amount = m_store.amount(row, i);
        if (amount.currency == currency && amount.of != AmountOf::Increment && !isEstimate(row, amount))
            return true;
    }
    return false;
}

bool NetRules::isInOwnTotal(EventRow row, const AmountView &amount) const
{
    if (amount.of != AmountOf::Initial)
        return false;
    for (std::size_t i = 0; i < m_store.amountCount(row); ++i) {
        const AmountView other = m_store.amount(row, i);
        if (other.currency == amount.currency && other.of == AmountOf::Total)
            return true;
    }
    return false;
}

/// Level by level, so that the nearest is found first.
std::optional<EventRow> NetRules::nearestWhole(EventRow part, std::uint16_t currency) const
{
    std::unordered_set<EventRow> seen{part};
    std::vector<EventRow> level{part};
    while (!level.empty()) {
        std::vector<EventRow> next;
        for (const EventRow row : level) {
            for (const EventRow whole : wholesOf(m_store, row)) {
                if (seen.insert(whole).second)
                    next.push_back(whole);
            }
        }
        std::sort(next.begin(), next.end());
        for (const EventRow whole : next) {
            if (m_contains(whole) && canHold(whole, currency))
                return whole;
        }
        level = std::move(next);
    }
    return std::nullopt;
}

void NetRules::add(EventRow row)
{
    const std::size_t count = m_store.amountCount(row);
    if (count == 0 || wholesOf(m_store, row).empty())
        return;
    std::vector<std::uint16_t> currencies;
    for (std::size_t i = 0; i < count; ++i)
        currencies.push_back(m_store.amount(row, i).currency);
    std::sort(currencies.begin(), currencies.end());
    currencies.erase(std::unique(currencies.begin(), currencies.end()), currencies.end());
    for (const std::uint16_t currency : currencies) {
        if (const std::optional<EventRow> whole = nearestWhole(row, currency))
            m_inside.push_back({row, currency, *whole, false});
    }
}

std::optional<std::size_t> NetRules::find(EventRow row, std::uint16_t currency) const
{
    const auto key = [](const Inside &inside) { return std::tuple(inside.row, inside.currency); };
    const auto at = std::partition_point(m_inside.begin(), m_inside.end(),
                                         [&](const Inside &i) { return key(i) < std::tuple(row, currency); });
    if (at == m_inside.end() || key(*at) != std::tuple(row, currency))
        return std::nullopt;
    return static_cast<std::size_t>(at - m_inside.begin());
}

/// `member` is in a circle of wholes.
void NetRules::breakCircle(std::size_t member)
{
    std::size_t lowest = member;
    std::size_t at = member;
    do {
        lowest = std::min(lowest, at);
        at = *find(m_inside[at].whole, m_inside[at].currency);
    } while (at != member);
    m_inside[lowest].freed = true;
}

void NetRules::resolve()
{
    // Follow the wholes of each; meeting the same walk again is a circle.
    std::vector<std::size_t> walkOf(m_inside.size(), SIZE_MAX);
    for (std::size_t walk = 0; walk < m_inside.size(); ++walk) {
        std::optional<std::size_t> at = walk;
        while (at && walkOf[*at] == SIZE_MAX) {
            walkOf[*at] = walk;
            at = find(m_inside[*at].whole, m_inside[*at].currency);
        }
        if (at && walkOf[*at] == walk)
            breakCircle(*at);
    }
}

NetRules::Verdict NetRules::verdict(EventRow row, std::size_t index) const
{
    const AmountView amount = m_store.amount(row, index);
    if (isEstimate(row, amount))
        return {LeftOutReason::Estimate, std::nullopt};
    if (amount.of == AmountOf::Increment)
        return {LeftOutReason::Increment, std::nullopt};
    if (const std::optional<std::size_t> at = find(row, amount.currency); at && !m_inside[*at].freed)
        return {LeftOutReason::PartOf, m_inside[*at].whole};
    if (isInOwnTotal(row, amount))
        return {LeftOutReason::PartOf, row};
    return {};
}

} // namespace timeloupe
