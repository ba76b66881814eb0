// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include "app/figures/options/figurechoice.h"
#include "model/core/latestjob.h"

#include <QTimer>

namespace timeloupe {

/// Writes a figure to a file in the background: the whole file, or nothing.
class FigureSaver : public QObject
{
    Q_OBJECT

public:
    explicit FigureSaver(QObject *parent = nullptr);

    /// Ends in saved(), failed() or cancelled(). Ignored while saving. `made` is the finished figure if available.
    void save(const QString &file, const ViewSnapshot &view, const FigureChoice &choice, const QString &fileName,
              std::shared_ptr<const Figure> made);
    /// Leaves no file unless the save is just finishing.
    void cancel();
    [[nodiscard]] bool isRunning() const { return m_job.isRunning(); }

Q_SIGNALS:
    /// 0 … 1, a few times per second.
    void progressed(double share);
    void saved(const QString &file, qint64 bytes);
    void failed(const timeloupe::Diagnostic &error);
    void cancelled();

private:
    struct Course;
    /// The whole file or nothing; to a device, as much as is wanted.
    static Result<qint64> write(const QString &file, const QByteArray &bytes, Course &course,
                                const std::function<bool()> &isWanted);
    void finish(const QString &file, const Result<qint64> &outcome);

    LatestJob m_job;
    QTimer m_ticker;
    std::shared_ptr<Course> m_course;
};

/// The reason why `file` cannot be written, with a remedy; `reason` is the system's message.
QString writeErrorMessage(const QString &file, const QString &reason);

} // namespace timeloupe
