// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/scene/timeline/lanestack.h"

#include <span>

namespace timeloupe {

/// Lanes over pages one below the other.
struct LanePages
{
    LaneStack stack;
    std::vector<double> cuts; ///< in the stack: where each page begins, and where the last one ends

    [[nodiscard]] std::size_t pages() const { return cuts.size() - 1; }
    [[nodiscard]] double height(std::size_t page) const { return cuts[page + 1] - cuts[page]; }
};

/// Where a stack is cut so that each piece has room on its page: between lanes, or between the rows of a lane that is
/// higher than its page; all pages about equally full. nullopt: it does not fit.
std::optional<std::vector<double>> laneCuts(const LaneStack &stack, std::span<const double> rooms);

/// The lanes of the layout on pages with so much room each, as many rows as have room; nullopt: they do not fit.
std::optional<LanePages> lanePages(TimelineLayout &layout, std::span<const double> rooms, const LaneLimits &limits);

} // namespace timeloupe
