// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commandline/commandline.h"
#include "model/core/rowset.h"
#include "model/events/eventstore.h"
#include "model/query/language/query.h"

class QIODevice;

namespace timeloupe {

/// What the commands begin with. Each says on `err` what is wrong or doubtful.

/// The file read; nullptr: it has an error.
EventStorePtr loaded(const QString &fileName, QIODevice &err);
/// nullopt: the filter is faulty.
std::optional<Query> parsedFilter(const CommandLine &line, QIODevice &err);
/// Says what is doubtful in the filter: names that the timeline has not.
void reportQueryWarnings(const EventStorePtr &store, const Query &query, QIODevice &err);
/// With its doubts.
RowSet matchingRows(const EventStorePtr &store, const Query &query, QIODevice &err);

} // namespace timeloupe
