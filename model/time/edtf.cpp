// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/time/edtf.h"

#include "model/time/edtfparts.h"
#include "model/time/edtfscanner.h"

#include <algorithm>
#include <cstdlib>

namespace timeloupe {

namespace {

constexpr int kLastShortYear = 9'999;

bool isReversed(const EdtfDate &start, const EdtfDate &end)
{
    return end.possible.end <= start.possible.begin;
}

bool isDate(const EdtfDate &date)
{
    return date.form == EdtfDate::Form::Date;
}

// EDTF has no unspecified digits in longer years; it gives the number of significant digits instead.
void setUnknownDigits(EdtfDate &date, int count)
{
    if (std::abs(date.year) > kLastShortYear) {
        date.significant = static_cast<std::uint8_t>(digitCount(date.year) - count);
        return;
    }
    int unit = 1;
    for (int i = 0; i < count; ++i)
        unit *= 10;
    if (date.year < 0 && date.year > -unit)
        return; // -000X would include year 0 and has no notation
    date.year = date.year / unit * unit;
    date.unspecifiedYear = static_cast<unsigned char>(count) & 7U;
}

int unknownDigitsOf(Precision precision)
{
    switch (precision) {
    case Precision::Millennium:
        return 3;
    case Precision::Century:
        return 2;
    case Precision::Decade:
        return 1;
    default:
        return 0;
    }
}

int divisionAround(const CivilTime &civil, Precision precision)
{
    switch (precision) {
    case Precision::Half:
        return 40 + (civil.month - 1) / 6;
    case Precision::Season:
        return 21 + (civil.month + 9) % 12 / 3;
    case Precision::Quarter:
        return 33 + (civil.month - 1) / 3;
    default:
        return 0;
    }
}

TimeRange unitAround(Instant at, const CivilTime &civil, Precision precision)
{
    if (precision == Precision::Month)
        return monthsRange(civil.year, civil.month, 1);
    const Instant unit = timeUnit(precision);
    const Instant inDay = at - toInstant({civil.year, civil.month, civil.day});
    const Instant begin = at - inDay % unit;
    return {begin, begin + unit};
}

} // namespace

Edtf::Edtf(const EdtfDate &start, const std::optional<EdtfDate> &end)
    : m_start(start), m_end(end.value_or(EdtfDate())), m_interval(end.has_value())
{
}

Result<Edtf> Edtf::parse(std::string_view text)
{
    EdtfScanner scanner(text, EdtfScanner::Dialect::Edtf);
    if (!scanner.scan())
        return scanner.fault();
    return Edtf(scanner.start(), scanner.end());
}

Result<Edtf> Edtf::parseIso(std::string_view text)
{
    EdtfScanner scanner(text, EdtfScanner::Dialect::Iso);
    if (!scanner.scan())
        return scanner.fault();
    return Edtf(scanner.start(), scanner.end());
}

Edtf Edtf::interval(const Edtf &start, const Edtf &end)
{
    const EdtfDate &first = start.start();
    const EdtfDate &last = end.end();
    if (isDate(first) && isDate(last) && isReversed(first, last))
        return Edtf(last, first);
    if (!isDate(first) && !isDate(last))
        return start;
    return Edtf(first, last);
}

Edtf Edtf::point(Instant at, Precision precision)
{
    const CivilTime civil = toCivil(std::clamp(at, toInstant({-kMaxYear}), toInstant({kMaxYear + 1}) - 1));
    EdtfDate date;
    date.year = static_cast<std::int32_t>(civil.year);
    const bool isShort = std::abs(date.year) <= kLastShortYear;
    const int division = divisionAround(civil, precision);
    if (isShort && precision >= Precision::Month) {
        date.precision = precision;
        date.possible = unitAround(at, civil, precision);
        return Edtf(date, std::nullopt);
    }
    const bool inLastYearsWinter = division == 24 && civil.month < 12;
    if (isShort && division > 0 && !(inLastYearsWinter && date.year == -kLastShortYear)) {
        date.year -= inLastYearsWinter ? 1 : 0;
        date.precision = precision;
        date.division = static_cast<std::uint8_t>(division);
        date.possible = divisionRange(date.year, division);
        return Edtf(date, std::nullopt);
    }
    const int unknown = unknownDigitsOf(precision);
    if (unknown > 0)
        setUnknownDigits(date, unknown);
    const bool written = date.unspecifiedYear > 0 || date.significant > 0;
    date.precision = written ? yearPrecision(unknown) : Precision::Year;
    date.possible = yearRange(date);
    return Edtf(date, std::nullopt);
}

std::string Edtf::print() const
{
    std::string text;
    appendEdtfDate(text, m_start);
    if (m_interval) {
        text += '/';
        appendEdtfDate(text, m_end);
    }
    return text;
}

std::optional<TimeRange> Edtf::core() const
{
    if (!m_interval || m_start.form != EdtfDate::Form::Date || m_end.form == EdtfDate::Form::Unknown)
        return std::nullopt;
    const bool shouldContinue = m_end.form == EdtfDate::Form::Open;
    const TimeRange core{m_start.possible.end, shouldContinue ? kInstantMax : m_end.possible.begin};
    return core.isEmpty() ? std::nullopt : std::optional(core);
}

Precision Edtf::precision() const
{
    if (!isDate(end()))
        return m_start.precision;
    return isDate(m_start) ? std::min(m_start.precision, end().precision) : end().precision;
}

bool Edtf::isApproximate() const
{
    return m_start.approximate || end().approximate;
}

bool Edtf::isUncertain() const
{
    return m_start.uncertain || end().uncertain;
}

} // namespace timeloupe
