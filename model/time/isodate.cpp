// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/time/isodate.h"

#include <array>
#include <cstdio>
#include <cstdlib>

namespace timeloupe {

namespace {

std::string printed(Instant at, const EdtfDate &date)
{
    const CivilTime civil = toCivil(at);
    const auto year = static_cast<long long>(civil.year);
    std::array<char, 64> buffer;
    // ISO 8601 requires a sign for years that do not have four digits.
    const char *sign = year < 0 ? "-" : year > 9999 ? "+" : "";
    int length = std::snprintf(buffer.data(), buffer.size(), "%s%04lld-%02d-%02d", sign, std::llabs(year), civil.month,
                               civil.day);
    std::string text(buffer.data(), static_cast<std::size_t>(length));
    if (date.form != EdtfDate::Form::Date || date.precision < Precision::Hour)
        return text;
    length = std::snprintf(buffer.data(), buffer.size(), "T%02d:%02d:%02d%s", civil.hour, civil.minute, civil.second,
                           date.utc ? "Z" : "");
    return text.append(buffer.data(), static_cast<std::size_t>(length));
}

} // namespace

std::string isoFirst(Instant earliest, const EdtfDate &date)
{
    return earliest <= kInstantMin ? std::string() : printed(earliest, date);
}

std::string isoLast(Instant latest, const EdtfDate &date)
{
    return latest >= kInstantMax ? std::string() : printed(latest - 1, date);
}

} // namespace timeloupe
