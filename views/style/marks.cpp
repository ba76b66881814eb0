// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/style/marks.h"

#include "views/style/spritecache.h"

#include <QPolygonF>

#include <array>
#include <cmath>
#include <numbers>

namespace timeloupe {

namespace {

/// A regular polygon with a corner at the top; `inner` < 1 scales the radius of every second corner.
QPolygonF polygon(int corners, double radius, double inner = 1)
{
    QPolygonF points;
    for (int i = 0; i < corners; ++i) {
        const double angle = 2 * std::numbers::pi * i / corners - std::numbers::pi / 2;
        const double r = i % 2 == 1 ? radius * inner : radius;
        points << QPointF(r * std::cos(angle), r * std::sin(angle));
    }
    return points;
}

QPainterPath closed(const QPolygonF &points)
{
    QPainterPath path;
    path.addPolygon(points);
    path.closeSubpath();
    return path;
}

QPainterPath cross(double r)
{
    const double t = r * 0.36; // half the width of an arm, along the axis
    return closed(QPolygonF({{-r, -r + t},
                             {-r + t, -r},
                             {0, -t},
                             {r - t, -r},
                             {r, -r + t},
                             {t, 0},
                             {r, r - t},
                             {r - t, r},
                             {0, t},
                             {-r + t, r},
                             {-r, r - t},
                             {-t, 0}}));
}

QPainterPath leaf(double r)
{
    QPainterPath path(QPointF(-r, r));
    path.cubicTo(QPointF(-r, -r * 0.6), QPointF(-r * 0.3, -r), QPointF(r, -r));
    path.cubicTo(QPointF(r, r * 0.3), QPointF(r * 0.6, r), QPointF(-r, r));
    path.closeSubpath();
    return path;
}

QPainterPath made(Kind kind, double r)
{
    QPainterPath path;
    switch (kind) {
    case Kind::Investment:
        path.addEllipse(QPointF(), r, r);
        return path;
    case Kind::Estimate:
        path.addEllipse(QPointF(), r, r);
        path.addEllipse(QPointF(), r * 0.58, r * 0.58);
        return path;
    case Kind::Contract:
        path.addRect(QRectF(-r * 0.88, -r * 0.88, r * 1.76, r * 1.76));
        return path;
    case Kind::Project:
        return closed(polygon(4, r * 1.15));
    case Kind::Site:
        return closed(polygon(5, r * 1.1));
    case Kind::Policy:
        return closed(QPolygonF({{0, -r}, {r * 1.08, r * 0.88}, {-r * 1.08, r * 0.88}}));
    case Kind::Dispute:
        return closed(QPolygonF({{0, r}, {r * 1.08, -r * 0.88}, {-r * 1.08, -r * 0.88}}));
    case Kind::Outage:
        return cross(r);
    case Kind::Milestone:
        return closed(polygon(10, r * 1.25, 0.45));
    case Kind::Product:
        return closed(polygon(6, r * 1.05));
    case Kind::Environment:
        return leaf(r * 0.9);
    case Kind::Unknown:
        path.addEllipse(QPointF(), r * 0.6, r * 0.6);
        return path;
    }
    return path;
}

} // namespace

QPainterPath markPath(Kind kind, double size)
{
    return made(kind, size / 2);
}

void paintMark(QPainter &painter, Kind kind, QPointF center, double size, const QColor &color, bool open,
               const QColor &ground)
{
    const QPainterPath path = markPath(kind, open ? size - 1.2 : size).translated(center);
    if (open) {
        painter.setPen(QPen(color, 1.6));
        painter.setBrush(ground);
    } else {
        painter.setPen(Qt::NoPen);
        painter.setBrush(color);
    }
    painter.drawPath(path);
}

void drawMarkSprite(QPainter &painter, SpriteCache &sprites, Kind kind, QPointF center, double size,
                    const QColor &color, bool open, const QColor &ground)
{
    const double reach = size * 0.65 + 1; // stars exceed the nominal size
    const auto form = static_cast<std::uint32_t>(kind) * 2 + (open ? 1 : 0);
    sprites.draw(painter, center, {SpriteCache::Shape::Mark, form, color.rgba(), SpriteCache::eighths(size), 0, {}},
                 QRectF(-reach, -reach, 2 * reach, 2 * reach),
                 [&](QPainter &maker) { paintMark(maker, kind, {}, size, color, open, ground); });
}

} // namespace timeloupe
