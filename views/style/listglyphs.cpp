// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/style/listglyphs.h"

#include <cmath>
#include <numbers>

namespace timeloupe {

void paintStar(QPainter &painter, QPointF center, const QColor &ink, bool full)
{
    QPolygonF star;
    for (int i = 0; i < 10; ++i) {
        const double angle = (i * 0.2 - 0.5) * std::numbers::pi;
        const double radius = i % 2 == 0 ? 6.0 : 2.7;
        star << center + QPointF(std::cos(angle), std::sin(angle)) * radius;
    }
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(ink, 1.1, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(full ? QBrush(ink) : QBrush(Qt::NoBrush));
    painter.drawPolygon(star);
    painter.restore();
}

void paintLock(QPainter &painter, QPointF center, const QColor &ink)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(center);
    painter.setPen(QPen(ink, 1.2));
    painter.setBrush(Qt::NoBrush);
    painter.drawArc(QRectF(-2.3, -4.6, 4.6, 5.6), 0, 180 * 16);
    painter.setPen(Qt::NoPen);
    painter.setBrush(ink);
    painter.drawRoundedRect(QRectF(-3.6, -1.4, 7.2, 5.6), 1, 1);
    painter.restore();
}

} // namespace timeloupe
