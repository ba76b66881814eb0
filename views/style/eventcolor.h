// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/events/eventstore.h"
#include "views/style/style.h"

namespace timeloupe {

/// The colour of an event outside a lane (tie, lollipop, card): that of its first company.
inline QColor eventColor(const Style &style, const EventStore &store, EventRow row)
{
    const auto parties = store.parties(row);
    return parties.empty() ? style.noCompany() : style.company(parties.front().company);
}

} // namespace timeloupe
