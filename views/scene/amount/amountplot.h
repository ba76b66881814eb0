// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/scene/amount/lollipopitem.h"
#include "views/style/statictextcache.h"

#include <QtCharts/QChartView>

QT_BEGIN_NAMESPACE
class QLineSeries;
class QValueAxis;
QT_END_NAMESPACE

namespace timeloupe {

/// The amount scene on screen: a chart with the plot area of the scene. The running total is a series; a single item
/// paints the lollipops; the grid is painted behind. Takes no input.
class AmountPlot : public QChartView
{
    Q_OBJECT

public:
    explicit AmountPlot(QWidget *parent = nullptr);

    void setLook(const Style &style);
    void setAmounts(AmountScene amounts);
    [[nodiscard]] const AmountScene &amounts() const { return m_marks->amounts(); }
    void setEmphasis(LollipopItem::Emphasis emphasis) { m_marks->setEmphasis(std::move(emphasis)); }
    [[nodiscard]] const LollipopItem::Emphasis &emphasis() const { return m_marks->emphasis(); }

protected:
    void drawBackground(QPainter *painter, const QRectF &rect) override;

private:
    Style m_style;
    StaticTextCache m_texts{m_style.small};
    QChart *m_chart = nullptr;
    QValueAxis *m_time = nullptr; ///< both axes are in pixels of the plot area
    QValueAxis *m_values = nullptr;
    QLineSeries *m_running = nullptr;
    LollipopItem *m_marks = nullptr;
};

} // namespace timeloupe
