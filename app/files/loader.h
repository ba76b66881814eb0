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

/// A file that was read, with all that takes long computed beforehand.
struct LoadedFile
{
    QString file;
    EventStorePtr store;
    StoreSummary summary;
    Diagnostics warnings;
    std::optional<FileStamp> stamp = {}; ///< before it was read; nullopt: it is no file
    ViewPlace views = {};                ///< of a file that is opened
};

struct FileReading
{
    Result<LoadedFile> file;
    QString newKey = {}; ///< to keep it under in the cache; empty when it is not to be kept, or is
    std::optional<FileStamp> stamp = {};
};

/// Reads a file here and now, in any thread; from `cache` when it has it. `progress` false cancels.
FileReading readFile(const QString &file, const IndexCache &cache, qint64 leastKept,
                     const std::function<bool(double)> &progress);
/// Puts what was read into `cache`, in the background; then done(whether it is kept).
void keepInCache(LatestJob &job, const IndexCache &cache, const LoadedFile &file, const QString &key,
                 std::function<void(bool)> done);

/// Opens files in the background. One at a time: opening another makes the one before void. A large file is kept in
/// the cache after it was read, and comes from there when it is opened again.
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
    [[nodiscard]] const QString &file() const { return m_file; } ///< being opened, or opened last

Q_SIGNALS:
    /// Some times a second while a file is being opened: 0 … 1.
    void progressed(const QString &file, double share);
    void loaded(const timeloupe::LoadedFile &file);
    void failed(const timeloupe::Diagnostic &error);
    void cancelled(const QString &file);
    /// The file that was loaded last will come from the cache.
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
