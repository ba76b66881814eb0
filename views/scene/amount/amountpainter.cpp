// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/scene/amount/amountpainter.h"

#include "views/style/hatch.h"

#include <QPainter>
#include <QPen>

#include <cmath>

namespace timeloupe {

namespace {

constexpr double kLabelHeight = 16;
constexpr double kLabelGap = 8;
constexpr double kLabelWidth = 90;

} // namespace

void paintAmountGrid(QPainter &painter, const AmountScene &scene, const Style &style, StaticTextCache &texts)
{
    for (const AmountScene::ValueLine &line : scene.valueLines)
        painter.fillRect(QRectF(scene.plot.left(), std::floor(line.y), scene.plot.width(), 1), style.gridMinor);
    for (const AmountScene::TimeLine &line : scene.timeLines)
        painter.fillRect(QRectF(line.x, scene.area.top(), 1, scene.area.height()),
                         line.isMajor ? style.gridMajor : style.gridMinor);
    for (const QRectF &fold : scene.folds) {
        painter.fillRect(fold, style.foldGround);
        if (scene.hasHatch)
            paintHatch(painter, fold, style.foldHatch);
    }
    painter.setPen(style.muted);
    for (const AmountScene::ValueLine &line : scene.valueLines) {
        const QRectF box(scene.plot.left() - kLabelGap - kLabelWidth, line.y - kLabelHeight / 2, kLabelWidth,
                         kLabelHeight);
        texts.drawRight(painter, box, line.label);
    }
}

QPen runningTotalPen(const Style &style)
{
    return {style.text, 1.5, Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin};
}

void paintRunningTotal(QPainter &painter, const AmountScene &scene, const Style &style)
{
    painter.setBrush(Qt::NoBrush);
    painter.setPen(runningTotalPen(style));
    painter.drawPolyline(scene.running.data(), static_cast<int>(scene.running.size()));
}

} // namespace timeloupe
