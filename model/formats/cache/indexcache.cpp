// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/formats/cache/indexcache.h"

#include "model/formats/cache/storefile.h"
#include "model/formats/json/librarytext.h"
#include "model/io/abandonedfiles.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDataStream>
#include <QDir>
#include <QFileInfo>
#include <QLocale>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryFile>

#include <filesystem>

#include <algorithm>

#include <sys/file.h>

namespace timeloupe {

namespace {

/// When the layout of a kept file, or what it means, has changed though the program is the same file.
constexpr quint32 kVersion = 5;
constexpr std::uint64_t kSampleBytes = 4096;
constexpr std::uint64_t kSamples = 64;

const QString kSuffix = QStringLiteral(".timeline");
/// Of a file named PLACE-STAMP-BASE: the timeline is kept as PLACE-BASE.
const QString kViewsSuffix = QStringLiteral(".views");

QString hexHashOf(const QByteArray &bytes)
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

/// The key under which the timeline itself is kept, whose views are in that file.
QString baseOf(const QString &viewsPath)
{
    const QString name = QFileInfo(viewsPath).completeBaseName();
    return placeOf(name) + u'-' + name.section(u'-', 2, 2);
}

bool areWithin(const Diagnostics &warnings, int lines)
{
    return std::all_of(warnings.begin(), warnings.end(), [=](const Diagnostic &one) { return one.line <= lines; });
}

} // namespace

IndexCache::IndexCache(QString folder, qint64 room) : m_folder(std::move(folder)), m_capacity(room) {}

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
    return hexHashOf(place.toUtf8()) + u'-' + hexHashOf(stamp);
}

QString IndexCache::pathOf(const QString &key) const
{
    return m_folder + u'/' + key + kSuffix;
}

std::optional<LoadedTimeline> IndexCache::find(const QString &key) const
{
    const QString views = viewsPathOf(key);
    return views.isEmpty() ? read(key) : findWithViews(views);
}

std::optional<LoadedTimeline> IndexCache::read(const QString &key, const ViewLibrary *views) const
{
    if (key.isEmpty())
        return std::nullopt;
    InputFile kept;
    const bool isOurs = kept.open(pathOf(key), InputFile::Accepted::Plain) && kept.status().isPrivate;
    if (kept.kind() == FileKind::Missing)
        return std::nullopt;
    std::optional<LoadedTimeline> timeline = isOurs ? readStoreFile(kept, key.toStdString(), views) : std::nullopt;
    if (timeline)
        kept.touch(); // used last
    else
        QFile::remove(pathOf(key));
    return timeline;
}

QString IndexCache::viewsPathOf(const QString &key) const
{
    if (key.isEmpty())
        return {};
    const QDir folder(m_folder);
    const QStringList names = folder.entryList({key + QStringLiteral("-*") + kViewsSuffix}, QDir::Files);
    return names.isEmpty() ? QString() : folder.filePath(names.front());
}

/// Warnings behind the views may be at another line now: then the file is to be read again.
std::optional<LoadedTimeline> IndexCache::findWithViews(const QString &viewsPath) const
{
    const std::optional<CachedViews> views = readCachedViews(viewsPath);
    if (const Result<ViewLibrary> library = libraryFromDocument(views.value_or(CachedViews()).document); library) {
        std::optional<LoadedTimeline> timeline = read(baseOf(viewsPath), &*library);
        if (timeline && areWithin(timeline->warnings, views->unchangedLines))
            return timeline;
    }
    QFile::remove(viewsPath);
    return std::nullopt;
}

void IndexCache::keepViews(const QString &oldKey, const QString &newKey, CachedViews views) const
{
    if (oldKey.isEmpty() || newKey.isEmpty() || placeOf(oldKey) != placeOf(newKey) || !QDir().mkpath(m_folder))
        return;
    QString base = oldKey;
    const QString old = viewsPathOf(oldKey);
    if (const auto before = readCachedViews(old)) {
        base = baseOf(old);
        views.unchangedLines = std::min(views.unchangedLines, before->unchangedLines);
    }
    const QString name = newKey + u'-' + base.section(u'-', 1, 1) + kViewsSuffix;
    if (writeCachedViews(QDir(m_folder).filePath(name), views) && !old.isEmpty())
        QFile::remove(old);
}

bool IndexCache::keep(const QString &key, const LoadedTimeline &timeline, const std::atomic<bool> &cancelled) const
{
    if (key.isEmpty() || !QDir().mkpath(m_folder))
        return false;
    QTemporaryFile file(m_folder + u'/' + key); // readable by its owner only
    if (!file.open() || ::flock(file.handle(), LOCK_EX | LOCK_NB) != 0 ||
        !writeStoreFile(file, key.toStdString(), timeline, cancelled) || !file.flush())
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
    evictOldest();
    return true;
}

void IndexCache::removeAbandoned() const
{
    static const QRegularExpression ours(
        QStringLiteral("^([0-9a-f]{40}-[0-9a-f]{40}\\.|\\.timeloupe-)[A-Za-z0-9]{6}$"));
    removeAbandonedFiles(m_folder, ours);
}

void IndexCache::removeOthers(const QString &key) const
{
    const QDir folder(m_folder);
    const QString viewsEnd = u'-' + key.section(u'-', 1, 1) + kViewsSuffix; // changed after it
    for (const QString &name : folder.entryList({placeOf(key) + QStringLiteral("-*")}, QDir::Files)) {
        if (name != key + kSuffix && !name.endsWith(viewsEnd))
            QFile::remove(folder.filePath(name));
    }
}

void IndexCache::evictOldest() const
{
    const QDir folder(m_folder);
    qint64 taken = 0;
    for (const QFileInfo &kept : folder.entryInfoList({u'*' + kSuffix}, QDir::Files, QDir::Time)) { // newest first
        taken += kept.size();
        if (taken > m_capacity)
            QFile::remove(kept.filePath());
    }
}

} // namespace timeloupe
