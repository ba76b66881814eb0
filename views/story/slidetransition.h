// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/time/camerapath.h"
#include "views/story/slidecache.h"

#include <QImage>

#include <array>

namespace timeloupe {

/// The transition from one slide to another: the texts cross-fade in place while the camera moves through time. Slides
/// of different layouts cross-fade as a whole.
class SlideTransition
{
public:
    SlideTransition(RenderedSlidePtr from, RenderedSlidePtr to);

    [[nodiscard]] int milliseconds() const { return m_path.milliseconds(); }
    /// Paints the state at `share` 0 … 1. `size` and `ratio` are those of the stage.
    void paint(QPainter &painter, QSizeF size, double ratio, const Style &style, double share);

private:
    /// The target of one paint().
    struct Stage
    {
        QSizeF size;
        double ratio = 1;
        const Style &style;
    };

    void paintFade(QPainter &painter, const QRectF &part, const Stage &stage, double share) const;
    void paintChart(QPainter &painter, const Stage &stage, double share);
    static void paintMoved(QPainter &painter, const Slide &slide, TimeRange range, double opacity, const Stage &stage,
                           QImage &layer);

    RenderedSlidePtr m_from;
    RenderedSlidePtr m_to;
    CameraPath m_path;
    std::array<QImage, 2> m_layers;
};

} // namespace timeloupe
