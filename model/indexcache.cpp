// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexcache.h"

#include "storefile.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDataStream>
#include <QDateTime>
#include <QDir>
#include <QFileInfo>
#include <QLocale>
#include <QStandardPaths>
#include <QTemporaryFile>

#include <filesystem>

namespace timeloupe {

namespace {

/// When the layout of a kept file, or what it means, has changed though the program is the same file.
constexpr quint32 kVersion = 2;
constexpr std::uint64_t kSampleBytes = 4096;
constexpr std::uint64_t kSamples = 64;

const QString kSuffix = QStringLiteral(".timeline");

QString hashOf(const QByteArray &bytes)
{
    return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha1).toHex());
}

/// Size and times of a file. A time of change of its entry cannot be set back, as that of its content can.
void addStamp(QDataStream &to, const QFileInfo &file)
{
    to << file.size() << file.lastModified().toMSecsSinceEpoch() << file.metadataChangeTime().toMSecsSinceEpoch();
}

/// From all over the file, so that it counts as changed even where times are coarse. False when it cannot be read.
bool addSamples(QDataStream &to, const QString &name)
{
    InputFile file;
    if (!file.open(name, InputFile::Accepted::Plain))
        return false;
    const std::uint64_t size = file.status().size;
    const std::uint64_t last = size > kSampleBytes ? size - kSampleBytes : 0;
    QByteArray sample(static_cast<qsizetype>(kSampleBytes), Qt::Uninitialized);
    for (std::uint64_t i = 0; i <= kSamples; ++i) {
        const std::int64_t some = file.readAt(sample.data(), kSampleBytes, i < kSamples ? last / kSamples * i : last);
        if (some < 0)
            return false;
        to << sample.first(some);
    }
    return true;
}

/// The part of a key that names the place of the file.
QString placeOf(const QString &key)
{
    return key.section(u'-', 0, 0);
}

} // namespace

IndexCache::IndexCache(QString folder, qint64 room) : m_folder(std::move(folder)), m_room(room) {}

QString IndexCache::standardFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::CacheLocation) + QStringLiteral("/timelines");
}

QString IndexCache::keyOf(const QString &file)
{
    const QFileInfo info(file);
    const QString place = info.canonicalFilePath();
    if (place.isEmpty() || !info.isFile() || file.startsWith(u':'))
        return {};
    QByteArray stamp;
    QDataStream to(&stamp, QIODevice::WriteOnly);
    to << kVersion << QLocale().name();
    addStamp(to, QFileInfo(QCoreApplication::applicationFilePath()));
    addStamp(to, info);
    if (!addSamples(to, place))
        return {};
    return hashOf(place.toUtf8()) + u'-' + hashOf(stamp);
}

QString IndexCache::pathOf(const QString &key) const
{
    return m_folder + u'/' + key + kSuffix;
}

std::optional<LoadedTimeline> IndexCache::find(const QString &key) const
{
    if (key.isEmpty())
        return std::nullopt;
    InputFile kept;
    const bool isOurs = kept.open(pathOf(key), InputFile::Accepted::Plain) && kept.status().isPrivate;
    if (kept.kind() == FileKind::Missing)
        return std::nullopt;
    std::optional<LoadedTimeline> timeline = isOurs ? readStoreFile(kept, key.toStdString()) : std::nullopt;
    if (timeline)
        kept.touch(); // used last
    else
        QFile::remove(pathOf(key));
    return timeline;
}

bool IndexCache::keep(const QString &key, const LoadedTimeline &timeline, const std::atomic<bool> &cancelled) const
{
    if (key.isEmpty() || !QDir().mkpath(m_folder))
        return false;
    QTemporaryFile file(m_folder + u'/' + key); // readable by its owner only
    if (!file.open() || !writeStoreFile(file, key.toStdString(), timeline, cancelled) || !file.flush())
        return false;
    const QString written = file.fileName();
    file.close();
    std::error_code failed; // whatever has that name, a link or a FIFO, is replaced and not written to
    std::filesystem::rename(QFileInfo(written).filesystemFilePath(), QFileInfo(pathOf(key)).filesystemFilePath(),
                            failed);
    if (failed)
        return false;
    file.setAutoRemove(false);
    removeOthers(key);
    makeRoom();
    return true;
}

void IndexCache::removeOthers(const QString &key) const
{
    const QDir folder(m_folder);
    for (const QString &name : folder.entryList({placeOf(key) + QStringLiteral("-*") + kSuffix}, QDir::Files)) {
        if (name != key + kSuffix)
            QFile::remove(folder.filePath(name));
    }
}

void IndexCache::makeRoom() const
{
    const QDir folder(m_folder);
    qint64 taken = 0;
    for (const QFileInfo &kept : folder.entryInfoList({u'*' + kSuffix}, QDir::Files, QDir::Time)) { // newest first
        taken += kept.size();
        if (taken > m_room)
            QFile::remove(kept.filePath());
    }
}

} // namespace timeloupe
