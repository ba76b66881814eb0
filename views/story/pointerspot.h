// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <QColor>
#include <QPointF>
#include <QRect>
#include <QTimer>

#include <optional>

class QPainter;

namespace timeloupe {

/// A soft disc at the mouse pointer, for distant viewers. Appears on deliberate movement, disappears when the mouse
/// rests.
class PointerSpot : public QObject
{
    Q_OBJECT

public:
    explicit PointerSpot(QObject *parent = nullptr);

    static constexpr int kRestMs = 2000;

    /// Returns false for movement so small that it may be vibration.
    bool moveTo(QPointF at);
    /// Whether it appears when the mouse moves. On by default.
    void setOn(bool on);
    [[nodiscard]] bool isOn() const { return m_on; }
    /// Whether the mouse is moving or stopped only just now.
    [[nodiscard]] bool isMoving() const { return m_moving; }
    /// Position; nullopt when hidden.
    [[nodiscard]] std::optional<QPointF> at() const;
    /// Pixels covered around at().
    [[nodiscard]] QRect area(double radius) const;
    void paint(QPainter &painter, double radius, const QColor &color) const;

Q_SIGNALS:
    void rested();

private:
    bool m_on = true;
    bool m_moving = false;
    std::optional<QPointF> m_at;
    QTimer m_rest;
};

} // namespace timeloupe
