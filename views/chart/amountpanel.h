// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/latestjob.h"
#include "model/state/viewstate.h"
#include "model/totals/series.h"
#include "views/scene/amount/lollipopitem.h"
#include "views/scene/axis/plotarea.h"

#include <QWidget>

QT_BEGIN_NAMESPACE
class QActionGroup;
class QLabel;
class QToolButton;
QT_END_NAMESPACE

namespace timeloupe {

class AmountPlot;

/// Amounts, power or numbers of events on the timeline's time axis: a lollipop per event (only the largest where they
/// are dense), and the running total with nothing known to be counted twice. Shows one currency at a time.
class AmountPanel : public QWidget
{
    Q_OBJECT

public:
    explicit AmountPanel(ViewState &state, QWidget *parent = nullptr);
    ~AmountPanel() override;

    void setLook(const Style &style);
    /// Leaves space at the right for the timeline's scroll bar, in pixels.
    void setRightMargin(int pixels);
    [[nodiscard]] SeriesKind kind() const { return m_kind; }
    void setKind(SeriesKind kind);
    /// The currency shown; empty when none is known.
    [[nodiscard]] std::string currency() const;
    /// Requests a currency. If it does not occur, the one with the largest sum is shown.
    void setCurrency(const std::string &currency);

    /// The lollipops drawn, in widget pixels.
    [[nodiscard]] const std::vector<LollipopMark> &marks() const;
    /// The emphasised marks and the label.
    [[nodiscard]] const LollipopItem::Emphasis &emphasis() const;
    /// The message shown instead of a chart; empty when there is a chart.
    [[nodiscard]] QString emptyText() const;
    /// Whether the drawing matches the current filter.
    [[nodiscard]] bool isCurrent() const { return !m_job.isRunning(); }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void kindChanged();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    /// Result of the background job: the index and the largest value of the axis.
    struct Prepared
    {
        std::shared_ptr<const SeriesIndex> index;
        double smallest = 0;
        double largest = 0;
    };
    struct SeriesRequest
    {
        EventStorePtr store;
        SeriesKind kind = SeriesKind::Amount;
        std::string currency;
        friend bool operator==(const SeriesRequest &, const SeriesRequest &) = default;
    };
    struct CachedSeries
    {
        SeriesRequest asked;
        Prepared prepared;
    };

    void createHead();
    void connectState();
    void restart();
    void prepare();
    void take(Prepared prepared);
    void layOut();
    void refresh();
    void drawSeries();
    void emphasise();
    void updateHead();
    void updateCurrencies();
    void describeMark(LollipopItem::Emphasis &emphasis, std::size_t mark) const;
    [[nodiscard]] QRectF plotRect() const;
    [[nodiscard]] bool hasNoValues() const;
    [[nodiscard]] std::optional<std::size_t> markOf(EventRow row) const;
    [[nodiscard]] std::optional<std::size_t> markAt(QPointF at) const;
    [[nodiscard]] QString valueText(EventRow row, double value) const;

    ViewState &m_state;
    Style m_style = Style::make(Theme::Light);
    SeriesKind m_kind = SeriesKind::Amount;
    std::string m_wantedCurrency;
    Prepared m_prepared;
    CachedSeries m_unfiltered; ///< without a filter, for when it is cleared
    SeriesColumns m_columns;   ///< of the index
    Series m_series;
    ValueAxis m_axis;
    PlotArea m_area;
    int m_rightMargin = 0;
    AmountPlot *m_plot = nullptr;
    QToolButton *m_kindButton = nullptr;
    QLabel *m_scaleLabel = nullptr;
    QToolButton *m_currencyButton = nullptr;
    QActionGroup *m_kinds = nullptr;
    LatestJob m_job;
};

} // namespace timeloupe
