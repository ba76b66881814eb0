// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/figure/figurebookmark.h"
#include "views/scene/timeline/timelinescene.h"

#include <functional>

class QPainter;

namespace timeloupe {

/// A painted part of a page.
struct FigurePart
{
    QRectF area;
    std::function<void(QPainter &painter, const QRectF &area)> paint;
};

/// The part of the timeline on one page.
struct FigureView
{
    TimelineScene scene;
    TimeScale scale;
    QRectF area;    ///< of the scene on the page
    QRectF amounts; ///< null without amounts
    std::size_t column = 0;
    std::size_t row = 0;
};

/// A page of a figure, in layout pixels.
struct FigurePage
{
    std::optional<FigureView> view;
    std::vector<FigurePart> parts;
    std::vector<FigureBookmark> bookmarks; ///< without page numbers; y in layout pixels
    QRectF footer;
};

} // namespace timeloupe
