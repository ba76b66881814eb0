// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/partialsum.h"
#include <algorithm>
#include <limits>

namespace timeloupe {

/// What an event shows, and whether it adds that. An event that is counted adds 1, whatever it shows.
struct SeriesValue
{
    double shown = 0;
    bool leftOut = false;
};

/// What members of one block are together.
struct BlockSum
{
    static constexpr double kInfinity = std::numeric_limits<double>::infinity();

    double top = -kInfinity;
    double least = kInfinity; ///< of what is above zero
    double single = 0;        ///< what the ones add that have one amount, in order of row,
    double odd = 0;           ///< and the others

    [[nodiscard]] double added() const { return partialSum(single, odd); }
    void take(double shown)
    {
        top = std::max(top, shown);
        least = std::min(least, shown > 0 ? shown : kInfinity);
    }
};

} // namespace timeloupe
