// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/index/lodindex.h"
#include "model/totals/totals.h"

namespace timeloupe {

/// Totals of the events in a cluster: events of the lanes that begin in `range` and match the index's filter, except
/// those in `apart`. Each event counts once, whatever the number of its lanes. O(log n + number of events).
Totals clusterTotals(const LodIndex &lod, std::span<const std::uint32_t> lanes, TimeRange range,
                     const std::vector<EventRow> &apart, const std::atomic<bool> *cancelled = nullptr);

/// The same for given rows.
Totals clusterTotals(const EventStore &store, std::span<const EventRow> rows);

} // namespace timeloupe
