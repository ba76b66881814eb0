// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/export/figureprint.h"

#include "model/table/sourcelinks.h"
#include "views/export/exporttext.h"
#include "views/export/exportunits.h"
#include "views/export/pdfcheck.h"
#include "views/figure/figure.h"

#include <QFile>
#include <QFileInfo>
#include <QPaintEngine>
#include <QPainter>
#include <QPrinter>

#include <algorithm>
#include <vector>

namespace timeloupe {

namespace {

using exporttext::ExportText;

constexpr double kSame = kInch / 25.4; // tolerance: paper sizes are rounded to a millimetre

bool isWanted(const QPrinter &printer, int page, int current)
{
    switch (printer.printRange()) {
    case QPrinter::CurrentPage:
        return page == current;
    case QPrinter::PageRange:
        return printer.pageRanges().isEmpty() || printer.pageRanges().contains(page + 1);
    default:
        return true;
    }
}

/// Zero-based page indices in printing order.
std::vector<int> pagesToPrint(const Figure &figure, const QPrinter &printer, int current)
{
    std::vector<int> once;
    for (int page = 0; page < figure.pageCount(); ++page) {
        if (isWanted(printer, page, current))
            once.push_back(page);
    }
    if (printer.pageOrder() == QPrinter::LastPageFirst)
        std::reverse(once.begin(), once.end());
    // Sends the pages repeatedly to printers without copy support.
    const int copies = printer.supportsMultipleCopies() ? 1 : printer.copyCount();
    std::vector<int> pages;
    if (printer.collateCopies()) {
        for (int copy = 0; copy < copies; ++copy)
            pages.insert(pages.end(), once.begin(), once.end());
    } else {
        for (const int page : once)
            pages.insert(pages.end(), static_cast<std::size_t>(copies), page);
    }
    return pages;
}

/// Removes a printed file with active content other than links to sources.
Result<bool> checkedFile(const QString &name, const Figure &figure)
{
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly))
        return Diagnostic::error(ExportText::tr("the printed file %1 cannot be read").arg(name));
    const auto fault = pdfError(file.readAll(), addressesOf(figure.store()->sources()));
    if (!fault)
        return true;
    file.remove();
    return Diagnostic::error(*fault);
}

/// Maps page coordinates (1/96 inch) to printer pixels.
QTransform placement(const Figure &figure, const QPrinter &printer)
{
    const QSizeF page = figure.pageSize();
    const double resolution = printer.resolution();
    const QRectF paper = printer.pageLayout().fullRectPixels(printer.resolution());
    const QRectF room = printer.pageLayout().paintRectPixels(printer.resolution());
    const QPointF origin = printer.fullPage() ? QPointF() : room.topLeft();
    const QSizeF paperSize = paper.size() * kInch / resolution;
    const bool same =
        std::abs(paperSize.width() - page.width()) < kSame && std::abs(paperSize.height() - page.height()) < kSame;
    const double scale =
        same ? resolution / kInch : std::min(room.width() / page.width(), room.height() / page.height());
    const QPointF corner = same ? QPointF() : room.center() - QPointF(page.width(), page.height()) * scale / 2;
    QTransform transform;
    transform.translate(corner.x() - origin.x(), corner.y() - origin.y());
    transform.scale(scale, scale);
    return transform;
}

} // namespace

void setUpPrinter(QPrinter &printer, const Figure &figure)
{
    const QSizeF points = figure.pageSize() * 72 / kInch;
    const bool lies = points.width() > points.height();
    printer.setDocName(figure.title());
    printer.setCreator(figure.program());
    printer.setPageSize(QPageSize(lies ? points.transposed() : points, QPageSize::Point));
    printer.setPageOrientation(lies ? QPageLayout::Landscape : QPageLayout::Portrait);
}

Result<bool> printFigure(const Figure &figure, QPrinter &printer, int current, const Progress &progress)
{
    if (figure.figureError())
        return Diagnostic::error(*figure.figureError());
    const std::vector<int> pages = pagesToPrint(figure, printer, current);
    if (pages.empty())
        return Diagnostic::error(
            ExportText::tr("there is no such page; expected pages from 1 to %1").arg(figure.pageCount()));
    QPainter painter;
    if (!painter.begin(&printer))
        return Diagnostic::error(
            ExportText::tr("the printer does not answer; expected one that is switched on and connected"));
    bool first = true;
    double done = 0;
    for (const int page : pages) {
        if (progress && !progress(done++ / static_cast<double>(pages.size()))) {
            printer.abort();
            return Diagnostic::cancelled();
        }
        if (!first && !printer.newPage())
            return Diagnostic::error(ExportText::tr("the printer stopped after %1 pages").arg(done));
        first = false;
        painter.save();
        painter.setTransform(placement(figure, printer), true);
        figure.paint(painter, page);
        painter.restore();
    }
    if (!painter.end())
        return Diagnostic::error(ExportText::tr("the printer did not take all pages"));
    // The preview uses another paint engine; a printer writes no file.
    const bool isPdf =
        printer.outputFormat() == QPrinter::PdfFormat && printer.paintEngine()->type() == QPaintEngine::Pdf;
    return isPdf && QFileInfo(printer.outputFileName()).isFile() ? checkedFile(printer.outputFileName(), figure)
                                                                 : Result<bool>(true);
}

} // namespace timeloupe
