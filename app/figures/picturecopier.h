// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include "app/figures/options/figurechoice.h"
#include "model/core/latestjob.h"

#include <QSize>

namespace timeloupe {

/// Copies a figure to the clipboard as a bitmap, SVG and PDF.
class PictureCopier : public QObject
{
    Q_OBJECT

public:
    explicit PictureCopier(QObject *parent = nullptr) : QObject(parent) {}

    /// In the background; ends in copied() or failed() unless voided by another request. Copies the first page only;
    /// paper sizes get a default resolution.
    void copy(const ViewSnapshot &view, const FigureChoice &choice, const QString &fileName);
    [[nodiscard]] bool isRunning() const { return m_job.isRunning(); }

Q_SIGNALS:
    void copied(QSize pixels);
    void failed(const timeloupe::Diagnostic &error);

private:
    LatestJob m_job;
};

} // namespace timeloupe
