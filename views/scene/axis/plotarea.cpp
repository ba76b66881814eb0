// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/scene/axis/plotarea.h"

#include "model/state/viewstate.h"

#include <algorithm>

namespace timeloupe {

namespace {

constexpr double kRightPadding = 12;

} // namespace

PlotArea plotArea(const Style &style, double widgetWidth, bool undatedMargin)
{
    const double left = style.laneHeader + (undatedMargin ? style.undatedMargin : 0);
    return {left, std::max(left + 1, widgetWidth - kRightPadding)};
}

bool hasUndatedMargin(const ViewState &state)
{
    return !state.marginRows().empty();
}

PlotArea plotArea(const Style &style, double widgetWidth, const ViewState &state)
{
    return plotArea(style, widgetWidth, hasUndatedMargin(state));
}

TimeScale timeScale(const Style &style, const PlotArea &area, const ViewState &state)
{
    return TimeScale(state.range(), area.width(), state.folds(), style.foldWidth);
}

} // namespace timeloupe
