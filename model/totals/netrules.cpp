// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/totals/netrules.h"

#include "model/core/parallel.h"
#include "model/events/eventstorecolumns.h"

#include <algorithm>
#include <limits>
#include <tuple>
#include <unordered_set>

namespace timeloupe {

namespace {

constexpr std::size_t kLinkGrain = 4096; // minimum links per thread

/// Represents gigawatts among the currencies.
constexpr auto kPower = std::numeric_limits<std::uint16_t>::max();

bool isPartOf(const RowLink &link)
{
    return link.type == RelationType::PartOf;
}

/// Whether no earlier link of the row has the same whole.
bool isFirstPartOf(std::span<const RowLink> links, std::size_t link)
{
    for (std::size_t before = link; before > 0 && links[before - 1].row == links[link].row; --before) {
        if (isPartOf(links[before - 1]))
            return false;
    }
    return true;
}

std::vector<EventRow> wholesOf(const EventStore &store, EventRow part)
{
    std::vector<EventRow> wholes;
    for (const RowLink &link : EventStore::Columns::linksOf(store.columns().linksFrom, part)) {
        if (isPartOf(link))
            wholes.emplace_back(link.other);
    }
    return wholes;
}

} // namespace

bool NetRules::isEstimate(EventRow row) const
{
    return m_store.status(row) == Status::Estimate || m_store.kind(row) == Kind::Estimate;
}

bool NetRules::isEstimate(EventRow row, const AmountView &amount) const
{
    return amount.of == AmountOf::Estimate || isEstimate(row);
}

bool NetRules::canHold(EventRow row, std::uint16_t currency) const
{
    if (currency == kPower)
        return m_store.powerGigawatts(row).has_value() && !isEstimate(row);
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
    const std::vector<AmountView> *amounts =
        m_store.columns().irregularAmounts.find(row); // of an event with several amounts
    return amounts != nullptr && std::any_of(amounts->begin(), amounts->end(), [&](const AmountView &other) {
               return other.currency == amount.currency && other.of == AmountOf::Total;
           });
}

/// Breadth-first search: returns the nearest whole.
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

/// Distinct, ascending.
std::vector<std::uint16_t> NetRules::currenciesOf(EventRow row) const
{
    std::vector<std::uint16_t> currencies;
    for (std::size_t i = 0; i < m_store.amountCount(row); ++i)
        currencies.push_back(m_store.amount(row, i).currency);
    if (m_store.powerGigawatts(row))
        currencies.push_back(kPower);
    std::sort(currencies.begin(), currencies.end());
    currencies.erase(std::unique(currencies.begin(), currencies.end()), currencies.end());
    return currencies;
}

void NetRules::addTo(std::vector<Inside> &inside, EventRow row) const
{
    for (const std::uint16_t currency : currenciesOf(row)) {
        if (const std::optional<EventRow> whole = nearestWhole(row, currency))
            inside.push_back({row, currency, *whole, false});
    }
}

void NetRules::add(EventRow row)
{
    addTo(m_inside, row);
}

void NetRules::addAll(const Contains &isAdded)
{
    const std::span<const RowLink> links = m_store.columns().linksFrom;
    std::vector<std::vector<Inside>> found(parallelParts(links.size(), kLinkGrain));
    runParts(found.size(), [&](std::size_t part) {
        const std::size_t end = partBegin(links.size(), found.size(), part + 1);
        for (std::size_t i = partBegin(links.size(), found.size(), part); i < end; ++i) {
            const EventRow row{std::size_t(links[i].row)};
            if (isPartOf(links[i]) && isFirstPartOf(links, i) && isAdded(row))
                addTo(found[part], row);
        }
    });
    for (const std::vector<Inside> &part : found)
        m_inside.insert(m_inside.end(), part.begin(), part.end());
    resolve();
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

/// `member` is part of a cycle.
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
    // Follows the wholes of each event; meeting the same walk again means a cycle.
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
    if (m_inside.empty())
        return;
    m_insideRows.resize((m_store.size() + 63) / 64);
    for (const Inside &inside : m_inside)
        m_insideRows[inside.row.value / 64] |= std::uint64_t(1) << (inside.row.value % 64);
}

/// The event that contains this event's amounts in the currency.
std::optional<EventRow> NetRules::wholeOf(EventRow row, std::uint16_t currency) const
{
    const std::optional<std::size_t> at = mayBeInside(row) ? find(row, currency) : std::nullopt;
    return at && !m_inside[*at].freed ? std::optional(m_inside[*at].whole) : std::nullopt;
}

bool NetRules::isInside(EventRow row, std::optional<std::size_t> currency) const
{
    return wholeOf(row, currency ? static_cast<std::uint16_t>(*currency) : kPower).has_value();
}

NetRules::Verdict NetRules::verdict(EventRow row, const AmountView &amount) const
{
    if (isEstimate(row, amount))
        return {LeftOutReason::Estimate, std::nullopt};
    if (amount.of == AmountOf::Increment)
        return {LeftOutReason::Increment, std::nullopt};
    if (const std::optional<EventRow> whole = wholeOf(row, amount.currency))
        return {LeftOutReason::PartOf, whole};
    if (isInOwnTotal(row, amount))
        return {LeftOutReason::PartOf, row};
    return {};
}

} // namespace timeloupe
