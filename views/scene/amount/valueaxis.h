// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/totals/series.h"
#include "model/wording/dateformat.h"

#include <QString>

#include <vector>

namespace timeloupe {

/// A logarithmic value axis with ticks at powers of ten.
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

    /// Position on the axis: 0 at the bottom, 1 at the top, unclamped above; at least −1 for values at or below the
    /// bottom, zero included.
    [[nodiscard]] double share(double value) const;
    friend bool operator==(const ValueAxis &, const ValueAxis &) = default;
};

/// An axis for values from `smallest` to `largest`: positive; infinite values count as the largest double; otherwise
/// one decade from 1. At most `maxTicks` (and 100) ticks, none for fractions of an event.
ValueAxis valueAxis(SeriesKind kind, const std::string &currency, double smallest, double largest, int maxTicks,
                    const Words &words);
/// Whether the currency is written by its code ("CHF 3M"): the axis omits it, so it must be named beside the axis.
bool isWrittenByCode(const std::string &currency, const Words &words);
/// "$500B", "150 MW", "12,345".
QString seriesValue(SeriesKind kind, const std::string &currency, double value, const Words &words);

} // namespace timeloupe
