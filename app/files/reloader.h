// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/files/filewatch.h"
#include "app/files/loader.h"
#include "model/document/changeset.h"

namespace timeloupe {

/// A file that was read again.
struct ReloadedFile
{
    LoadedFile file;
    EventStorePtr before; ///< what was read before
    ChangeSetPtr change;  ///< from it
};

/// Reads the open file again when another program has changed it, in the background. A change while it is read makes
/// that void.
class Reloader : public QObject
{
    Q_OBJECT

public:
    explicit Reloader(QObject *parent = nullptr);

    /// What is shown now. Files that nobody can change, and what is no file, are not watched.
    void follow(const LoadedFile &file);
    void stop();
    /// Reads the file now, changed or not.
    void reload();
    void cancel();
    [[nodiscard]] bool isRunning() const { return m_job.isRunning(); }
    /// We wrote the file: it was `before`, and is `after` now. Nothing to be read again, unless `before` was another
    /// than what is shown.
    void takeOwnWrite(const FileStamp &before, const FileStamp &after);

Q_SIGNALS:
    void started();
    void progressed(const QString &file, double share); ///< some times a second: 0 … 1
    void reloaded(const timeloupe::ReloadedFile &file);
    void failed(const timeloupe::Diagnostic &error); ///< what was read before stays
    void removed(const QString &file);

private:
    void finish(const FileReading &reading, ChangeSetPtr change);

    FileWatch m_watch;
    EventStorePtr m_store;
    LatestJob m_job;
    LatestJob m_keeping;
    QTimer m_ticker;
    std::shared_ptr<std::atomic<double>> m_share;
};

} // namespace timeloupe
