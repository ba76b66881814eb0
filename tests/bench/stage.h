// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/state/filterrunner.h"
#include "model/time/timescale.h"

#include <QWidget>

namespace timeloupe {

class AmountPanel;
class Overview;
class TimelineView;

namespace bench {

/// Everything on the time axis in one window of 1600×900: timeline, amount panel, overview.
class Stage
{
public:
    static constexpr int kWidth = 1600;
    static constexpr int kHeight = 900;

    explicit Stage(const EventStorePtr &store);

    [[nodiscard]] ViewState &state() { return m_state; }
    /// The scale that gestures in the timeline work with.
    [[nodiscard]] TimeScale scale() const;
    /// Moves to the range and paints all that changes by it: what one step of a gesture costs.
    void frame(TimeRange range);
    /// To the last lane.
    void scrollDown();
    /// Filters, and paints until these panels show the result.
    void filter(const Query &query);
    /// Paints until the panels show what the state has.
    void settle();

private:
    [[nodiscard]] bool isSettled() const;
    void paint();

    ViewState m_state;
    FilterRunner m_runner{m_state};
    QWidget m_window;
    TimelineView *m_timeline = nullptr;
    AmountPanel *m_amounts = nullptr;
    Overview *m_overview = nullptr;
};

} // namespace bench
} // namespace timeloupe
