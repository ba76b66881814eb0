// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/time/edtfscanner.h"

#include "model/time/edtfparts.h"

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

Diagnostic EdtfScanner::fault() const
{
    // Text before the error is ASCII: byte offsets are code point offsets.
    return Diagnostic::errorAt({}, 0, static_cast<int>(m_faultAt) + 1, QCoreApplication::translate("Edtf", m_fault));
}

bool EdtfScanner::fail(std::size_t at, const char *message)
{
    m_faultAt = at;
    m_fault = message;
    return false;
}

bool EdtfScanner::failUnspecified(std::size_t at)
{
    return fail(
        at,
        QT_TRANSLATE_NOOP(
            "Edtf",
            "Expected X: what follows an unspecified digit must be unspecified, or it is no single stretch of time."));
}

bool EdtfScanner::take(char wanted)
{
    if (peek() != wanted || atEnd())
        return false;
    ++m_at;
    return true;
}

bool EdtfScanner::scan()
{
    if (atEnd())
        return fail(0, QT_TRANSLATE_NOOP("Edtf", "There is no date: expected a date or an interval."));
    if (peek() == '{' || peek() == '[')
        return fail(0, QT_TRANSLATE_NOOP("Edtf", "A set of dates has no one place in time: expected a date or an "
                                                 "interval."));
    if (!scanStart())
        return false;
    return atEnd() || scanEnd();
}

bool EdtfScanner::scanStart()
{
    if (peek() == '/') {
        m_start = noDate(EdtfDate::Form::Unknown, false);
        return true;
    }
    if (!atDots())
        return scanDate(m_start);
    m_at += 2;
    m_start = noDate(EdtfDate::Form::Unknown, true);
    return peek() == '/' || fail(m_at, QT_TRANSLATE_NOOP("Edtf", "Expected / and a date after the two dots."));
}

bool EdtfScanner::scanEnd()
{
    ++m_at; // the slash
    const std::size_t at = m_at;
    m_end.emplace();
    if (atEnd()) {
        m_end = noDate(EdtfDate::Form::Unknown, false);
    } else if (atDots()) {
        m_at += 2;
        m_end = noDate(EdtfDate::Form::Open, true);
    } else if (!scanDate(*m_end)) {
        return false;
    }
    if (!atEnd())
        return fail(m_at, QT_TRANSLATE_NOOP("Edtf", "Expected the end of the interval."));
    const bool startIsDate = m_start.form == EdtfDate::Form::Date;
    const bool endIsDate = m_end->form == EdtfDate::Form::Date;
    if (!startIsDate && !endIsDate)
        return fail(at, QT_TRANSLATE_NOOP("Edtf", "Expected a date on one side of the slash at least."));
    if (startIsDate && endIsDate && m_end->possible.end <= m_start.possible.begin)
        return fail(at, QT_TRANSLATE_NOOP("Edtf", "The interval ends before it begins: expected an end that is not "
                                                  "before the start."));
    return true;
}

unsigned EdtfScanner::takeQualifier()
{
    if (take('~'))
        return 1;
    if (take('?'))
        return 2;
    return take('%') ? 3 : 0;
}

/// Fast path for the common form 2025-02-10. Returns false, reading nothing, for any other form.
bool EdtfScanner::scanPlainDay(EdtfDate &date)
{
    constexpr std::size_t length = 10;
    const std::string_view text = m_text.substr(m_at, length + 1);
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
    m_at += length;
    return true;
}

bool EdtfScanner::scanDate(EdtfDate &date)
{
    if (scanPlainDay(date))
        return true;
    m_civil = CivilTime();
    m_longYear = false;
    unsigned qualified = takeQualifier();
    if (!scanYear(date))
        return false;
    qualified |= takeQualifier();
    date.qualified = static_cast<std::uint8_t>(qualified);
    if (m_longYear)
        date.possible = yearRange(date);
    else if (!scanMonthOn(date))
        return false;
    date.approximate = (date.qualified & kToDay) != 0;
    date.uncertain = (date.qualified & kToDay << 1) != 0;
    return atEnd() || peek() == '/' ||
           fail(m_at, m_longYear ? QT_TRANSLATE_NOOP("Edtf", "Expected the end of the date: a year with Y or S has no "
                                                             "month.")
                                 : QT_TRANSLATE_NOOP("Edtf", "Expected the end of the date, or / and another date."));
}

bool EdtfScanner::scanMonthOn(EdtfDate &date)
{
    if (m_iso && isDigit(peek())) {
        if (!scanBasicDate(date))
            return false;
    } else if (take('-')) {
        if (!scanMonth(date))
            return false;
        if (date.division == 0 && take('-') && !scanDay(date))
            return false;
    } else {
        date.possible = yearRange(date);
    }
    return !atTime() || scanTime(date);
}

bool EdtfScanner::scanPair(Pair &pair, const char *message)
{
    pair.at = m_at;
    for (int i = 0; i < 2; ++i, ++m_at) {
        const char c = peek();
        if (c != 'X' && !isDigit(c))
            return fail(m_at, message);
        if (c != 'X' && pair.unspecified > 0)
            return failUnspecified(m_at);
        pair.unspecified += c == 'X' ? 1 : 0;
        pair.value = pair.value * 10 + (c == 'X' ? 0 : c - '0');
    }
    return true;
}

bool EdtfScanner::scanMonth(EdtfDate &date)
{
    unsigned qualified = takeQualifier() << 2;
    Pair pair;
    if (!scanPair(pair, kExpectedMonth))
        return false;
    if (date.unspecifiedYear > 0 && pair.unspecified < 2)
        return failUnspecified(pair.at);
    const bool isDivision = pair.unspecified == 0 && pair.value >= kFirstDivision && pair.value <= kLastDivision;
    if (isDivision)
        setDivision(date, pair);
    else if (!setMonth(date, pair))
        return false;
    qualified |= takeQualifier() * kToMonth;
    date.qualified = static_cast<std::uint8_t>(date.qualified | qualified);
    return true;
}

void EdtfScanner::setDivision(EdtfDate &date, const Pair &pair)
{
    date.division = static_cast<std::uint8_t>(pair.value);
    date.precision = divisionPrecision(pair.value);
    date.possible = divisionRange(date.year, pair.value);
}

bool EdtfScanner::setMonth(EdtfDate &date, const Pair &pair)
{
    date.unspecifiedMonth = static_cast<unsigned>(pair.unspecified) & 3U;
    if (pair.unspecified == 2) {
        date.possible = yearRange(date);
        return true;
    }
    if (pair.value > 12 || (pair.unspecified == 0 && pair.value == 0))
        return fail(pair.at, kExpectedMonth);
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
    unsigned qualified = takeQualifier() << 4;
    Pair pair;
    if (!scanPair(pair, kExpectedDay))
        return false;
    if ((date.unspecifiedYear > 0 || date.unspecifiedMonth > 0) && pair.unspecified < 2)
        return failUnspecified(pair.at);
    if (!setDay(date, pair))
        return false;
    qualified |= takeQualifier() * kToDay;
    date.qualified = static_cast<std::uint8_t>(date.qualified | qualified);
    return true;
}

bool EdtfScanner::setDay(EdtfDate &date, const Pair &pair)
{
    date.unspecifiedDay = static_cast<unsigned>(pair.unspecified) & 3U;
    if (pair.unspecified == 2)
        return true; // as precise as the month
    const int last = daysInMonth(m_civil.year, m_civil.month);
    if (pair.value > last || (pair.unspecified == 0 && pair.value == 0))
        return fail(pair.at, kExpectedDay);
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
    Pair month;
    Pair day;
    if (!scanPair(month, kExpectedMonth) || !setMonth(date, month))
        return false;
    return scanPair(day, kExpectedDay) && setDay(date, day);
}

} // namespace timeloupe
