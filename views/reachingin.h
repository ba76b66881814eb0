// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "timelinecontent.h"

namespace timeloupe {

/// What goes on into view from before it.
struct ReachingIn
{
    /// They began before `edge` does, and reach past its end, the left edge of the view. It begins with a day, month or
    /// year, as suits the zoom, so that a date that is only known to the day is not taken for something that goes on.
    TimeRange edge;
    /// How many there are, drawn or not. More than kExact may count what ended within `edge`, a few pixels out of view.
    std::size_t count = 0;

    static constexpr std::size_t kExact = 50;
};

/// O(log n) for a company's lane; the group of others also walks what reaches past `left`.
ReachingIn reachingIn(const TimelineContent &content, std::size_t lane, Instant left, double msPerPixel);

} // namespace timeloupe
