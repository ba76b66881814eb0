// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandinput.h"

#include "model/filter.h"
#include "model/format.h"

#include <QIODevice>

namespace timeloupe {

namespace {

Diagnostic inFilter(Diagnostic diagnostic)
{
    diagnostic.file = QStringLiteral("--filter");
    diagnostic.line = 1;
    return diagnostic;
}

} // namespace

void writeLine(QIODevice &device, const QString &line)
{
    device.write(line.toUtf8() + '\n');
}

EventStorePtr loaded(const QString &fileName, QIODevice &err)
{
    const Result<LoadedTimeline> timeline = readTimeline(fileName);
    if (!timeline) {
        writeLine(err, toLine(timeline.error()));
        return nullptr;
    }
    for (const Diagnostic &warning : timeline->warnings)
        writeLine(err, toLine(warning));
    return timeline->store;
}

std::optional<Query> parsedFilter(const CommandLine &line, QIODevice &err)
{
    const Result<Query> query = Query::parse(line.filter.toStdString());
    if (query)
        return *query;
    writeLine(err, toLine(inFilter(query.error())));
    return std::nullopt;
}

void sayDoubts(const EventStorePtr &store, const Query &query, QIODevice &err)
{
    for (const Diagnostic &doubt : Filter(store).doubts(query))
        writeLine(err, toLine(inFilter(doubt)));
}

RowSet passing(const EventStorePtr &store, const Query &query, QIODevice &err)
{
    sayDoubts(store, query, err);
    return *Filter(store).apply(query);
}

} // namespace timeloupe
