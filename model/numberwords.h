// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "eventrecord.h"

#include <QString>

namespace timeloupe {

/// Between digits, and between a number and its unit in French.
inline constexpr QChar kNarrowNoBreakSpace(0x202f);
inline constexpr QChar kMinus(0x2212);
inline constexpr QChar kEnDash(0x2013);

/// `value` with at most `decimals` digits after the point, none of them a closing zero; grouped by thousands.
QString grouped(double value, int decimals, Language language);
/// `value` rounded to three significant digits.
double threeDigits(double value);

} // namespace timeloupe
