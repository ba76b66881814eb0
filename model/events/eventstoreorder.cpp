// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/core/parallel.h"
#include "model/core/radixsort.h"
#include "model/events/eventstorepending.h"

#include <algorithm>
#include <array>
#include <numeric>

namespace timeloupe {

namespace {

using Begins = ChunkedColumn<Instant>;

constexpr std::size_t kOrderGrain = std::size_t(1) << 14;
constexpr std::array kUnits = {kMsPerDay, kMsPerMinute, kMsPerSecond,
                               std::int64_t(1)}; ///< each divides the previous one

/// Events that begin in a range, sorted by one thread.
struct Stretch
{
    TimeRange range;
    std::size_t count = 0;
    std::int64_t unit = kUnits.front(); ///< all begins are multiples of it
    Instant last = kInstantMin;         ///< begin of the last dated event
};

/// Ranges with about equally many events.
std::vector<Stretch> stretches(const Begins &begins, std::size_t count)
{
    constexpr std::size_t sampleSize = 1024;
    std::vector<Instant> sample;
    for (std::size_t i = 0; i < sampleSize && begins.size() > 0; ++i)
        sample.push_back(begins[begins.size() / sampleSize * i]);
    std::sort(sample.begin(), sample.end());
    std::vector<Stretch> all(count);
    for (std::size_t i = 0; i < count; ++i) {
        all[i].range.begin = i == 0 ? kInstantMin : all[i - 1].range.end;
        all[i].range.end = i + 1 == count ? kInstantMax : sample[sample.size() * (i + 1) / count];
    }
    return all;
}

void survey(const Begins &begins, Stretch &stretch)
{
    Stretch found = stretch;
    std::size_t unit = 0;
    for (std::size_t i = 0; i < begins.size(); ++i) {
        const Instant begin = begins[i];
        if (!stretch.range.contains(begin))
            continue;
        ++found.count;
        if (begin >= kNoPlace.begin)
            continue;
        found.last = std::max(found.last, begin);
        while (begin % kUnits[unit] != 0)
            ++unit;
    }
    found.unit = kUnits[unit];
    stretch = found;
}

/// Sorts by begin. Keys count units, with undated events directly after the others, so that they differ in few digits.
std::vector<SortItem> sortedItems(const Begins &begins, const Stretch &stretch)
{
    std::vector<SortItem> items;
    items.reserve(stretch.count);
    for (std::size_t i = 0; i < begins.size(); ++i) {
        if (stretch.range.contains(begins[i]))
            items.push_back({sortKey(std::min(begins[i] / stretch.unit, stretch.last / stretch.unit + 1)),
                             static_cast<std::uint32_t>(i)});
    }
    radixSort(items);
    return items;
}

} // namespace

/// Begin ascending, then end descending, then input order.
std::vector<std::uint32_t> EventStoreBuilder::Pending::rowOrder() const
{
    std::vector<std::uint32_t> order(size());
    std::vector<Stretch> all = stretches(begins, parallelParts(size(), kOrderGrain));
    runParts(all.size(), [&](std::size_t part) { survey(begins, all[part]); });
    runParts(all.size(), [&](std::size_t part) {
        std::vector<SortItem> items = sortedItems(begins, all[part]);
        for (std::size_t first = 0; first < items.size();) {
            std::size_t next = first;
            for (const std::uint64_t key = items[first].key; next < items.size() && items[next].key == key; ++next)
                items[next].key = ~sortKey(ends[items[next].value]);
            radixSort(items.data() + first, items.data() + next);
            first = next;
        }
        const std::size_t place =
            std::accumulate(all.begin(), all.begin() + static_cast<std::ptrdiff_t>(part), std::size_t(0),
                            [](std::size_t sum, const Stretch &before) { return sum + before.count; });
        std::transform(items.begin(), items.end(), order.begin() + static_cast<std::ptrdiff_t>(place),
                       [](const SortItem &item) { return item.value; });
    });
    return order;
}

} // namespace timeloupe
