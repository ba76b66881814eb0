// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/query/language/queryterms.h"

#include <string_view>

namespace timeloupe {

/// Parses `1B`, `2.5M`, `300k`, `1T`; nullopt: not a number. printQuantity() gives the shortest exact form of a finite
/// value.
std::optional<double> parseQuantity(std::string_view text);
std::string printQuantity(double value);
/// Parses the range of an amount or measure: `1B..50B`, `>1..<=3`, `2`; power in W to TW. nullopt: not a range.
std::optional<NumberRange> parseNumberRange(std::string_view text, bool power);
/// With its operator: `>=1B`, `:1B..50B`, `=3`.
std::string printNumberRange(const NumberRange &range, bool power);
/// Normalizes infinite and reversed ends.
NumberRange normalised(NumberRange range);

} // namespace timeloupe
