// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/events/eventstore.h"
#include "model/time/folds.h"

namespace timeloupe {

/// The quiet periods of a store: longer than 1/48 of its extent, with a margin around adjacent events, aligned to the
/// calendar. No event and no dated interval begins or ends inside one; the vague end of an imprecise date may. O(n).
Folds quietPeriods(const EventStore &store);

} // namespace timeloupe
