// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/events/eventstore.h"
#include "model/totals/leftout.h"

#include <functional>

namespace timeloupe {

/// Decides which amounts of a set of events count in a net total, and where the others are counted
/// (resources/schema/README.md, Totals, rules 2 and 3).
///
/// - An estimate (by status, kind or `of`) is in no sum.
/// - An increment measures a change: not in net.
/// - An `initial` amount beside a `total` of the same event and currency is inside that total.
/// - What is part of another of these events, directly or through any events between, is inside that one when it has
///   an amount in the same currency that is no estimate and no increment. The nearest such event is meant, the lower
///   row of equally near ones. Of events that would all be inside one another (`part-of` in a circle) the lowest row
///   counts.
class NetRules
{
public:
    using Contains = std::function<bool(EventRow)>;

    /// `contains` selects the set of events and is kept; it is called from several threads.
    NetRules(const EventStore &store, Contains contains) : m_store(store), m_contains(std::move(contains)) {}
    /// Adds an event of the set, in ascending order; resolve() follows the last one.
    void add(EventRow row);
    void resolve();
    /// Adds all events for which `isAdded` is true (called from several threads), and resolves. O(relations).
    void addAll(const Contains &isAdded);

    struct Verdict
    {
        std::optional<LeftOutReason> reason; ///< nullopt: it counts
        std::optional<EventRow> countedIn;
    };
    /// The verdict on one amount of the row.
    [[nodiscard]] Verdict verdict(EventRow row, const AmountView &amount) const;
    [[nodiscard]] Verdict verdict(EventRow row, std::size_t index) const
    {
        return verdict(row, m_store.amount(row, index));
    }
    /// Fast test; false: no amount of the row is inside another event.
    [[nodiscard]] bool mayBeInside(EventRow row) const
    {
        return !m_insideRows.empty() && (m_insideRows[row.value / 64] >> (row.value % 64) & 1) != 0;
    }
    /// Whether the row's amounts in that currency (an index into EventStore::currencies()), or its power for nullopt,
    /// are inside another event.
    [[nodiscard]] bool isInside(EventRow row, std::optional<std::size_t> currency) const;

private:
    /// An event's amounts in a currency are inside `whole`.
    struct Inside
    {
        EventRow row;
        std::uint16_t currency = 0;
        EventRow whole;
        bool freed = false; ///< counts nevertheless: its wholes form a cycle
    };

    void addTo(std::vector<Inside> &inside, EventRow row) const;
    [[nodiscard]] bool isEstimate(EventRow row) const;
    [[nodiscard]] bool isEstimate(EventRow row, const AmountView &amount) const;
    [[nodiscard]] std::vector<std::uint16_t> currenciesOf(EventRow row) const;
    [[nodiscard]] std::optional<EventRow> wholeOf(EventRow row, std::uint16_t currency) const;
    [[nodiscard]] bool canHold(EventRow row, std::uint16_t currency) const;
    [[nodiscard]] bool isInOwnTotal(EventRow row, const AmountView &amount) const;
    [[nodiscard]] std::optional<EventRow> nearestWhole(EventRow part, std::uint16_t currency) const;
    [[nodiscard]] std::optional<std::size_t> find(EventRow row, std::uint16_t currency) const;
    void breakCircle(std::size_t member);

    const EventStore &m_store;
    Contains m_contains;
    std::vector<Inside> m_inside;            ///< by row, then currency
    std::vector<std::uint64_t> m_insideRows; ///< one bit per row; empty when none is inside
};

} // namespace timeloupe
