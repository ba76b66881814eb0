// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/totals/totals.h"

#include <QByteArray>
#include <QStringList>

#include <optional>
#include <vector>

namespace timeloupe {

/// What `totals` answers (resources/schema/README.md, Totals).
struct TotalsReport
{
    EventStorePtr store;
    Totals whole;
    std::vector<TotalsGroup> groups; ///< of `by`
    std::optional<TotalsBy> by;
    std::size_t events = 0; ///< that were looked at
};

/// A table for people, what was left out of it and into what that is counted: the lines.
QStringList totalsText(const TotalsReport &report);
/// key,currency,gross,net,low,high,open_upward: the whole with an empty key, then the groups. A sum that overflows is
/// ">" and the largest number.
QByteArray totalsCsv(const TotalsReport &report);
/// A sum that overflows is null, and its name stands in "over_largest" ("under_smallest") beside it.
QByteArray totalsJson(const TotalsReport &report);

} // namespace timeloupe
