// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/time/timerange.h"

namespace timeloupe {

class EventStore;

/// The range that a timeline can show: its extent with a narrow margin, wider at the end for labels; when all events
/// begin at one instant, half its length on both sides (at least 12 hours). 2000–2030 without dated events. Never
/// empty.
TimeRange viewExtent(const EventStore &store);

/// `range` inside `extent`, at least TimeScale::kMinVisible long; its length is kept where possible, a reversed range
/// is swapped.
TimeRange clampedTo(TimeRange extent, TimeRange range);

/// `range` moved as little as needed so that `event` is 10 % inside; for a longer event its begin is.
TimeRange rangeReaching(TimeRange range, TimeRange event);

/// Half the length of `event` on both of its sides.
TimeRange rangeAround(TimeRange event);

} // namespace timeloupe
