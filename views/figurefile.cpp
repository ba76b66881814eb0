// SPDX-License-Identifier: GPL-3.0-or-later
#include "figurefile.h"

#include "figure.h"

#include <QBuffer>
#include <QDateTime>
#include <QImage>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QSvgGenerator>

#include <cmath>

namespace timeloupe {

namespace {

constexpr int kPdfResolution = 1200;
constexpr double kInch = 96;
constexpr double kDotsPerMetre = kInch / 0.0254;

/// The writer dates the document by the clock. A date is as long as every other, so that nothing else moves.
void setCreationDate(QByteArray &pdf, qint64 created)
{
    const QByteArray key("/CreationDate (D:");
    const qsizetype at = pdf.lastIndexOf(key);
    if (at < 0)
        return;
    const QByteArray digits =
        QDateTime::fromSecsSinceEpoch(created, Qt::UTC).toString(QStringLiteral("yyyyMMddHHmmss")).toLatin1();
    const qsizetype begin = at + key.size();
    pdf.replace(begin, digits.size(), digits);
    const qsizetype end = pdf.indexOf(')', begin);
    const QByteArray zone("+00'00'");
    const qsizetype zoneAt = begin + digits.size();
    if (end - zoneAt >= zone.size() && pdf.at(zoneAt) != 'Z')
        pdf.replace(zoneAt, zone.size(), zone);
}

} // namespace

QByteArray figurePdf(const Figure &figure, qint64 created)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setPageSize(QPageSize(figure.pageSize() * 72.0 / kInch, QPageSize::Point, {}, QPageSize::ExactMatch));
    writer.setPageMargins(QMarginsF());
    writer.setResolution(kPdfResolution);
    writer.setTitle(figure.title());
    writer.setCreator(figure.program());
    QPainter painter;
    if (!painter.begin(&writer))
        return {};
    for (int page = 0; page < figure.pageCount(); ++page) {
        if (page > 0)
            writer.newPage();
        painter.save();
        painter.scale(kPdfResolution / kInch, kPdfResolution / kInch);
        figure.paint(painter, page);
        painter.restore();
    }
    if (!painter.end())
        return {};
    buffer.close();
    setCreationDate(bytes, created);
    return bytes;
}

QByteArray figureSvg(const Figure &figure)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    const QSizeF size = figure.pageSize();
    generator.setResolution(static_cast<int>(kInch));
    generator.setSize(QSize(static_cast<int>(std::ceil(size.width())), static_cast<int>(std::ceil(size.height()))));
    generator.setViewBox(QRectF(QPointF(), size));
    generator.setTitle(figure.title());
    generator.setDescription(figure.subtitle());
    QPainter painter;
    if (!painter.begin(&generator))
        return {};
    figure.paint(painter, 0);
    return painter.end() ? bytes : QByteArray();
}

QByteArray figurePng(const Figure &figure, double scale)
{
    const QSizeF size = figure.pageSize() * scale;
    QImage image(static_cast<int>(std::lround(size.width())), static_cast<int>(std::lround(size.height())),
                 QImage::Format_ARGB32_Premultiplied);
    if (image.isNull())
        return {};
    image.setDotsPerMeterX(static_cast<int>(std::lround(kDotsPerMetre * scale)));
    image.setDotsPerMeterY(static_cast<int>(std::lround(kDotsPerMetre * scale)));
    image.fill(Qt::transparent);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::TextAntialiasing);
    painter.scale(scale, scale);
    figure.paint(painter, 0);
    painter.end();
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    return image.save(&buffer, "PNG") ? bytes : QByteArray();
}

} // namespace timeloupe
