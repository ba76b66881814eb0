// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/totals/netrules.h"

#include <utility>

namespace timeloupe {

/// The lower bound of an amount: 0 for an up-to, its value otherwise.
double lowOf(const AmountView &amount);

/// Groups of events that may overlap: only the largest of each group counts in the low end of a total.
class Overlaps
{
public:
    /// Collects the overlaps between events for which `isMeant` is true and events in `contains`. O(relations).
    Overlaps(const EventStore &store, const NetRules::Contains &isMeant, const NetRules::Contains &contains);
    /// Per currency: the excess of the sum of lower bounds, each times `scale`; currencies without any are omitted.
    [[nodiscard]] std::vector<std::pair<std::uint16_t, double>> doubleCounted(const NetRules &rules,
                                                                              double scale) const;

private:
    const EventStore &m_store;
    std::vector<std::pair<EventRow, EventRow>> m_pairs;
};

} // namespace timeloupe
