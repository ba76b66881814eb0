// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/rowscan.h"
#include "model/events/eventstore.h"
#include "model/query/language/query.h"

namespace timeloupe {

/// Rows with an amount whose range, value to max, overlaps `range`.
RowBits amountRows(const EventStore &store, const NumberRange &range, const std::atomic<bool> *cancelled);
/// Rows with an amount in one of the currencies.
RowBits currencyRows(const EventStore &store, const std::vector<QueryValue> &values,
                     const std::atomic<bool> *cancelled);
/// Rows with a measure of that name whose range overlaps `range`; "power" is compared in gigawatts.
RowBits measureRows(const EventStore &store, const std::string &name, const NumberRange &range,
                    const std::atomic<bool> *cancelled);

} // namespace timeloupe
