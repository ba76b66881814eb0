// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/radixsort.h"
#include "model/events/eventstore.h"

#include <atomic>
#include <span>

namespace timeloupe {

/// Sorts items, whose values are rows, by title, ignoring case and accents; stable in both directions. Returns false,
/// with the order unspecified, when `cancelled` became true.
bool sortByTitle(std::span<SortItem> items, const EventStore &store, bool descending, Language language,
                 const std::atomic<bool> &cancelled);

} // namespace timeloupe
