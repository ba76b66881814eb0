// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <compare>
#include <cstdint>

namespace timeloupe {

/// Milliseconds since 1970-01-01T00:00 in the proleptic Gregorian calendar. Dates without a zone are taken as they
/// stand (never converted). Exact for years −200 000 000 to +200 000 000.
using Instant = std::int64_t;

/// Just outside all years that can be written: an open or unknown end.
inline constexpr Instant kInstantMin = -6'400'000'000'000'000'000;
inline constexpr Instant kInstantMax = 6'400'000'000'000'000'000;

inline constexpr std::int64_t kMsPerSecond = 1'000;
inline constexpr std::int64_t kMsPerMinute = 60'000;
inline constexpr std::int64_t kMsPerHour = 3'600'000;
inline constexpr std::int64_t kMsPerDay = 86'400'000;

/// `to − from` without overflow for every pair of instants with from <= to (the difference of two int64 always fits
/// in uint64).
constexpr std::uint64_t elapsed(Instant from, Instant to)
{
    return static_cast<std::uint64_t>(to) - static_cast<std::uint64_t>(from);
}

/// Signed difference as double; exact up to 2^53 ms.
constexpr double difference(Instant from, Instant to)
{
    return to >= from ? static_cast<double>(elapsed(from, to)) : -static_cast<double>(elapsed(to, from));
}

/// `at + ms`, whole milliseconds (towards zero), saturating at kInstantMin / kInstantMax. Exact for every distance
/// between two instants, which an int64 cannot hold. Not a number: kInstantMin.
constexpr Instant shifted(Instant at, double ms)
{
    const bool forward = ms >= 0;
    const double distance = forward ? ms : -ms;
    const Instant from = std::clamp(at, kInstantMin, kInstantMax);
    const std::uint64_t room = forward ? elapsed(from, kInstantMax) : elapsed(kInstantMin, from);
    if (!(distance < static_cast<double>(room)))
        return forward ? kInstantMax : kInstantMin;
    const auto step = static_cast<std::uint64_t>(distance);
    const auto start = static_cast<std::uint64_t>(from);
    return static_cast<Instant>(forward ? start + step : start - step);
}

/// Half open: begin <= t < end. Empty when begin >= end.
struct TimeRange
{
    Instant begin = 0;
    Instant end = 0;

    [[nodiscard]] constexpr bool isEmpty() const { return begin >= end; }
    [[nodiscard]] constexpr double length() const { return isEmpty() ? 0.0 : difference(begin, end); }
    [[nodiscard]] constexpr bool contains(Instant t) const { return begin <= t && t < end; }
    [[nodiscard]] constexpr bool contains(TimeRange r) const { return begin <= r.begin && r.end <= end; }
    [[nodiscard]] constexpr bool overlaps(TimeRange r) const { return begin < r.end && r.begin < end; }
    [[nodiscard]] constexpr TimeRange intersected(TimeRange r) const
    {
        return {std::max(begin, r.begin), std::min(end, r.end)};
    }
    [[nodiscard]] constexpr TimeRange united(TimeRange r) const
    {
        if (isEmpty())
            return r;
        return r.isEmpty() ? *this : TimeRange{std::min(begin, r.begin), std::max(end, r.end)};
    }
    friend constexpr auto operator<=>(const TimeRange &, const TimeRange &) = default;
};

} // namespace timeloupe
