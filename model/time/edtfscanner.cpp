// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/time/edtfscanner.h"

#include "model/time/edtfclockscanner.h"
#include "model/time/edtfparts.h"
#include "model/time/edtfyearscanner.h"

#include <QCoreApplication>

#include <algorithm>

namespace timeloupe {

namespace {

constexpr int kLastDivision = 41;
// Two-bit qualifiers of the year, of year and month, or of year, month and day.
constexpr unsigned kToMonth = 0b00'01'01;
constexpr unsigned kToDay = 0b01'01'01;

constexpr const char *kExpectedMonth =
    QT_TRANSLATE_NOOP("Edtf", "Expected a month of two digits, 01 to 12, or 21 to 41 for a season, quarter or half.");
constexpr const char *kExpectedDay = QT_TRANSLATE_NOOP("Edtf", "Expected a day of two digits that is in this month.");

EdtfDate noDate(EdtfDate::Form form, bool dots)
{
    EdtfDate date;
    date.form = form;
    date.precision = Precision::Unknown;
    date.dots = dots;
    date.possible = {kInstantMin, kInstantMax};
    return date;
}

} // namespace

bool EdtfScanner::scan()
{
    if (m_in.atEnd())
        return m_in.fail(0, QT_TRANSLATE_NOOP("Edtf", "There is no date: expected a date or an interval."));
    if (m_in.peek() == '{' || m_in.peek() == '[')
        return m_in.fail(0, QT_TRANSLATE_NOOP("Edtf", "A set of dates has no one place in time: expected a date or an "
                                                      "interval."));
    if (!scanStart())
        return false;
    return m_in.atEnd() || scanEnd();
}

bool EdtfScanner::scanStart()
{
    if (m_in.peek() == '/') {
        m_start = noDate(EdtfDate::Form::Unknown, false);
        return true;
    }
    if (!m_in.atDots())
        return scanDate(m_start);
    m_in.skip(2);
    m_start = noDate(EdtfDate::Form::Unknown, true);
    return m_in.peek() == '/' || m_in.fail(QT_TRANSLATE_NOOP("Edtf", "Expected / and a date after the two dots."));
}

bool EdtfScanner::scanEnd()
{
    m_in.skip(1); // the slash
    const std::size_t at = m_in.position();
    m_end.emplace();
    if (m_in.atEnd()) {
        m_end = noDate(EdtfDate::Form::Unknown, false);
    } else if (m_in.atDots()) {
        m_in.skip(2);
        m_end = noDate(EdtfDate::Form::Open, true);
    } else if (!scanDate(*m_end)) {
        return false;
    }
    if (!m_in.atEnd())
        return m_in.fail(QT_TRANSLATE_NOOP("Edtf", "Expected the end of the interval."));
    const bool startIsDate = m_start.form == EdtfDate::Form::Date;
    const bool endIsDate = m_end->form == EdtfDate::Form::Date;
    if (!startIsDate && !endIsDate)
        return m_in.fail(at, QT_TRANSLATE_NOOP("Edtf", "Expected a date on one side of the slash at least."));
    if (startIsDate && endIsDate && m_end->possible.end <= m_start.possible.begin)
        return m_in.fail(at,
                         QT_TRANSLATE_NOOP("Edtf", "The interval ends before it begins: expected an end that is not "
                                                   "before the start."));
    return true;
}

/// Fast path for the common form 2025-02-10. Returns false, reading nothing, for any other form.
bool EdtfScanner::scanPlainDay(EdtfDate &date)
{
    constexpr std::size_t length = 10;
    const std::string_view text = m_in.rest().substr(0, length + 1);
    if (text.size() < length || (text.size() > length && text[length] != '/') || text[4] != '-' || text[7] != '-')
        return false;
    const auto digit = [text](std::size_t at) { return static_cast<unsigned char>(text[at] - '0'); };
    for (const std::size_t at : {0, 1, 2, 3, 5, 6, 8, 9}) {
        if (digit(at) > 9)
            return false;
    }
    const int year = digit(0) * 1000 + digit(1) * 100 + digit(2) * 10 + digit(3);
    const int month = digit(5) * 10 + digit(6);
    const int day = digit(8) * 10 + digit(9);
    if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month))
        return false;
    date.year = year;
    date.precision = Precision::Day;
    const Instant begin = toInstant({year, month, day});
    date.possible = {begin, begin + kMsPerDay};
    m_in.skip(length);
    return true;
}

bool EdtfScanner::scanDate(EdtfDate &date)
{
    if (scanPlainDay(date))
        return true;
    m_civil = CivilTime();
    unsigned qualified = m_in.takeQualifier();
    EdtfYearScanner year(m_in);
    if (!year.scan(date))
        return false;
    m_civil.year = date.year;
    qualified |= m_in.takeQualifier();
    date.qualified = static_cast<std::uint8_t>(qualified);
    if (year.isLong())
        date.possible = yearRange(date);
    else if (!scanMonthOn(date))
        return false;
    date.approximate = (date.qualified & kToDay) != 0;
    date.uncertain = (date.qualified & kToDay << 1) != 0;
    return m_in.atEnd() || m_in.peek() == '/' ||
           m_in.fail(year.isLong()
                         ? QT_TRANSLATE_NOOP("Edtf", "Expected the end of the date: a year with Y or S has no "
                                                     "month.")
                         : QT_TRANSLATE_NOOP("Edtf", "Expected the end of the date, or / and another date."));
}

bool EdtfScanner::scanMonthOn(EdtfDate &date)
{
    if (m_in.isIso() && m_in.atDigit()) {
        if (!scanBasicDate(date))
            return false;
    } else if (m_in.take('-')) {
        if (!scanMonth(date))
            return false;
        if (date.division == 0 && m_in.take('-') && !scanDay(date))
            return false;
    } else {
        date.possible = yearRange(date);
    }
    EdtfClockScanner clock(m_in, m_civil);
    return !clock.atTime() || clock.scan(date);
}

bool EdtfScanner::scanMonth(EdtfDate &date)
{
    unsigned qualified = m_in.takeQualifier() << 2;
    EdtfCursor::Pair pair;
    if (!m_in.readPair(pair, kExpectedMonth))
        return false;
    if (date.unspecifiedYear > 0 && pair.unspecified < 2)
        return m_in.failUnspecified(pair.at);
    const bool isDivision = pair.unspecified == 0 && pair.value >= kFirstDivision && pair.value <= kLastDivision;
    if (isDivision)
        setDivision(date, pair);
    else if (!setMonth(date, pair))
        return false;
    qualified |= m_in.takeQualifier() * kToMonth;
    date.qualified = static_cast<std::uint8_t>(date.qualified | qualified);
    return true;
}

void EdtfScanner::setDivision(EdtfDate &date, const EdtfCursor::Pair &pair)
{
    date.division = static_cast<std::uint8_t>(pair.value);
    date.precision = divisionPrecision(pair.value);
    date.possible = divisionRange(date.year, pair.value);
}

bool EdtfScanner::setMonth(EdtfDate &date, const EdtfCursor::Pair &pair)
{
    date.unspecifiedMonth = static_cast<unsigned>(pair.unspecified) & 3U;
    if (pair.unspecified == 2) {
        date.possible = yearRange(date);
        return true;
    }
    if (pair.value > 12 || (pair.unspecified == 0 && pair.value == 0))
        return m_in.fail(pair.at, kExpectedMonth);
    m_civil.month = std::max(pair.value, 1);
    const bool isLastQuarter = pair.unspecified == 1 && pair.value == 10;
    if (pair.unspecified == 0)
        date.precision = Precision::Month;
    else if (isLastQuarter)
        date.precision = Precision::Quarter;
    const int last = pair.unspecified == 0 ? pair.value : std::min(pair.value + 9, 12);
    date.possible = monthsRange(date.year, m_civil.month, last - m_civil.month + 1);
    return true;
}

bool EdtfScanner::scanDay(EdtfDate &date)
{
    unsigned qualified = m_in.takeQualifier() << 4;
    EdtfCursor::Pair pair;
    if (!m_in.readPair(pair, kExpectedDay))
        return false;
    if ((date.unspecifiedYear > 0 || date.unspecifiedMonth > 0) && pair.unspecified < 2)
        return m_in.failUnspecified(pair.at);
    if (!setDay(date, pair))
        return false;
    qualified |= m_in.takeQualifier() * kToDay;
    date.qualified = static_cast<std::uint8_t>(date.qualified | qualified);
    return true;
}

bool EdtfScanner::setDay(EdtfDate &date, const EdtfCursor::Pair &pair)
{
    date.unspecifiedDay = static_cast<unsigned>(pair.unspecified) & 3U;
    if (pair.unspecified == 2)
        return true; // as precise as the month
    const int last = daysInMonth(m_civil.year, m_civil.month);
    if (pair.value > last || (pair.unspecified == 0 && pair.value == 0))
        return m_in.fail(pair.at, kExpectedDay);
    m_civil.day = std::max(pair.value, 1);
    const int until = pair.unspecified == 0 ? pair.value : std::min(pair.value + 9, last);
    if (pair.unspecified == 0)
        date.precision = Precision::Day;
    const Instant begin = toInstant(m_civil);
    date.possible = {begin, begin + (until - m_civil.day + 1) * kMsPerDay};
    return true;
}

bool EdtfScanner::scanBasicDate(EdtfDate &date)
{
    EdtfCursor::Pair month;
    EdtfCursor::Pair day;
    if (!m_in.readPair(month, kExpectedMonth) || !setMonth(date, month))
        return false;
    return m_in.readPair(day, kExpectedDay) && setDay(date, day);
}

} // namespace timeloupe
