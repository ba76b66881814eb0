// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/time/timescale.h"
#include "views/style/style.h"

namespace timeloupe {

class ViewState;

/// The part of a widget that shows the time in view, in pixels from its left edge. Shared by timeline, amount panel and
/// overview, so that an instant has the same x in all of them.
struct PlotArea
{
    double left = 0;
    double right = 1;

    [[nodiscard]] double width() const { return right - left; }
    friend bool operator==(const PlotArea &, const PlotArea &) = default;
};

/// Right of the lane headers and of the undated margin if shown. At least one pixel wide.
PlotArea plotArea(const Style &style, double widgetWidth, bool undatedMargin);
/// Whether the undated margin is shown: the store has undated events (a filter does not move the axis).
bool hasUndatedMargin(const ViewState &state);
/// plotArea() with the margin required by the state.
PlotArea plotArea(const Style &style, double widgetWidth, const ViewState &state);
/// The scale of all views of the visible range; x = 0 is `area.left`.
TimeScale timeScale(const Style &style, const PlotArea &area, const ViewState &state);

} // namespace timeloupe
