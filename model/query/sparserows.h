// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/rowscan.h"
#include "model/events/eventstore.h"
#include "model/query/language/query.h"

namespace timeloupe {

/// Maps bits over SparseFieldsTable::parts() to the rows of these events.
RowBits rowsOfSparseFields(const EventStore &store, const RowBits &found, const std::atomic<bool> *cancelled);
/// Rows with one of the tags, case and accents ignored.
RowBits tagRows(const EventStore &store, const std::vector<QueryValue> &values, const std::atomic<bool> *cancelled);
/// Rows with a place whose name contains one of the values, or whose country is one of them.
RowBits placeRows(const EventStore &store, const std::vector<QueryValue> &values, const std::atomic<bool> *cancelled);
/// Rows that cite a source with that id, or with the value in its file name or title.
RowBits sourceRows(const EventStore &store, const std::vector<QueryValue> &values, const std::atomic<bool> *cancelled);
/// Rows of kind dispute, with `differs`, or with a `contradicts` relation in either direction.
RowBits disputedRows(const EventStore &store, const std::atomic<bool> *cancelled);

} // namespace timeloupe
