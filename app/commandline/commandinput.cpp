// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline/commandinput.h"

#include "app/commandline/terminal.h"
#include "model/formats/base/format.h"
#include "model/formats/timelinefile.h"
#include "model/query/filter.h"

namespace timeloupe {

namespace {

Diagnostic inFilter(Diagnostic diagnostic)
{
    diagnostic.file = QStringLiteral("--filter");
    diagnostic.line = 1;
    return diagnostic;
}

} // namespace

EventStorePtr loaded(const QString &fileName, QIODevice &err)
{
    const Result<LoadedTimeline> timeline = readTimeline(fileName);
    if (!timeline) {
        writeDiagnostic(err, timeline.error());
        return nullptr;
    }
    for (const Diagnostic &warning : timeline->warnings)
        writeDiagnostic(err, warning);
    return timeline->store;
}

std::optional<Query> parsedFilter(const CommandLine &line, QIODevice &err)
{
    const Result<Query> query = Query::parse(line.filter.toStdString());
    if (query)
        return *query;
    writeDiagnostic(err, inFilter(query.error()));
    return std::nullopt;
}

void reportQueryWarnings(const EventStorePtr &store, const Query &query, QIODevice &err)
{
    for (const Diagnostic &doubt : Filter(store).queryWarnings(query))
        writeDiagnostic(err, inFilter(doubt));
}

RowSet matchingRows(const EventStorePtr &store, const Query &query, QIODevice &err)
{
    reportQueryWarnings(store, query, err);
    return *Filter(store).apply(query);
}

} // namespace timeloupe
