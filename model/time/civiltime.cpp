// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/time/civiltime.h"

#include "model/time/floordivision.h"

#include <algorithm>
#include <array>

namespace timeloupe {

namespace {

constexpr std::int64_t kSaturatingYear = 202'000'000;
constexpr std::int64_t kDaysPerEra = 146'097; // 400 years
constexpr std::int64_t kEpochDay = 719'468;   // from 0000-03-01 to 1970-01-01

constexpr bool isLeapYear(std::int64_t year)
{
    return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}

// Years start in March, so that the leap day comes last (H. Hinnant, chrono-Compatible Low-Level Date Algorithms).
constexpr std::int64_t daysFromCivil(std::int64_t year, int month, int day)
{
    const std::int64_t shifted = month <= 2 ? year - 1 : year;
    const std::int64_t era = floorDiv(shifted, 400);
    const std::int64_t yearOfEra = shifted - era * 400;
    const std::int64_t dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1;
    const std::int64_t dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear;
    return era * kDaysPerEra + dayOfEra - kEpochDay;
}

void setCivilDay(CivilTime &civil, std::int64_t days)
{
    const std::int64_t shifted = days + kEpochDay;
    const std::int64_t era = floorDiv(shifted, kDaysPerEra);
    const std::int64_t dayOfEra = shifted - era * kDaysPerEra;
    const std::int64_t yearOfEra =
        (dayOfEra - dayOfEra / 1'460 + dayOfEra / 36'524 - dayOfEra / (kDaysPerEra - 1)) / 365;
    const std::int64_t dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
    const std::int64_t marchMonth = (5 * dayOfYear + 2) / 153;
    civil.day = static_cast<int>(dayOfYear - (153 * marchMonth + 2) / 5 + 1);
    civil.month = static_cast<int>(marchMonth < 10 ? marchMonth + 3 : marchMonth - 9);
    civil.year = yearOfEra + era * 400 + (civil.month <= 2 ? 1 : 0);
}

} // namespace

Instant toInstant(const CivilTime &civil)
{
    if (civil.year > kSaturatingYear)
        return kInstantMax;
    if (civil.year < -kSaturatingYear)
        return kInstantMin;
    return daysFromCivil(civil.year, civil.month, civil.day) * kMsPerDay + civil.hour * kMsPerHour +
           civil.minute * kMsPerMinute + civil.second * kMsPerSecond + civil.millisecond;
}

CivilTime toCivil(Instant at)
{
    const std::int64_t days = floorDiv(at, kMsPerDay);
    const auto ofDay = static_cast<int>(at - days * kMsPerDay);
    CivilTime civil;
    setCivilDay(civil, days);
    civil.hour = ofDay / 3'600'000;
    civil.minute = ofDay / 60'000 % 60;
    civil.second = ofDay / 1'000 % 60;
    civil.millisecond = ofDay % 1'000;
    return civil;
}

int dayOfWeek(Instant at)
{
    // Day 0 is a Thursday.
    const std::int64_t days = floorDiv(at, kMsPerDay) + 3;
    return static_cast<int>(days - floorDiv(days, 7) * 7) + 1;
}

int daysInMonth(std::int64_t year, int month)
{
    constexpr std::array<int, 12> kDays{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    return month == 2 && isLeapYear(year) ? 29 : kDays[static_cast<std::size_t>(month - 1)];
}

Instant addMonths(Instant at, std::int64_t months)
{
    constexpr std::int64_t kAll = kSaturatingYear * 48; // exceeds the representable time
    CivilTime civil = toCivil(at);
    const std::int64_t month = civil.year * 12 + civil.month - 1 + std::clamp(months, -kAll, kAll);
    civil.year = floorDiv(month, 12);
    civil.month = static_cast<int>(month - civil.year * 12) + 1;
    civil.day = std::min(civil.day, daysInMonth(civil.year, civil.month));
    return toInstant(civil);
}

} // namespace timeloupe
