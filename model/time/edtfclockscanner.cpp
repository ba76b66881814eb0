// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/time/edtfparts.h"
#include "model/time/edtfscanner.h"

#include <QCoreApplication>

namespace timeloupe {

namespace {

constexpr const char *kExpectedHour = QT_TRANSLATE_NOOP("Edtf", "Expected an hour of two digits, 00 to 23.");
constexpr const char *kExpectedMinute = QT_TRANSLATE_NOOP("Edtf", "Expected a minute of two digits, 00 to 59.");
constexpr const char *kExpectedSecond = QT_TRANSLATE_NOOP("Edtf", "Expected a second of two digits, 00 to 59.");
constexpr unsigned kWholeDate = 0b01'01'01;

} // namespace

bool EdtfScanner::atTime() const
{
    return peek() == 'T' || (m_iso && (peek() == 't' || (peek() == ' ' && isDigit(peek(1)))));
}

bool EdtfScanner::scanTime(EdtfDate &date)
{
    if (date.precision != Precision::Day)
        return fail(m_at, QT_TRANSLATE_NOOP("Edtf", "A time needs a year, a month and a day before it: expected the "
                                                    "end of the date."));
    const std::size_t at = ++m_at;
    if (!scanClock(date.precision) || !scanZone(date) || !setTime(date, at))
        return false;
    date.qualified = static_cast<std::uint8_t>(date.qualified | takeQualifier() * kWholeDate);
    return true;
}

bool EdtfScanner::scanClock(Precision &precision)
{
    if (!scanTwoDigits(m_civil.hour, m_iso ? 24 : 23, kExpectedHour))
        return false;
    precision = Precision::Hour;
    const bool basic = m_iso && isDigit(peek());
    if (!basic && !take(':'))
        return true;
    if (!scanTwoDigits(m_civil.minute, 59, kExpectedMinute))
        return false;
    precision = Precision::Minute;
    if (basic ? !isDigit(peek()) : !take(':'))
        return true;
    if (!scanTwoDigits(m_civil.second, m_iso ? 60 : 59, kExpectedSecond))
        return false;
    precision = Precision::Second;
    if (!take('.') && !take(','))
        return true;
    precision = Precision::Millisecond;
    return scanFraction();
}

bool EdtfScanner::scanTwoDigits(int &value, int most, const char *message)
{
    const std::size_t at = m_at;
    for (int i = 0; i < 2; ++i, ++m_at) {
        if (!isDigit(peek()))
            return fail(m_at, message);
        value = value * 10 + (peek() - '0');
    }
    return value <= most || fail(at, message);
}

bool EdtfScanner::scanFraction()
{
    if (!isDigit(peek()))
        return fail(m_at, QT_TRANSLATE_NOOP("Edtf", "Expected digits of a second."));
    for (int unit = 100; isDigit(peek()); ++m_at, unit /= 10)
        m_civil.millisecond += (peek() - '0') * unit;
    return true;
}

bool EdtfScanner::scanZone(EdtfDate &date)
{
    if (take('Z') || (m_iso && take('z'))) {
        date.utc = true;
        return true;
    }
    const bool west = peek() == '-';
    if (!west && peek() != '+')
        return true;
    ++m_at;
    int hours = 0;
    int minutes = 0;
    if (!scanTwoDigits(hours, 23, kExpectedHour))
        return false;
    const bool hasMinutes = take(':') || (m_iso && isDigit(peek()));
    if (hasMinutes && !scanTwoDigits(minutes, 59, kExpectedMinute))
        return false;
    const int offset = hours * 60 + minutes;
    date.utc = true;
    date.offsetMinutes = static_cast<std::int16_t>(west ? -offset : offset);
    return true;
}

bool EdtfScanner::setTime(EdtfDate &date, std::size_t at)
{
    if (m_civil.hour == 24 && (m_civil.minute > 0 || m_civil.second > 0 || m_civil.millisecond > 0))
        return fail(at, kExpectedHour);
    m_civil.second = m_civil.second == 60 ? 59 : m_civil.second;
    const Instant local = toInstant(m_civil); // 24:00 belongs to the next day
    const std::int64_t year = toCivil(local).year;
    if (digitCount(year) > 4)
        return fail(at, kExpectedHour);
    date.year = static_cast<std::int32_t>(year);
    const Instant begin = local - date.offsetMinutes * kMsPerMinute;
    date.possible = {begin, begin + timeUnit(date.precision)};
    return true;
}

} // namespace timeloupe
