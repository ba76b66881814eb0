// SPDX-License-Identifier: GPL-3.0-or-later
#include "datecode.h"

#include <array>
#include <charconv>
#include <initializer_list>

namespace timeloupe {

namespace {

void appendNumber(std::string &text, std::int64_t number, std::size_t width)
{
    std::array<char, 24> digits;
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr;
    const auto length = static_cast<std::size_t>(end - digits.data());
    text.append(width > length ? width - length : 0, '0').append(digits.data(), length);
}

void appendYear(std::string &text, std::int64_t year, std::size_t unspecified)
{
    if (year < -9999 || year > 9999)
        text += 'Y';
    if (year < 0)
        text += '-';
    appendNumber(text, year < 0 ? -year : year, 4);
    text.replace(text.size() - unspecified, unspecified, unspecified, 'X');
}

std::size_t unspecifiedDigits(Precision precision)
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

void appendTime(std::string &text, const CivilTime &civil, Precision precision)
{
    text += 'T';
    appendNumber(text, civil.hour, 2);
    if (precision < Precision::Minute)
        return;
    text += ':';
    appendNumber(text, civil.minute, 2);
    if (precision < Precision::Second)
        return;
    text += ':';
    appendNumber(text, civil.second, 2);
    if (precision < Precision::Millisecond)
        return;
    text += '.';
    appendNumber(text, civil.millisecond, 3);
}

/// The single date of `precision` that `at` lies in.
void appendDate(std::string &text, Instant at, Precision precision, bool utc)
{
    const CivilTime civil = toCivil(at);
    appendYear(text, civil.year, unspecifiedDigits(precision));
    if (precision < Precision::Month)
        return;
    text += '-';
    appendNumber(text, civil.month, 2);
    if (precision < Precision::Day)
        return;
    text += '-';
    appendNumber(text, civil.day, 2);
    if (precision < Precision::Hour)
        return;
    appendTime(text, civil, precision);
    if (utc)
        text += 'Z';
}

/// The last unit before `end` begins, the first after `begin` ends: where an open date is drawn to.
Instant lastUnitBegin(std::initializer_list<const Edtf *> dates, Instant end)
{
    Instant begin = kInstantMin;
    for (const Edtf *date : dates) {
        if (date && date->end().form == EdtfDate::Form::Date && date->end().possible.begin < end)
            begin = std::max(begin, date->end().possible.begin);
    }
    return begin == kInstantMin ? end - 1 : begin;
}

Instant firstUnitEnd(std::initializer_list<const Edtf *> dates, Instant begin)
{
    Instant end = kInstantMax;
    for (const Edtf *date : dates) {
        if (date && date->start().form == EdtfDate::Form::Date && date->start().possible.end > begin)
            end = std::min(end, date->start().possible.end);
    }
    return end == kInstantMax ? begin + 1 : end;
}

TimeRange possibleRange(const Edtf *date, const Edtf *bounds)
{
    const Edtf *main = date ? date : bounds;
    if (!main)
        return {kInstantMin, kInstantMax};
    TimeRange possible = main->possible();
    if (possible.isEmpty()) { // it ends before it starts: the reader has warned, its start is kept
        possible.begin = main->earliest();
        possible.end = std::max(main->start().possible.end, possible.begin + 1);
    }
    if (date && bounds) {
        const TimeRange narrowed = possible.intersected(bounds->possible());
        if (!narrowed.isEmpty())
            possible = narrowed;
    }
    return possible;
}

DateCode dateCode(const Edtf *date)
{
    DateCode code;
    if (!date) {
        code.undated = 1;
        return code;
    }
    const auto precision = [](const EdtfDate &part) {
        return static_cast<std::uint16_t>(part.form == EdtfDate::Form::Date ? part.precision : Precision::Unknown) &
               0xfU;
    };
    code.startPrecision = precision(date->start());
    if (date->isInterval()) {
        code.interval = 1;
        code.endPrecision = precision(date->end());
    }
    code.approximate = date->isApproximate() || date->isUncertain();
    code.utc = date->start().utc || date->end().utc;
    return code;
}

} // namespace

PlacedDate placedDate(const std::optional<Edtf> &date, const std::optional<Edtf> &bounds)
{
    const Edtf *const dated = date ? &*date : nullptr;
    const Edtf *const bounded = bounds ? &*bounds : nullptr;
    const TimeRange possible = possibleRange(dated, bounded);
    PlacedDate placed{possible.begin, possible.end, dateCode(dated)};
    placed.code.openStart = possible.begin <= kInstantMin;
    placed.code.openEnd = possible.end >= kInstantMax;
    placed.onAxis = !placed.code.openStart || !placed.code.openEnd;
    if (!placed.onAxis) {
        placed.begin = kNoPlace.begin;
        placed.end = kNoPlace.end;
    } else if (placed.code.openStart) {
        placed.begin = lastUnitBegin({dated, bounded}, possible.end);
    } else if (placed.code.openEnd) {
        placed.end = firstUnitEnd({dated, bounded}, possible.begin);
    }
    const bool plain =
        dated ? !bounded && placed.onAxis && plainDateText({placed.begin, placed.end}, placed.code) == dated->print()
              : !bounded;
    placed.code.odd = !plain;
    return placed;
}

std::string plainDateText(TimeRange placed, DateCode code)
{
    std::string text;
    const bool utc = code.utc != 0;
    if (code.openStart)
        text += "..";
    else
        appendDate(text, placed.begin, static_cast<Precision>(code.startPrecision), utc);
    if (!code.interval)
        return text;
    text += '/';
    if (code.openEnd)
        text += "..";
    else
        appendDate(text, placed.end - 1, static_cast<Precision>(code.endPrecision), utc);
    return text;
}

} // namespace timeloupe
