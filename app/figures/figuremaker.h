// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include "app/figures/options/figurechoice.h"
#include "model/core/latestjob.h"

#include <QTimer>

namespace timeloupe {

/// Makes figures in the background; a new request voids the previous one.
class FigureMaker : public QObject
{
    Q_OBJECT

public:
    explicit FigureMaker(QObject *parent = nullptr);

    /// Ends in made() unless voided or cancelled. `fileName` is for the footer.
    void make(const ViewSnapshot &view, const FigureChoice &choice, const QString &fileName);
    void cancel();
    [[nodiscard]] bool isRunning() const { return m_job.isRunning(); }

Q_SIGNALS:
    /// 0 … 1, a few times per second.
    void progressed(double share);
    void made(const std::shared_ptr<const timeloupe::Figure> &figure);

private:
    LatestJob m_job;
    QTimer m_ticker;
    std::shared_ptr<std::atomic<double>> m_share;
};

} // namespace timeloupe
