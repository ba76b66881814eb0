// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netrules.h"

#include <utility>

namespace timeloupe {

/// The least that an amount stands for: 0 for an up-to, its value otherwise.
double lowOf(const AmountView &amount);

/// Events that may overlap: only the largest of each group is certain (format.md §3, rule 4).
class Overlaps
{
public:
    /// Notes what `row` may overlap with.
    void add(EventRow row, const std::vector<EventStore::Link> &linksFrom);
    /// Drops pairs of which one is not meant.
    void keepOnly(const NetRules::Contains &contains);
    /// For each currency of the store that has any: by how much the sum of lows is too high.
    [[nodiscard]] std::vector<std::pair<std::uint16_t, double>> countedTwice(const EventStore &store,
                                                                             const NetRules &rules) const;

private:
    std::vector<std::pair<EventRow, EventRow>> m_pairs;
};

} // namespace timeloupe
