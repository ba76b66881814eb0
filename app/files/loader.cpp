// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/files/loader.h"

#include "model/core/backgroundrelease.h"
#include "model/core/outofmemory.h"
#include "model/formats/timelinefile.h"

#include <QFileInfo>

namespace timeloupe {

namespace {

constexpr int kTickMs = 100;

LoadedFile surveyedFile(const QString &file, LoadedTimeline timeline, const std::optional<FileStamp> &stamp)
{
    StoreSummary summary = summarized(*timeline.store);
    return {file, releasedInBackground(std::move(timeline.store)), std::move(summary), std::move(timeline.warnings),
            stamp};
}

} // namespace

FileReading readFile(const QString &file, const IndexCache &cache, qint64 leastKept,
                     const std::function<bool(double)> &progress)
{
    const std::optional<FileStamp> stamp = FileStamp::of(QFile::encodeName(file));
    const bool isLarge = QFileInfo(file).size() >= leastKept;
    QString newKey;
    Result<LoadedFile> read = catchOutOfMemory(file, [&]() -> Result<LoadedFile> {
        const QString key = isLarge ? IndexCache::keyOf(file) : QString();
        if (std::optional<LoadedTimeline> known = cache.find(key))
            return surveyedFile(file, std::move(*known), stamp);
        auto timeline = readTimeline(file, progress);
        if (!timeline)
            return timeline.error();
        // A file modified while being read does not match its key.
        if (!key.isEmpty() && IndexCache::keyOf(file) == key)
            newKey = key;
        return surveyedFile(file, std::move(timeline).value(), stamp);
    });
    return {std::move(read), std::move(newKey), stamp};
}

void keepInCache(LatestJob &job, const IndexCache &cache, const LoadedFile &file, const QString &key,
                 std::function<void(bool)> done)
{
    job.start(
        [cache, key, store = file.store, warnings = file.warnings](const std::atomic<bool> &isVoid) {
            return cache.keep(key, {store, warnings}, isVoid);
        },
        std::move(done));
}

Loader::Loader(QObject *parent, IndexCache cache, qint64 leastKept)
    : QObject(parent), m_cache(std::move(cache)), m_leastKept(leastKept)
{
    m_ticker.setInterval(kTickMs);
    connect(&m_ticker, &QTimer::timeout, this, [this] { Q_EMIT progressed(m_file, *m_share); });
}

void Loader::open(const QString &file)
{
    cancel();
    m_keeping.cancel();
    m_file = file;
    m_share = std::make_shared<std::atomic<double>>(0.0);
    const auto work = [file, leastKept = m_leastKept, cache = m_cache,
                       share = m_share](const std::atomic<bool> &isVoid) {
        FileReading reading = readFile(file, cache, leastKept, [&](double done) {
            *share = done;
            return !isVoid;
        });
        if (reading.file) {
            LoadedFile found = std::move(reading.file).value();
            found.views = viewPlaceOf(file);
            reading.file = std::move(found);
        }
        cache.removeAbandoned();
        return reading;
    };
    m_job.start(work, [this](const FileReading &outcome) { finish(outcome); });
    m_ticker.start();
}

void Loader::cancel()
{
    if (!isRunning())
        return;
    m_job.cancel();
    m_ticker.stop();
    Q_EMIT cancelled(m_file);
}

void Loader::finish(const FileReading &outcome)
{
    m_ticker.stop();
    if (!outcome.file) {
        Q_EMIT failed(outcome.file.error());
        return;
    }
    if (!outcome.newKey.isEmpty())
        keepInCache(m_keeping, m_cache, *outcome.file, outcome.newKey, [this, name = outcome.file->file](bool isKept) {
            if (isKept)
                Q_EMIT kept(name);
        });
    Q_EMIT loaded(*outcome.file);
}

} // namespace timeloupe
