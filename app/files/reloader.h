// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/files/filewatch.h"
#include "app/files/loader.h"
#include "model/document/changeset.h"

namespace timeloupe {

/// A file that was reloaded.
struct ReloadedFile
{
    LoadedFile file;
    EventStorePtr before; ///< the previous snapshot
    ChangeSetPtr change;  ///< from the previous snapshot
};

/// Reloads the open file in the background when another program changes it. A change during a reload restarts it.
class Reloader : public QObject
{
    Q_OBJECT

public:
    explicit Reloader(QObject *parent = nullptr);

    /// Watches the open file. Files that cannot change, and devices, are not watched.
    void follow(const LoadedFile &file);
    void stop();
    /// Reloads unconditionally.
    void reload();
    void cancel();
    [[nodiscard]] bool isRunning() const { return m_job.isRunning(); }
    /// The program itself wrote the file, from `before` to `after`. Reloads only if `before` differs from the snapshot
    /// shown.
    void takeOwnWrite(const FileStamp &before, const FileStamp &after);

Q_SIGNALS:
    void started();
    void progressed(const QString &file, double share); ///< 0 … 1, a few times per second
    void reloaded(const timeloupe::ReloadedFile &file);
    void failed(const timeloupe::Diagnostic &error); ///< the previous snapshot stays
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
