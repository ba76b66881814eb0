// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <cstdint>
#include <span>
#include <vector>

namespace timeloupe {

/// Left uninitialized: arrays of millions are filled right after allocation.
struct SortItem
{
    std::uint64_t key;
    std::uint32_t value;
};

/// Stable sort by key. O(n · number of bytes in which keys differ).
void radixSort(std::vector<SortItem> &items);
/// The same for [first, last).
void radixSort(SortItem *first, SortItem *last);
/// The same in parallel: the highest differing bits distribute items to buckets, which are sorted independently.
/// Returns false, with the order unspecified, when `cancelled` became true.
bool radixSort(std::span<SortItem> items, const std::atomic<bool> &cancelled);

/// Order-preserving map from signed to unsigned.
constexpr std::uint64_t sortKey(std::int64_t value)
{
    return static_cast<std::uint64_t>(value) ^ (std::uint64_t(1) << 63);
}

} // namespace timeloupe
