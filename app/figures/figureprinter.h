// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointer>

#include "app/figures/figuremaker.h"
#include "model/state/viewstate.h"

QT_BEGIN_NAMESPACE
class QPageLayout;
class QPrintPreviewDialog;
class QPrinter;
QT_END_NAMESPACE

namespace timeloupe {

/// Prints figures: the desktop's dialogs, and pages laid out for the chosen paper. Slow work runs in the background.
class FigurePrinter : public QObject
{
    Q_OBJECT

public:
    FigurePrinter(ViewState &state, QWidget &window);
    ~FigurePrinter() override;

    /// Name of the timeline's file for the footer; empty: none.
    void setFileName(const QString &name) { m_fileName = name; }

    /// Asks for a printer, then prints.
    void print(const FigureChoice &choice);
    /// Shows the pages as they are printed.
    void preview(const FigureChoice &choice);

    /// Prints on a configured printer; ignored while another job is running.
    void printOn(const std::shared_ptr<QPrinter> &printer, const FigureChoice &choice);
    [[nodiscard]] bool isRunning() const { return m_job.isRunning() || m_first.isRunning() || m_maker.isRunning(); }

Q_SIGNALS:
    void said(const QString &message);
    void failed(const timeloupe::Diagnostic &error);

private:
    void askForPrinter(const std::shared_ptr<const Figure> &figure);
    void paintPreview(QPrinter &printer);
    void finish(const Result<int> &outcome);

    ViewState &m_state;
    QWidget &m_window;
    QString m_fileName;
    FigureChoice m_choice; ///< the choice to print
    FigureMaker m_first;   ///< on its own paper, before a printer is chosen
    LatestJob m_job;
    // For the preview.
    FigureMaker m_maker;
    QPointer<QPrintPreviewDialog> m_preview;
    FigureChoice m_wanted;
    FigureChoice m_madeFor;
    std::shared_ptr<const Figure> m_made;
};

/// The choice for the paper of a printer.
FigureChoice withPageLayout(FigureChoice choice, const QPageLayout &paper);
/// The paper of a choice.
QPageLayout pageLayoutOf(const FigureChoice &choice);

} // namespace timeloupe
