// SPDX-License-Identifier: GPL-3.0-or-later
#include "format.h"

#include "csvformat.h"
#include "jsonformat.h"
#include "jsonlinesformat.h"
#include "safefile.h"
#include "systemerror.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <cerrno>
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

QString reasonNotRead(const QString &fileName, const QFile &file)
{
    const QFileInfo info(fileName);
    if (!isStandardStream(fileName) && !info.exists())
        return tr("the file does not exist; expected the path of a timeline");
    if (info.isDir())
        return tr("this is a folder; expected a file");
    if (!isStandardStream(fileName) && !info.isReadable())
        return tr("the file may not be read; expected the right to read it");
    return tr("the file cannot be read: %1").arg(file.errorString());
}

/// The bytes of a file. Large ones are mapped: the system can drop their pages and read them again at any time, so that
/// they are no burden beside what is made of them.
class FileContent
{
public:
    /// nullopt, or why it cannot be read.
    std::optional<Diagnostic> read(const QString &fileName)
    {
        const bool isStream = isStandardStream(fileName);
        m_file.setFileName(fileName);
        const bool isOpen = isStream ? m_file.open(stdin, QIODevice::ReadOnly) : m_file.open(QIODevice::ReadOnly);
        if (!isOpen || QFileInfo(fileName).isDir())
            return errorIn(fileName, reasonNotRead(fileName, m_file));
        if (!isStream && m_file.size() >= kWorthMapping) {
            if (const uchar *const bytes = m_file.map(0, m_file.size()); bytes != nullptr) {
                m_data = QByteArray::fromRawData(reinterpret_cast<const char *>(bytes), m_file.size());
                return std::nullopt;
            }
        }
        m_data = m_file.readAll();
        if (m_file.error() != QFileDevice::NoError)
            return errorIn(fileName, reasonNotRead(fileName, m_file));
        return std::nullopt;
    }
    [[nodiscard]] const QByteArray &data() const { return m_data; }

private:
    static constexpr qint64 kWorthMapping = qint64(1) << 22;

    QFile m_file;
    QByteArray m_data; ///< as long as the file is open
};

Result<bool> writeStandardOutput(const QByteArray &bytes)
{
    const auto size = static_cast<std::size_t>(bytes.size());
    errno = 0;
    if (std::fwrite(bytes.constData(), 1, size, stdout) == size && std::fflush(stdout) == 0)
        return true;
    return errorIn(QStringLiteral("-"), tr("standard output cannot be written: %1").arg(systemErrorText(errno)));
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
    FileContent content;
    if (std::optional<Diagnostic> error = content.read(fileName))
        return *std::move(error);
    return readerFor(fileName)->read(content.data(), displayName(fileName), progress);
}

Result<bool> writeFile(const QString &fileName, const QByteArray &bytes)
{
    if (isStandardStream(fileName))
        return writeStandardOutput(bytes);
    SafeFile file(fileName);
    if (file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit())
        return true;
    return errorIn(fileName, tr("the file cannot be written: %1").arg(file.errorString()));
}

} // namespace timeloupe
