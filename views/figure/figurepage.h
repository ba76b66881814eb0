// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/figure/figurebookmark.h"
#include "views/scene/timeline/timelinescene.h"

#include <functional>

class QPainter;

namespace timeloupe {

/// Something that stands on a page.
struct FigurePart
{
    QRectF area;
    std::function<void(QPainter &painter, const QRectF &area)> paint;
};

/// The stretch of the timeline that one page shows.
struct FigureView
{
    TimelineScene scene;
    TimeScale scale;
    QRectF area;    ///< of the scene on the page
    QRectF amounts; ///< null: none
    std::size_t column = 0;
    std::size_t row = 0;
};

/// One page of a figure, in pixels of layout.
struct FigurePage
{
    std::optional<FigureView> view;
    std::vector<FigurePart> parts;
    std::vector<FigureBookmark> bookmarks; ///< without their page; y in pixels of layout
    QRectF footer;
};

} // namespace timeloupe
