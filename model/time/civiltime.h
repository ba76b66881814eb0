// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/time/timerange.h"

#include <cstdint>

namespace timeloupe {

/// Years that can be written lie within ± this.
inline constexpr std::int64_t kMaxYear = 200'000'000;

/// Proleptic Gregorian calendar, exact for ±200 000 000 years, astronomical year numbering (0 = 1 BCE).
/// Days-from-civil after H. Hinnant, "chrono-Compatible Low-Level Date Algorithms".
struct CivilTime
{
    std::int64_t year = 1970;
    int month = 1;
    int day = 1;
    int hour = 0;
    int minute = 0;
    int second = 0;
    int millisecond = 0;

    friend bool operator==(const CivilTime &, const CivilTime &) = default;
};

/// `civil` must be a date and a time of day that exist. Years beyond ±202 000 000 saturate at kInstantMin and
/// kInstantMax.
Instant toInstant(const CivilTime &civil);
/// Defined for every instant, kInstantMin and kInstantMax included.
CivilTime toCivil(Instant at);
/// 1 (Monday) … 7 (Sunday).
int dayOfWeek(Instant at);
/// `month` is 1 … 12.
int daysInMonth(std::int64_t year, int month);
/// `at` moved by whole months, the day clamped to the month's length. Saturates as toInstant().
Instant addMonths(Instant at, std::int64_t months);

} // namespace timeloupe
