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

    /// Ends in saved(), failed() or cancelled(). Nothing while one is being saved. `made` is the figure, when it is
    /// there already; nullptr: it is to be made.
    void save(const QString &file, const ViewSnapshot &view, const FigureChoice &choice, const QString &fileName,
              std::shared_ptr<const Figure> made);
    /// Leaves no file, unless it is just being finished.
    void cancel();
    [[nodiscard]] bool isRunning() const { return m_job.isRunning(); }

Q_SIGNALS:
    /// Some times a second: 0 … 1.
    void progressed(double share);
    void saved(const QString &file, qint64 bytes);
    void failed(const timeloupe::Diagnostic &error);
    void cancelled();

private:
    struct Course;
    /// The whole file or nothing; into what is no file as far as it is wanted.
    static Result<qint64> write(const QString &file, const QByteArray &bytes, Course &course,
                                const std::function<bool()> &isWanted);
    void finish(const QString &file, const Result<qint64> &outcome);

    LatestJob m_job;
    QTimer m_ticker;
    std::shared_ptr<Course> m_course;
};

/// Why `file` could not be written, and what can be done: `reason` is what the system says.
QString writeErrorMessage(const QString &file, const QString &reason);

} // namespace timeloupe
