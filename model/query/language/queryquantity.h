// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/query/language/queryterms.h"

#include <string_view>

namespace timeloupe {

/// `1B`, `2.5M`, `300k`, `1T`; nullopt when it is no number. And back, shortest exact form; a finite value.
std::optional<double> parseQuantity(std::string_view text);
std::string printQuantity(double value);
/// What numbers of amount and measures are written as: `1B..50B`, `>1..<=3`, `2`; power in W to TW. nullopt: no
/// range of numbers.
std::optional<NumberRange> parseNumberRange(std::string_view text, bool power);
/// With its operator: `>=1B`, `:1B..50B`, `=3`.
std::string printNumberRange(const NumberRange &range, bool power);
/// Infinite and reversed ends put right.
NumberRange normalised(NumberRange range);

} // namespace timeloupe
