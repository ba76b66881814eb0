// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/state/viewstate.h"
#include "views/scene/timeline/timelinescene.h"
#include "views/timeline/rangeanimator.h"

namespace timeloupe {

/// Commands of keys and menus on the timeline.
class TimelineCommands
{
public:
    TimelineCommands(ViewState &state, RangeAnimator &animator) : m_state(state), m_animator(animator) {}

    /// The next (1) or previous (−1) event in time, from the current one.
    void stepEvent(int direction);
    /// The nearest event of `drawn` in a lane below (1) or above (−1) the current event's.
    void stepLane(int direction, const TimelineScene &drawn);
    /// Centres the selection; when repeated, fits it.
    void centreOrFit();
    /// Around the centre of the range of `scale`.
    void zoomBy(double factor, const TimeScale &scale);
    void zoomToMeasured();
    void filterToMeasured();

private:
    ViewState &m_state;
    RangeAnimator &m_animator;
};

/// Filters to one company.
void showOnlyCompany(ViewState &state, CompanyIndex company);

} // namespace timeloupe
