// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace timeloupe {

/// Stands in ISO 4217 for "no currency": an amount whose currency nobody said.
inline constexpr std::string_view kNoCurrency = "XXX";

/// A code of ISO 4217, the national currencies that the euro replaced included.
bool isCurrency(std::string_view code);

} // namespace timeloupe
