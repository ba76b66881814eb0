// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/time/timescale.h"

#include <functional>
#include <vector>

namespace timeloupe {

/// A time scale over pages side by side, with its cuts.
struct PageCuts
{
    TimeScale scale;
    std::vector<Instant> cuts; ///< starts of the pages and end of the last

    [[nodiscard]] std::size_t pages() const { return cuts.size() - 1; }
    [[nodiscard]] TimeRange range(std::size_t page) const { return {cuts[page], cuts[page + 1]}; }
    /// From the start of the first page.
    [[nodiscard]] double x(std::size_t cut) const { return scale.pixels(cuts[cut]); }
    [[nodiscard]] double width(std::size_t page) const { return x(page + 1) - x(page); }
};

/// A range of x that must not be cut.
struct NoCutRange
{
    double begin = 0;
    double end = 0;
};
/// The no-cut ranges between two x of a scale, in any order.
using NoCutRangeQuery = std::function<std::vector<NoCutRange>(const TimeScale &scale, double from, double to)>;

/// Spreads `range` over pages of these widths at the largest scale that fits. Each page but the last is cut at the
/// widest gap in its last tenth, or earlier when that has none. `rooms` is not empty and positive.
PageCuts pageCuts(TimeRange range, const Folds &folds, double foldWidth, const std::vector<double> &rooms,
                  const NoCutRangeQuery &noCutRanges);

} // namespace timeloupe
