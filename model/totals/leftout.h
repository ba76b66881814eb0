// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string_view>

namespace timeloupe {

/// The reason why an amount is excluded from a net total.
enum class LeftOutReason : std::uint8_t { PartOf, Increment, Estimate };
std::string_view keyword(LeftOutReason reason); ///< "part-of", "increment", "estimate"

} // namespace timeloupe
