// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/events/eventstore.h"

namespace timeloupe {

/// The events of a snapshot after an edit: those that stay, and others.
struct EventStoreSplice
{
    const EventStore &base;
    /// By place in the file: a row of `base`, or base.size() + an index of `added`. Rows of `base` stay in the order
    /// of their file.
    std::vector<std::uint32_t> order;
    std::vector<EventRecord> added; ///< with ids; those that `order` does not name are left out
    Text title;
    UnknownMembers unknownMembers;
    std::vector<Company> companies; ///< ids unique
    std::vector<Source> sources;
    std::vector<SavedView> views;
    std::vector<Story> stories;
};

/// Builds the snapshot, equal to one that EventStoreBuilder builds of all its records. O(n); columns are copied where
/// the companies of `base` keep their indices.
EventStorePtr spliced(const EventStoreSplice &splice);

} // namespace timeloupe
