// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/time/edtfparts.h"

#include <cstdlib>

namespace timeloupe {

namespace {

constexpr unsigned kApproximate = 1;
constexpr unsigned kUncertain = 2;

unsigned qualifierOf(const EdtfDate &date, int component)
{
    return static_cast<unsigned>(date.qualified) >> (2 * component) & 3U;
}

void appendQualifier(std::string &text, unsigned qualifier)
{
    if (qualifier == (kApproximate | kUncertain))
        text += '%';
    else if (qualifier == kApproximate)
        text += '~';
    else if (qualifier == kUncertain)
        text += '?';
}

void appendDigits(std::string &text, std::int64_t value, int width)
{
    const int digits = std::max(width, digitCount(value));
    text.append(static_cast<std::size_t>(digits), '0');
    for (auto at = text.rbegin(); value > 0; ++at, value /= 10)
        *at = static_cast<char>('0' + value % 10);
}

void markUnspecified(std::string &text, int count)
{
    text.replace(text.size() - static_cast<std::size_t>(count), static_cast<std::size_t>(count),
                 static_cast<std::size_t>(count), 'X');
}

void appendYear(std::string &text, const EdtfDate &date)
{
    if (digitCount(date.year) > 4)
        text += 'Y';
    if (date.year < 0)
        text += '-';
    appendDigits(text, std::abs(std::int64_t(date.year)), 4);
    markUnspecified(text, date.unspecifiedYear);
    if (date.significant > 0) {
        text += 'S';
        appendDigits(text, date.significant, 1);
    }
}

void appendTime(std::string &text, const CivilTime &civil, Precision precision)
{
    text += 'T';
    appendDigits(text, civil.hour, 2);
    if (precision >= Precision::Minute) {
        text += ':';
        appendDigits(text, civil.minute, 2);
    }
    if (precision >= Precision::Second) {
        text += ':';
        appendDigits(text, civil.second, 2);
    }
    if (precision >= Precision::Millisecond) {
        text += '.';
        appendDigits(text, civil.millisecond, 3);
    }
}

void appendZone(std::string &text, int offsetMinutes)
{
    if (offsetMinutes == 0) {
        text += 'Z';
        return;
    }
    text += offsetMinutes < 0 ? '-' : '+';
    appendDigits(text, std::abs(offsetMinutes) / 60, 2);
    text += ':';
    appendDigits(text, std::abs(offsetMinutes) % 60, 2);
}

// 1: year; 2: month or division; 3: day.
int componentCount(const EdtfDate &date)
{
    if (date.precision >= Precision::Day || date.unspecifiedDay > 0)
        return 3;
    return date.precision >= Precision::Month || date.unspecifiedMonth > 0 || date.division > 0 ? 2 : 1;
}

} // namespace

void appendEdtfDate(std::string &text, const EdtfDate &date)
{
    if (date.form != EdtfDate::Form::Date) {
        text += date.dots ? ".." : "";
        return;
    }
    const CivilTime civil = toCivil(date.possible.begin + date.offsetMinutes * kMsPerMinute);
    const int components = componentCount(date);
    unsigned common = kApproximate | kUncertain;
    for (int i = 0; i < components; ++i)
        common &= qualifierOf(date, i);

    appendQualifier(text, qualifierOf(date, 0) & ~common);
    appendYear(text, date);
    if (components >= 2) {
        text += '-';
        appendQualifier(text, qualifierOf(date, 1) & ~common);
        appendDigits(text, date.division > 0 ? date.division : civil.month, 2);
        markUnspecified(text, date.unspecifiedMonth);
    }
    if (components == 3) {
        text += '-';
        appendQualifier(text, qualifierOf(date, 2) & ~common);
        appendDigits(text, civil.day, 2);
        markUnspecified(text, date.unspecifiedDay);
    }
    if (date.precision >= Precision::Hour)
        appendTime(text, civil, date.precision);
    if (date.utc)
        appendZone(text, date.offsetMinutes);
    appendQualifier(text, common);
}

} // namespace timeloupe
