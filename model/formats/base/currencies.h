// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace timeloupe {

/// The ISO 4217 code for "no currency": used for amounts without one.
inline constexpr std::string_view kNoCurrency = "XXX";

/// Whether `code` is in ISO 4217; the national currencies replaced by the euro are included.
bool isCurrency(std::string_view code);

} // namespace timeloupe
