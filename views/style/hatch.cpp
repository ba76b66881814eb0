// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/style/hatch.h"

#include <QColor>
#include <QPaintEngine>
#include <QPainter>
#include <QPainterPath>
#include <QPolygonF>

#include <algorithm>

namespace timeloupe {

namespace {

constexpr double kPitch = 6; // distance along an edge
constexpr double kLine = 1.2;

/// Where x + y = `sum` (from the top left corner) meets the top or right edge, and the left or bottom edge.
QPointF upperEnd(const QRectF &rect, double sum)
{
    const double x = std::min(sum, rect.width());
    return rect.topLeft() + QPointF(x, sum - x);
}

QPointF lowerEnd(const QRectF &rect, double sum)
{
    const double y = std::min(sum, rect.height());
    return rect.topLeft() + QPointF(sum - y, y);
}

} // namespace

void paintHatch(QPainter &painter, const QRectF &rect, const QColor &color)
{
    // Drawn line by line on screen: Qt splits larger fills over threads and waits, which is slower.
    const bool pixels = painter.paintEngine() && painter.paintEngine()->type() == QPaintEngine::Raster;
    const double most = rect.width() + rect.height();
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    QPainterPath lines;
    for (double sum = kPitch / 2; sum < most; sum += kPitch) {
        const double next = std::min(sum + kLine, most);
        const QPolygonF line({upperEnd(rect, sum), upperEnd(rect, next), lowerEnd(rect, next), lowerEnd(rect, sum)});
        if (pixels) {
            painter.drawConvexPolygon(line);
            continue;
        }
        lines.addPolygon(line);
        lines.closeSubpath();
    }
    if (!pixels)
        painter.drawPath(lines);
}

} // namespace timeloupe
