// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/figure/assemblymarks.h"

#include <QFontMetricsF>
#include <QPainter>

namespace timeloupe {

namespace {

constexpr double kEdge = 4;         // distance from the edge of the page
constexpr double kLeastMargin = 12; // minimum margin for marks
constexpr int kTextPixels = 8;

/// Half-open scissors at (0, 0), cutting to the right.
void paintScissors(QPainter &painter, const QColor &color)
{
    painter.setPen(QPen(color, 0.8));
    painter.setBrush(Qt::NoBrush);
    painter.drawLine(QPointF(-1, -1.2), QPointF(6, 2));
    painter.drawLine(QPointF(-1, 1.2), QPointF(6, -2));
    painter.drawEllipse(QPointF(-2.6, -2), 1.6, 1.6);
    painter.drawEllipse(QPointF(-2.6, 2), 1.6, 1.6);
}

QPen dotted(const QColor &color)
{
    QPen pen(color, 0.8);
    pen.setDashPattern({1, 3});
    return pen;
}

} // namespace

void AssemblyMarks::paint(QPainter &painter, const FigureContext &context) const
{
    if (frame.margin < kLeastMargin)
        return;
    QFont font = context.style.small;
    font.setPixelSize(kTextPixels);
    painter.save();
    painter.setFont(font);
    painter.setPen(context.style.muted);
    if (cutRight)
        paintUpright(painter, *cutRight, context.words.cutHere(), true);
    if (overlapLeft)
        paintUpright(painter, *overlapLeft, context.words.overlapLabel(leftPage), false);
    if (cutBelow)
        paintLevel(painter, *cutBelow, context.words.cutHere(), true);
    if (overlapAbove)
        paintLevel(painter, *overlapAbove, context.words.overlapLabel(abovePage), false);
    painter.restore();
}

void AssemblyMarks::paintUpright(QPainter &painter, double x, const QString &text, bool scissors) const
{
    const QColor color = painter.pen().color();
    const double bottom = frame.page.height() - kEdge;
    const double belowContent = frame.footer ? frame.footerRoom().bottom() + 2 : frame.content().bottom();
    painter.setPen(dotted(color));
    painter.drawLine(QPointF(x, kEdge), QPointF(x, frame.margin - 4));
    if (belowContent < bottom)
        painter.drawLine(QPointF(x, belowContent), QPointF(x, bottom));
    if (scissors) {
        painter.save();
        painter.translate(x, kEdge + 8);
        painter.rotate(90);
        paintScissors(painter, color);
        painter.restore();
    }
    painter.setPen(color);
    const double width = QFontMetricsF(painter.font()).horizontalAdvance(text);
    painter.drawText(QPointF(x - width - 5, kEdge + kTextPixels), text);
}

void AssemblyMarks::paintLevel(QPainter &painter, double y, const QString &text, bool scissors) const
{
    const QColor color = painter.pen().color();
    const double right = frame.page.width();
    painter.setPen(dotted(color));
    painter.drawLine(QPointF(kEdge, y), QPointF(frame.margin - 4, y));
    painter.drawLine(QPointF(right - frame.margin + 4, y), QPointF(right - kEdge, y));
    if (scissors) {
        painter.save();
        painter.translate(kEdge + 8, y);
        paintScissors(painter, color);
        painter.restore();
    }
    painter.save();
    painter.setPen(color);
    painter.translate(kEdge + kTextPixels, y - 6);
    painter.rotate(-90);
    painter.drawText(QPointF(0, 0), text);
    painter.restore();
}

} // namespace timeloupe
