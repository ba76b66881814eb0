// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/rowscan.h"
#include "model/events/eventstore.h"
#include "model/query/language/query.h"

namespace timeloupe {

/// The rows of those rare parts (RareTable::parts()) whose bits are set.
RowBits rowsOfRareParts(const EventStore &store, const RowBits &found, const std::atomic<bool> *cancelled);
/// Rows with one of the tags, case and accents ignored.
RowBits tagRows(const EventStore &store, const std::vector<QueryValue> &values, const std::atomic<bool> *cancelled);
/// Rows with a place that has one of the values in its name, or as its country.
RowBits placeRows(const EventStore &store, const std::vector<QueryValue> &values, const std::atomic<bool> *cancelled);
/// Rows that cite a source of that id, or with it in its file's name or title.
RowBits sourceRows(const EventStore &store, const std::vector<QueryValue> &values, const std::atomic<bool> *cancelled);
/// Rows that are disputes, have `differs`, or a `contradicts` relation either way.
RowBits disputedRows(const EventStore &store, const std::atomic<bool> *cancelled);

} // namespace timeloupe
