// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/scene/timeline/timelinecontent.h"

namespace timeloupe {

/// What goes on into view from before it.
struct OngoingEvents
{
    /// They began before `edge` does, and reach past its end. It begins with a day, month or year, as suits the zoom,
    /// so that a date that is only known to the day is not taken for something that goes on; it ends at the left edge
    /// of the view, or, where very many go on, where it begins.
    TimeRange edge;
    std::size_t count = 0; ///< drawn or not

    /// Above, nobody counts whether some ended in the few pixels before the view.
    static constexpr std::size_t kExact = 16;
};

/// How many of a lane run at the begin of an edge.
struct RunningAt
{
    Instant at = 0;
    std::size_t count = 0;
};

/// `known`: what was counted for the lane's last picture, whose edge often begins where this one does; it is brought
/// up to date. O(log n) for a company's lane; the group of others also walks what reaches past `left`.
OngoingEvents ongoing(const TimelineContent &content, std::size_t lane, Instant left, double msPerPixel,
                      std::optional<RunningAt> &known);

} // namespace timeloupe
