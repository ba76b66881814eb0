// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include "app/figures/options/figurechoice.h"
#include "model/core/latestjob.h"

#include <QTimer>

namespace timeloupe {

/// Makes figures in the background; asking for one makes the one before void.
class FigureMaker : public QObject
{
    Q_OBJECT

public:
    explicit FigureMaker(QObject *parent = nullptr);

    /// Ends in made(), unless something else is asked for or it is cancelled. `fileName`: for the footer.
    void make(const ViewSnapshot &view, const FigureChoice &choice, const QString &fileName);
    void cancel();
    [[nodiscard]] bool isRunning() const { return m_job.isRunning(); }

Q_SIGNALS:
    /// Some times a second of a long one: 0 … 1.
    void progressed(double share);
    void made(const std::shared_ptr<const timeloupe::Figure> &figure);

private:
    LatestJob m_job;
    QTimer m_ticker;
    std::shared_ptr<std::atomic<double>> m_share;
};

} // namespace timeloupe
