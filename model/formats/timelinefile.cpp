// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/formats/timelinefile.h"

#include "model/core/outofmemory.h"
#include "model/formats/formatregistry.h"
#include "model/io/displayname.h"
#include "model/io/inputbytes.h"
#include "model/io/outputtarget.h"
#include "model/io/safefile.h"
#include "model/io/systemerror.h"

#include <QCoreApplication>

#include <algorithm>
#include <cerrno>
#include <cstdio>

namespace timeloupe {

namespace {

class FileText
{
    Q_DECLARE_TR_FUNCTIONS(Format)
};

bool isStandardStream(const QString &fileName)
{
    return fileName == QStringLiteral("-");
}

Result<bool> writeStandardOutput(const QByteArray &bytes)
{
    const auto size = static_cast<std::size_t>(bytes.size());
    errno = 0;
    if (std::fwrite(bytes.constData(), 1, size, stdout) == size && std::fflush(stdout) == 0)
        return true;
    return Diagnostic::errorAt(displayName(QStringLiteral("-")), 1, 1,
                               FileText::tr("standard output cannot be written: %1").arg(systemErrorText(errno)));
}

/// The format of the suffix, otherwise the first readable format.
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

Result<LoadedTimeline> readTimeline(const QString &fileName, const Progress &progress)
{
    return catchOutOfMemory(displayName(fileName), [&]() -> Result<LoadedTimeline> {
        const Result<InputBytes> bytes = InputBytes::read(fileName, progress);
        if (!bytes)
            return bytes.error();
        const Format *format = readerFor(fileName);
        if (!format->canRead())
            return Diagnostic::errorAt(
                displayName(fileName), 1, 1,
                FileText::tr("%1 files cannot be read; expected %2").arg(format->name(), readableNames()));
        return format->read(bytes->data(), displayName(fileName), progress);
    });
}

Result<bool> writeFile(const QString &fileName, const QByteArray &bytes, const std::function<bool()> &shouldContinue)
{
    if (isStandardStream(fileName))
        return writeStandardOutput(bytes);
    if (const std::optional<Result<bool>> special = writeSpecialOutput(fileName, bytes, shouldContinue))
        return *special;
    SafeFile file(fileName);
    if (file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit())
        return true;
    return Diagnostic::errorAt(displayName(fileName), 1, 1,
                               FileText::tr("the file cannot be written: %1").arg(file.errorString()));
}

} // namespace timeloupe
