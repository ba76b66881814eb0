// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/latestjob.h"
#include "model/state/viewstate.h"
#include "model/totals/totalsinrange.h"
#include "views/style/style.h"

#include <QTimer>
#include <QWidget>

#include <functional>

QT_BEGIN_NAMESPACE
class QLabel;
class QToolButton;
QT_END_NAMESPACE

namespace timeloupe {

/// The status line: number of matching events, range in view, its net total, and the length of a pixel. The total is a
/// button that opens its explanation.
class StatusLine : public QWidget
{
    Q_OBJECT

public:
    explicit StatusLine(ViewState &state, QWidget *parent = nullptr);

    void setLook(const Style &style);
    /// Sets the source of "1 px = …": milliseconds per pixel.
    void setPixelLength(std::function<double()> msPerPixel);
    /// Updates range and pixel length; the latter depends on more than the state.
    void showRange();
    /// The last known totals; null before the first.
    [[nodiscard]] const std::shared_ptr<const InRange> &totals() const { return m_totals; }
    /// Whether they match the current filter and range.
    [[nodiscard]] bool isUpToDate() const { return !m_job.isRunning() && !m_soon.isActive(); }

    [[nodiscard]] QString eventsText() const;
    [[nodiscard]] QString rangeText() const;
    [[nodiscard]] QString totalText() const;

Q_SIGNALS:
    void totalsChanged();
    void detailsRequested();

private:
    void connectState();
    void restart();
    void showCounts();
    void requestTotals();
    void startTotals();
    void showTotals();

    ViewState &m_state;
    QLabel *m_events = nullptr;
    QLabel *m_range = nullptr;
    QToolButton *m_total = nullptr;
    QLabel *m_pixel = nullptr;
    std::function<double()> m_msPerPixel;
    std::shared_ptr<const TotalsInRange> m_index;
    std::shared_ptr<const InRange> m_totals;
    LatestJob m_job;
    QTimer m_soon;
};

/// "1.4 days", "3 hours", "250 ms": one number with its unit.
QString roughDuration(double ms);

} // namespace timeloupe
