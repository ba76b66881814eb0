// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <vector>

namespace timeloupe {

struct SortItem
{
    std::uint64_t key = 0;
    std::uint32_t value = 0;
};

/// Sorts by key, stable. O(n · bytes in which the keys differ).
void radixSort(std::vector<SortItem> &items);
/// The same for [first, last) of them.
void radixSort(SortItem *first, SortItem *last);

/// Order-keeping map of signed to unsigned.
constexpr std::uint64_t sortKey(std::int64_t value)
{
    return static_cast<std::uint64_t>(value) ^ (std::uint64_t(1) << 63);
}

} // namespace timeloupe
