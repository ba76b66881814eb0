// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/events/eventstore.h"

namespace timeloupe {

/// The fields of an event that a view needs in every frame, copied together: the columns of a large store are far apart
/// in memory.
struct EventSpan
{
    TimeRange time; ///< as drawn: EventStore::begin() and end()
    bool openStart = false;
    bool openEnd = false;
    bool interval = false;
    std::optional<CompanyIndex> company; ///< its first party

    static EventSpan of(const EventStore &store, EventRow row)
    {
        const std::span<const Party> parties = store.parties(row);
        return {{store.begin(row), store.end(row)},
                store.isOpenStart(row),
                store.isOpenEnd(row),
                store.isInterval(row),
                parties.empty() ? std::nullopt : std::optional(parties.front().company)};
    }
};

} // namespace timeloupe
