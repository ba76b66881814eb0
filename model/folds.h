// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "eventstore.h"

namespace timeloupe {

/// A stretch of time drawn as one narrow strip, since nothing begins or ends in it.
struct Fold
{
    TimeRange range;
    std::size_t running = 0; ///< events that run on through it

    friend bool operator==(const Fold &, const Fold &) = default;
};
using Folds = std::vector<Fold>; ///< ascending, apart from each other

/// The quiet stretches of a store: longer than 1/48 of its extent, with some room left around the events beside
/// them, at calendar bounds. An event's begin, and the end of a dated interval, are never inside one; the vague end
/// of an imprecise date may be. O(n).
Folds quietPeriods(const EventStore &store);

} // namespace timeloupe
