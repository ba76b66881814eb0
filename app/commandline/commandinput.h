// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commandline/commandline.h"
#include "model/core/rowset.h"
#include "model/events/eventstore.h"
#include "model/query/language/query.h"

class QIODevice;

namespace timeloupe {

/// Input of the commands. Errors and warnings go to `err`.

/// Reads the file; nullptr on error.
EventStorePtr loaded(const QString &fileName, QIODevice &err);
/// nullopt for an invalid filter.
std::optional<Query> parsedFilter(const CommandLine &line, QIODevice &err);
/// Warns about names in the filter that the timeline does not have.
void reportQueryWarnings(const EventStorePtr &store, const Query &query, QIODevice &err);
/// Also reports warnings.
RowSet matchingRows(const EventStorePtr &store, const Query &query, QIODevice &err);

} // namespace timeloupe
