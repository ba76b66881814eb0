// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/events/shelf.h"
#include "model/formats/base/format.h"
#include "model/formats/cache/cachedviews.h"

namespace timeloupe {

/// Timelines that were opened before, as they lay in memory (storefile.h), beside the user's other caches: opening one
/// again takes it from there instead of parsing the file. One is found only as long as the file is exactly as it was,
/// and only by the build of the program that kept it. Safe from several threads and programs: a file appears whole or
/// not at all, and is in memory whole before anything of it is used. Only plain files that are the user's own count.
class IndexCache
{
public:
    /// Kept timelines may take so many bytes together: those that were not used for longest go first.
    static constexpr qint64 kRoom = qint64(4) << 30;

    /// `folder` is made when something is kept.
    explicit IndexCache(QString folder = standardFolder(), qint64 room = kRoom);

    /// In QStandardPaths::CacheLocation.
    static QString standardFolder();
    /// Names the file as it is now: place, size, times of change, and samples of what is in it. Empty when it cannot
    /// be kept: it is no plain file.
    static QString keyOf(const QString &file);

    /// What was kept under that key. What turns out to be damaged is removed.
    [[nodiscard]] std::optional<LoadedTimeline> find(const QString &key) const;
    /// Keeps it, instead of what was kept of that file before. False when it could not be kept, or `cancelled` became
    /// true: then nothing is left of it.
    bool keep(const QString &key, const LoadedTimeline &timeline, const std::atomic<bool> &cancelled) const;
    /// The file that was as `oldKey` says has been changed, in its views and stories only, and is as `newKey` says now.
    /// What is kept of it, now or soon, is found under the new key with these views.
    void keepViews(const QString &oldKey, const QString &newKey, CachedViews views) const;

private:
    /// The file of views and stories that were changed after the timeline was kept; empty: none.
    [[nodiscard]] QString viewsPathOf(const QString &key) const;
    /// What is kept as that, with other views if there are any.
    [[nodiscard]] std::optional<LoadedTimeline> read(const QString &key, const Shelf *views = nullptr) const;
    [[nodiscard]] std::optional<LoadedTimeline> findWithViews(const QString &viewsPath) const;
    [[nodiscard]] QString pathOf(const QString &key) const;
    void removeOthers(const QString &key) const;
    void makeRoom() const;

    QString m_folder;
    qint64 m_room;
};

} // namespace timeloupe
