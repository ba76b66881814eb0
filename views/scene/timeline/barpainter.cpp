// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/scene/timeline/barpainter.h"

#include "views/scene/timeline/timelinescene.h"
#include "views/style/eventgeometry.h"
#include "views/style/withalpha.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace timeloupe {

namespace {

constexpr double kRadius = 4;
constexpr double kSlice = 2; // width of one step of a fade, in pixels

/// A bar clipped to `room`; actual ends are rounded.
struct Strip
{
    QRectF rect;
    bool roundLeft = true;
    bool roundRight = true;

    Strip(const QRectF &whole, const QRectF &room)
        : rect(whole & room), roundLeft(whole.left() >= room.left()), roundRight(whole.right() <= room.right())
    {
    }

    /// `outline`: leaves out the clipped edges.
    [[nodiscard]] QPainterPath path(bool outline) const
    {
        const double r = std::min({kRadius, rect.width() / 2, rect.height() / 2});
        QPainterPath path;
        path.moveTo(rect.left() + (roundLeft ? r : 0), rect.top());
        if (roundRight) {
            path.lineTo(rect.right() - r, rect.top());
            path.arcTo(rect.right() - 2 * r, rect.top(), 2 * r, 2 * r, 90, -90);
            path.arcTo(rect.right() - 2 * r, rect.bottom() - 2 * r, 2 * r, 2 * r, 0, -90);
        } else {
            path.lineTo(rect.right(), rect.top());
            if (outline)
                path.moveTo(rect.right(), rect.bottom());
            else
                path.lineTo(rect.right(), rect.bottom());
        }
        if (roundLeft) {
            path.lineTo(rect.left() + r, rect.bottom());
            path.arcTo(rect.left(), rect.bottom() - 2 * r, 2 * r, 2 * r, 270, -90);
            path.arcTo(rect.left(), rect.top(), 2 * r, 2 * r, 180, -90);
        } else {
            path.lineTo(rect.left(), rect.bottom());
            if (!outline)
                path.closeSubpath();
        }
        return path;
    }
};

void fill(QPainter &painter, const Strip &strip, const QColor &color)
{
    if (strip.rect.isEmpty())
        return;
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    if (strip.roundLeft && strip.roundRight)
        painter.drawRoundedRect(strip.rect, kRadius, kRadius);
    else
        painter.drawPath(strip.path(false));
}

/// Paints a fade in steps: some document formats rasterise transparent gradients or make them opaque. Steps are aligned
/// to whole pixels.
void paintFade(QPainter &painter, const QRectF &fade, const QRectF &room, const QColor &color, bool toLeft)
{
    const int count = std::max(1, static_cast<int>(std::lround(fade.width() / kSlice)));
    const double width = fade.width() / count;
    for (int i = 0; i < count; ++i) {
        double near = toLeft ? fade.right() - i * width : fade.left() + i * width;
        double far = toLeft ? near - width : near + width;
        if (i > 0)
            near = std::round(near);
        if (i + 1 < count)
            far = std::round(far);
        const QRectF slice = QRectF(QPointF(near, fade.top()), QPointF(far, fade.bottom())).normalized() & room;
        if (!slice.isEmpty())
            painter.fillRect(slice, withAlpha(color, color.alphaF() * (count - i - 0.5) / count));
    }
}

/// The bar between its open ends.
Strip bodyOf(const SceneEvent &event, const QRectF &room)
{
    constexpr double fade = EventGeometry::kFade;
    Strip body(event.bar.adjusted(event.openStart ? fade : 0, 0, event.openEnd ? -fade : 0, 0), room);
    body.roundLeft = body.roundLeft && !event.openStart;
    body.roundRight = body.roundRight && !event.openEnd;
    return body;
}

} // namespace

void paintBar(QPainter &painter, const SceneEvent &event, const QRectF &room)
{
    constexpr double fade = EventGeometry::kFade;
    const QColor ground = withAlpha(event.color, event.interval ? 0.20 : 0.16);
    const QRectF &bar = event.bar;
    if (event.openStart)
        paintFade(painter, {bar.left(), bar.top(), fade, bar.height()}, room, ground, true);
    if (event.openEnd)
        paintFade(painter, {bar.right() - fade, bar.top(), fade, bar.height()}, room, ground, false);
    const Strip body = bodyOf(event, room);
    fill(painter, body, ground);
    if (event.core.width() > 0)
        fill(painter, Strip(event.core, room), withAlpha(event.color, event.planned ? 0.14 : 0.28));
    if ((!event.planned && !event.undated) || body.rect.isEmpty())
        return;
    QPen pen(withAlpha(event.color, 0.85), 1, Qt::SolidLine, Qt::FlatCap);
    pen.setDashPattern(event.planned ? QList<qreal>{5, 2} : QList<qreal>{2, 2});
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    Strip edge = body;
    edge.rect.adjust(edge.roundLeft ? 0.5 : 0, 0.5, edge.roundRight ? -0.5 : 0, -0.5);
    painter.drawPath(edge.path(true));
}

void paintBarRing(QPainter &painter, const SceneEvent &event, const QRectF &room)
{
    Strip ring(event.bar, room);
    if (ring.rect.isEmpty())
        return;
    ring.rect.adjust(ring.roundLeft ? 0.5 : 0, 0.5, ring.roundRight ? -0.5 : 0, -0.5);
    painter.setPen(QPen(event.color, 1.4, Qt::SolidLine, Qt::FlatCap));
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(ring.path(true));
}

} // namespace timeloupe
