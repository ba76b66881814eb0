// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/story/slidestrings.h"
#include "views/story/storyview.h"

#include <QFontMetricsF>
#include <QPaintEvent>
#include <QPainter>

#include <algorithm>

namespace timeloupe {

namespace {

constexpr double kNotesShare = 0.36; // share of the height
constexpr double kLargeStage = 1600; // height in pixels

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

/// 1/1080 of the height in pixels.
double StoryView::unit() const
{
    return height() / 1080.0;
}

void StoryView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    if (m_navigator.blank() != StoryNavigator::Blank::None) {
        painter.fillRect(rect(), m_navigator.blank() == StoryNavigator::Blank::Black ? Qt::black : Qt::white);
        return;
    }
    paintStage(painter);
    if (m_notes)
        paintNotes(painter);
    paintTyped(painter);
    m_spot.paint(painter, 54 * unit(), m_style.accent);
}

void StoryView::paintStage(QPainter &painter)
{
    if (!m_shown) {
        paintWaiting(painter);
    } else if (m_before) {
        paintMove(painter, m_move.currentValue().toDouble());
    } else if (m_shown->slide.size() == QSizeF(size())) {
        painter.drawImage(QPointF(), m_shown->picture);
    } else {
        painter.fillRect(rect(), m_style.surface);
        const QSizeF fitted = m_shown->slide.size().scaled(size(), Qt::KeepAspectRatio);
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        painter.drawImage(QRectF({(width() - fitted.width()) / 2, (height() - fitted.height()) / 2}, fitted),
                          m_shown->picture);
    }
}

/// Shown while the first slide is rendered.
void StoryView::paintWaiting(QPainter &painter)
{
    painter.fillRect(rect(), m_style.surface);
    QFont font = m_style.title;
    font.setPixelSize(std::max(1, static_cast<int>(40 * unit())));
    painter.setFont(font);
    painter.setPen(m_style.muted);
    painter.drawText(QRectF(rect()), Qt::AlignCenter | Qt::TextWordWrap, m_navigator.story()->name());
}

/// Cross-fades the texts in place and moves the camera between them.
void StoryView::paintMove(QPainter &painter, double share)
{
    const QRectF from = m_before->slide.chartRect();
    const QRectF chart = m_shown->slide.chartRect();
    const bool sameFrame = from == chart && m_before->picture.size() == m_shown->picture.size();
    if (!sameFrame || !m_before->slide.chart() || !m_shown->slide.chart()) {
        paintFade(painter, rect(), share);
        return;
    }
    // Whole pixels avoid gaps between the parts.
    const double top = std::floor(chart.top());
    const double bottom = std::ceil(chart.bottom());
    paintFade(painter, QRectF(0, 0, width(), top), share);
    paintFade(painter, QRectF(0, bottom, width(), height() - bottom), share);
    painter.fillRect(QRectF(0, top, width(), bottom - top), m_style.surface);
    painter.setClipRect(chart.adjusted(-1, 0, 1, 0));
    paintMovingChart(painter, share);
    painter.setClipping(false);
}

/// Fades the old text out before the new one comes in: overlapping texts are unreadable.
void StoryView::paintFade(QPainter &painter, const QRectF &part, double share) const
{
    const double gone = fade(share, 0.05, 0.35);
    painter.fillRect(part, m_style.surface);
    if (gone < 1)
        drawPart(painter, *m_before, part, 1 - gone);
    else
        drawPart(painter, *m_shown, part, fade(share, 0.35, 0.75));
}

void StoryView::paintMovingChart(QPainter &painter, double share)
{
    const TimeRange range = m_path.at(share);
    const double other = fade(share, 0.3, 0.7);
    if (other < 1)
        paintMoved(painter, m_before->slide, range, 1, m_layers[0]);
    if (other > 0)
        paintMoved(painter, m_shown->slide, range, other, m_layers[1]);
}

/// Uses a layer for fades, and a low resolution on large screens: moving pictures need less sharpness.
void StoryView::paintMoved(QPainter &painter, const Slide &slide, TimeRange range, double opacity, QImage &layer) const
{
    const bool isLarge = height() * devicePixelRatioF() > kLargeStage;
    if (opacity >= 1 && !isLarge) {
        slide.paintChart(painter, range);
        return;
    }
    const QRectF chart = slide.chartRect();
    const double ratio = devicePixelRatioF() * (isLarge ? 0.5 : 1);
    if (layer.isNull()) {
        layer = QImage((chart.size() * ratio).toSize() + QSize(1, 1), QImage::Format_RGB32);
        layer.setDevicePixelRatio(ratio);
    }
    layer.fill(m_style.surface);
    QPainter layered(&layer);
    layered.translate(-chart.topLeft());
    slide.paintChart(layered, range);
    layered.end();
    painter.setOpacity(opacity);
    painter.setRenderHint(QPainter::SmoothPixmapTransform, isLarge);
    painter.drawImage(chart.topLeft(), layer);
    painter.setOpacity(1);
}

void StoryView::paintNotes(QPainter &painter)
{
    const double side = 84 * unit();
    const double gap = 28 * unit();
    const SlideStrings words(m_navigator.story()->language);
    const StoryStep *step = m_navigator.current();
    QString said = step ? m_navigator.story()->said(step->notes).trimmed() : QString();
    const bool none = said.isEmpty();
    if (none)
        said = words.noNotes();
    SlideText notes{said, m_style.font, none ? m_style.muted : m_style.text, m_style.text};
    const double most = height() * kNotesShare - 2 * gap;
    double needed = most;
    for (const double pixels : {34.0, 30.0, 26.0, 22.0}) {
        notes.font.setPixelSize(std::max(1, static_cast<int>(pixels * unit())));
        needed = notes.height(width() - 2 * side);
        if (needed <= most)
            break;
    }
    const double high = std::min(needed, most) + 2 * gap;
    const QRectF panel(0, height() - high, width(), high);
    painter.fillRect(panel, m_style.card);
    painter.fillRect(QRectF(panel.topLeft(), QSizeF(panel.width(), 1)), m_style.border);
    notes.paint(painter, panel.adjusted(side, gap, -side, -gap));
}

/// "→ 12": the number typed so far, in the corner.
void StoryView::paintTyped(QPainter &painter)
{
    if (!m_navigator.typed())
        return;
    QFont font = m_style.bold;
    font.setPixelSize(std::max(1, static_cast<int>(34 * unit())));
    const QString text = QStringLiteral("→ %1").arg(*m_navigator.typed());
    const QSizeF size(QFontMetricsF(font).horizontalAdvance(text) + 48 * unit(), 64 * unit());
    const QRectF box(QPointF(width() - size.width() - 40 * unit(), 40 * unit()), size);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_style.card);
    painter.drawRoundedRect(box, 12 * unit(), 12 * unit());
    painter.setFont(font);
    painter.setPen(m_style.text);
    painter.drawText(box, Qt::AlignCenter, text);
}

} // namespace timeloupe
