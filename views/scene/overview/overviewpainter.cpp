// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/scene/overview/overviewpainter.h"

#include "views/style/hatch.h"

#include <QPainter>

#include <algorithm>

namespace timeloupe {

namespace {

constexpr double kBarsTop = 4; // height of the strip above the highest bar

void paintBar(QPainter &painter, const QRectF &room, const OverviewScene::Bar &bar, double share, const QColor &color)
{
    if (share <= 0)
        return;
    const double height = std::max(2.0, room.height() * share);
    const double gap = bar.cell.width() > 4 ? 1 : 0;
    painter.fillRect(QRectF(bar.cell.left() + gap, room.bottom() - height, bar.cell.width() - 2 * gap, height), color);
}

/// Pale: all events; strong: matching events.
void paintBars(QPainter &painter, const OverviewScene &scene, const Style &style, const QRectF &room)
{
    std::size_t most = 1;
    bool filtered = false;
    for (const OverviewScene::Bar &bar : scene.bars) {
        most = std::max(most, bar.all);
        filtered = filtered || bar.matchingRows != bar.all;
    }
    QColor strong = filtered ? style.accent : style.bars;
    strong.setAlphaF(filtered ? 0.8F : 1.0F);
    QColor pale = style.bars;
    pale.setAlphaF(0.55F);
    const auto share = [most](std::size_t count) { return static_cast<double>(count) / static_cast<double>(most); };
    for (const OverviewScene::Bar &bar : scene.bars) {
        if (bar.matchingRows != bar.all)
            paintBar(painter, room, bar, share(bar.all), pale);
        paintBar(painter, room, bar, share(bar.matchingRows), strong);
    }
}

void paintHandles(QPainter &painter, const QRectF &brush, const Style &style)
{
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(style.accent, 1));
    painter.setBrush(style.surface);
    const double height = std::min(14.0, brush.height() - 6);
    for (const double x : {brush.left(), brush.right()}) {
        painter.drawLine(QLineF(x, brush.top(), x, brush.bottom()));
        painter.drawRoundedRect(QRectF(x - 2.5, brush.center().y() - height / 2, 5, height), 2, 2);
    }
}

} // namespace

OverviewStyle OverviewStyle::screen(const Style &style)
{
    return {style.font, style.muted, 2, 0.5, true};
}

OverviewStyle OverviewStyle::paper(const Style &style)
{
    return {style.bold, style.text, 0, 0, false};
}

void paintOverview(QPainter &painter, const OverviewScene &scene, const QString &title, const QRectF &titleRoom,
                   const OverviewMarks &marks, const Style &style, const OverviewStyle &device)
{
    const QRectF &strip = scene.strip;
    painter.setFont(device.titleFont);
    painter.setPen(device.titleInk);
    painter.drawText(titleRoom, Qt::AlignLeft | Qt::AlignVCenter, title);
    painter.fillRect(strip, style.header);
    for (const QRectF &fold : scene.folds) {
        painter.fillRect(fold, style.foldGround);
        paintHatch(painter, fold, style.foldHatch);
    }
    paintBars(painter, scene, style, strip.adjusted(0, kBarsTop, 0, -device.barsBottom));
    if (marks.current)
        painter.fillRect(QRectF(scene.xOf(*marks.current) - 1, strip.top(), 2, strip.height()), style.accent);
    painter.setPen(QPen(marks.isFocused ? style.accent : style.border, 1));
    painter.setBrush(Qt::NoBrush);
    const double out = device.frameOutset;
    painter.drawRect(strip.adjusted(-out, -out, out, out));
    const QRectF brush = scene.brush(marks.shown);
    painter.fillRect(brush, style.brush);
    if (device.hasHandles) {
        paintHandles(painter, brush, style);
    } else {
        for (const double x : {brush.left(), brush.right()})
            painter.fillRect(QRectF(x - 0.5, strip.top(), 1, strip.height()), style.accent);
    }
    painter.setFont(style.small);
    painter.setPen(style.muted);
    for (const OverviewScene::YearLabel &label : scene.yearLabels)
        painter.drawText(label.at, label.text);
}

} // namespace timeloupe
