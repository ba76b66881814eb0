// SPDX-License-Identifier: GPL-3.0-or-later
#include "scenepainter.h"

#include "columnfill.h"
#include "marks.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QLinearGradient>
#include <QPainter>

#include <algorithm>

namespace timeloupe {

namespace {

constexpr double kRadius = 4;

QColor withAlpha(QColor color, double alpha)
{
    color.setAlphaF(static_cast<float>(alpha));
    return color;
}

/// On whole pixels, so that hairlines are sharp.
double crisp(double x)
{
    return std::floor(x) + 0.5;
}

} // namespace

ScenePainter::ScenePainter(QPainter &painter, const TimelineScene &scene, const Style &style, StyleTexts &texts)
    : m_painter(painter), m_scene(scene), m_style(style), m_texts(texts)
{
    m_lanesBottom =
        scene.lanes.empty() ? scene.body.top() : std::min(scene.body.bottom(), scene.lanes.back().rect.bottom());
}

void ScenePainter::paint()
{
    m_painter.setRenderHint(QPainter::Antialiasing, true);
    paintGround();
    m_painter.save();
    clipToPlot(false);
    paintGrid();
    paintFolds();
    for (const SceneEvent &event : m_scene.events) {
        if (!event.bar.isNull())
            paintBar(event);
    }
    paintDataEnd();
    for (const SceneTie &tie : m_scene.ties)
        paintTie(tie, false);
    m_painter.restore();
    paintThings(false);
    paintMargin();
    paintThings(true);
    paintLaneHeaders();
    paintCalendar();
    paintEmpty();
}

/// Clusters, marks and labels, of the margin or of the plot.
void ScenePainter::paintThings(bool inMargin)
{
    if (inMargin && !m_scene.margin)
        return;
    const auto isHere = [&](double x) { return (x < m_scene.plot.left - m_style.mark) == inMargin; };
    m_painter.save();
    clipToPlot(inMargin);
    for (const SceneCluster &cluster : m_scene.clusters) {
        if (isHere(cluster.rect.right()))
            paintCluster(cluster);
    }
    for (const SceneEvent &event : m_scene.events) {
        if (event.hasMark && isHere(event.mark.x()))
            paintMark(event, m_style.mark);
    }
    for (const SceneEvent &event : m_scene.events) {
        if (isHere(event.mark.x()))
            paintLabel(event);
    }
    m_painter.restore();
}

void ScenePainter::clipToPlot(bool withMargin)
{
    const double left = withMargin && m_scene.margin ? m_scene.margin->left() : m_scene.plot.left;
    m_painter.setClipRect(QRectF(left, m_scene.body.top(), m_scene.plot.right + 12 - left, m_scene.body.height()),
                          Qt::IntersectClip);
}

void ScenePainter::paintGround()
{
    m_painter.fillRect(QRectF(QPointF(), m_scene.size), m_style.surface);
    m_painter.save();
    m_painter.setClipRect(m_scene.body, Qt::IntersectClip);
    for (std::size_t i = 0; i < m_scene.lanes.size(); ++i) {
        const QRectF &rect = m_scene.lanes[i].rect;
        if (i % 2 == 1)
            m_painter.fillRect(rect, m_style.laneOdd);
        m_painter.fillRect(QRectF(rect.left(), std::floor(rect.bottom()) - 1, rect.width(), 1), m_style.gridMinor);
    }
    m_painter.restore();
}

void ScenePainter::paintGrid()
{
    const auto line = [&](double x, const QColor &color) {
        m_painter.fillRect(
            QRectF(std::floor(m_scene.plot.left + x), m_scene.body.top(), 1, m_lanesBottom - m_scene.body.top()),
            color);
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

void ScenePainter::paintFolds()
{
    const QFontMetricsF metrics(m_style.small);
    for (const SceneFold &fold : m_scene.folds) {
        m_painter.fillRect(fold.rect, m_style.foldGround);
        m_painter.setPen(Qt::NoPen);
        m_painter.setBrush(QBrush(m_style.foldHatch, Qt::BDiagPattern));
        m_painter.drawRect(fold.rect);
        if (fold.rect.width() < metrics.height())
            continue;
        m_painter.save();
        m_painter.setFont(m_style.small);
        m_painter.translate(fold.rect.center());
        m_painter.rotate(-90);
        const QString text = metrics.elidedText(fold.text, Qt::ElideRight, fold.rect.height() - 16);
        const double width = metrics.horizontalAdvance(text);
        m_painter.fillRect(QRectF(-width / 2 - 6, -8, width + 12, 16), m_style.foldGround);
        m_painter.setPen(m_style.muted);
        m_painter.drawText(QPointF(-width / 2, metrics.capHeight() / 2), text);
        m_painter.restore();
    }
}

void ScenePainter::paintFade(const QRectF &bar, const QColor &color, bool toLeft)
{
    QLinearGradient gradient(toLeft ? bar.topRight() : bar.topLeft(), toLeft ? bar.topLeft() : bar.topRight());
    gradient.setColorAt(0, color);
    gradient.setColorAt(1, withAlpha(color, 0));
    m_painter.fillRect(bar, gradient);
}

void ScenePainter::paintBar(const SceneEvent &event)
{
    constexpr double fade = 26;
    QRectF body = event.bar;
    const QColor ground = event.interval ? withAlpha(event.color, 0.20) : withAlpha(event.color, 0.16);
    if (event.openStart) {
        paintFade(QRectF(body.left(), body.top(), fade, body.height()), ground, true);
        body.setLeft(body.left() + fade);
    }
    if (event.openEnd) {
        paintFade(QRectF(body.right() - fade, body.top(), fade, body.height()), ground, false);
        body.setRight(body.right() - fade);
    }
    m_painter.setPen(Qt::NoPen);
    m_painter.setBrush(ground);
    m_painter.drawRoundedRect(body, kRadius, kRadius);
    if (event.core.width() > 0) {
        m_painter.setBrush(withAlpha(event.color, event.planned ? 0.14 : 0.28));
        m_painter.drawRoundedRect(event.core, kRadius, kRadius);
    }
    if (!event.planned && !event.undated)
        return;
    // Planned is dashed; undated, but with bounds, is dotted.
    QPen pen(withAlpha(event.color, 0.85), 1);
    pen.setDashPattern(event.planned ? QList<qreal>{4, 3} : QList<qreal>{1, 3});
    m_painter.setPen(pen);
    m_painter.setBrush(Qt::NoBrush);
    m_painter.drawRoundedRect(body.adjusted(0.5, 0.5, -0.5, -0.5), kRadius, kRadius);
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
    timeloupe::paintMark(m_painter, event.kind, event.mark, size, event.color, event.planned, m_style.surface);
}

void ScenePainter::paintLabel(const SceneEvent &event)
{
    if (event.labelRect.isNull())
        return;
    for (const SceneFold &fold : m_scene.folds) { // words over a fold's hatch stay readable
        if (fold.rect.intersects(event.labelRect))
            m_painter.fillRect(fold.rect.intersected(event.labelRect.adjusted(-2, 2, 3, -2)), m_style.foldGround);
    }
    const double baseline = event.labelRect.center().y() + 4.3;
    double x = event.labelRect.left();
    if (!event.label.bold.isEmpty()) {
        m_painter.setPen(m_style.text);
        m_texts.bold.draw(m_painter, QPointF(x, baseline), event.label.bold);
        x += static_cast<double>(event.label.boldWidth);
    }
    if (event.label.plain.isEmpty())
        return;
    m_painter.setPen(event.label.muted ? m_style.muted : m_style.text);
    m_texts.plain.draw(m_painter, QPointF(x, baseline), event.label.plain);
}

void ScenePainter::paintCluster(const SceneCluster &cluster)
{
    m_painter.setPen(Qt::NoPen);
    m_painter.setBrush(withAlpha(cluster.color, cluster.cell ? 0.10 + 0.30 * cluster.strength : 0.18));
    const double radius = cluster.cell ? 3 : cluster.rect.height() / 2;
    m_painter.drawRoundedRect(cluster.rect, radius, radius);
    if (!cluster.cell) {
        m_painter.setPen(QPen(withAlpha(cluster.color, 0.7), 1));
        m_painter.setBrush(Qt::NoBrush);
        m_painter.drawRoundedRect(cluster.rect, radius, radius);
    }
    if (cluster.rect.width() < 7.0 * static_cast<double>(cluster.text.size()))
        return;
    m_painter.setPen(m_style.text);
    m_texts.smallBold.drawCentred(m_painter, cluster.rect, cluster.text);
}

void ScenePainter::paintDataEnd()
{
    if (!m_scene.dataEndX)
        return;
    QPen pen(m_style.dataEnd, 1);
    pen.setDashPattern({3, 3});
    m_painter.setPen(pen);
    const double x = crisp(*m_scene.dataEndX);
    m_painter.drawLine(QPointF(x, m_scene.body.top()), QPointF(x, m_lanesBottom));
    m_painter.setFont(m_style.small);
    m_painter.setPen(m_style.dataEnd);
    m_painter.drawText(QPointF(x + 5, m_lanesBottom - 6), m_scene.dataEndText);
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

void ScenePainter::paintLaneHeaders()
{
    m_painter.save();
    m_painter.setClipRect(QRectF(0, m_scene.body.top(), m_style.laneHeader, m_scene.body.height()), Qt::IntersectClip);
    const QFontMetricsF metrics(m_style.bold);
    for (std::size_t i = 0; i < m_scene.lanes.size(); ++i) {
        const SceneLane &lane = m_scene.lanes[i];
        m_painter.fillRect(lane.header.adjusted(0, 0, 0, -1), i % 2 == 1 ? m_style.laneOdd : m_style.surface);
        m_painter.fillRect(QRectF(0, lane.header.top(), 3, lane.header.height() - 1), lane.color);
        m_painter.setPen(lane.kind == PlannedLane::Kind::Company ? m_style.text : m_style.muted);
        QRectF room = lane.header.adjusted(12, 0, -4, -1);
        if (lane.kind == PlannedLane::Kind::Others)
            room.setRight(room.right() - 12);
        m_texts.bold.drawLeft(m_painter, room, metrics.elidedText(lane.name, Qt::ElideRight, room.width()));
        if (lane.kind == PlannedLane::Kind::Others) {
            const QPointF at(lane.header.right() - 12, lane.header.center().y());
            m_painter.setPen(QPen(m_style.muted, 1.5));
            m_painter.drawPolyline(QPolygonF({at + QPointF(-3.5, -2), at + QPointF(0, 2), at + QPointF(3.5, -2)}));
        }
    }
    m_painter.restore();
    m_painter.fillRect(QRectF(m_style.laneHeader, m_scene.body.top(), 1, m_lanesBottom - m_scene.body.top()),
                       m_style.gridMajor);
}

void ScenePainter::paintCalendar()
{
    m_painter.save();
    const double middle = m_style.calendarHeight * 0.52;
    m_painter.fillRect(QRectF(0, 0, m_scene.size.width(), m_style.calendarHeight), m_style.header);
    m_painter.fillRect(QRectF(0, m_style.calendarHeight - 1, m_scene.size.width(), 1), m_style.gridMinor);
    if (m_scene.margin) {
        m_painter.setFont(m_style.small);
        m_painter.setPen(m_style.muted);
        m_painter.drawText(
            QRectF(m_scene.margin->left() + 5, middle, m_scene.margin->width() - 8, m_style.calendarHeight - middle),
            Qt::AlignVCenter | Qt::AlignLeft, QCoreApplication::translate("TimelineScene", "undated"));
    }
    m_painter.setClipRect(m_scene.header.adjusted(0, 0, 12, 0), Qt::IntersectClip);
    const double left = m_scene.plot.left;
    const auto label = [&](const CalendarTick &tick, double top, double height, ShapedTexts &texts,
                           const QColor &color) {
        m_painter.setPen(color);
        if (!tick.label.isEmpty())
            texts.drawLeft(m_painter, QRectF(left + tick.roomX + 5, top, 0, height), tick.label);
    };
    for (const SceneFold &fold : m_scene.folds) {
        const QRectF strip(fold.rect.left(), middle, fold.rect.width(), m_style.calendarHeight - middle);
        m_painter.fillRect(strip, m_style.foldGround);
        m_painter.setPen(Qt::NoPen);
        m_painter.setBrush(QBrush(m_style.foldHatch, Qt::BDiagPattern));
        m_painter.drawRect(strip);
    }
    for (const CalendarTick &tick : m_scene.ticks.fine) {
        if (tick.inFold)
            continue;
        if (tick.x >= 0)
            m_painter.fillRect(QRectF(std::floor(left + tick.x), middle, 1, m_style.calendarHeight - middle),
                               m_style.gridMinor);
        label(tick, middle, m_style.calendarHeight - middle, m_texts.small, m_style.muted);
    }
    for (const CalendarTick &tick : m_scene.ticks.coarse) {
        if (tick.inFold || tick.label.isEmpty())
            continue;
        if (tick.x >= 0)
            m_painter.fillRect(QRectF(std::floor(left + tick.x), 0, 1, m_style.calendarHeight), m_style.gridMajor);
        label(tick, 2, middle - 2, m_texts.bold, m_style.text);
    }
    m_painter.restore();
}

void ScenePainter::paintEmpty()
{
    if (m_scene.emptyText.isEmpty())
        return;
    m_painter.setFont(m_style.font);
    m_painter.setPen(m_style.muted);
    m_painter.drawText(m_scene.body, Qt::AlignCenter, m_scene.emptyText);
}

void ScenePainter::paintHighlights(const Highlights &highlights)
{
    const auto isSelected = [&](EventRow row) {
        return std::binary_search(highlights.selection.begin(), highlights.selection.end(), row);
    };
    m_painter.setRenderHint(QPainter::Antialiasing, true);
    m_painter.save();
    clipToPlot(true);
    for (const SceneTie &tie : m_scene.ties) {
        if (!isSelected(tie.row) && highlights.hovered != tie.row)
            continue;
        paintTie(tie, true);
        for (const SceneEvent &event : m_scene.events) { // the marks of others on its way stay on top
            if (event.hasMark && std::abs(event.mark.x() - tie.x) < m_style.mark)
                paintMark(event, m_style.mark);
        }
    }
    for (const SceneEvent &event : m_scene.events) {
        const bool selected = isSelected(event.row);
        if (!selected && highlights.hovered != event.row)
            continue;
        if (!event.labelRect.isNull()) {
            m_painter.setPen(Qt::NoPen);
            m_painter.setBrush(selected ? m_style.selection : withAlpha(m_style.card, 0.9));
            m_painter.drawRoundedRect(event.labelRect.adjusted(-3, 1, 4, -1), 4, 4);
            paintLabel(event);
        }
        if (!event.bar.isNull()) {
            m_painter.setPen(QPen(event.color, 1.4));
            m_painter.setBrush(Qt::NoBrush);
            m_painter.drawRoundedRect(event.bar.adjusted(0.5, 0.5, -0.5, -0.5), kRadius, kRadius);
        }
        if (!event.hasMark)
            continue;
        if (selected) {
            const double ring = m_style.mark / 2 + 3.5;
            m_painter.setPen(QPen(m_style.accent, highlights.current == event.row ? 2 : 1.2));
            m_painter.setBrush(m_style.surface);
            m_painter.drawEllipse(event.mark, ring, ring);
        }
        paintMark(event, m_style.mark + (selected ? 0 : 2));
    }
    m_painter.restore();
}

} // namespace timeloupe
