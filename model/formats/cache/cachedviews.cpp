// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/formats/cache/cachedviews.h"

#include "model/io/inputfile.h"
#include "model/io/safefile.h"

#include <QCryptographicHash>
#include <QDataStream>
#include <QFile>

namespace timeloupe {

namespace {

constexpr std::uint64_t kMostBytes = std::uint64_t(1) << 30;

QByteArray hashOf(const QByteArray &document)
{
    return QCryptographicHash::hash(document, QCryptographicHash::Sha1);
}

/// nullopt: cannot be read, or more than views ever take.
std::optional<QByteArray> bytesOf(InputFile &file)
{
    const std::uint64_t size = file.status().size;
    if (size > kMostBytes)
        return std::nullopt;
    QByteArray bytes(static_cast<qsizetype>(size), Qt::Uninitialized);
    for (std::uint64_t done = 0; done < size;) {
        const std::int64_t some = file.readAt(bytes.data() + done, size - done, done);
        if (some <= 0)
            return std::nullopt;
        done += static_cast<std::uint64_t>(some);
    }
    return bytes;
}

} // namespace

bool writeCachedViews(const QString &fileName, const CachedViews &views)
{
    QFile::remove(fileName); // whatever has that name, a link or a FIFO, is not written to
    SafeFile file(fileName);
    file.makePrivate();
    if (!file.open(QIODevice::WriteOnly))
        return false;
    const QByteArray document = QByteArray::fromStdString(views.document);
    QDataStream to(&file);
    to << qint32(views.unchangedLines) << document << hashOf(document);
    return to.status() == QDataStream::Ok && file.commit();
}

std::optional<CachedViews> readCachedViews(const QString &fileName)
{
    InputFile file;
    if (!file.open(fileName, InputFile::Accepted::Plain) || !file.status().isPrivate)
        return std::nullopt;
    const std::optional<QByteArray> bytes = bytesOf(file);
    if (!bytes)
        return std::nullopt;
    QDataStream from(*bytes);
    qint32 lines = 0;
    QByteArray document;
    QByteArray hash;
    from >> lines >> document >> hash;
    if (from.status() != QDataStream::Ok || !from.atEnd() || hash != hashOf(document))
        return std::nullopt;
    return CachedViews{document.toStdString(), lines};
}

} // namespace timeloupe
