// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/export/figurefile.h"

#include "model/table/sourcelinks.h"
#include "views/export/exporttext.h"
#include "views/export/exportunits.h"
#include "views/export/markupcheck.h"
#include "views/export/svgdevice.h"
#include "views/figure/figure.h"

#include <QBuffer>
#include <QColorSpace>
#include <QImage>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>

#include <algorithm>
#include <cmath>

namespace timeloupe {

namespace {

using exporttext::ExportText;

constexpr double kMostPixels = 268'435'456; // 1 GiB

QPageSize pdfPage(QSizeF size)
{
    return QPageSize(size * 72.0 / kInch, QPageSize::Point, {}, QPageSize::ExactMatch);
}

/// Returns false when cancelled.
bool paintPages(QPdfWriter &writer, QPainter &painter, const Figure &figure, const Progress &progress)
{
    for (int page = 0; page < figure.pageCount(); ++page) {
        if (progress && !progress(page / static_cast<double>(figure.pageCount())))
            return false;
        if (page > 0)
            writer.newPage();
        painter.save();
        painter.scale(kPdfResolution / kInch, kPdfResolution / kInch);
        figure.paint(painter, page);
        painter.restore();
    }
    return true;
}

QImage canvas(const Figure &figure, double scale)
{
    const QSizeF size = figure.pageSize() * scale;
    QImage image(static_cast<int>(std::lround(size.width())), static_cast<int>(std::lround(size.height())),
                 QImage::Format_ARGB32_Premultiplied);
    if (image.isNull())
        return image;
    const int dots = static_cast<int>(std::lround(pngResolution(figure, scale) / kMetresPerInch));
    image.setDotsPerMeterX(dots);
    image.setDotsPerMeterY(dots);
    image.setColorSpace(QColorSpace::SRgb);
    image.setText(QStringLiteral("Title"), figure.title());
    image.setText(QStringLiteral("Software"), figure.program());
    image.fill(Qt::transparent);
    return image;
}

QString tooLarge(QSizeF size)
{
    return ExportText::tr(
               "a picture of %1 × %2 pixels cannot be drawn; expected at least 1 and at most %3 on each side, and at "
               "most %4 million in all")
        .arg(QString::number(std::round(size.width()), 'f', 0), QString::number(std::round(size.height()), 'f', 0),
             QString::number(kMostPixelsOfASide, 'f', 0), QString::number(kMostPixels / 1e6, 'f', 0));
}

} // namespace

Result<QByteArray> checkedMarkup(const QByteArray &xml, const EventStore &store, const QString &script)
{
    const auto fault = markupError(xml, addressesOf(store.sources()), script);
    return fault ? Result<QByteArray>(Diagnostic::error(*fault)) : Result<QByteArray>(xml);
}

double pngResolution(const Figure &figure, double scale)
{
    const bool isPage = figure.options().distance == ReadingDistance::Document;
    return isPage ? kInch * scale : figure.pageSize().height() * scale / kSlideHeight;
}

qint64 creationDate(const Figure &figure)
{
    bool ok = false;
    const qint64 wanted = qEnvironmentVariable("SOURCE_DATE_EPOCH").toLongLong(&ok);
    if (ok && wanted >= 0)
        return wanted;
    return figure.dataEnd() ? std::max<qint64>(0, *figure.dataEnd() / kMsPerSecond) : 0;
}

PdfInfo pdfInfo(const Figure &figure, qint64 created)
{
    PdfInfo info;
    info.title = figure.title();
    info.subject = figure.subject();
    info.keywords = figure.keywords();
    info.creator = figure.program();
    info.language = figure.language().tag();
    info.created = created;
    info.bookmarks = figure.bookmarks();
    return info;
}

Result<QByteArray> figurePdf(const Figure &figure, qint64 created, const Progress &progress)
{
    if (figure.figureError())
        return Diagnostic::error(*figure.figureError());
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setPageSize(pdfPage(figure.pageSize()));
    writer.setPageMargins(QMarginsF());
    writer.setResolution(kPdfResolution);
    QPainter painter;
    if (!painter.begin(&writer))
        return Diagnostic::error(ExportText::tr("a PDF of this page size cannot be drawn; expected a smaller page"));
    const bool whole = paintPages(writer, painter, figure, progress);
    if (!painter.end())
        return Diagnostic::error(ExportText::tr("the PDF cannot be drawn; expected more memory or fewer pages"));
    if (!whole)
        return Diagnostic::cancelled();
    buffer.close();
    return addPdfInfo(bytes, pdfInfo(figure, created), addressesOf(figure.store()->sources()));
}

Result<QByteArray> figureSvg(const Figure &figure, const QString &idPrefix)
{
    if (figure.figureError())
        return Diagnostic::error(*figure.figureError());
    SvgDevice device({figure.pageSize(), figure.title(), figure.subtitle(), figure.language().tag(), idPrefix},
                     figure.store(), figure.language());
    QPainter painter;
    if (!painter.begin(&device))
        return Diagnostic::error(ExportText::tr("the SVG cannot be drawn"));
    figure.paint(painter, 0);
    painter.end();
    return checkedMarkup(device.bytes(), *figure.store());
}

Result<QByteArray> figurePng(const Figure &figure, double scale)
{
    if (figure.figureError())
        return Diagnostic::error(*figure.figureError());
    const QSizeF size = figure.pageSize() * scale;
    const double shorter = std::min(size.width(), size.height());
    const double longer = std::max(size.width(), size.height());
    if (!(shorter >= 0.5) || longer > kMostPixelsOfASide || shorter * longer > kMostPixels)
        return Diagnostic::error(tooLarge(size));
    QImage image = canvas(figure, scale);
    if (image.isNull())
        return Diagnostic::error(
            ExportText::tr("there is not enough memory for a picture of this size; expected a smaller one"));
    QPainter painter(&image);
    painter.setRenderHint(QPainter::TextAntialiasing);
    painter.scale(scale, scale);
    figure.paint(painter, 0);
    painter.end();
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    if (!image.save(&buffer, "PNG"))
        return Diagnostic::error(
            ExportText::tr("the picture cannot be packed as PNG; expected more memory or a smaller size"));
    return bytes;
}

} // namespace timeloupe
