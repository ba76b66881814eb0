// SPDX-License-Identifier: GPL-3.0-or-later
#include "radixsort.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <span>

namespace timeloupe {

namespace {

constexpr unsigned kDigitBits = 11;
constexpr std::size_t kDigits = std::size_t(1) << kDigitBits;
constexpr std::ptrdiff_t kFewItems = 512; // below it comparing is quicker

void distribute(std::span<const SortItem> from, SortItem *to, unsigned shift, std::uint64_t lowest)
{
    std::array<std::size_t, kDigits> next{};
    const auto digit = [=](const SortItem &item) { return (item.key - lowest) >> shift & (kDigits - 1); };
    for (const SortItem &item : from)
        ++next[digit(item)];
    std::size_t sum = 0;
    for (std::size_t &place : next) {
        const std::size_t count = place;
        place = sum;
        sum += count;
    }
    for (const SortItem &item : from)
        to[next[digit(item)]++] = item;
}

} // namespace

void radixSort(SortItem *first, SortItem *last)
{
    const auto byKey = [](const SortItem &a, const SortItem &b) { return a.key < b.key; };
    if (std::is_sorted(first, last, byKey))
        return;
    if (last - first < kFewItems) {
        std::stable_sort(first, last, byKey);
        return;
    }
    const auto [lowest, highest] = std::minmax_element(first, last, byKey);
    const std::uint64_t origin = lowest->key;
    const unsigned bits = static_cast<unsigned>(std::bit_width(highest->key - origin));
    std::vector<SortItem> spare(static_cast<std::size_t>(last - first));
    const std::size_t size = spare.size();
    SortItem *from = first;
    SortItem *to = spare.data();
    for (unsigned shift = 0; shift < bits; shift += kDigitBits) {
        distribute({from, size}, to, shift, origin);
        std::swap(from, to);
    }
    if (from != first)
        std::copy(from, from + size, first);
}

void radixSort(std::vector<SortItem> &items)
{
    radixSort(items.data(), items.data() + items.size());
}

} // namespace timeloupe
