// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/splice.h"
#include "model/events/eventstore.h"

namespace timeloupe {

/// The events of a snapshot after an edit: those that stay, and others.
struct EventStoreSplice
{
    const EventStore &base;
    Splice inputs;                  ///< of the places in the file
    std::vector<EventRow> removed;  ///< rows of `base` that do not stay, ascending
    std::vector<EventRecord> added; ///< with ids, in the order of the file
    Text title;
    UnknownMembers unknownMembers;
    std::vector<Company> companies; ///< ids unique
    std::vector<Source> sources;
    std::vector<SavedView> views;
    std::vector<Story> stories;
};

struct SplicedEvents
{
    EventStorePtr store;
    Splice rows;                     ///< of `base`, and of the added events by row
    std::vector<EventRow> addedRows; ///< in `store`, of each of EventStoreSplice::added
};

/// Builds the snapshot, equal to one that EventStoreBuilder builds of all its records. Where the companies of `base`
/// keep their indices, columns that the edit leaves alone and texts are shared with `base`, and others are copied:
/// O(n), without the records of events that stay.
SplicedEvents spliced(const EventStoreSplice &splice);

} // namespace timeloupe
