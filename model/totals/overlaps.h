// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/totals/netrules.h"

#include <utility>

namespace timeloupe {

/// The least that an amount stands for: 0 for an up-to, its value otherwise.
double lowOf(const AmountView &amount);

/// Events that may overlap: only the largest of each group is certain in the low end of a total.
class Overlaps
{
public:
    /// Events that `isMeant` and what they may overlap with, when that is among what `contains`. O(relations).
    Overlaps(const EventStore &store, const NetRules::Contains &isMeant, const NetRules::Contains &contains);
    /// For each currency of the store that has any: by how much the sum of lows, each times `scale`, is too high.
    [[nodiscard]] std::vector<std::pair<std::uint16_t, double>> countedTwice(const NetRules &rules, double scale) const;

private:
    const EventStore &m_store;
    std::vector<std::pair<EventRow, EventRow>> m_pairs;
};

} // namespace timeloupe
