// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <cstdint>
#include <span>
#include <vector>

namespace timeloupe {

/// Has no initial values: millions of them are made at once that are filled anyway.
struct SortItem
{
    std::uint64_t key;
    std::uint32_t value;
};

/// Sorts by key, stable. O(n · bytes in which the keys differ).
void radixSort(std::vector<SortItem> &items);
/// The same for [first, last) of them.
void radixSort(SortItem *first, SortItem *last);
/// The same in parallel: the highest bits in which the keys differ put them into buckets that are sorted on their own.
/// False, and in any order, when `cancelled` became true.
bool radixSort(std::span<SortItem> items, const std::atomic<bool> &cancelled);

/// Order-keeping map of signed to unsigned.
constexpr std::uint64_t sortKey(std::int64_t value)
{
    return static_cast<std::uint64_t>(value) ^ (std::uint64_t(1) << 63);
}

} // namespace timeloupe
