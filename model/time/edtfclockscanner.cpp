// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/time/edtfclockscanner.h"

#include "model/time/edtfparts.h"

#include <QCoreApplication>

namespace timeloupe {

namespace {

constexpr const char *kExpectedHour = QT_TRANSLATE_NOOP("Edtf", "Expected an hour of two digits, 00 to 23.");
constexpr const char *kExpectedMinute = QT_TRANSLATE_NOOP("Edtf", "Expected a minute of two digits, 00 to 59.");
constexpr const char *kExpectedSecond = QT_TRANSLATE_NOOP("Edtf", "Expected a second of two digits, 00 to 59.");
constexpr unsigned kWholeDate = 0b01'01'01;

} // namespace

bool EdtfClockScanner::atTime() const
{
    return m_in.peek() == 'T' ||
           (m_in.isIso() && (m_in.peek() == 't' || (m_in.peek() == ' ' && EdtfCursor::isDigit(m_in.peek(1)))));
}

bool EdtfClockScanner::scan(EdtfDate &date)
{
    if (date.precision != Precision::Day)
        return m_in.fail(QT_TRANSLATE_NOOP("Edtf", "A time needs a year, a month and a day before it: expected the "
                                                   "end of the date."));
    m_in.skip(1); // T
    const std::size_t at = m_in.position();
    if (!scanClock(date.precision) || !scanZone(date) || !setTime(date, at))
        return false;
    date.qualified = static_cast<std::uint8_t>(date.qualified | m_in.takeQualifier() * kWholeDate);
    return true;
}

bool EdtfClockScanner::scanClock(Precision &precision)
{
    if (!m_in.readTwoDigits(m_civil.hour, m_in.isIso() ? 24 : 23, kExpectedHour))
        return false;
    precision = Precision::Hour;
    const bool basic = m_in.isIso() && m_in.atDigit();
    if (!basic && !m_in.take(':'))
        return true;
    if (!m_in.readTwoDigits(m_civil.minute, 59, kExpectedMinute))
        return false;
    precision = Precision::Minute;
    if (basic ? !m_in.atDigit() : !m_in.take(':'))
        return true;
    if (!m_in.readTwoDigits(m_civil.second, m_in.isIso() ? 60 : 59, kExpectedSecond))
        return false;
    precision = Precision::Second;
    if (!m_in.take('.') && !m_in.take(','))
        return true;
    precision = Precision::Millisecond;
    return scanFraction();
}

bool EdtfClockScanner::scanFraction()
{
    if (!m_in.atDigit())
        return m_in.fail(QT_TRANSLATE_NOOP("Edtf", "Expected digits of a second."));
    for (int unit = 100; m_in.atDigit(); m_in.skip(1), unit /= 10)
        m_civil.millisecond += (m_in.peek() - '0') * unit;
    return true;
}

bool EdtfClockScanner::scanZone(EdtfDate &date)
{
    if (m_in.take('Z') || (m_in.isIso() && m_in.take('z'))) {
        date.utc = true;
        return true;
    }
    const bool west = m_in.peek() == '-';
    if (!west && m_in.peek() != '+')
        return true;
    m_in.skip(1);
    int hours = 0;
    int minutes = 0;
    if (!m_in.readTwoDigits(hours, 23, kExpectedHour))
        return false;
    const bool hasMinutes = m_in.take(':') || (m_in.isIso() && m_in.atDigit());
    if (hasMinutes && !m_in.readTwoDigits(minutes, 59, kExpectedMinute))
        return false;
    const int offset = hours * 60 + minutes;
    date.utc = true;
    date.offsetMinutes = static_cast<std::int16_t>(west ? -offset : offset);
    return true;
}

bool EdtfClockScanner::setTime(EdtfDate &date, std::size_t at)
{
    if (m_civil.hour == 24 && (m_civil.minute > 0 || m_civil.second > 0 || m_civil.millisecond > 0))
        return m_in.fail(at, kExpectedHour);
    m_civil.second = m_civil.second == 60 ? 59 : m_civil.second;
    const Instant local = toInstant(m_civil); // 24:00 belongs to the next day
    const std::int64_t year = toCivil(local).year;
    if (digitCount(year) > 4)
        return m_in.fail(at, kExpectedHour);
    date.year = static_cast<std::int32_t>(year);
    const Instant begin = local - date.offsetMinutes * kMsPerMinute;
    date.possible = {begin, begin + timeUnit(date.precision)};
    return true;
}

} // namespace timeloupe
