// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/time/edtfdate.h"

#include <string>

namespace timeloupe {

inline constexpr int kFirstDivision = 21; ///< the lowest number of a part of a year

// Shared by what reads dates and what makes them.

/// [1 January of `first`, 1 January after `last`).
TimeRange yearsRange(std::int64_t first, std::int64_t last);
/// `count` whole months from `month` of `year` on.
TimeRange monthsRange(std::int64_t year, int month, int count);

/// The part of `year` that EDTF writes as 21 … 41.
TimeRange divisionRange(std::int64_t year, int division);
Precision divisionPrecision(int division);

/// The years that `date.year` may mean with its unspecified and significant digits.
TimeRange yearRange(const EdtfDate &date);
/// Precision of a year of which so many digits are not known.
Precision yearPrecision(int unknownDigits);
/// Decimal digits of `year`, without sign; 1 for 0.
int digitCount(std::int64_t year);

/// Length of a day, hour, … millisecond.
Instant timeUnit(Precision precision);

/// Appends the canonical text of one date (or end of an interval).
void appendEdtfDate(std::string &text, const EdtfDate &date);

} // namespace timeloupe
