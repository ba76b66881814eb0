// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/scene/timeline/scenepainter.h"

#include "views/scene/timeline/barpainter.h"
#include "views/scene/timeline/clusterpainter.h"
#include "views/scene/timeline/freespots.h"
#include "views/style/columnfill.h"
#include "views/style/marks.h"
#include "views/style/withalpha.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>

namespace timeloupe {

namespace {

/// Aligns to whole pixels for sharp hairlines.
double crisp(double x)
{
    return std::floor(x) + 0.5;
}

} // namespace

ScenePainter::ScenePainter(QPainter &painter, const TimelineScene &scene, const Style &style, StyleTextCaches &texts,
                           SpriteCache *sprites)
    : m_painter(painter),
      m_scene(scene),
      m_style(style),
      m_texts(texts),
      m_sprites(sprites),
      m_frame(painter, scene, style, texts, sprites),
      m_groups(PaintGroupSink::of(painter))
{
}

void ScenePainter::paint(const Highlights &later)
{
    m_painter.setRenderHint(QPainter::Antialiasing, true);
    m_frame.paintGround();
    m_painter.save();
    m_painter.setClipRect(plotRoom(false), Qt::IntersectClip);
    m_frame.paintFolds();
    paintLabelGrounds();
    paintBars();
    paintDataEnd();
    for (const SceneTie &tie : m_scene.ties) {
        const PaintGroupScope group(m_groups, tie.row, PaintGroupSink::Part::Tie);
        paintTie(tie, false);
    }
    m_painter.restore();
    paintItems(false, later);
    paintMargin();
    paintItems(true, later);
    m_frame.paintLaneHeaders();
    m_frame.paintCalendar();
    paintEmpty();
}

/// Keeps labels over a fold's hatch readable.
void ScenePainter::paintLabelGrounds()
{
    for (const SceneFold &fold : m_scene.folds) {
        for (const SceneEvent &event : m_scene.events) {
            if (fold.rect.intersects(event.labelRect))
                m_painter.fillRect(fold.rect.intersected(event.labelRect.adjusted(-2, 2, 3, -2)), m_style.foldGround);
        }
    }
}

void ScenePainter::paintBars()
{
    const QRectF room = plotRoom(false);
    for (const SceneEvent &event : m_scene.events) {
        if (event.bar.isNull())
            continue;
        const PaintGroupScope group(m_groups, event.row, PaintGroupSink::Part::Bar);
        paintBar(m_painter, event, room);
    }
}

/// Paints clusters, marks and labels of the margin or the plot.
void ScenePainter::paintItems(bool inMargin, const Highlights &later)
{
    if (inMargin && !m_scene.margin)
        return;
    const auto isHere = [&](double x) { return (x < m_scene.plot.left - m_style.mark) == inMargin; };
    m_painter.save();
    m_painter.setClipRect(plotRoom(inMargin), Qt::IntersectClip);
    for (const SceneCluster &cluster : m_scene.clusters) {
        if (!cluster.ongoing && isHere(cluster.rect.right()))
            paintCluster(m_painter, cluster, m_style, m_texts, m_sprites);
    }
    for (const SceneEvent &event : m_scene.events) {
        if (!isHere(event.mark.x()) || later.holds(event.row))
            continue;
        const PaintGroupScope group(m_groups, event.row, PaintGroupSink::Part::Event);
        if (event.hasMark)
            paintMark(event, m_style.mark);
        paintLabel(event);
    }
    m_painter.restore();
}

/// The clip rectangle of events.
QRectF ScenePainter::plotRoom(bool withMargin) const
{
    const double left = withMargin && m_scene.margin ? m_scene.margin->left() : m_scene.plot.left;
    return {left, m_scene.body.top(), m_scene.plot.right + kOverhang - left, m_scene.body.height()};
}

void ScenePainter::paintTie(const SceneTie &tie, bool strong)
{
    const QColor color = withAlpha(tie.color, strong ? 1.0 : 0.55);
    const double width = tie.width + (strong ? 1 : 0);
    fillColumn(m_painter, QRectF(tie.x - width / 2, tie.top, width, tie.bottom - tie.top), color);
    m_painter.setPen(Qt::NoPen);
    m_painter.setBrush(color);
    for (const SceneTie::Arrow &arrow : tie.arrows) {
        const double tip = arrow.y + (arrow.down ? -m_style.mark / 2 : m_style.mark / 2);
        const double back = tip + (arrow.down ? -7 : 7);
        const double half = 3 + tie.width / 2;
        m_painter.drawPolygon(QPolygonF({{tie.x, tip}, {tie.x - half, back}, {tie.x + half, back}}));
    }
}

void ScenePainter::paintMark(const SceneEvent &event, double size)
{
    if (m_sprites != nullptr)
        drawMarkSprite(m_painter, *m_sprites, event.kind, event.mark, size, event.color, event.planned,
                       m_style.surface);
    else
        timeloupe::paintMark(m_painter, event.kind, event.mark, size, event.color, event.planned, m_style.surface);
}

void ScenePainter::paintLabel(const SceneEvent &event)
{
    if (event.labelRect.isNull())
        return;
    const double baseline = event.labelRect.center().y() + 4.3;
    double x = event.labelRect.left();
    if (!event.label.bold.isEmpty()) {
        m_painter.setPen(m_style.text);
        m_texts.bold.draw(m_painter, QPointF(x, baseline), event.label.bold);
        x += static_cast<double>(event.label.boldWidth);
    }
    if (!event.label.plain.isEmpty()) {
        m_painter.setPen(event.label.muted ? m_style.muted : m_style.text);
        m_texts.plain.draw(m_painter, QPointF(x, baseline), event.label.plain);
    }
    if (event.label.note.isEmpty())
        return;
    m_painter.setPen(m_style.muted);
    const double noteLeft = event.labelRect.left() + event.label.width() - event.label.noteTextWidth();
    m_texts.small.draw(m_painter, QPointF(noteLeft, baseline), event.label.note);
}

void ScenePainter::paintDataEnd()
{
    if (!m_scene.dataEndX)
        return;
    QPen pen(m_style.dataEnd, 1);
    pen.setDashPattern({3, 3});
    m_painter.setPen(pen);
    const double x = crisp(*m_scene.dataEndX);
    m_painter.drawLine(QPointF(x, m_scene.body.top()), QPointF(x, m_frame.lanesBottom()));
    m_painter.setFont(m_style.small);
    m_painter.setPen(m_style.dataEnd);
    m_painter.drawText(dataEndTextAt(x), m_scene.dataEndText);
}

/// The lowest free spot of a lane beside the line; the bottom of the plot when there is none.
QPointF ScenePainter::dataEndTextAt(double x) const
{
    const double width = QFontMetricsF(m_style.small).horizontalAdvance(m_scene.dataEndText);
    const double right = x + 5;
    const double left = x - 5 - width;
    const bool fits = right + width <= m_scene.plot.right + kOverhang;
    for (auto lane = m_scene.lanes.rbegin(); lane != m_scene.lanes.rend(); ++lane) {
        const double y = std::min(lane->rect.bottom(), m_scene.body.bottom()) - 6;
        if (y - 12 < m_scene.body.top())
            break;
        for (const double at : {right, left}) {
            const bool isIn = at == right ? fits : left >= m_scene.plot.left;
            if (isIn && !isOccupied(m_scene, QRectF(at - 2, y - 11, width + 4, 14), m_style))
                return {at, y};
        }
    }
    return {fits ? right : left, m_frame.lanesBottom() - 6};
}

void ScenePainter::paintMargin()
{
    if (!m_scene.margin)
        return;
    const QRectF &margin = *m_scene.margin;
    m_painter.fillRect(margin, withAlpha(m_style.foldGround, 0.55));
    QPen pen(m_style.gridMajor, 1);
    pen.setDashPattern({2, 3});
    m_painter.setPen(pen);
    m_painter.drawLine(QPointF(crisp(margin.right()), margin.top()), QPointF(crisp(margin.right()), margin.bottom()));
}

void ScenePainter::paintEmpty()
{
    if (m_scene.emptyText.isEmpty())
        return;
    m_painter.setFont(m_style.font);
    m_painter.setPen(m_style.muted);
    m_painter.drawText(m_scene.body, Qt::AlignCenter, m_scene.emptyText);
}

bool ScenePainter::Highlights::isSelected(EventRow row) const
{
    return std::binary_search(selection.begin(), selection.end(), row);
}

void ScenePainter::paintHighlights(const Highlights &highlights)
{
    m_painter.setRenderHint(QPainter::Antialiasing, true);
    m_painter.save();
    m_painter.setClipRect(plotRoom(true), Qt::IntersectClip);
    for (const SceneTie &tie : m_scene.ties) {
        if (!highlights.holds(tie.row))
            continue;
        const PaintGroupScope group(m_groups, tie.row, PaintGroupSink::Part::Tie);
        paintTie(tie, true);
        for (const SceneEvent &event : m_scene.events) { // marks of other events along the tie stay on top
            if (event.hasMark && std::abs(event.mark.x() - tie.x) < m_style.mark)
                paintMark(event, m_style.mark);
        }
    }
    for (const SceneEvent &event : m_scene.events) {
        if (highlights.holds(event.row))
            paintHighlighted(event, highlights);
    }
    m_painter.restore();
}

void ScenePainter::paintHighlighted(const SceneEvent &event, const Highlights &highlights)
{
    const PaintGroupScope group(m_groups, event.row, PaintGroupSink::Part::Event);
    const bool selected = highlights.isSelected(event.row);
    if (!event.labelRect.isNull()) {
        m_painter.setPen(Qt::NoPen);
        m_painter.setBrush(selected ? m_style.selection : withAlpha(m_style.card, 0.9));
        m_painter.drawRoundedRect(event.labelRect.adjusted(-3, 1, 4, -1), 4, 4);
        paintLabel(event);
    }
    if (!event.bar.isNull())
        paintBarRing(m_painter, event, plotRoom(true));
    if (!event.hasMark)
        return;
    if (selected) {
        const double ring = m_style.mark / 2 + 3.5;
        m_painter.setPen(QPen(m_style.accent, highlights.current == event.row ? 2 : 1.2));
        m_painter.setBrush(m_style.surface);
        m_painter.drawEllipse(event.mark, ring, ring);
    }
    paintMark(event, m_style.mark + (selected ? 0 : 2));
}

} // namespace timeloupe
