// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/totals/series.h"
#include "model/wording/dateformat.h"

#include <QString>

#include <vector>

namespace timeloupe {

/// A logarithmic axis of values with a tick at powers of ten.
struct ValueAxis
{
    struct Tick
    {
        double log = 0; ///< base 10
        QString label;
        friend bool operator==(const Tick &, const Tick &) = default;
    };
    double low = 0;  ///< log10 at the bottom; below the smallest value
    double high = 1; ///< log10 at the top; above the largest value
    std::vector<Tick> ticks;

    /// 0 at the bottom … 1 at the top, whatever lies above it; below 0 (at least −1) for values at or under the axis's
    /// foot, zero included.
    [[nodiscard]] double share(double value) const;
    friend bool operator==(const ValueAxis &, const ValueAxis &) = default;
};

/// An axis for values from `smallest` to `largest` (both above zero, and infinite ones as the largest double; else one
/// decade from 1). At most `maxTicks` ticks (and at most 100), none for parts of an event.
ValueAxis valueAxis(SeriesKind kind, const std::string &currency, double smallest, double largest, int maxTicks,
                    const Words &words);
/// Whether the currency is written by its code ("CHF 3M"): then the axis leaves it out, and it must be said beside it.
bool isWrittenByCode(const std::string &currency, const Words &words);
/// "$500B", "150 MW", "12,345".
QString seriesValue(SeriesKind kind, const std::string &currency, double value, const Words &words);

} // namespace timeloupe
