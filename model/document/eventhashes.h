// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/events/eventstore.h"

namespace timeloupe {

/// Hashes of the events of a snapshot: equal for events that EventComparison::isSame() calls the same, in whichever
/// snapshot; of others only by chance. The snapshot must outlive it; safe from every thread.
class EventHashes
{
public:
    /// O(companies + lists of parties).
    explicit EventHashes(const EventStore &store);
    [[nodiscard]] std::uint64_t of(EventRow row) const;

private:
    const EventStore &m_store;
    std::vector<std::uint64_t> m_currencies;
    std::vector<std::uint64_t> m_partyLists;
};

} // namespace timeloupe
