// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/figure/figureamounts.h"

#include "model/text/displaytext.h"
#include "views/figure/figurestrings.h"
#include "views/scene/amount/lollipopitem.h"
#include "views/scene/amount/valueaxis.h"
#include "views/style/eventcolor.h"
#include "views/style/eventgeometry.h"

#include <QFontMetricsF>
#include <QPainter>

#include <cmath>

namespace timeloupe {

namespace {

constexpr double kAmountsTop = 20; // room for words over the running total
constexpr double kBottom = 4;
constexpr double kTickPitch = 24;
constexpr double kTickRoom = 60; // for the words of the axis
constexpr double kWholeWidth = 1000;

} // namespace

FigureAmounts::FigureAmounts(const ViewSnapshot &view)
    : m_store(view.store), m_language(view.language), m_index(m_store, view.matchingRows, SeriesKind::Amount)
{
    const Series whole = m_index.series(TimeScale(view.extent, kWholeWidth));
    m_smallest = whole.minValue;
    m_largest = std::max(whole.maxValue, whole.running.empty() ? 0 : whole.running.back().value);
}

void FigureAmounts::paint(QPainter &painter, const QRectF &area, const TimelineScene &scene, const TimeScale &scale,
                          const Style &style) const
{
    paintGrid(painter, area, scene, style);
    paintTitle(painter, area, scene.plot.left, style);
    const QRectF plot(area.left() + scene.plot.left, area.top() + kAmountsTop, scene.plot.width(),
                      area.height() - kAmountsTop - kBottom);
    paintMarks(painter, plot, scale, style);
}

/// Left of the axis; where there is little room for both, in one line above it.
void FigureAmounts::paintTitle(QPainter &painter, const QRectF &area, double axis, const Style &style) const
{
    const FigureStrings words(m_language);
    QString unit = words.logScale();
    if (!m_index.currency().empty())
        unit += QStringLiteral(", ") + displayLabel(m_index.currency(), kLongestWord);
    const QPointF at(area.left() + 12, area.top() + kAmountsTop);
    const bool narrow = axis < 12 + QFontMetricsF(style.small).horizontalAdvance(unit) + kTickRoom;
    painter.setFont(style.bold);
    painter.setPen(style.text);
    painter.drawText(at + QPointF(0, narrow ? -9 : 14), words.amount());
    painter.setFont(style.small);
    painter.setPen(style.muted);
    const double beside = QFontMetricsF(style.bold).horizontalAdvance(words.amount()) + 8;
    painter.drawText(at + (narrow ? QPointF(beside, -9) : QPointF(0, 30)), unit);
}

void FigureAmounts::paintGrid(QPainter &painter, const QRectF &area, const TimelineScene &scene,
                              const Style &style) const
{
    const double left = area.left() + scene.plot.left;
    const auto line = [&](double x, const QColor &color) {
        if (x > 0 && x < scene.plot.width())
            painter.fillRect(QRectF(std::floor(left + x), area.top(), 1, area.height()), color);
    };
    for (const CalendarTick &tick : scene.ticks.fine) {
        if (!tick.inFold)
            line(tick.x, style.gridMinor);
    }
    for (const CalendarTick &tick : scene.ticks.coarse) {
        if (!tick.inFold && !tick.label.isEmpty())
            line(tick.x, style.gridMajor);
    }
    for (const SceneFold &fold : scene.folds)
        painter.fillRect(QRectF(area.left() + fold.rect.left(), area.top(), fold.rect.width(), area.height()),
                         style.foldGround);
}

void FigureAmounts::paintMarks(QPainter &painter, const QRectF &plot, const TimeScale &scale, const Style &style) const
{
    const FigureStrings words(m_language);
    LollipopItem::Frame frame;
    frame.plot = plot;
    if (m_largest <= 0)
        frame.emptyText = words.noAmounts();
    const Series series = m_index.series(scale);
    const ValueAxis axis = valueAxis(SeriesKind::Amount, m_index.currency(), m_smallest, m_largest,
                                     static_cast<int>(plot.height() / kTickPitch), words.words());
    const auto yOf = [&](double value) {
        return plot.bottom() - std::clamp(axis.share(value), 0.0, 1.0) * plot.height();
    };
    painter.setFont(style.small);
    for (const ValueAxis::Tick &tick : axis.ticks) {
        if (m_largest <= 0)
            break;
        const double y = yOf(std::pow(10.0, tick.log));
        painter.fillRect(QRectF(plot.left(), std::floor(y), plot.width(), 1), style.gridMinor);
        painter.setPen(style.muted);
        painter.drawText(QRectF(plot.left() - 98, y - 8, 90, 16), Qt::AlignRight | Qt::AlignVCenter, tick.label);
    }
    for (const Lollipop &lollipop : series.lollipops) {
        const EventRow row = lollipop.row;
        const EventGeometry at = eventGeometry(style, scale.x(m_store->begin(row)), scale.x(m_store->end(row)),
                                               m_store->isOpenStart(row), m_store->isOpenEnd(row));
        frame.marks.push_back({{plot.left() + std::clamp(at.markX, 0.0, plot.width()), yOf(lollipop.value)},
                               eventColor(style, *m_store, row),
                               lollipop.leftOut,
                               0,
                               0,
                               row,
                               lollipop.count});
    }
    QPolygonF running;
    double widest = 0;
    for (std::size_t i = 0; i < series.running.size(); ++i) {
        const StepPoint &step = series.running[i];
        if (step.value <= 0)
            continue;
        const double y = yOf(step.value);
        if (!running.isEmpty() && running.back().y() != y)
            running << QPointF(plot.left() + step.x, running.back().y());
        running << QPointF(plot.left() + step.x, y);
        const double width = i + 1 < series.running.size() ? series.running[i + 1].x - step.x : 0;
        const QFontMetricsF metrics(style.small);
        const QSizeF size(metrics.horizontalAdvance(words.cumulative()) + 4, metrics.height());
        if (width > std::max(widest, size.width() + 12)) {
            widest = width;
            frame.runningLabelAt =
                QRectF(QPointF(plot.left() + step.x + (width - size.width()) / 2, y - size.height() - 1), size);
        }
    }
    frame.runningLabel = words.cumulative();
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(style.text, 1.5, Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin));
    painter.drawPolyline(running);
    LollipopItem item;
    item.setLook(style);
    item.setFrame(std::move(frame));
    item.paint(&painter, nullptr, nullptr);
}

} // namespace timeloupe
