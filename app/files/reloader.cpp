// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/files/reloader.h"

#include "model/core/outofmemory.h"

#include <QFileInfo>

namespace timeloupe {

namespace {

constexpr int kProgressTickMs = 100;

bool canChange(const QString &file)
{
    return !file.startsWith(QStringLiteral(":/")) && file != QStringLiteral("-") && QFileInfo(file).isFile();
}

struct Read
{
    FileReading reading;
    ChangeSetPtr change;
};

} // namespace

Reloader::Reloader(QObject *parent) : QObject(parent)
{
    m_ticker.setInterval(kProgressTickMs);
    connect(&m_ticker, &QTimer::timeout, this, [this] { Q_EMIT progressed(m_watch.file(), *m_share); });
    connect(&m_watch, &FileWatch::changed, this, &Reloader::reload);
    connect(&m_watch, &FileWatch::removed, this, [this] {
        cancel();
        Q_EMIT removed(m_watch.file());
    });
}

void Reloader::follow(const LoadedFile &file)
{
    stop();
    m_store = file.store;
    if (canChange(file.file))
        m_watch.watch(file.file, file.stamp);
}

void Reloader::stop()
{
    cancel();
    m_watch.stop();
    m_store.reset();
}

void Reloader::cancel()
{
    m_job.cancel();
    m_ticker.stop();
}

void Reloader::reload()
{
    if (m_watch.file().isEmpty())
        return;
    m_keeping.cancel();
    m_share = std::make_shared<std::atomic<double>>(0.0);
    const auto work = [file = m_watch.file(), before = m_store, share = m_share](const std::atomic<bool> &isVoid) {
        Read read{readFile(file, IndexCache(), IndexCache::kLeastFile,
                           [&](double done) {
                               *share = done;
                               return !isVoid;
                           }),
                  nullptr};
        if (read.reading.file) {
            if (auto change = changesBetween(*before, *read.reading.file->store, &isVoid))
                read.change = std::make_shared<const ChangeSet>(std::move(*change));
        }
        return read;
    };
    m_job.start(work, [this](Read read) { finish(read.reading, std::move(read.change)); });
    m_ticker.start();
    Q_EMIT started();
}

void Reloader::finish(const FileReading &reading, ChangeSetPtr change)
{
    m_ticker.stop();
    m_watch.setKnown(reading.stamp); // also for a file with errors: it is read again after the next change
    if (!reading.file) {
        Q_EMIT failed(reading.file.error());
        return;
    }
    const EventStorePtr before = m_store;
    if (!change->isEmpty())
        m_store = reading.file->store;
    if (!reading.newKey.isEmpty())
        keepInCache(m_keeping, IndexCache(), *reading.file, reading.newKey, [](bool) {});
    Q_EMIT reloaded({*reading.file, before, std::move(change)});
}

void Reloader::takeOwnWrite(const FileStamp &before, const FileStamp &after)
{
    if (m_watch.known() == before)
        m_watch.setKnown(after);
}

} // namespace timeloupe
