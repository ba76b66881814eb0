// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/state/viewstate.h"
#include "model/time/timescale.h"

#include <QBasicTimer>
#include <QElapsedTimer>
#include <QPointF>

#include <deque>
#include <functional>

class QKeyEvent;
class QMouseEvent;
class QNativeGestureEvent;
class QWheelEvent;
class QWidget;

namespace timeloupe {

/// Gestures of a widget with a horizontal time axis: wheel and pinch zoom at the cursor; dragging, Shift+wheel and the
/// horizontal wheel pan; dragging has inertia; W S A D + − and arrows accelerate while held. Installs itself as the
/// widget's event filter.  The widget receives the press but not the release of a drag, so that a release means a
/// click.
class TimeGestures : public QObject
{
    Q_OBJECT

public:
    /// The current scale, and the widget's x of its begin.
    struct Axis
    {
        TimeScale scale;
        double left = 0;
    };

    TimeGestures(ViewState &state, QWidget *target, std::function<Axis()> axis);

    /// Doubles per wheel notch of 240/8 degrees, on every device.
    static double zoomFactor(double angle);

Q_SIGNALS:
    /// A drag or two fingers moved the content by that many pixels; negative is up.
    void draggedVertically(double dy);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void timerEvent(QTimerEvent *event) override;

private:
    struct Motion
    {
        qint64 ms;
        double x;
    };
    bool wheel(const QWheelEvent &event);
    bool nativeGesture(const QNativeGestureEvent &event);
    bool press(const QMouseEvent &event);
    bool move(const QMouseEvent &event);
    bool release(const QMouseEvent &event);
    bool key(const QKeyEvent &event, bool down);
    void pan(double dx, bool settled);
    void zoom(double factor, double widgetX, bool settled);
    void startInertia();
    void stopAll();
    void settleLater();

    ViewState &m_state;
    QWidget *m_target;
    std::function<Axis()> m_axis;
    bool m_pressed = false;
    bool m_dragging = false;
    QPointF m_pressedAt;
    QPointF m_last;
    std::deque<Motion> m_motions;
    QElapsedTimer m_clock;
    QBasicTimer m_inertia;
    QBasicTimer m_held;
    QBasicTimer m_settle;
    double m_speed = 0; ///< pixels per ms
    int m_heldPan = 0;
    int m_heldZoom = 0;
    qint64 m_heldSince = 0;
};

} // namespace timeloupe
