// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/scene/overview/overviewscene.h"
#include "views/style/style.h"

#include <optional>

class QPainter;

namespace timeloupe {

/// Device-dependent appearance of an overview, besides the Style.
struct OverviewStyle
{
    QFont titleFont;
    QColor titleInk;
    double barsBottom = 0;   ///< between the bars and the bottom of the strip
    double frameOutset = 0;  ///< of the frame around the strip
    bool hasHandles = false; ///< the edges of the brush can be dragged

    static OverviewStyle screen(const Style &style);
    static OverviewStyle paper(const Style &style);
};

/// Marks that change without a new scene.
struct OverviewMarks
{
    TimeRange shown;                ///< range of the brush
    std::optional<Instant> current; ///< begin of the current event
    bool isFocused = false;
};

/// Paints the strip, and `title` into `titleRoom` beside it.
void paintOverview(QPainter &painter, const OverviewScene &scene, const QString &title, const QRectF &titleRoom,
                   const OverviewMarks &marks, const Style &style, const OverviewStyle &device);

} // namespace timeloupe
