// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/story/pointerspot.h"

#include <QLineF>
#include <QPainter>
#include <QRadialGradient>

namespace timeloupe {

namespace {

constexpr double kBump = 4; // pixels

} // namespace

PointerSpot::PointerSpot(QObject *parent) : QObject(parent)
{
    m_rest.setSingleShot(true);
    m_rest.setInterval(kRestMs);
    connect(&m_rest, &QTimer::timeout, this, [this] {
        m_moving = false;
        Q_EMIT rested();
    });
}

bool PointerSpot::moveTo(QPointF at)
{
    if (!m_moving && (!m_at || QLineF(*m_at, at).length() < kBump)) {
        m_at = m_at.value_or(at);
        return false;
    }
    m_moving = true;
    m_at = at;
    m_rest.start();
    return true;
}

void PointerSpot::setOn(bool on)
{
    m_on = on;
}

std::optional<QPointF> PointerSpot::at() const
{
    return m_on && m_moving ? m_at : std::nullopt;
}

QRect PointerSpot::area(double radius) const
{
    const QPointF middle = m_at.value_or(QPointF());
    return QRectF(middle - QPointF(radius, radius), QSizeF(2 * radius, 2 * radius))
        .toAlignedRect()
        .adjusted(-1, -1, 1, 1);
}

void PointerSpot::paint(QPainter &painter, double radius, const QColor &color) const
{
    if (!at())
        return;
    const auto withAlpha = [&color](int alpha) {
        QColor shade = color;
        shade.setAlpha(alpha);
        return shade;
    };
    QRadialGradient disc(*at(), radius);
    disc.setColorAt(0, withAlpha(120));
    disc.setColorAt(0.55, withAlpha(96));
    disc.setColorAt(0.75, withAlpha(44));
    disc.setColorAt(1, withAlpha(0));
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(disc);
    painter.drawEllipse(*at(), radius, radius);
    painter.restore();
}

} // namespace timeloupe
