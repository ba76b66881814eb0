// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/events/eventstore.h"
#include "views/style/style.h"

namespace timeloupe {

/// The colour of an event where it stands alone (tie, lollipop, card): of the company that it names first.
inline QColor eventColor(const Style &style, const EventStore &store, EventRow row)
{
    const auto parties = store.parties(row);
    return parties.empty() ? style.noCompany() : style.company(parties.front().company);
}

} // namespace timeloupe
