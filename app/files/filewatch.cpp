// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/files/filewatch.h"

#include <QFile>
#include <QFileInfo>

#include <utility>

namespace timeloupe {

FileWatch::FileWatch(QObject *parent) : QObject(parent)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(kLookEveryMs);
    connect(&m_soon, &QTimer::timeout, this, &FileWatch::look);
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, this, &FileWatch::lookSoon);
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, &FileWatch::lookSoon);
}

void FileWatch::watch(const QString &file, std::optional<FileStamp> known)
{
    stop();
    m_file = file;
    addPaths();
    setKnown(known);
    lookSoon(); // it may have changed since it was read
}

void FileWatch::stop()
{
    const QStringList paths = m_watcher.files() + m_watcher.directories();
    if (!paths.isEmpty())
        m_watcher.removePaths(paths);
    m_soon.stop();
    m_look.cancel();
    m_file.clear();
}

void FileWatch::setKnown(std::optional<FileStamp> known)
{
    m_known = known;
    m_isAgain = m_isReported = false;
}

/// The folder tells of a file that comes in its place; a link leads to one of another folder.
void FileWatch::addPaths()
{
    const QFileInfo info(m_file);
    QStringList paths{info.absolutePath()};
    if (info.exists())
        paths << info.absoluteFilePath() << QFileInfo(info.canonicalFilePath()).absolutePath();
    const QStringList watched = m_watcher.files() + m_watcher.directories();
    for (const QString &path : paths) {
        if (!watched.contains(path) && QFileInfo::exists(path))
            m_watcher.addPath(path);
    }
}

void FileWatch::lookSoon()
{
    if (!m_file.isEmpty() && !m_soon.isActive())
        m_soon.start();
}

void FileWatch::look()
{
    m_look.start([path = QFile::encodeName(m_file)](const std::atomic<bool> &) { return FileStamp::of(path); },
                 [this](const std::optional<FileStamp> &seen) { take(seen); });
}

void FileWatch::take(const std::optional<FileStamp> &seen)
{
    addPaths(); // one that was replaced is watched no more
    const bool isSame = m_isAgain && seen == m_seen;
    m_seen = seen;
    m_isAgain = seen != m_known;
    if (!isSame)
        m_isReported = false;
    if (!m_isAgain || m_isReported)
        return;
    if (!isSame) {
        lookSoon();
        return;
    }
    m_isReported = true;
    if (seen)
        Q_EMIT changed();
    else
        Q_EMIT removed();
}

} // namespace timeloupe
