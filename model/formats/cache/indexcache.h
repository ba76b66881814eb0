// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/events/viewlibrary.h"
#include "model/formats/base/format.h"
#include "model/formats/cache/cachedviews.h"

namespace timeloupe {

/// Cache of opened timelines in their memory layout (storefile.h), in the user's cache folder: reopening a file loads
/// them instead of parsing. An entry is valid only while the file is unchanged, and only for the build that wrote it.
/// Safe for concurrent threads and processes: entries appear atomically and are loaded completely before use. Only
/// regular files owned by the user are trusted.
class IndexCache
{
public:
    /// Limit of the total size in bytes; the least recently used entries are evicted first.
    static constexpr qint64 kCapacity = qint64(4) << 30;
    /// Smaller files are read in a time not worth an entry.
    static constexpr qint64 kLeastFile = qint64(16) << 20;

    /// `folder` is created on first use.
    explicit IndexCache(QString folder = standardFolder(), qint64 room = kCapacity);

    /// In QStandardPaths::CacheLocation.
    static QString standardFolder();
    /// The cache key of the file in its current state: place, size, times of change, and samples of its content. Empty
    /// when it is not a regular file and cannot be cached.
    static QString keyOf(const QString &file);

    /// The entry with that key. Damaged entries are removed.
    [[nodiscard]] std::optional<LoadedTimeline> find(const QString &key) const;
    /// Stores the timeline and replaces the file's previous entry. False when it could not be written, or when
    /// `cancelled` became true; nothing is left then.
    bool keep(const QString &key, const LoadedTimeline &timeline, const std::atomic<bool> &cancelled) const;
    /// Records that the file changed from `oldKey` to `newKey` in its views and stories only: its entry, present or
    /// still to be written, is found under the new key with these views.
    void keepViews(const QString &oldKey, const QString &newKey, CachedViews views) const;

    /// Removes what processes that were killed left behind in its folder.
    void removeAbandoned() const;

private:
    /// Path of the views and stories changed after the entry was written; empty: none.
    [[nodiscard]] QString viewsPathOf(const QString &key) const;
    /// Reads the entry; `views`, if not null, replace its views and stories.
    [[nodiscard]] std::optional<LoadedTimeline> read(const QString &key, const ViewLibrary *views = nullptr) const;
    [[nodiscard]] std::optional<LoadedTimeline> findWithViews(const QString &viewsPath) const;
    [[nodiscard]] QString pathOf(const QString &key) const;
    void removeOthers(const QString &key) const;
    void evictOldest() const;

    QString m_folder;
    qint64 m_capacity;
};

} // namespace timeloupe
