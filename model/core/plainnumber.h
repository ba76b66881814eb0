// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <charconv>
#include <cmath>
#include <string>

namespace timeloupe {

/// The shortest text that reads back as `value`; whole numbers below 10¹⁵ without an exponent. `value` must be
/// finite.
inline std::string plainNumber(double value)
{
    std::array<char, 32> buffer;
    const bool whole = std::nearbyint(value) == value && std::abs(value) < 1e15;
    const auto end = whole ? std::to_chars(buffer.begin(), buffer.end(), value, std::chars_format::fixed)
                           : std::to_chars(buffer.begin(), buffer.end(), value);
    return {buffer.begin(), end.ptr};
}

} // namespace timeloupe
