// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace timeloupe {

/// "Node `from` is part of node `to`."
struct PartEdge
{
    std::uint32_t from = 0;
    std::uint32_t to = 0;
};

/// Indices of the edges of one cycle, in order; empty without a cycle. `edges` must be sorted by `from`. O(edges · log
/// edges), no recursion.
std::vector<std::size_t> findCycle(const std::vector<PartEdge> &edges);

} // namespace timeloupe
