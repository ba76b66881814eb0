// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/events/eventstore.h"

namespace timeloupe {

/// Ten events of six companies that show what the panels must tell apart: a payer and a paid, many parties, bounds,
/// parts, plans, differing sources, power, no date, no company. Ids are "gift", "giant", "cloud", "site", "law",
/// "outage", "forecast", "plan", "rumour", "undated".
EventStorePtr panelRecord();

/// `events` random events of `companies` companies ("C0", "C1", …), 2019 to 2026: the same for the same seed. Every
/// tenth is undated, a third have amounts in two currencies, titles repeat.
EventStorePtr randomRecord(std::size_t events, std::size_t companies, std::uint64_t seed);

/// The row of that id; the id must be there.
EventRow rowOf(const EventStore &store, std::string_view id);

} // namespace timeloupe
