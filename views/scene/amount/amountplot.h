// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/time/calendarticks.h"
#include "model/totals/series.h"
#include "views/scene/amount/lollipopitem.h"
#include "views/scene/amount/valueaxis.h"
#include "views/style/statictextcache.h"

#include <QtCharts/QChartView>

QT_BEGIN_NAMESPACE
class QCategoryAxis;
class QLineSeries;
class QValueAxis;
QT_END_NAMESPACE

namespace timeloupe {

/// The chart of the amount panel: the axis of values with its grid and the running total are Qt Charts', the
/// lollipops one item of ours, and the calendar's lines and folds go on behind. Takes no input; the panel does.
class AmountPlot : public QChartView
{
    Q_OBJECT

public:
    explicit AmountPlot(QWidget *parent = nullptr);

    void setLook(const Style &style);
    /// Where the values are drawn, in pixels of this widget.
    void setPlot(const QRectF &plot);
    [[nodiscard]] const QRectF &plot() const { return m_plot; }
    void setAxis(const ValueAxis &axis);
    [[nodiscard]] const ValueAxis &axis() const { return m_axis; }
    void setTime(const TimeScale &scale, CalendarTicks ticks);
    /// Steps of the running total; values at or below zero are not drawn, those beyond the axis (infinite ones too)
    /// along its edge. The corners, in pixels of this widget.
    std::vector<QPointF> setRunningTotal(const std::vector<StepPoint> &steps);
    void setMarks(LollipopItem::Frame frame) { m_marks->setFrame(std::move(frame)); }
    [[nodiscard]] const LollipopItem::Frame &marks() const { return m_marks->frame(); }
    void setEmphasis(LollipopItem::Emphasis emphasis) { m_marks->setEmphasis(std::move(emphasis)); }
    [[nodiscard]] const LollipopItem::Emphasis &emphasis() const { return m_marks->emphasis(); }

    /// y of a value, in pixels of this widget; at the foot for what is not above it, at the top for what is beyond.
    [[nodiscard]] double yOf(double value) const;
    /// Where words for the running total have room: over its longest level stretch.
    [[nodiscard]] std::optional<QRectF> runningTotalLabelRect(const std::vector<StepPoint> &steps, QSizeF size) const;

protected:
    void drawBackground(QPainter *painter, const QRectF &rect) override;

private:
    void paintTickLabels(QPainter &painter);

    Style m_style;
    StaticTextCache m_texts{m_style.small};
    QRectF m_plot;
    ValueAxis m_axis;
    TimeScale m_scale;
    CalendarTicks m_ticks;
    QChart *m_chart = nullptr;
    QValueAxis *m_time = nullptr;
    QCategoryAxis *m_values = nullptr;
    QLineSeries *m_running = nullptr;
    LollipopItem *m_marks = nullptr;
};

} // namespace timeloupe
