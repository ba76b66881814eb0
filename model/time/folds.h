// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/time/timerange.h"

#include <cstddef>
#include <vector>

namespace timeloupe {

/// A stretch of time drawn as one narrow strip, since nothing begins or ends in it.
struct Fold
{
    TimeRange range;
    std::size_t running = 0; ///< events that run on through it

    friend bool operator==(const Fold &, const Fold &) = default;
};
using Folds = std::vector<Fold>; ///< ascending, apart from each other

} // namespace timeloupe
