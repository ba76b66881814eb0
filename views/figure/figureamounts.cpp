// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/figure/figureamounts.h"

#include "model/text/displaytext.h"
#include "views/figure/figurestrings.h"
#include "views/scene/amount/amountpainter.h"
#include "views/scene/amount/lollipopitem.h"

#include <QFontMetricsF>
#include <QPainter>

namespace timeloupe {

namespace {

constexpr double kAmountsTop = 20; // space for the labels of the running total
constexpr double kBottom = 4;
constexpr double kTickPitch = 24;
constexpr double kTickRoom = 60; // width of the axis labels
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
    const FigureStrings words(m_language);
    const QRectF plot(area.left() + scene.plot.left, area.top() + kAmountsTop, scene.plot.width(),
                      area.height() - kAmountsTop - kBottom);
    const Series series = m_index.series(scale);
    const int ticks = static_cast<int>(plot.height() / kTickPitch);
    const ValueAxis axis =
        m_largest > 0 ? valueAxis(SeriesKind::Amount, m_index.currency(), m_smallest, m_largest, ticks, words.words())
                      : ValueAxis();
    AmountScene amounts = amountScene({series, axis, scale, scene.ticks, style, area, plot, words.cumulative(),
                                       m_largest > 0 ? QString() : words.noAmounts(), AmountStyle::paper()});
    StaticTextCache texts(style.small);
    paintAmountGrid(painter, amounts, style, texts);
    paintTitle(painter, area, scene.plot.left, style);
    paintRunningTotal(painter, amounts, style);
    LollipopItem item;
    item.setLook(style);
    item.setAmounts(std::move(amounts));
    item.paint(&painter, nullptr, nullptr);
}

/// Left of the axis; above it in one line where space is short.
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

} // namespace timeloupe
