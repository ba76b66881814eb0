// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/scene/timeline/lanestack.h"

#include <span>

namespace timeloupe {

/// Lanes over a column of pages.
struct LanePages
{
    LaneStack stack;
    std::vector<double> cuts; ///< positions in the stack: starts of the pages and end of the last

    [[nodiscard]] std::size_t pages() const { return cuts.size() - 1; }
    [[nodiscard]] double height(std::size_t page) const { return cuts[page + 1] - cuts[page]; }
};

/// Cuts a stack into pages of similar fill: between lanes, or between rows of a lane higher than its page. nullopt when
/// it does not fit.
std::optional<std::vector<double>> laneCuts(const LaneStack &stack, std::span<const double> rooms);

/// Distributes the lanes over pages of these heights with as many rows as fit; nullopt when they do not fit.
std::optional<LanePages> lanePages(TimelineLayout &layout, std::span<const double> rooms, const LaneLimits &limits);

} // namespace timeloupe
