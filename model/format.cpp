// SPDX-License-Identifier: GPL-3.0-or-later
#include "format.h"

#include "csvformat.h"
#include "inputbytes.h"
#include "jsonformat.h"
#include "jsonlinesformat.h"
#include "outofmemory.h"
#include "outputtarget.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

#include <algorithm>
#include <cstdio>

namespace timeloupe {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Format", text);
}

bool isStandardStream(const QString &fileName)
{
    return fileName == QStringLiteral("-");
}

Diagnostic errorIn(const QString &fileName, const QString &message)
{
    return {Severity::Error, displayName(fileName), 1, 1, message, {}};
}

Result<bool> writeStandardOutput(const QByteArray &bytes)
{
    QFile out;
    if (out.open(stdout, QIODevice::WriteOnly) && out.write(bytes) == bytes.size() && out.flush())
        return true;
    return errorIn(QStringLiteral("-"), tr("standard output cannot be written: %1").arg(out.errorString()));
}

/// The one of the suffix, or else the first that can read at all.
const Format *readerFor(const QString &fileName)
{
    const Format *bySuffix = formatForFile(fileName);
    if (bySuffix != nullptr)
        return bySuffix;
    return *std::find_if(formats().begin(), formats().end(), [](const Format *format) { return format->canRead(); });
}

QString readableNames()
{
    QStringList names;
    for (const Format *format : formats()) {
        if (format->canRead())
            names += format->name();
    }
    return names.join(QStringLiteral(", "));
}

} // namespace

Result<LoadedTimeline> Format::read(const QByteArray &, const QString &fileName, const Progress &) const
{
    return errorIn(fileName, tr("%1 files cannot be read; expected %2").arg(name(), readableNames()));
}

Result<QByteArray> Format::write(const EventStore &, const std::vector<EventRow> &) const
{
    return Diagnostic{Severity::Error, {}, 0, 0, tr("%1 files cannot be written").arg(name()), {}};
}

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

const Format *formatForFile(const QString &fileName)
{
    const QString suffix = QFileInfo(fileName).suffix().toLower();
    for (const Format *format : formats()) {
        if (format->suffixes().contains(suffix))
            return format;
    }
    return nullptr;
}

std::vector<EventRow> inInputOrder(const EventStore &store, std::vector<EventRow> rows)
{
    std::sort(rows.begin(), rows.end(),
              [&store](EventRow a, EventRow b) { return store.inputOrder(a) < store.inputOrder(b); });
    return rows;
}

QString displayName(const QString &fileName)
{
    return fileName.startsWith(QStringLiteral(":/")) ? QFileInfo(fileName).fileName() : fileName;
}

Result<LoadedTimeline> readTimeline(const QString &fileName, const Progress &progress)
{
    return withinMemory(displayName(fileName), [&]() -> Result<LoadedTimeline> {
        const Result<InputBytes> bytes = InputBytes::read(fileName, progress);
        if (!bytes)
            return bytes.error();
        return readerFor(fileName)->read(bytes->data(), displayName(fileName), progress);
    });
}

Result<bool> writeFile(const QString &fileName, const QByteArray &bytes, const std::function<bool()> &goesOn)
{
    if (isStandardStream(fileName))
        return writeStandardOutput(bytes);
    if (const std::optional<Result<bool>> special = writeSpecialOutput(fileName, bytes, goesOn))
        return *special;
    QSaveFile file(fileName);
    if (file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.flush() && file.commit())
        return true;
    return errorIn(fileName, tr("the file cannot be written: %1").arg(file.errorString()));
}

} // namespace timeloupe
