// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/figure/figureoverview.h"

#include "views/scene/overview/overviewpainter.h"

#include <algorithm>

namespace timeloupe {

namespace {

constexpr double kOverviewTop = 10;

} // namespace

void FigureOverview::paint(QPainter &painter, const QRectF &area, const PlotArea &plot, TimeRange shown) const
{
    const ViewSnapshot &view = m_context->view;
    const QRectF strip(area.left() + plot.left, area.top() + kOverviewTop, plot.width(),
                       area.height() - kOverviewTop - OverviewScene::kYearHeight);
    const OverviewScene scene =
        overviewScene({*view.store, *view.matchingRows, view.extent, view.folds, view.language, strip, true});
    const TimeRange inExtent{std::max(shown.begin, view.extent.begin), std::min(shown.end, view.extent.end)};
    paintOverview(painter, scene, m_context->words.overview(),
                  QRectF(area.left() + 12, strip.top(), plot.left - 16, strip.height()), {inExtent, {}, false},
                  m_context->style, OverviewStyle::paper(m_context->style));
}

} // namespace timeloupe
