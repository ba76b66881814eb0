// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/wording/vocabulary.h"

#include <QString>

namespace timeloupe {

inline constexpr QChar kMinus(0x2212);
inline constexpr QChar kEnDash(0x2013);

/// `value` with at most `decimals` digits after the point, none of them a closing zero; grouped by thousands.
QString grouped(double value, int decimals, const Vocabulary &words);
/// `value` rounded to three significant digits; the largest numbers as they are.
double threeDigits(double value);
/// "1.54×10²⁰", "10³⁰⁸": three significant digits of a number that is too large or too small for others.
QString powerOfTen(double value, const Vocabulary &words);
/// Whether powerOfTen() says it better than digits: from 10¹⁸ on, and at most 10⁻⁹.
bool isBeyondDigits(double value);

} // namespace timeloupe
