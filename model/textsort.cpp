// SPDX-License-Identifier: GPL-3.0-or-later
#include "textsort.h"

#include <algorithm>
#include <bit>
#include <cstring>
#include <utility>

namespace timeloupe {

namespace {

constexpr std::size_t kGrain = 1 << 15;
constexpr std::size_t kBuckets = 1 << 16;
constexpr unsigned kBucketShift = 48;
constexpr std::ptrdiff_t kFew = 12;    // below it whole texts are compared
constexpr std::size_t kMaxDepth = 128; // texts alike for a thousand bytes stay in order of position

constexpr std::uint64_t swapped(std::uint64_t x)
{
    x = (x & 0x00ff00ff00ff00ffU) << 8 | (x >> 8 & 0x00ff00ff00ff00ffU);
    x = (x & 0x0000ffff0000ffffU) << 16 | (x >> 16 & 0x0000ffff0000ffffU);
    return x << 32 | x >> 32;
}

/// The first eight bytes as a number that sorts as they do; nothing counts after a NUL.
std::uint64_t keyOf(const char *text)
{
    std::uint64_t bytes = 0;
    std::memcpy(&bytes, text, sizeof bytes);
    if constexpr (std::endian::native == std::endian::big)
        bytes = swapped(bytes);
    // The lowest byte that is zero (A. Mycroft's test is exact for it).
    const std::uint64_t zero = (bytes - 0x0101010101010101U) & ~bytes & 0x8080808080808080U;
    if (zero != 0) {
        const int used = std::countr_zero(zero) / 8 * 8;
        bytes &= used == 0 ? 0 : ~std::uint64_t(0) >> (64 - used);
    }
    return swapped(bytes);
}

} // namespace

TextSort::TextSort(std::size_t count, bool descending, const std::atomic<bool> &cancelled)
    : m_count(count),
      m_descending(descending),
      m_cancelled(cancelled),
      m_parts(parallelParts(count, kGrain)),
      m_begins(count)
{
}

const char *TextSort::text(std::uint32_t position) const
{
    std::size_t part = 0;
    while (position >= begin(part + 1))
        ++part;
    return m_parts[part].texts.data() + m_begins[position];
}

std::uint64_t TextSort::key(std::uint32_t position, std::size_t depth) const
{
    const std::uint64_t key = keyOf(text(position) + depth * kKeyBytes);
    return m_descending ? ~key : key;
}

std::vector<std::uint32_t> TextSort::sorted()
{
    std::vector<SortItem> items(m_count);
    const std::vector<std::size_t> ends = distribute(items);
    std::atomic<std::size_t> nextBucket = 0;
    runParts(m_parts.size(), [&](std::size_t) {
        for (std::size_t bucket = nextBucket++; bucket < kBuckets && !m_cancelled; bucket = nextBucket++) {
            SortItem *const first = items.data() + (bucket == 0 ? 0 : ends[bucket - 1]);
            sortRange(first, items.data() + ends[bucket], 0);
        }
    });
    if (m_cancelled)
        return {};
    std::vector<std::uint32_t> order(m_count);
    std::transform(items.begin(), items.end(), order.begin(), [](const SortItem &item) { return item.value; });
    return order;
}

/// Puts all positions into their buckets, in order; where each bucket ends.
std::vector<std::size_t> TextSort::distribute(std::vector<SortItem> &items) const
{
    std::vector<std::uint64_t> keys(m_count);
    std::vector<std::vector<std::size_t>> places(m_parts.size(), std::vector<std::size_t>(kBuckets));
    const auto forPart = [&](std::size_t part, auto take) {
        for (std::size_t i = begin(part); i < begin(part + 1); ++i)
            take(i, places[part]);
    };
    runParts(m_parts.size(), [&](std::size_t part) {
        forPart(part, [&](std::size_t i, std::vector<std::size_t> &counts) {
            keys[i] = key(static_cast<std::uint32_t>(i), 0);
            ++counts[keys[i] >> kBucketShift];
        });
    });
    std::vector<std::size_t> ends(kBuckets);
    std::size_t sum = 0;
    for (std::size_t bucket = 0; bucket < kBuckets; ++bucket) {
        for (std::vector<std::size_t> &place : places)
            sum += std::exchange(place[bucket], sum);
        ends[bucket] = sum;
    }
    runParts(m_parts.size(), [&](std::size_t part) {
        forPart(part, [&](std::size_t i, std::vector<std::size_t> &next) {
            items[next[keys[i] >> kBucketShift]++] = {keys[i], static_cast<std::uint32_t>(i)};
        });
    });
    return ends;
}

/// Their keys are those at `depth`, and they are in order of position.
void TextSort::sortRange(SortItem *first, SortItem *last, std::size_t depth) const
{
    if (last - first < 2)
        return;
    if (last - first <= kFew) {
        sortByHand(first, last, depth);
        return;
    }
    radixSort(first, last);
    while (first != last) {
        SortItem *const next = std::find_if(first, last, [=](const SortItem &i) { return i.key != first->key; });
        const std::uint64_t lastByte = (m_descending ? ~first->key : first->key) & 0xff;
        if (next - first > 1 && lastByte != 0 && depth < kMaxDepth && !m_cancelled) {
            for (SortItem *item = first; item != next; ++item)
                item->key = key(item->value, depth + 1);
            sortRange(first, next, depth + 1);
        }
        first = next;
    }
}

void TextSort::sortByHand(SortItem *first, SortItem *last, std::size_t depth) const
{
    const std::size_t known = depth * kKeyBytes;
    const auto before = [&](const SortItem &a, const SortItem &b) {
        if (a.key != b.key)
            return a.key < b.key;
        const int order = std::strncmp(text(a.value) + known, text(b.value) + known, kMaxDepth * kKeyBytes - known);
        return order != 0 ? (m_descending ? order > 0 : order < 0) : a.value < b.value;
    };
    std::sort(first, last, before);
}

} // namespace timeloupe
