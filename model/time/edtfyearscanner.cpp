// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/time/edtfyearscanner.h"

#include "model/time/edtfparts.h"

#include <QCoreApplication>

namespace timeloupe {

namespace {

constexpr const char *kExpectedYear = QT_TRANSLATE_NOOP(
    "Edtf", "Expected a year of four digits (X for those that are not known), or Y and more than four digits.");
constexpr const char *kYearTooFar = QT_TRANSLATE_NOOP("Edtf", "Expected a year from -200 000 000 to 200 000 000.");

} // namespace

bool EdtfYearScanner::scan(EdtfDate &date)
{
    if (m_in.take('Y'))
        return scanLongYear(date);
    const std::size_t at = m_in.position();
    const bool negative = m_in.take('-');
    EdtfCursor::Pair century;
    EdtfCursor::Pair years;
    if (!m_in.readPair(century, kExpectedYear) || !m_in.readPair(years, kExpectedYear))
        return false;
    if (century.unspecified > 0 && years.unspecified < 2)
        return m_in.failUnspecified(years.at);
    const int value = century.value * 100 + years.value;
    if (negative && value == 0)
        return m_in.fail(at,
                         QT_TRANSLATE_NOOP("Edtf", "There is no year before 0000 with these digits: expected another "
                                                   "year, or no minus."));
    if (!m_in.isIso() && m_in.atDigit())
        return m_in.fail(QT_TRANSLATE_NOOP("Edtf", "Expected four digits: a longer year has Y before it."));
    date.year = negative ? -value : value;
    date.unspecifiedYear = static_cast<unsigned>(century.unspecified + years.unspecified) & 7U;
    date.precision = yearPrecision(date.unspecifiedYear);
    if (date.unspecifiedYear == 0 && m_in.take('S') && !scanSignificant(date))
        return false;
    return true;
}

bool EdtfYearScanner::scanLongYear(EdtfDate &date)
{
    const std::size_t at = m_in.position();
    const bool negative = m_in.take('-');
    std::int64_t value = 0;
    std::int64_t exponent = 0;
    if (!m_in.readNumber(value, kMaxYear, kYearTooFar))
        return false;
    if (m_in.take('E') && !m_in.readNumber(exponent, 8, kYearTooFar))
        return false;
    for (; exponent > 0; --exponent)
        value *= 10;
    if (value > kMaxYear)
        return m_in.fail(at, kYearTooFar);
    if (digitCount(value) <= 4)
        return m_in.fail(at, QT_TRANSLATE_NOOP("Edtf", "Expected more than four digits: a shorter year has no Y."));
    m_isLong = true;
    date.year = static_cast<std::int32_t>(negative ? -value : value);
    return !m_in.take('S') || scanSignificant(date);
}

bool EdtfYearScanner::scanSignificant(EdtfDate &date)
{
    const std::size_t at = m_in.position();
    constexpr const char *kMessage =
        QT_TRANSLATE_NOOP("Edtf", "Expected the number of significant digits, from 1 to the digits of the year.");
    std::int64_t digits = 0;
    if (!m_in.readNumber(digits, digitCount(date.year), kMessage))
        return false;
    if (digits == 0)
        return m_in.fail(at, kMessage);
    const int unknown = digitCount(date.year) - static_cast<int>(digits);
    date.significant = unknown == 0 ? std::uint8_t(0) : static_cast<std::uint8_t>(digits);
    date.precision = yearPrecision(unknown);
    m_isLong = true;
    return true;
}

} // namespace timeloupe
