// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/time/edtf.h"

namespace timeloupe {

/// What the columns keep of a date beside its begin and end, in 16 bits. A plain date is written again from it; of an
/// odd one (bounds, qualifiers, offsets, …) the texts are kept apart.
struct DateCode
{
    std::uint16_t startPrecision : 4 = 0; ///< of the start of an interval, or of the date
    std::uint16_t endPrecision : 4 = 0;   ///< of the end of an interval
    std::uint16_t interval : 1 = 0;
    std::uint16_t openStart : 1 = 0; ///< nobody knows how early it can be
    std::uint16_t openEnd : 1 = 0;
    std::uint16_t approximate : 1 = 0;
    std::uint16_t undated : 1 = 0;
    std::uint16_t utc : 1 = 0;
    std::uint16_t odd : 1 = 0;
    std::uint16_t spare : 1 = 0; ///< always 0: every bit means something when codes are compared
};
static_assert(sizeof(DateCode) == 2);

/// A date with its place on the axis (EventStore::begins() says how an open end is placed).
struct PlacedDate
{
    Instant begin = 0;
    Instant end = 0;
    DateCode code;
    bool onAxis = false; ///< false: neither date nor bounds say anything; begin and end are kNoPlace
};

/// Where rows without any date stand: after all others, and still finite.
inline constexpr TimeRange kNoPlace = {kInstantMax - 2, kInstantMax - 1};

PlacedDate placedDate(const std::optional<Edtf> &date, const std::optional<Edtf> &bounds);
/// The date as written, when it is neither odd nor undated.
Edtf plainDate(TimeRange placed, DateCode code);

} // namespace timeloupe
