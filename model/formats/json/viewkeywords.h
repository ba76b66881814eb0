// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/events/laneorder.h"
#include "model/time/timerange.h"

#include <optional>
#include <string>
#include <string_view>

namespace timeloupe {

/// "file", "events", "amount", "name": of files and settings.
std::string_view keyword(LaneOrder order);
std::optional<LaneOrder> laneOrderFromKeyword(std::string_view keyword);

/// `range` as an EDTF interval FROM/TO: by the day when it is longer than 30 days, else to the second; an end with a
/// year beyond four digits by the year; an end outside all years as `..` (EDTF has no
/// interval that is open on both sides). Rounded outward, so that nothing is lost.
std::string rangeText(TimeRange range);

} // namespace timeloupe
