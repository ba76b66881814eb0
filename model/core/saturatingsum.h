// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cmath>

namespace timeloupe {

/// Adds two partial sums. A sum beyond the largest double is infinite ("over the largest number") and stays so whatever
/// is added: never NaN.
inline double saturatingSum(double earlier, double later)
{
    return std::isinf(earlier) ? earlier : earlier + later;
}

} // namespace timeloupe
