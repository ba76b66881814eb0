// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/time/edtfparts.h"

#include <algorithm>
#include <array>
#include <cstdlib>

namespace timeloupe {

namespace {

struct Division
{
    std::int8_t month;
    std::int8_t count;
    Precision precision;
};

constexpr std::array<Division, 21> kDivisions{{
    {3, 3, Precision::Season},  {6, 3, Precision::Season},  {9, 3, Precision::Season},  {12, 3, Precision::Season},
    {3, 3, Precision::Season},  {6, 3, Precision::Season},  {9, 3, Precision::Season},  {12, 3, Precision::Season},
    {9, 3, Precision::Season},  {12, 3, Precision::Season}, {3, 3, Precision::Season},  {6, 3, Precision::Season},
    {1, 3, Precision::Quarter}, {4, 3, Precision::Quarter}, {7, 3, Precision::Quarter}, {10, 3, Precision::Quarter},
    {1, 4, Precision::Season},  {5, 4, Precision::Season},  {9, 4, Precision::Season},  {1, 6, Precision::Half},
    {7, 6, Precision::Half},
}};

const Division &divisionAt(int division)
{
    return kDivisions[static_cast<std::size_t>(division - kFirstDivision)];
}

std::int64_t powerOfTen(int exponent)
{
    std::int64_t power = 1;
    for (int i = 0; i < exponent; ++i)
        power *= 10;
    return power;
}

int unknownDigits(const EdtfDate &date)
{
    return date.significant > 0 ? digitCount(date.year) - date.significant : date.unspecifiedYear;
}

} // namespace

TimeRange yearsRange(std::int64_t first, std::int64_t last)
{
    return {toInstant({first}), toInstant({last + 1})};
}

TimeRange monthsRange(std::int64_t year, int month, int count)
{
    const int after = month - 1 + count;
    return {toInstant({year, month}), toInstant({year + after / 12, after % 12 + 1})};
}

TimeRange divisionRange(std::int64_t year, int division)
{
    return monthsRange(year, divisionAt(division).month, divisionAt(division).count);
}

Precision divisionPrecision(int division)
{
    return divisionAt(division).precision;
}

TimeRange yearRange(const EdtfDate &date)
{
    const std::int64_t unit = powerOfTen(unknownDigits(date));
    const std::int64_t magnitude = std::abs(std::int64_t(date.year));
    const std::int64_t near = magnitude / unit * unit;
    const std::int64_t far = std::min(near + unit - 1, kMaxYear);
    return date.year < 0 ? yearsRange(-far, -near) : yearsRange(near, far);
}

Precision yearPrecision(int unknownDigits)
{
    constexpr std::array<Precision, 3> kPrecisions{Precision::Year, Precision::Decade, Precision::Century};
    return unknownDigits < 3 ? kPrecisions[static_cast<std::size_t>(unknownDigits)] : Precision::Millennium;
}

int digitCount(std::int64_t year)
{
    int count = 1;
    for (std::int64_t rest = std::abs(year) / 10; rest > 0; rest /= 10)
        ++count;
    return count;
}

Instant timeUnit(Precision precision)
{
    switch (precision) {
    case Precision::Day:
        return kMsPerDay;
    case Precision::Hour:
        return kMsPerHour;
    case Precision::Minute:
        return kMsPerMinute;
    case Precision::Second:
        return kMsPerSecond;
    default:
        return 1;
    }
}

} // namespace timeloupe
