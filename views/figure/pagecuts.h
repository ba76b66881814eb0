// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/time/timescale.h"

#include <functional>
#include <vector>

namespace timeloupe {

/// A scale of time over pages side by side, and where it is cut.
struct PageCuts
{
    TimeScale scale;
    std::vector<Instant> cuts; ///< where each page begins, and where the last one ends

    [[nodiscard]] std::size_t pages() const { return cuts.size() - 1; }
    [[nodiscard]] TimeRange range(std::size_t page) const { return {cuts[page], cuts[page + 1]}; }
    /// From the begin of the first page.
    [[nodiscard]] double x(std::size_t cut) const { return scale.pixels(cuts[cut]); }
    [[nodiscard]] double width(std::size_t page) const { return x(page + 1) - x(page); }
};

/// A stretch of x where paper is not to be cut.
struct NoCutRange
{
    double begin = 0;
    double end = 0;
};
/// What stands between two x of a scale, in any order.
using NoCutRangeQuery = std::function<std::vector<NoCutRange>(const TimeScale &scale, double from, double to)>;

/// Spreads `range` over pages of that width each: the scale is the largest that has room. Each page but the last is cut
/// in its last tenth where the widest gap is; where that has none, earlier. `rooms` has at least one, all above 0.
PageCuts pageCuts(TimeRange range, const Folds &folds, double foldWidth, const std::vector<double> &rooms,
                  const NoCutRangeQuery &noCutRanges);

} // namespace timeloupe
