// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/time/timescale.h"
#include "views/style/style.h"

namespace timeloupe {

class ViewState;

/// The stretch of a widget that stands for the time in view, in pixels from its left edge. Timeline, amount panel
/// and overview share it, so that one instant is at one x in all of them.
struct PlotArea
{
    double left = 0;
    double right = 1;

    [[nodiscard]] double width() const { return right - left; }
    friend bool operator==(const PlotArea &, const PlotArea &) = default;
};

/// Right of the lane headers, and of the undated margin when it is shown. At least one pixel wide, however narrow
/// the widget is.
PlotArea plotArea(const Style &style, double widgetWidth, bool undatedMargin);
/// Whether the undated margin is shown: the store has events for it (a filter does not move the axis).
bool hasUndatedMargin(const ViewState &state);
/// plotArea() with the margin that the state asks for.
PlotArea plotArea(const Style &style, double widgetWidth, const ViewState &state);
/// The scale of everything that shows the range in view; x = 0 is `area.left`.
TimeScale timeScale(const Style &style, const PlotArea &area, const ViewState &state);

} // namespace timeloupe
