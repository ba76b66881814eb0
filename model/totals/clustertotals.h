// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/index/lodindex.h"
#include "model/totals/totals.h"

namespace timeloupe {

/// Totals of the events that a cluster counts: those of the lanes that begin in `range` and pass the index's filter,
/// but those that are drawn apart. Each event once, however many of the lanes it is in. O(log n + their number).
Totals clusterTotals(const LodIndex &lod, std::span<const std::uint32_t> lanes, TimeRange range,
                     const std::vector<EventRow> &apart, const std::atomic<bool> *cancelled = nullptr);

/// The same of events that are known.
Totals clusterTotals(const EventStore &store, std::span<const EventRow> rows);

} // namespace timeloupe
