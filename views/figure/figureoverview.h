// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/figure/figurecontext.h"
#include "views/scene/axis/plotarea.h"

class QPainter;

namespace timeloupe {

/// The whole extent in one strip, and what of it a page shows: as the window's overview.
class FigureOverview
{
public:
    explicit FigureOverview(FigureContextPtr context) : m_context(std::move(context)) {}

    static constexpr double kHeight = 48;

    /// `plot`: of the timeline above it, from the left edge of `area`.
    void paint(QPainter &painter, const QRectF &area, const PlotArea &plot, TimeRange shown) const;

private:
    struct Bar
    {
        QRectF cell;
        std::size_t all = 0;
        std::size_t matchingRows = 0;
    };
    [[nodiscard]] std::vector<Bar> bars(const TimeScale &scale, const QRectF &strip) const;
    void paintBars(QPainter &painter, const std::vector<Bar> &bars, const QRectF &strip) const;

    FigureContextPtr m_context;
};

} // namespace timeloupe
