// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/events/eventstore.h"
#include "model/time/folds.h"

namespace timeloupe {

/// The quiet stretches of a store: longer than 1/48 of its extent, with some room left around the events beside
/// them, at calendar bounds. An event's begin, and the end of a dated interval, are never inside one; the vague end
/// of an imprecise date may be. O(n).
Folds quietPeriods(const EventStore &store);

} // namespace timeloupe
