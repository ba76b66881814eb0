// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/files/viewplace.h"
#include "model/core/latestjob.h"
#include "model/events/storesummary.h"
#include "model/formats/base/format.h"
#include "model/formats/cache/indexcache.h"
#include "model/io/filehandle.h"

#include <QObject>
#include <QTimer>

namespace timeloupe {

/// A file that was read, with expensive results precomputed.
struct LoadedFile
{
    QString file;
    EventStorePtr store;
    StoreSummary summary;
    Diagnostics warnings;
    std::optional<FileStamp> stamp = {}; ///< before reading; nullopt: not a regular file
    ViewPlace views = {};                ///< of an opened file
};

struct FileReading
{
    Result<LoadedFile> file;
    QString newKey = {}; ///< cache key; empty when the file is not to be cached or is already
    std::optional<FileStamp> stamp = {};
};

/// Reads a file synchronously; from `cache` if possible. Thread-safe. `progress` returns false to cancel.
FileReading readFile(const QString &file, const IndexCache &cache, qint64 leastKept,
                     const std::function<bool(double)> &progress);
/// Puts the file into `cache` in the background, then calls done(whether it is cached).
void keepInCache(LatestJob &job, const IndexCache &cache, const LoadedFile &file, const QString &key,
                 std::function<void(bool)> done);

/// Opens files in the background, one at a time: opening voids the previous request. Large files are cached after
/// reading and opened from the cache.
class Loader : public QObject
{
    Q_OBJECT

public:
    explicit Loader(QObject *parent = nullptr, IndexCache cache = IndexCache(),
                    qint64 leastKept = IndexCache::kLeastFile);

    /// Ends in exactly one of loaded(), failed(), cancelled().
    void open(const QString &file);
    void cancel();
    [[nodiscard]] bool isRunning() const { return m_job.isRunning(); }
    [[nodiscard]] const QString &file() const { return m_file; } ///< being opened, or the last one opened

Q_SIGNALS:
    /// 0 … 1, a few times per second.
    void progressed(const QString &file, double share);
    void loaded(const timeloupe::LoadedFile &file);
    void failed(const timeloupe::Diagnostic &error);
    void cancelled(const QString &file);
    /// The last file is in the cache now.
    void kept(const QString &file);

private:
    void finish(const FileReading &outcome);

    IndexCache m_cache;
    qint64 m_leastKept;

    QString m_file;
    LatestJob m_job;
    LatestJob m_keeping;
    QTimer m_ticker;
    std::shared_ptr<std::atomic<double>> m_share;
};

} // namespace timeloupe
