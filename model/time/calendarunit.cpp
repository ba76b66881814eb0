// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/time/calendarunit.h"

#include "model/time/edtf.h"
#include "model/time/floordivision.h"

namespace timeloupe {

namespace {

constexpr std::int64_t kMsPerWeek = 7 * kMsPerDay;
/// 1969-12-29 was a Monday.
constexpr Instant kAnyMonday = -3 * kMsPerDay;

/// The length of units of constant length, otherwise 0.
std::int64_t fixedLength(CalendarUnit unit)
{
    switch (unit) {
    case CalendarUnit::Millisecond:
        return 1;
    case CalendarUnit::Second:
        return kMsPerSecond;
    case CalendarUnit::Minute:
        return kMsPerMinute;
    case CalendarUnit::Hour:
        return kMsPerHour;
    case CalendarUnit::Day:
        return kMsPerDay;
    case CalendarUnit::Week:
        return kMsPerWeek;
    default:
        return 0;
    }
}

Instant beginOfYear(std::int64_t year)
{
    return toInstant({.year = year, .month = 1, .day = 1});
}

/// Begin of cell `index` of `years` years: 0 is the first cell of the common era, −1 the one before.
Instant beginOfYears(std::int64_t index, std::int64_t years)
{
    return beginOfYear(index > 0 ? index * years : index * years + 1);
}

TimeRange yearsAt(Instant at, std::int64_t years)
{
    const std::int64_t year = toCivil(at).year;
    if (years == 1)
        return {beginOfYear(year), beginOfYear(year + 1)};
    const std::int64_t index = year > 0 ? year / years : floorDiv(year - 1, years);
    return {beginOfYears(index, years), beginOfYears(index + 1, years)};
}

TimeRange monthsAt(Instant at, int months)
{
    const CivilTime civil = toCivil(at);
    const int first = (civil.month - 1) / months * months + 1;
    const Instant begin = toInstant({.year = civil.year, .month = first, .day = 1});
    return {begin, addMonths(begin, months)};
}

} // namespace

std::int64_t yearsIn(CalendarUnit unit)
{
    std::int64_t years = unit < CalendarUnit::Year ? 0 : 1;
    for (auto u = static_cast<int>(CalendarUnit::Year); u < static_cast<int>(unit); ++u)
        years *= 10;
    return years;
}

double shortestCell(CalendarStep step)
{
    if (const std::int64_t length = fixedLength(step.unit))
        return static_cast<double>(length * step.count);
    constexpr auto day = static_cast<double>(kMsPerDay);
    if (step.unit == CalendarUnit::Month)
        return 28 * day;
    if (step.unit == CalendarUnit::Quarter)
        return 90 * day;
    return 365 * day * static_cast<double>(yearsIn(step.unit) * step.count);
}

TimeRange cellAt(Instant at, CalendarStep step)
{
    TimeRange cell;
    if (const std::int64_t length = fixedLength(step.unit) * step.count) {
        const Instant origin = step.unit == CalendarUnit::Week ? kAnyMonday : 0;
        cell.begin = floorDiv(at - origin, length) * length + origin;
        cell.end = cell.begin + length;
    } else if (step.unit == CalendarUnit::Month || step.unit == CalendarUnit::Quarter) {
        cell = monthsAt(at, step.unit == CalendarUnit::Month ? 1 : 3);
    } else {
        cell = yearsAt(at, yearsIn(step.unit) * step.count);
    }
    return {std::max(cell.begin, kInstantMin), std::min(cell.end, kInstantMax)};
}

} // namespace timeloupe
