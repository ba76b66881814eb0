// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/formats/json/jsonformat.h"

#include "model/formats/json/jsonreader.h"
#include "model/formats/json/jsonwriter.h"

#include <QCoreApplication>

namespace timeloupe {

QString JsonFormat::id() const
{
    return QStringLiteral("json");
}

QString JsonFormat::name() const
{
    return QCoreApplication::translate("JsonFormat", "Timeloupe JSON");
}

QStringList JsonFormat::suffixes() const
{
    return {QStringLiteral("json")};
}

Result<LoadedTimeline> JsonFormat::read(const QByteArray &data, const QString &fileName, const Progress &progress) const
{
    return readJson({data.constData(), static_cast<std::size_t>(data.size())}, fileName, progress);
}

Result<QByteArray> JsonFormat::write(const EventStore &store, const std::vector<EventRow> &rows) const
{
    return writeJson(store, rows);
}

} // namespace timeloupe
