// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include "app/figures/options/figurechoice.h"
#include "model/core/latestjob.h"

#include <QSize>

namespace timeloupe {

/// Puts a figure on the clipboard: as a picture of pixels, and in vectors for programs that take SVG or PDF.
class PictureCopier : public QObject
{
    Q_OBJECT

public:
    explicit PictureCopier(QObject *parent = nullptr) : QObject(parent) {}

    /// In the background; ends in copied() or failed(), unless another one is asked for. The first page of a figure
    /// of several; pages are given a usual number of pixels.
    void copy(const ViewSnapshot &view, const FigureChoice &choice, const QString &fileName);
    [[nodiscard]] bool isRunning() const { return m_job.isRunning(); }

Q_SIGNALS:
    void copied(QSize pixels);
    void failed(const timeloupe::Diagnostic &error);

private:
    LatestJob m_job;
};

} // namespace timeloupe
