// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/formats/formatregistry.h"

#include "model/formats/csv/csvformat.h"
#include "model/formats/json/jsonformat.h"
#include "model/formats/jsonlines/jsonlinesformat.h"

#include <QFileInfo>

namespace timeloupe {

const std::vector<const Format *> &formats()
{
    static const JsonFormat json;
    static const JsonLinesFormat jsonLines;
    static const CsvFormat csv;
    static const std::vector<const Format *> all{&json, &jsonLines, &csv};
    return all;
}

const Format *formatById(const QString &id)
{
    for (const Format *format : formats()) {
        if (format->id() == id)
            return format;
    }
    return nullptr;
}

QStringList writableFormatIds()
{
    QStringList ids;
    for (const Format *format : formats())
        if (format->canWrite())
            ids += format->id();
    return ids;
}

const Format *formatForFile(const QString &fileName)
{
    const QString suffix = QFileInfo(fileName).suffix().toLower();
    for (const Format *format : formats()) {
        if (format->suffixes().contains(suffix))
            return format;
    }
    return nullptr;
}

} // namespace timeloupe
