// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/formats/jsonlines/jsonlinesformat.h"

#include "model/formats/json/jsonwriter.h"
#include "model/formats/jsonlines/jsonlinesreader.h"

#include <QCoreApplication>

namespace timeloupe {

QString JsonLinesFormat::id() const
{
    return QStringLiteral("jsonl");
}

QString JsonLinesFormat::name() const
{
    return QCoreApplication::translate("JsonLinesFormat", "JSON Lines");
}

QStringList JsonLinesFormat::suffixes() const
{
    return {QStringLiteral("jsonl"), QStringLiteral("ndjson")};
}

Result<LoadedTimeline> JsonLinesFormat::read(const QByteArray &data, const QString &fileName,
                                             const Progress &progress) const
{
    return readJsonLines({data.constData(), static_cast<std::size_t>(data.size())}, fileName, progress);
}

Result<QByteArray> JsonLinesFormat::write(const EventStore &store, const std::vector<EventRow> &rows) const
{
    return writeJsonLines(store, rows);
}

} // namespace timeloupe
