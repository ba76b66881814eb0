// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/language/catalogue.h"
#include "model/wording/dateformat.h"
#include "model/wording/datewriter.h"
#include "model/wording/numberwords.h"

#include <QStringList>

#include <algorithm>
#include <array>
#include <cmath>

namespace timeloupe {

namespace {

constexpr double kDay = static_cast<double>(kMsPerDay);
constexpr double kMonth = 30.436875 * kDay;
constexpr double kYear = 12 * kMonth;

// Rounds the year of a range too long for exact years.
std::int64_t roundedYear(std::int64_t year, double rangeYears)
{
    if (rangeYears < 10'000)
        return year;
    const double unit = std::pow(10, std::floor(std::log10(rangeYears / 1'000)));
    const double rounded = std::round(static_cast<double>(year) / unit) * unit;
    return rounded == 0 ? year : static_cast<std::int64_t>(rounded); // there is no year 0 in ordinary usage
}

Precision precisionOf(double length)
{
    if (length >= 25 * kYear)
        return Precision::Year;
    if (length >= 2 * kMonth)
        return Precision::Month;
    if (length >= 2 * kDay)
        return Precision::Day;
    if (length >= 10 * static_cast<double>(kMsPerMinute))
        return Precision::Minute;
    return length >= 10 * static_cast<double>(kMsPerSecond) ? Precision::Second : Precision::Millisecond;
}

Precision precisionOfInstant(double resolution)
{
    if (resolution >= 0.9 * kYear)
        return Precision::Year;
    if (resolution >= 0.9 * kMonth)
        return Precision::Month;
    if (resolution >= kDay / 4)
        return Precision::Day;
    if (resolution >= static_cast<double>(kMsPerMinute) / 4)
        return Precision::Minute;
    return resolution >= static_cast<double>(kMsPerSecond) / 4 ? Precision::Second : Precision::Millisecond;
}

struct Count
{
    std::size_t unit;
    std::int64_t count;
};

enum Unit : std::size_t { Years, Months, Days, Hours, Minutes, Seconds, Milliseconds };
constexpr std::array<QByteArrayView, 7> kUnitKeys{"durations.year",       "durations.month",  "durations.day",
                                                  "durations.hour",       "durations.minute", "durations.second",
                                                  "durations.millisecond"};

// The largest unit and the next smaller one; either may be zero.
std::array<Count, 2> unitsOf(double ms)
{
    const auto rounded = [ms](double unit) { return static_cast<std::int64_t>(std::round(ms / unit)); };
    if (ms >= 9.99 * kYear)
        return {{{Years, rounded(kYear)}, {Months, 0}}};
    if (const std::int64_t months = rounded(kMonth); months >= 12)
        return {{{Years, months / 12}, {Months, months % 12}}};
    else if (ms >= 60 * kDay)
        return {{{Months, months}, {Days, 0}}};
    if (const std::int64_t hours = rounded(static_cast<double>(kMsPerHour)); hours >= 240)
        return {{{Days, rounded(kDay)}, {Hours, 0}}};
    else if (hours >= 24)
        return {{{Days, hours / 24}, {Hours, hours % 24}}};
    if (const std::int64_t minutes = rounded(static_cast<double>(kMsPerMinute)); minutes >= 60)
        return {{{Hours, minutes / 60}, {Minutes, minutes % 60}}};
    if (const std::int64_t seconds = rounded(static_cast<double>(kMsPerSecond)); seconds >= 60)
        return {{{Minutes, seconds / 60}, {Seconds, seconds % 60}}};
    const std::int64_t all = rounded(1);
    return {{{Seconds, all / 1'000}, {Milliseconds, all % 1'000}}};
}

} // namespace

QString Words::range(TimeRange range) const
{
    if (range.isEmpty())
        return instant(range.begin, 1);
    const DateWriter writer(m_language);
    const Precision precision = precisionOf(range.length());
    CivilTime first = toCivil(range.begin);
    // Whole units are named by the last one included, times by the end.
    CivilTime last = toCivil(precision <= Precision::Day ? range.end - 1 : range.end);
    first.year = roundedYear(first.year, range.length() / kYear);
    last.year = roundedYear(last.year, range.length() / kYear);
    return writer.span(first, last, precision, DateWriter::Months::Short, u" – ");
}

QString Words::instant(Instant at, double resolutionMs) const
{
    CivilTime civil = toCivil(at);
    civil.year = roundedYear(civil.year, 1'000 * resolutionMs / kYear);
    return DateWriter(m_language).moment(civil, precisionOfInstant(resolutionMs), DateWriter::Months::Short);
}

QString Words::duration(double ms) const
{
    const Catalogue &catalogue = Catalogue::of(m_language);
    const auto counted = [&](std::size_t unit, std::int64_t count) -> QString {
        const auto number = static_cast<double>(count);
        return this->number(number) + vocabulary(m_language).unitSpace + catalogue.text(kUnitKeys[unit], number);
    };
    QStringList parts;
    for (const Count &part : unitsOf(std::abs(ms))) {
        if (part.count != 0)
            parts << counted(part.unit, part.count);
    }
    return parts.isEmpty() ? counted(Milliseconds, 0) : parts.join(u' ');
}

} // namespace timeloupe
