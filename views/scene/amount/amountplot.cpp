// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/scene/amount/amountplot.h"

#include "views/style/hatch.h"

#include <QtCharts/QCategoryAxis>
#include <QtCharts/QChart>
#include <QtCharts/QLegend>
#include <QtCharts/QLineSeries>
#include <QtCharts/QValueAxis>

#include <algorithm>

namespace timeloupe {

namespace {

constexpr double kLabelHeight = 16;
constexpr double kLabelGap = 8;
constexpr double kUnseen = 1.0 / 64; // a step of so few pixels comes with the next
constexpr double kMarksZ = 100;      // over everything that the chart draws itself

void makeBare(QAbstractAxis &axis)
{
    axis.setLineVisible(false);
    axis.setLabelsVisible(false);
    axis.setGridLineVisible(false);
}

} // namespace

AmountPlot::AmountPlot(QWidget *parent)
    : QChartView(parent),
      m_chart(chart()),
      m_time(new QValueAxis(this)),
      m_values(new QCategoryAxis(this)),
      m_running(new QLineSeries(this)),
      m_marks(new LollipopItem)
{
    setFrameShape(QFrame::NoFrame);
    setInteractive(false);
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFocusPolicy(Qt::NoFocus);
    setViewportUpdateMode(QGraphicsView::FullViewportUpdate);
    setRenderHint(QPainter::Antialiasing);
    m_chart->legend()->hide();
    m_chart->setMargins({});
    m_chart->setBackgroundVisible(false);
    m_chart->setDropShadowEnabled(false);
    m_chart->setAnimationOptions(QChart::NoAnimation);
    makeBare(*m_time);
    makeBare(*m_values);
    m_chart->addSeries(m_running);
    m_chart->addAxis(m_time, Qt::AlignBottom);
    m_chart->addAxis(m_values, Qt::AlignLeft);
    m_running->attachAxis(m_time);
    m_running->attachAxis(m_values);
    m_marks->setParentItem(m_chart);
    m_marks->setZValue(kMarksZ);
}

void AmountPlot::setLook(const Style &style)
{
    m_style = style;
    m_texts = StaticTextCache(style.small);
    m_running->setPen(QPen(style.text, 1.5, Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin));
    m_marks->setLook(style);
    viewport()->update();
}

void AmountPlot::setPlot(const QRectF &plot)
{
    if (plot == m_plot)
        return;
    m_plot = plot;
    m_chart->setPlotArea(plot);
    m_time->setRange(0, plot.width());
}

void AmountPlot::setAxis(const ValueAxis &axis)
{
    if (axis == m_axis)
        return;
    m_axis = axis;
    for (const QString &label : m_values->categoriesLabels())
        m_values->remove(label);
    m_values->setStartValue(axis.low - 1);
    m_values->setRange(axis.low, axis.high);
    for (const ValueAxis::Tick &tick : axis.ticks)
        m_values->append(tick.label, tick.log);
}

void AmountPlot::setTime(const TimeScale &scale, CalendarTicks ticks)
{
    m_scale = scale;
    m_ticks = std::move(ticks);
    viewport()->update();
}

std::vector<QPointF> AmountPlot::setRunningTotal(const std::vector<StepPoint> &steps)
{
    QList<QPointF> points;
    points.reserve(static_cast<qsizetype>(steps.size()) * 2);
    const double perLog = m_plot.height() / (m_axis.high - m_axis.low);
    const double unseen = kUnseen / perLog;
    std::optional<double> before;
    for (const StepPoint &step : steps) {
        if (step.value <= 0)
            continue;
        const double log = std::min(std::log10(step.value), m_axis.high); // beyond the axis, infinite or not: its edge
        const bool isLast = &step == &steps.back();
        if (before && std::abs(*before - log) < unseen && !isLast)
            continue;
        if (before && *before != log)
            points.append({step.x, *before});
        points.append({step.x, log});
        before = log;
    }
    m_running->replace(points);
    std::vector<QPointF> corners;
    corners.reserve(static_cast<std::size_t>(points.size()));
    for (const QPointF &point : points)
        corners.emplace_back(m_plot.left() + point.x(), m_plot.bottom() - (point.y() - m_axis.low) * perLog);
    return corners;
}

double AmountPlot::yOf(double value) const
{
    return m_plot.bottom() - std::clamp(m_axis.share(value), 0.0, 1.0) * m_plot.height();
}

std::optional<QRectF> AmountPlot::runningTotalLabelRect(const std::vector<StepPoint> &steps, QSizeF size) const
{
    double best = size.width() + 16;
    std::optional<QRectF> room;
    for (std::size_t i = 0; i + 1 < steps.size(); ++i) {
        const double width = steps[i + 1].x - steps[i].x;
        if (steps[i].value <= 0 || width < best)
            continue;
        best = width;
        const double y = yOf(steps[i].value);
        const double top = y - size.height() - 1 >= 0 ? y - size.height() - 1 : y + 2;
        room =
            QRectF(m_plot.left() + (steps[i].x + steps[i + 1].x - size.width()) / 2, top, size.width(), size.height());
    }
    return room;
}

void AmountPlot::drawBackground(QPainter *painter, const QRectF &)
{
    m_marks->enablePixmaps(devicePixelRatioF());
    m_texts.enablePixmaps(devicePixelRatioF(), m_style.surface);
    painter->fillRect(rect(), m_style.surface);
    const QRectF band(m_plot.left(), 0, m_plot.width(), height());
    painter->setRenderHint(QPainter::Antialiasing, false);
    const auto line = [&](double x, const QColor &color) {
        if (x > 0 && x < m_plot.width())
            painter->fillRect(QRectF(std::floor(m_plot.left() + x), 0, 1, height()), color);
    };
    for (const ValueAxis::Tick &tick : m_axis.ticks) // sharper, and much quicker, than the axis's own
        painter->fillRect(QRectF(m_plot.left(), std::floor(yOf(std::pow(10.0, tick.log))), m_plot.width(), 1),
                          m_style.gridMinor);
    for (const CalendarTick &tick : m_ticks.fine)
        if (!tick.inFold)
            line(tick.x, m_style.gridMinor);
    for (const CalendarTick &tick : m_ticks.coarse)
        if (!tick.inFold)
            line(tick.x, m_style.gridMajor);
    for (const Fold &fold : m_scale.folds()) {
        const double left = m_plot.left() + m_scale.x(fold.range.begin);
        const QRectF strip = QRectF(left, 0, m_plot.left() + m_scale.x(fold.range.end) - left, height()) & band;
        painter->fillRect(strip, m_style.foldGround);
        paintHatch(*painter, strip, m_style.foldHatch);
    }
    paintTickLabels(*painter);
}

/// The axis's own labels are cut to "…" where the plot area is fixed.
void AmountPlot::paintTickLabels(QPainter &painter)
{
    painter.setPen(m_style.muted);
    for (const ValueAxis::Tick &tick : m_axis.ticks) {
        const double y = yOf(std::pow(10.0, tick.log));
        const QRectF box(0, y - kLabelHeight / 2, m_plot.left() - kLabelGap, kLabelHeight);
        m_texts.drawRight(painter, box, tick.label);
    }
}

} // namespace timeloupe
