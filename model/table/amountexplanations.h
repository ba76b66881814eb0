// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/events/eventstore.h"
#include "model/totals/netrules.h"

#include <QString>

#include <functional>
#include <vector>

namespace timeloupe {

/// Why amounts of an event are not in the net total, in words.
class AmountExplanations
{
public:
    AmountExplanations(const EventStore &store, EventRow row);
    Q_DISABLE_COPY(AmountExplanations)

    /// The reason for the amount with that index; empty when it counts. `titleOf` gives the title of another event.
    [[nodiscard]] QString of(std::size_t amount, const std::function<QString(EventRow)> &titleOf) const;

private:
    const EventStore &m_store;
    EventRow m_row;
    std::vector<EventRow> m_wholes; ///< ascending; the rules refer to it
    NetRules m_rules;
};

} // namespace timeloupe
