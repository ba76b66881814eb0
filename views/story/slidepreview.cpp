// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/story/slidepreview.h"

#include <QPainter>

namespace timeloupe {

SlidePreview::SlidePreview(const SlideCache &slideCache, QWidget *parent) : QWidget(parent), m_slideCache(slideCache)
{
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    connect(&slideCache, &SlideCache::made, this, QOverload<>::of(&QWidget::update));
}

void SlidePreview::setEdge(const QColor &edge, const QColor &ground)
{
    m_edge = edge;
    m_ground = ground;
    update();
}

void SlidePreview::showStep(std::optional<int> step)
{
    m_step = step;
    update();
}

void SlidePreview::setCover(const QString &text)
{
    m_cover = text;
    update();
}

int SlidePreview::heightForWidth(int width) const
{
    const QSizeF shape = m_slideCache.options().size;
    return static_cast<int>(width * shape.height() / std::max(1.0, shape.width()));
}

void SlidePreview::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QSizeF fitted = m_slideCache.options().size.scaled(size(), Qt::KeepAspectRatio);
    const QRectF place(QPointF(), fitted);
    painter.fillRect(place, m_ground);
    const RenderedSlidePtr staged = m_step ? m_slideCache.slide(*m_step) : nullptr;
    if (staged) {
        const double ratio = devicePixelRatioF();
        const QSize pixels = (fitted * ratio).toSize();
        if (staged != m_scaledOf || m_scaled.size() != pixels) {
            m_scaled = staged->picture.scaled(pixels, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
            m_scaled.setDevicePixelRatio(ratio);
            m_scaledOf = staged;
        }
        painter.drawImage(QPointF(), m_scaled);
    }
    if (!m_cover.isEmpty()) {
        painter.fillRect(place, QColor(0, 0, 0, 170));
        painter.setPen(Qt::white);
        painter.drawText(place, Qt::AlignCenter | Qt::TextWordWrap, m_cover);
    }
    painter.setPen(m_edge);
    painter.drawRect(place.adjusted(0.5, 0.5, -0.5, -0.5));
}

} // namespace timeloupe
