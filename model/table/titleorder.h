// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/radixsort.h"
#include "model/events/eventstore.h"

#include <atomic>
#include <span>

namespace timeloupe {

/// Sorts the items, whose values are rows, by the titles of these, case and accents ignored; equal ones stay in order,
/// in both directions. False, and in any order, when `cancelled` became true.
bool sortByTitle(std::span<SortItem> items, const EventStore &store, bool descending, Language language,
                 const std::atomic<bool> &cancelled);

} // namespace timeloupe
