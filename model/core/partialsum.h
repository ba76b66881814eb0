// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cmath>

namespace timeloupe {

/// `later` added to `earlier`, either of which may be a sum of many values. A sum beyond the largest double is infinite
/// ("over the largest number") and stays so, whatever is added: no sum of numbers is ever not a number.
inline double partialSum(double earlier, double later)
{
    return std::isinf(earlier) ? earlier : earlier + later;
}

} // namespace timeloupe
