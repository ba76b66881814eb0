// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/events/eventstore.h"

namespace timeloupe {

/// What a view needs of an event in every frame: gathered once, for a large store's columns are far from each other
/// and from the processor.
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
