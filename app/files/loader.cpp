// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/files/loader.h"

#include "model/core/backgroundrelease.h"
#include "model/core/outofmemory.h"
#include "model/formats/timelinefile.h"

#include <QFileInfo>

namespace timeloupe {

namespace {

constexpr int kTickMs = 100;

LoadedFile surveyedFile(const QString &file, LoadedTimeline timeline)
{
    StoreSurvey survey = surveyed(*timeline.store);
    return {file, releasedInBackground(std::move(timeline.store)), std::move(survey), std::move(timeline.warnings)};
}

} // namespace

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
    const bool isLarge = QFileInfo(file).size() >= m_leastKept;
    const auto work = [file, isLarge, cache = m_cache, share = m_share](const std::atomic<bool> &isVoid) {
        return withinMemory(file, [&]() -> Outcome {
            const QString key = isLarge ? IndexCache::keyOf(file) : QString();
            if (std::optional<LoadedTimeline> known = cache.find(key))
                return {surveyedFile(file, std::move(*known)), {}};
            auto read = readTimeline(file, [&](double done) {
                *share = done;
                return !isVoid;
            });
            if (!read)
                return read.error();
            // A file that was written to while it was read is not what the key says.
            const bool isSame = !key.isEmpty() && IndexCache::keyOf(file) == key;
            return {surveyedFile(file, std::move(read).value()), isSame ? key : QString()};
        });
    };
    m_job.start(work, [this](const Outcome &outcome) { finish(outcome); });
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

void Loader::finish(const Outcome &outcome)
{
    m_ticker.stop();
    if (!outcome.file) {
        Q_EMIT failed(outcome.file.error());
        return;
    }
    if (!outcome.newKey.isEmpty())
        keep(*outcome.file, outcome.newKey);
    Q_EMIT loaded(*outcome.file);
}

void Loader::keep(const LoadedFile &file, const QString &key)
{
    const auto work = [cache = m_cache, key, store = file.store,
                       warnings = file.warnings](const std::atomic<bool> &isVoid) {
        return cache.keep(key, {store, warnings}, isVoid);
    };
    m_keeping.start(work, [this, name = file.file](bool isKept) {
        if (isKept)
            Q_EMIT kept(name);
    });
}

} // namespace timeloupe
