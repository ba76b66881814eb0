// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/scene/timeline/sceneframe.h"

#include "views/scene/timeline/freespots.h"
#include "views/style/hatch.h"
#include "views/style/spritecache.h"

#include <QFontMetricsF>

#include <algorithm>
#include <cmath>

namespace timeloupe {

namespace {

/// The bottom line of a lane.
QRectF laneEdge(const QRectF &lane)
{
    return {lane.left(), std::floor(lane.bottom()) - 1, lane.width(), 1};
}

} // namespace

SceneFrame::SceneFrame(QPainter &painter, const TimelineScene &scene, const Style &style, StyleTextCaches &texts,
                       SpriteCache *sprites)
    : m_painter(painter), m_scene(scene), m_style(style), m_texts(texts), m_sprites(sprites)
{
    m_lanesBottom =
        scene.lanes.empty() ? scene.body.top() : std::min(scene.body.bottom(), scene.lanes.back().rect.bottom());
}

void SceneFrame::paintGround()
{
    if (m_sprites != nullptr)
        stampLaneGrounds();
    else
        paintLaneGrounds();
}

void SceneFrame::paintLaneGrounds()
{
    m_painter.fillRect(QRectF(QPointF(), m_scene.size), m_style.surface);
    m_painter.save();
    m_painter.setClipRect(m_scene.body, Qt::IntersectClip);
    for (const SceneLane &lane : m_scene.lanes) {
        const QRectF &rect = lane.rect;
        if (lane.odd)
            m_painter.fillRect(rect, m_style.laneOdd);
        m_painter.fillRect(laneEdge(rect), m_style.gridMinor);
    }
    m_painter.setClipRect(
        QRectF(m_scene.plot.left, m_scene.body.top(), m_scene.plot.width() + kOverhang, m_scene.body.height()),
        Qt::IntersectClip);
    paintGrid(m_painter, m_scene.body.top(), m_lanesBottom);
    m_painter.restore();
}

/// Lanes have one of two backgrounds: each is painted once and stamped.
void SceneFrame::stampLaneGrounds()
{
    const double ratio = m_sprites->ratio();
    const auto whole = [ratio](double y) { return std::floor(y * ratio) / ratio; };
    double highest = 0;
    for (const SceneLane &lane : m_scene.lanes)
        highest = std::max(highest, lane.rect.height());
    highest = std::ceil(highest) + 1;
    const double width = m_scene.size.width();
    QPixmap &both = m_sprites->canvas({width, 2 * highest});
    QPainter maker(&both);
    maker.fillRect(QRectF(0, 0, width, highest), m_style.surface);
    maker.fillRect(QRectF(0, highest, width, highest), m_style.laneOdd);
    paintGrid(maker, 0, 2 * highest);
    maker.end();

    m_painter.save();
    m_painter.setClipRect(m_scene.body, Qt::IntersectClip);
    for (const SceneLane &lane : m_scene.lanes) {
        if (!lane.rect.intersects(m_scene.body))
            continue;
        const double top = whole(lane.rect.top());
        const QRectF part(0, lane.odd ? highest : 0, width, whole(lane.rect.bottom()) - top);
        m_painter.drawPixmap(QRectF(QPointF(0, top), part.size()), both,
                             QRectF(part.topLeft() * ratio, part.size() * ratio));
        m_painter.fillRect(laneEdge(lane.rect), m_style.gridMinor);
    }
    const double bottom = whole(m_lanesBottom);
    m_painter.fillRect(QRectF(0, bottom, width, m_scene.size.height() - bottom), m_style.surface);
    m_painter.restore();
}

/// `top` and `bottom` in device coordinates.
void SceneFrame::paintGrid(QPainter &painter, double top, double bottom) const
{
    const auto line = [&](double x, const QColor &color) {
        painter.fillRect(QRectF(std::floor(m_scene.plot.left + x), top, 1, bottom - top), color);
    };
    for (const CalendarTick &tick : m_scene.ticks.fine) {
        if (!tick.inFold && tick.x >= 0)
            line(tick.x, m_style.gridMinor);
    }
    for (const CalendarTick &tick : m_scene.ticks.coarse) {
        if (!tick.inFold && tick.x >= 0 && !tick.label.isEmpty())
            line(tick.x, m_style.gridMajor);
    }
}

void SceneFrame::paintFolds()
{
    for (const SceneFold &fold : m_scene.folds) {
        m_painter.fillRect(fold.rect, m_style.foldGround);
        paintHatch(m_painter, fold.rect, m_style.foldHatch);
        paintFoldText(fold);
    }
}

void SceneFrame::paintFoldText(const SceneFold &fold)
{
    const QFontMetricsF metrics(m_style.small);
    if (fold.text.isEmpty() || fold.rect.width() < metrics.height())
        return;
    // A covered label is dropped: the legend and a tooltip explain the fold.
    const QRectF free = longestFreeStrip(m_scene, fold.rect, m_style);
    const double width = metrics.horizontalAdvance(fold.text);
    if (width + 16 > free.height())
        return;
    m_painter.save();
    m_painter.setFont(m_style.small);
    m_painter.translate(free.center());
    m_painter.rotate(-90);
    const double across = std::min(16.0, fold.rect.width());
    m_painter.fillRect(QRectF(-width / 2 - 6, -across / 2, width + 12, across), m_style.foldGround);
    m_painter.setPen(m_style.muted);
    m_painter.drawText(QPointF(-width / 2, metrics.capHeight() / 2), fold.text);
    m_painter.restore();
}

void SceneFrame::paintLaneHeaders()
{
    m_painter.save();
    m_painter.setClipRect(QRectF(0, m_scene.body.top(), m_style.laneHeader, m_scene.body.height()), Qt::IntersectClip);
    for (const SceneLane &lane : m_scene.lanes) {
        if (lane.rect.intersects(m_scene.body))
            paintLaneHeader(lane);
    }
    m_painter.restore();
    m_painter.fillRect(QRectF(m_style.laneHeader, m_scene.body.top(), 1, m_lanesBottom - m_scene.body.top()),
                       m_style.gridMajor);
}

void SceneFrame::paintLaneHeader(const SceneLane &lane)
{
    m_painter.fillRect(lane.header.adjusted(0, 0, 0, -1), lane.odd ? m_style.laneOdd : m_style.surface);
    m_painter.fillRect(QRectF(0, lane.header.top(), 3, lane.header.height() - 1), lane.color);
    m_painter.setPen(lane.kind == PlannedLane::Kind::Company ? m_style.text : m_style.muted);
    const QRectF room = lane.nameRoom();
    m_texts.bold.drawLeft(m_painter, room, m_texts.bold.elided(lane.name, room.width()));
    if (!lane.note.isEmpty()) {
        m_painter.setPen(m_style.muted);
        m_texts.small.drawLeft(m_painter, lane.noteRoom(), m_texts.small.elided(lane.note, room.width()));
    }
    if (!lane.opens)
        return;
    const QPointF at(lane.header.right() - 12, lane.header.center().y());
    m_painter.setPen(QPen(m_style.muted, 1.5));
    m_painter.drawPolyline(QPolygonF({at + QPointF(-3.5, -2), at + QPointF(0, 2), at + QPointF(3.5, -2)}));
}

void SceneFrame::paintCalendar()
{
    m_painter.save();
    const double height = m_style.calendarHeight;
    const double middle = height * 0.52;
    m_painter.fillRect(QRectF(0, 0, m_scene.size.width(), height), m_style.header);
    m_painter.fillRect(QRectF(0, height - 1, m_scene.size.width(), 1), m_style.gridMinor);
    if (m_scene.margin) {
        m_painter.setFont(m_style.small);
        m_painter.setPen(m_style.muted);
        m_painter.drawText(QRectF(m_scene.margin->left() + 5, middle, m_scene.margin->width() - 8, height - middle),
                           Qt::AlignVCenter | Qt::AlignLeft, m_scene.marginText);
    }
    m_painter.setClipRect(m_scene.header.adjusted(0, 0, kOverhang, 0), Qt::IntersectClip);
    for (const SceneFold &fold : m_scene.folds) {
        const QRectF strip(fold.rect.left(), middle, fold.rect.width(), height - middle);
        m_painter.fillRect(strip, m_style.foldGround);
        paintHatch(m_painter, strip, m_style.foldHatch);
    }
    for (const CalendarTick &tick : m_scene.ticks.fine)
        paintTick(tick, middle, height - middle, m_texts.small, false);
    for (const CalendarTick &tick : m_scene.ticks.coarse) {
        if (!tick.label.isEmpty())
            paintTick(tick, 2, middle - 2, m_texts.bold, true);
    }
    m_painter.restore();
}

/// `top` and `height` of the label.
void SceneFrame::paintTick(const CalendarTick &tick, double top, double height, StaticTextCache &texts, bool coarse)
{
    if (tick.inFold)
        return;
    const double left = m_scene.plot.left;
    const double from = coarse ? 0 : top;
    if (tick.x >= 0)
        m_painter.fillRect(QRectF(std::floor(left + tick.x), from, 1, m_style.calendarHeight - from),
                           coarse ? m_style.gridMajor : m_style.gridMinor);
    m_painter.setPen(coarse ? m_style.text : m_style.muted);
    if (!tick.label.isEmpty())
        texts.drawLeft(m_painter, QRectF(left + tick.roomX + 5, top, 0, height), tick.label);
}

} // namespace timeloupe
