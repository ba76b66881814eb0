// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/time/timerange.h"

namespace timeloupe {

enum class CalendarUnit : std::uint8_t {
    Millisecond,
    Second,
    Minute,
    Hour,
    Day,
    Week,
    Month,
    Quarter,
    Year,
    Decade,
    Century,
    Millennium,
    TenMillennia,
    HundredMillennia,
    MillionYears,
    TenMillionYears,
    HundredMillionYears,
};

/// So many units in one cell. The cells of a step divide all time: 5 minutes begin at :00, :05, …; weeks on Monday;
/// 20 years at 2000, 2020, …. There is no year 0: before our era 20 years begin at 40 BCE and 20 BCE, and the first
/// cell of our era at the year 1.
struct CalendarStep
{
    CalendarUnit unit = CalendarUnit::Year;
    int count = 1; ///< divides the next larger unit; 1 for days, weeks, months and quarters

    friend bool operator==(const CalendarStep &, const CalendarStep &) = default;
};

/// Years in one unit; 0 when it is shorter than a year.
std::int64_t yearsIn(CalendarUnit unit);
/// Of the shortest cell (a month counts 28 days), in milliseconds.
double shortestCell(CalendarStep step);
/// The cell that holds `at`. The first and the last of all time are cut at kInstantMin and kInstantMax.
TimeRange cellAt(Instant at, CalendarStep step);

} // namespace timeloupe
