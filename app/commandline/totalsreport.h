// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/totals/totals.h"

#include <QByteArray>
#include <QStringList>

#include <optional>
#include <vector>

namespace timeloupe {

/// The result of `totals` (resources/schema/README.md, Totals).
struct TotalsReport
{
    EventStorePtr store;
    Totals whole;
    std::vector<TotalsGroup> groups; ///< of `by`
    std::optional<TotalsBy> by;
    std::size_t events = 0; ///< number of matching events
};

/// A table with the amounts left out and where they are counted, as lines.
QStringList totalsText(const TotalsReport &report);
/// key,currency,gross,net,low,high,open_upward: the whole with an empty key, then the groups. Overflowed sums are ">"
/// and the largest number.
QByteArray totalsCsv(const TotalsReport &report);
/// Overflowed sums are null and named in "over_largest" or "under_smallest".
QByteArray totalsJson(const TotalsReport &report);

} // namespace timeloupe
