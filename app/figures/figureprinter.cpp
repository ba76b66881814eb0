// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/figures/figureprinter.h"

#include "views/export/figureprint.h"
#include "views/figure/figure.h"

#include <QPageLayout>
#include <QPainter>
#include <QPrintDialog>
#include <QPrintPreviewDialog>
#include <QPrintPreviewWidget>
#include <QPrinter>

namespace timeloupe {

namespace {

constexpr double kPointsPerInch = 72;
constexpr double kUnitsPerInch = 96;

} // namespace

FigurePrinter::FigurePrinter(ViewState &state, QWidget &window) : m_state(state), m_window(window)
{
    connect(&m_first, &FigureMaker::made, this, &FigurePrinter::askForPrinter);
    connect(&m_maker, &FigureMaker::made, this, [this](const std::shared_ptr<const Figure> &figure) {
        m_made = figure;
        m_madeFor = m_wanted;
        if (m_preview)
            m_preview->findChild<QPrintPreviewWidget *>()->updatePreview();
    });
}

FigurePrinter::~FigurePrinter() = default;

void FigurePrinter::print(const FigureChoice &choice)
{
    if (const auto figureError = choice.figureError()) {
        Q_EMIT failed(Diagnostic::error(*figureError));
        return;
    }
    m_choice = withPageLayout(choice, pageLayoutOf(choice));
    m_first.make(snapshotOf(m_state), m_choice, m_fileName);
}

/// Offers the page range of the figure.
void FigurePrinter::askForPrinter(const std::shared_ptr<const Figure> &figure)
{
    if (figure->figureError()) {
        Q_EMIT failed(Diagnostic::error(*figure->figureError()));
        return;
    }
    const auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    setUpPrinter(*printer, *figure);
    auto *dialog = new QPrintDialog(printer.get(), &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setMinMax(1, figure->pageCount());
    dialog->setOption(QAbstractPrintDialog::PrintPageRange, figure->pageCount() > 1);
    // Keeps the printer alive until the dialog is destroyed.
    connect(dialog, &QObject::destroyed, this, [printer] {});
    connect(dialog, &QDialog::accepted, this, [this, printer, choice = m_choice] { printOn(printer, choice); });
    dialog->QDialog::open();
}

void FigurePrinter::printOn(const std::shared_ptr<QPrinter> &printer, const FigureChoice &choice)
{
    if (m_job.isRunning())
        return;
    const FigureChoice page = withPageLayout(choice, printer->pageLayout());
    Q_EMIT said(tr("Printing…"));
    const auto work = [printer, page, view = snapshotOf(m_state),
                       fileName = m_fileName](const std::atomic<bool> &isVoid) -> Result<int> {
        const Progress shouldContinue = [&isVoid](double) { return !isVoid; };
        const auto figure = makeFigure(view, page, fileName, shouldContinue);
        if (figure->figureError())
            return Diagnostic::error(*figure->figureError());
        const Result<bool> printed = printFigure(*figure, *printer, 0, shouldContinue);
        if (!printed)
            return printed.error();
        return figure->pageCount();
    };
    m_job.start(work, [this](const Result<int> &outcome) { finish(outcome); });
}

void FigurePrinter::finish(const Result<int> &outcome)
{
    if (!outcome)
        Q_EMIT failed(outcome.error());
    else
        Q_EMIT said(tr("A figure of %n pages was printed.", nullptr, *outcome));
}

// --- preview ---

void FigurePrinter::preview(const FigureChoice &choice)
{
    if (m_preview) {
        m_preview->raise();
        return;
    }
    if (const auto figureError = choice.figureError()) {
        Q_EMIT failed(Diagnostic::error(*figureError));
        return;
    }
    m_made.reset();
    m_wanted = choice;
    const auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    printer->setPageLayout(pageLayoutOf(choice));
    m_preview = new QPrintPreviewDialog(printer.get(), &m_window);
    m_preview->setAttribute(Qt::WA_DeleteOnClose);
    m_preview->resize(1100, 800);
    connect(m_preview, &QObject::destroyed, this, [printer] {});
    connect(m_preview, &QPrintPreviewDialog::paintRequested, this, [this](QPrinter *asking) { paintPreview(*asking); });
    m_preview->QDialog::open();
}

/// Called when the paper changes and when the preview prints. Paints the figure for that paper once it is available;
/// the page is blank meanwhile.
void FigurePrinter::paintPreview(QPrinter &printer)
{
    const FigureChoice page = withPageLayout(m_wanted, printer.pageLayout());
    if (m_made && m_madeFor == page) {
        if (m_made->figureError())
            Q_EMIT failed(Diagnostic::error(*m_made->figureError()));
        else if (const Result<bool> printed = printFigure(*m_made, printer); !printed)
            Q_EMIT failed(printed.error());
        return;
    }
    QPainter blank(&printer);
    blank.end();
    m_wanted = page;
    m_maker.make(snapshotOf(m_state), page, m_fileName);
}

// --- paper ---

FigureChoice withPageLayout(FigureChoice choice, const QPageLayout &paper)
{
    choice.target = FigureTarget::Pdf;
    const QSizeF points = paper.fullRect(QPageLayout::Point).size();
    choice.portrait = points.height() > points.width();
    for (const QString &name : paperNames()) {
        const QSizeF known = *figureSize(name) * kPointsPerInch / kUnitsPerInch;
        const QSizeF lying = choice.portrait ? points.transposed() : points;
        if (std::abs(known.width() - lying.width()) < 2 && std::abs(known.height() - lying.height()) < 2) {
            choice.size = name;
            return choice;
        }
    }
    choice.size = sizeKeyword(points.width() / kPointsPerInch, points.height() / kPointsPerInch, SizeUnit::Inches);
    return choice;
}

QPageLayout pageLayoutOf(const FigureChoice &choice)
{
    const QSizeF points = choice.page() * kPointsPerInch / kUnitsPerInch;
    const bool portrait = points.height() > points.width();
    const QPageSize size(portrait ? points : points.transposed(), QPageSize::Point, QString(), QPageSize::FuzzyMatch);
    return QPageLayout(size, portrait ? QPageLayout::Portrait : QPageLayout::Landscape, QMarginsF());
}

} // namespace timeloupe
