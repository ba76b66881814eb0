// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/folds.h"
#include "model/format.h"
#include "model/latestjob.h"

#include <QObject>
#include <QTimer>

namespace timeloupe {

/// A file that was read, with all that takes long computed beforehand.
struct LoadedFile
{
    QString file;
    EventStorePtr store;
    Folds folds; ///< its quiet periods
    Diagnostics warnings;
};

/// Opens files in the background. One at a time: opening another makes the one before void.
class Loader : public QObject
{
    Q_OBJECT

public:
    explicit Loader(QObject *parent = nullptr);

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

private:
    using Outcome = Result<LoadedFile>;
    void finish(const Outcome &outcome);

    QString m_file;
    LatestJob m_job;
    QTimer m_ticker;
    std::shared_ptr<std::atomic<double>> m_share;
};

} // namespace timeloupe
