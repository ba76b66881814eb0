// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/time/datecode.h"

#include <initializer_list>

namespace timeloupe {

namespace {

/// The date of `precision` that contains `at`.
Edtf plainDate(Instant at, std::uint16_t precision, bool utc)
{
    const Edtf local = Edtf::point(at, static_cast<Precision>(precision));
    if (!utc)
        return local;
    const Result<Edtf> zoned = Edtf::parse(local.print() + 'Z');
    return zoned ? *zoned : local;
}

const Edtf &openAtStart()
{
    static const Edtf interval = Edtf::parse("../2000").value();
    return interval;
}

const Edtf &openAtEnd()
{
    static const Edtf interval = Edtf::parse("2000/..").value();
    return interval;
}

/// Limits of an open date as drawn: the last unit before `end`, the first after `begin`.
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

/// Whether precision and position restore the date exactly.
bool isPlainPart(const EdtfDate &part)
{
    constexpr std::int32_t mostYear = 9999;
    const bool isVague = (part.qualified | part.unspecifiedYear | part.unspecifiedMonth | part.unspecifiedDay) != 0;
    const bool isUnit = part.precision == Precision::Year || part.precision >= Precision::Month;
    return part.form == EdtfDate::Form::Date && !isVague && isUnit && part.division == 0 && part.significant == 0 &&
           part.offsetMinutes == 0 && part.year >= -mostYear && part.year <= mostYear;
}

bool isSurelyPlain(const Edtf &date)
{
    return isPlainPart(date.start()) &&
           (!date.isInterval() || (isPlainPart(date.end()) && date.start().utc == date.end().utc));
}

bool isPlain(const Edtf &date, const PlacedDate &placed)
{
    return placed.onAxis &&
           (isSurelyPlain(date) || plainDate(TimeRange{placed.begin, placed.end}, placed.code) == date);
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
    placed.code.odd = bounded || (dated && !isPlain(*dated, placed));
    return placed;
}

Edtf plainDate(TimeRange placed, DateCode code)
{
    const bool utc = code.utc != 0;
    const Edtf start = code.openStart ? openAtStart() : plainDate(placed.begin, code.startPrecision, utc);
    if (!code.interval)
        return start;
    return Edtf::interval(start, code.openEnd ? openAtEnd() : plainDate(placed.end - 1, code.endPrecision, utc));
}

} // namespace timeloupe
