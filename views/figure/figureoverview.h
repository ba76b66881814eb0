// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/figure/figurecontext.h"
#include "views/scene/axis/plotarea.h"

class QPainter;

namespace timeloupe {

/// The overview below the lanes of a figure, with the range of the page.
class FigureOverview
{
public:
    explicit FigureOverview(FigureContextPtr context) : m_context(std::move(context)) {}

    static constexpr double kHeight = 48;

    /// `plot` of the timeline above, relative to the left edge of `area`.
    void paint(QPainter &painter, const QRectF &area, const PlotArea &plot, TimeRange shown) const;

private:
    FigureContextPtr m_context;
};

} // namespace timeloupe
