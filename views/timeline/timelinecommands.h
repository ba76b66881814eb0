// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/state/viewstate.h"
#include "views/scene/timeline/timelinescene.h"
#include "views/timeline/rangeanimator.h"

namespace timeloupe {

/// What keys and menus do on the timeline.
class TimelineCommands
{
public:
    TimelineCommands(ViewState &state, RangeAnimator &animator) : m_state(state), m_animator(animator) {}

    /// The next (1) or previous (−1) event in time, from the current one.
    void stepEvent(int direction);
    /// The nearest event of `drawn` in a lane below (1) or above (−1) that of the current event.
    void stepLane(int direction, const TimelineScene &drawn);
    /// The selection in the middle; once more: fitted.
    void centreOrFit();
    /// Around the middle of the range that `scale` shows.
    void zoomBy(double factor, const TimeScale &scale);
    void zoomToMeasured();
    void filterToMeasured();

private:
    ViewState &m_state;
    RangeAnimator &m_animator;
};

/// The filter on one company.
void showOnlyCompany(ViewState &state, CompanyIndex company);

} // namespace timeloupe
