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

/// A soft disc that shows where the mouse points, for people far from the screen. Appears when the mouse is really
/// moved, goes when it rests.
class PointerSpot : public QObject
{
    Q_OBJECT

public:
    explicit PointerSpot(QObject *parent = nullptr);

    static constexpr int kRestMs = 2000;

    /// The mouse is at `at`; false: so near to where it rested that a bump of the table may have done it.
    bool moveTo(QPointF at);
    /// Whether it is shown when the mouse moves. On at first.
    void setOn(bool on);
    [[nodiscard]] bool isOn() const { return m_on; }
    /// Whether the mouse moves, or rests not long enough.
    [[nodiscard]] bool isMoving() const { return m_moving; }
    /// Where it is; nullopt: it is not shown.
    [[nodiscard]] std::optional<QPointF> at() const;
    /// Pixels around at() that it covers.
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
