// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/events/eventstore.h"

namespace timeloupe {

/// Compares events of two snapshots by their columns, without making records. Both must outlive it; safe from every
/// thread.
class EventComparison
{
public:
    EventComparison(const EventStore &before, const EventStore &now);

    /// Their records are equal but for id and idGenerated. O(their size).
    [[nodiscard]] bool isSame(EventRow before, EventRow now) const;
    /// The file has no id of it.
    [[nodiscard]] static bool isIdMade(const EventStore &store, EventRow row);

private:
    [[nodiscard]] bool isSameDate(EventRow before, EventRow now) const;
    [[nodiscard]] bool isSameTitle(EventRow before, EventRow now) const;
    [[nodiscard]] bool haveSameParties(EventRow before, EventRow now) const;
    [[nodiscard]] bool haveSameAmounts(EventRow before, EventRow now) const;

    const EventStore &m_before;
    const EventStore &m_now;
    // Numbers of `before` as numbers of `now`; kNone: only `before` has it.
    std::vector<std::uint32_t> m_companies;
    std::vector<std::uint32_t> m_currencies;
};

} // namespace timeloupe
