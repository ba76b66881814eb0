// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/scene/amount/amountplot.h"

#include "views/scene/amount/amountpainter.h"

#include <QPen>
#include <QtCharts/QChart>
#include <QtCharts/QLegend>
#include <QtCharts/QLineSeries>
#include <QtCharts/QValueAxis>

namespace timeloupe {

namespace {

constexpr double kMarksZ = 100; // above the items of the chart

/// The scene's painter draws the grid: sharper and faster than QAbstractAxis, which also elides labels in a fixed plot
/// area.
void hideAxisParts(QAbstractAxis &axis)
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
      m_values(new QValueAxis(this)),
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
    hideAxisParts(*m_time);
    hideAxisParts(*m_values);
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
    m_running->setPen(runningTotalPen(style));
    m_marks->setLook(style);
    viewport()->update();
}

void AmountPlot::setAmounts(AmountScene amounts)
{
    const QRectF plot = amounts.plot;
    if (plot != this->amounts().plot) {
        m_chart->setPlotArea(plot);
        m_time->setRange(0, plot.width());
        m_values->setRange(0, plot.height());
    }
    QList<QPointF> points;
    points.reserve(static_cast<qsizetype>(amounts.running.size()));
    for (const QPointF &corner : amounts.running)
        points.emplace_back(corner.x() - plot.left(), plot.bottom() - corner.y());
    m_running->replace(points);
    m_marks->setAmounts(std::move(amounts));
    viewport()->update();
}

void AmountPlot::drawBackground(QPainter *painter, const QRectF &)
{
    m_marks->enablePixmaps(devicePixelRatioF());
    m_texts.enablePixmaps(devicePixelRatioF(), m_style.surface);
    painter->fillRect(rect(), m_style.surface);
    painter->setRenderHint(QPainter::Antialiasing, false);
    paintAmountGrid(*painter, amounts(), m_style, m_texts);
}

} // namespace timeloupe
