// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/state/viewextent.h"

#include "model/events/eventstore.h"
#include "model/time/timescale.h"

#include <algorithm>

namespace timeloupe {

namespace {

constexpr TimeRange kNeutralExtent{946'684'800'000, 1'893'456'000'000}; // 2000 to 2030
constexpr double kMarginBefore = 0.002;                                 // share of the extent
constexpr double kMarginAfter = 0.012; // wider: labels extend to the right of their marks
constexpr double kTravelMargin = 0.1;

TimeRange widened(TimeRange range, double before, double after)
{
    return {shifted(range.begin, -before), shifted(range.end, after)};
}

} // namespace

TimeRange viewExtent(const EventStore &store)
{
    const std::size_t dated = store.datedCount();
    const TimeRange extent = store.extent();
    if (dated == 0 || extent.isEmpty())
        return kNeutralExtent;
    const auto begins = store.begins();
    const bool onePlace = begins[0] == begins[dated - 1];
    const auto margin = [&](double share) {
        const double room = onePlace ? std::max(extent.length() / 2, 12.0 * kMsPerHour) : extent.length() * share;
        return std::max(room, TimeScale::kMinVisible);
    };
    return widened(extent, margin(kMarginBefore), margin(kMarginAfter));
}

TimeRange clampedTo(TimeRange extent, TimeRange range)
{
    if (range.begin > range.end)
        std::swap(range.begin, range.end);
    if (range.length() < TimeScale::kMinVisible) {
        range.begin = shifted(range.begin, (range.length() - TimeScale::kMinVisible) / 2);
        range.end = shifted(range.begin, TimeScale::kMinVisible);
    }
    const std::uint64_t length = elapsed(range.begin, range.end);
    if (length >= elapsed(extent.begin, extent.end))
        return extent;
    const auto last = static_cast<Instant>(static_cast<std::uint64_t>(extent.end) - length);
    const Instant begin = std::clamp(range.begin, extent.begin, last);
    return {begin, static_cast<Instant>(static_cast<std::uint64_t>(begin) + length)};
}

TimeRange rangeReaching(TimeRange range, TimeRange event)
{
    const double length = range.length();
    const double margin = length * kTravelMargin;
    const TimeRange target = event.length() > length - 2 * margin ? TimeRange{event.begin, event.begin} : event;
    if (range.contains(target))
        return range;
    if (target.begin < range.begin) {
        const Instant begin = shifted(target.begin, -margin);
        return {begin, shifted(begin, length)};
    }
    const Instant end = shifted(target.end, margin);
    return {shifted(end, -length), end};
}

TimeRange rangeAround(TimeRange event)
{
    return widened(event, event.length() / 2, event.length() / 2);
}

} // namespace timeloupe
