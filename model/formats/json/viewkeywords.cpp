// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/formats/json/viewkeywords.h"

#include "model/time/edtf.h"

#include <algorithm>
#include <array>

namespace timeloupe {

namespace {

constexpr std::array<std::string_view, 4> kOrders{"file", "events", "amount", "name"}; // in the order of LaneOrder

constexpr double kLongestBySecond = 30.0 * kMsPerDay;
constexpr std::int64_t kLastPlainYear = 9999;

/// The last multiple of `unit` at or before `at`.
Instant floored(Instant at, std::int64_t unit)
{
    const Instant rest = at % unit;
    return at - (rest < 0 ? rest + unit : rest);
}

std::string endText(Instant within, Precision precision)
{
    const std::int64_t year = toCivil(within).year;
    const bool isPlain = -kLastPlainYear <= year && year <= kLastPlainYear;
    return Edtf::point(within, isPlain ? precision : Precision::Year).print();
}

} // namespace

std::string_view keyword(LaneOrder order)
{
    return kOrders[static_cast<std::size_t>(order)];
}

std::optional<LaneOrder> laneOrderFromKeyword(std::string_view keyword)
{
    const auto found = std::find(kOrders.begin(), kOrders.end(), keyword);
    return found == kOrders.end() ? std::nullopt : std::optional(static_cast<LaneOrder>(found - kOrders.begin()));
}

std::string rangeText(TimeRange range)
{
    const bool byDay = range.length() > kLongestBySecond;
    const std::int64_t unit = byDay ? kMsPerDay : kMsPerSecond;
    const Precision precision = byDay ? Precision::Day : Precision::Second;
    // The last unit written contains the last instant of the range.
    const Instant last = std::max(range.begin, range.end - 1);
    const std::string from = range.begin <= kInstantMin ? ".." : endText(floored(range.begin, unit), precision);
    const std::string to = range.end >= kInstantMax ? ".." : endText(floored(last, unit), precision);
    return from + '/' + to;
}

} // namespace timeloupe
