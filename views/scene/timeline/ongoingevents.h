// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/scene/timeline/timelinecontent.h"

namespace timeloupe {

/// Events that continue into view.
struct OngoingEvents
{
    /// They begin before `edge` and extend past it. It starts with a day, month or year, depending on the zoom, so that
    /// a date known to the day is not taken for an ongoing event; it ends at the left edge of the view, or where it
    /// begins when very many continue.
    TimeRange edge;
    std::size_t count = 0; ///< drawn or not

    /// Above this count, events that ended within the last few pixels are not subtracted.
    static constexpr std::size_t kExact = 16;
};

/// Number of running events of a lane at the start of an edge.
struct RunningAt
{
    Instant at = 0;
    std::size_t count = 0;
};

/// `known` is the count of the lane's last frame, often with the same edge, and is updated. O(log n) for a company's
/// lane; the group of others also visits events that extend past `left`.
OngoingEvents ongoing(const TimelineContent &content, std::size_t lane, Instant left, double msPerPixel,
                      std::optional<RunningAt> &known);

} // namespace timeloupe
