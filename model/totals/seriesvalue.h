// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/saturatingsum.h"
#include <algorithm>
#include <limits>

namespace timeloupe {

/// The value that an event shows, and whether it is added. With SeriesKind::Count an event adds 1 whatever it shows.
struct SeriesValue
{
    double shown = 0;
    bool leftOut = false;
};

/// Aggregate of the members of one block.
struct BlockSum
{
    static constexpr double kInfinity = std::numeric_limits<double>::infinity();

    double top = -kInfinity;
    double least = kInfinity; ///< smallest positive value
    double single = 0;        ///< sum over members with one amount, in row order
    double odd = 0;           ///< sum over the other members

    [[nodiscard]] double added() const { return saturatingSum(single, odd); }
    void take(double shown)
    {
        top = std::max(top, shown);
        least = std::min(least, shown > 0 ? shown : kInfinity);
    }
};

} // namespace timeloupe
