// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/time/edtfparts.h"
#include "model/time/edtfscanner.h"

#include <QCoreApplication>

namespace timeloupe {

namespace {

constexpr const char *kExpectedYear = QT_TRANSLATE_NOOP(
    "Edtf", "Expected a year of four digits (X for those that are not known), or Y and more than four digits.");
constexpr const char *kYearTooFar = QT_TRANSLATE_NOOP("Edtf", "Expected a year from -200 000 000 to 200 000 000.");

} // namespace

bool EdtfScanner::scanYear(EdtfDate &date)
{
    if (take('Y'))
        return scanLongYear(date);
    const std::size_t at = m_at;
    const bool negative = take('-');
    Pair century;
    Pair years;
    if (!scanPair(century, kExpectedYear) || !scanPair(years, kExpectedYear))
        return false;
    if (century.unspecified > 0 && years.unspecified < 2)
        return failUnspecified(years.at);
    const int value = century.value * 100 + years.value;
    if (negative && value == 0)
        return fail(at, QT_TRANSLATE_NOOP("Edtf", "There is no year before 0000 with these digits: expected another "
                                                  "year, or no minus."));
    if (!m_iso && isDigit(peek()))
        return fail(m_at, QT_TRANSLATE_NOOP("Edtf", "Expected four digits: a longer year has Y before it."));
    date.year = negative ? -value : value;
    date.unspecifiedYear = static_cast<unsigned>(century.unspecified + years.unspecified) & 7U;
    date.precision = yearPrecision(date.unspecifiedYear);
    if (date.unspecifiedYear == 0 && take('S') && !scanSignificant(date))
        return false;
    m_civil.year = date.year;
    return true;
}

bool EdtfScanner::scanLongYear(EdtfDate &date)
{
    const std::size_t at = m_at;
    const bool negative = take('-');
    std::int64_t value = 0;
    std::int64_t exponent = 0;
    if (!scanNumber(value, kMaxYear, kYearTooFar))
        return false;
    if (take('E') && !scanNumber(exponent, 8, kYearTooFar))
        return false;
    for (; exponent > 0; --exponent)
        value *= 10;
    if (value > kMaxYear)
        return fail(at, kYearTooFar);
    if (digitCount(value) <= 4)
        return fail(at, QT_TRANSLATE_NOOP("Edtf", "Expected more than four digits: a shorter year has no Y."));
    m_longYear = true;
    date.year = static_cast<std::int32_t>(negative ? -value : value);
    return !take('S') || scanSignificant(date);
}

bool EdtfScanner::scanSignificant(EdtfDate &date)
{
    const std::size_t at = m_at;
    constexpr const char *kMessage =
        QT_TRANSLATE_NOOP("Edtf", "Expected the number of significant digits, from 1 to the digits of the year.");
    std::int64_t digits = 0;
    if (!scanNumber(digits, digitCount(date.year), kMessage))
        return false;
    if (digits == 0)
        return fail(at, kMessage);
    const int unknown = digitCount(date.year) - static_cast<int>(digits);
    date.significant = unknown == 0 ? std::uint8_t(0) : static_cast<std::uint8_t>(digits);
    date.precision = yearPrecision(unknown);
    m_longYear = true;
    return true;
}

bool EdtfScanner::scanNumber(std::int64_t &number, std::int64_t most, const char *message)
{
    const std::size_t at = m_at;
    if (!isDigit(peek()))
        return fail(m_at, QT_TRANSLATE_NOOP("Edtf", "Expected a digit."));
    for (; isDigit(peek()); ++m_at) {
        number = number * 10 + (peek() - '0');
        if (number > most)
            return fail(at, message);
    }
    return true;
}

} // namespace timeloupe
