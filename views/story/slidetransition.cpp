// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/story/slidetransition.h"

#include "views/style/style.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace timeloupe {

namespace {

constexpr double kLargeStage = 1600; // height in device pixels

/// Smooth step: 0 up to `from`, 1 from `to` on.
double fade(double share, double from, double to)
{
    const double x = std::clamp((share - from) / (to - from), 0.0, 1.0);
    return x * x * (3 - 2 * x);
}

/// Draws a part of a slide's picture at its position.
void drawPart(QPainter &painter, const RenderedSlide &staged, const QRectF &part, double opacity)
{
    const double ratio = staged.picture.devicePixelRatio();
    painter.setOpacity(opacity);
    painter.drawImage(part, staged.picture, QRectF(part.topLeft() * ratio, part.size() * ratio));
    painter.setOpacity(1);
}

} // namespace

SlideTransition::SlideTransition(RenderedSlidePtr from, RenderedSlidePtr to)
    : m_from(std::move(from)), m_to(std::move(to)), m_path(m_from->slide.pathTo(m_to->slide))
{
}

void SlideTransition::paint(QPainter &painter, QSizeF size, double ratio, const Style &style, double share)
{
    const Stage stage{size, ratio, style};
    const QRectF from = m_from->slide.chartRect();
    const QRectF chart = m_to->slide.chartRect();
    const bool sameFrame = from == chart && m_from->picture.size() == m_to->picture.size();
    if (!sameFrame || !m_from->slide.chart() || !m_to->slide.chart()) {
        paintFade(painter, QRectF(QPointF(), size), stage, share);
        return;
    }
    // Whole pixels avoid gaps between the parts.
    const double top = std::floor(chart.top());
    const double bottom = std::ceil(chart.bottom());
    paintFade(painter, QRectF(0, 0, size.width(), top), stage, share);
    paintFade(painter, QRectF(0, bottom, size.width(), size.height() - bottom), stage, share);
    painter.fillRect(QRectF(0, top, size.width(), bottom - top), style.surface);
    painter.setClipRect(chart.adjusted(-1, 0, 1, 0));
    paintChart(painter, stage, share);
    painter.setClipping(false);
}

/// Fades the old text out before the new one comes in: overlapping texts are unreadable.
void SlideTransition::paintFade(QPainter &painter, const QRectF &part, const Stage &stage, double share) const
{
    const double gone = fade(share, 0.05, 0.35);
    painter.fillRect(part, stage.style.surface);
    if (gone < 1)
        drawPart(painter, *m_from, part, 1 - gone);
    else
        drawPart(painter, *m_to, part, fade(share, 0.35, 0.75));
}

void SlideTransition::paintChart(QPainter &painter, const Stage &stage, double share)
{
    const TimeRange range = m_path.at(share);
    const double other = fade(share, 0.3, 0.7);
    if (other < 1)
        paintMoved(painter, m_from->slide, range, 1, stage, m_layers[0]);
    if (other > 0)
        paintMoved(painter, m_to->slide, range, other, stage, m_layers[1]);
}

/// Uses a layer for fades, and a low resolution on large screens: moving pictures need less sharpness.
void SlideTransition::paintMoved(QPainter &painter, const Slide &slide, TimeRange range, double opacity,
                                 const Stage &stage, QImage &layer)
{
    const bool isLarge = stage.size.height() * stage.ratio > kLargeStage;
    if (opacity >= 1 && !isLarge) {
        slide.paintChart(painter, range);
        return;
    }
    const QRectF chart = slide.chartRect();
    const double ratio = stage.ratio * (isLarge ? 0.5 : 1);
    if (layer.isNull()) {
        layer = QImage((chart.size() * ratio).toSize() + QSize(1, 1), QImage::Format_RGB32);
        layer.setDevicePixelRatio(ratio);
    }
    layer.fill(stage.style.surface);
    QPainter layered(&layer);
    layered.translate(-chart.topLeft());
    slide.paintChart(layered, range);
    layered.end();
    painter.setOpacity(opacity);
    painter.setRenderHint(QPainter::SmoothPixmapTransform, isLarge);
    painter.drawImage(chart.topLeft(), layer);
    painter.setOpacity(1);
}

} // namespace timeloupe
