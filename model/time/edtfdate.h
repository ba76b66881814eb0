// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/time/civiltime.h"
#include "model/time/timerange.h"

#include <cstdint>

namespace timeloupe {

/// How finely a date is known, coarse to fine.
enum class Precision : std::uint8_t {
    Unknown, ///< an open or unknown end
    Millennium,
    Century,
    Decade,
    Year,
    Half,
    Season, ///< spring … winter, and quadrimesters
    Quarter,
    Month,
    Day,
    Hour,
    Minute,
    Second,
    Millisecond,
};

/// One date of an interval: what it says, and the half-open range of instants it may mean.
struct EdtfDate
{
    /// A date that is written, `..` (open: goes on), or nothing / `..` before the slash (unknown).
    enum class Form : std::uint8_t { Date, Open, Unknown };

    Form form = Form::Date;
    Precision precision = Precision::Year;
    bool approximate = false; ///< ~ or %, of the whole or of a part
    bool uncertain = false;   ///< ? or %, of the whole or of a part
    bool utc = false;         ///< written with Z or an offset (then `possible` is in UTC)
    /// 21 … 41 when it is written as a part of a year, else 0. Seasons are meteorological: 21–24 (anywhere) and 25–28
    /// (northern) spring … winter begin in March, June, September and December, 29–32 (southern) spring … winter in
    /// September, December, March and June. One that begins in December is of the year in which it begins.
    /// 33–36 quarters, 37–39 periods of four months, 40–41 halves.
    std::uint8_t division = 0;

    // What `possible` and `precision` do not tell of how it is written.
    std::uint8_t qualified = 0;           ///< of year, month, day: bits 0, 2, 4 for ~, bits 1, 3, 5 for ?; % is both
    std::uint8_t unspecifiedYear : 3 = 0; ///< number of X at its end
    std::uint8_t unspecifiedMonth : 2 = 0;
    std::uint8_t unspecifiedDay : 2 = 0;
    bool dots : 1 = false;                  ///< `..` and not nothing
    std::uint8_t significant = 0;           ///< S: so many digits of `year` are known; 0 = all, not written
    std::int16_t offsetMinutes = 0;         ///< local time − UTC
    std::int32_t year = 1970;               ///< an X counts as 0
    TimeRange possible{0, 365 * kMsPerDay}; ///< [kInstantMin, kInstantMax) when not Form::Date

    friend bool operator==(const EdtfDate &, const EdtfDate &) = default;
};

} // namespace timeloupe
