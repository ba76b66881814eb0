// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/timeline/timegestures.h"

#include <QApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QNativeGestureEvent>
#include <QStyle>
#include <QTimerEvent>
#include <QWheelEvent>
#include <QWidget>

#include <cmath>

namespace timeloupe {

namespace {

constexpr int kFrameMs = 16;
constexpr int kSettleMs = 250;
constexpr double kInertiaMs = 220;  // time constant of the exponential decay
constexpr double kSlowest = 0.03;   // pixels per ms; slower movement stops
constexpr double kHeldSpeed = 0.35; // initial speed in pixels per ms
constexpr double kPanOfNotch = 60;  // pixels per wheel notch

int panDirection(int key)
{
    switch (key) {
    case Qt::Key_A:
    case Qt::Key_Left:
        return -1;
    case Qt::Key_D:
    case Qt::Key_Right:
        return 1;
    default:
        return 0;
    }
}

int zoomDirection(int key)
{
    switch (key) {
    case Qt::Key_W:
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        return 1;
    case Qt::Key_S:
    case Qt::Key_Minus:
        return -1;
    default:
        return 0;
    }
}

} // namespace

TimeGestures::TimeGestures(ViewState &state, QWidget *target, std::function<Axis()> axis)
    : QObject(target), m_state(state), m_target(target), m_axis(std::move(axis))
{
    m_clock.start();
    target->installEventFilter(this);
}

double TimeGestures::zoomFactor(double angle)
{
    return std::exp2(-angle / 240.0);
}

bool TimeGestures::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::Wheel:
        return wheel(*static_cast<QWheelEvent *>(event));
    case QEvent::NativeGesture:
        return nativeGesture(*static_cast<QNativeGestureEvent *>(event));
    case QEvent::MouseButtonPress:
        return press(*static_cast<QMouseEvent *>(event));
    case QEvent::MouseMove:
        return move(*static_cast<QMouseEvent *>(event));
    case QEvent::MouseButtonRelease:
        return release(*static_cast<QMouseEvent *>(event));
    case QEvent::KeyPress:
        return key(*static_cast<QKeyEvent *>(event), true);
    case QEvent::KeyRelease:
        return key(*static_cast<QKeyEvent *>(event), false);
    case QEvent::FocusOut:
    case QEvent::Hide:
        stopAll();
        return false;
    default:
        return QObject::eventFilter(watched, event);
    }
}

bool TimeGestures::wheel(const QWheelEvent &event)
{
    m_inertia.stop();
    if (event.phase() != Qt::NoScrollPhase && !event.pixelDelta().isNull() && event.modifiers() == Qt::NoModifier) {
        // Two-finger scrolling on a touch pad.
        pan(-event.pixelDelta().x(), false);
        Q_EMIT draggedVertically(event.pixelDelta().y());
        settleLater();
        return true;
    }
    const QPointF angle = event.angleDelta();
    const bool sideways = std::abs(angle.x()) > std::abs(angle.y());
    if (sideways || event.modifiers().testFlag(Qt::ShiftModifier)) {
        const QPointF pixels = event.pixelDelta();
        const double notch = sideways ? angle.x() : angle.y();
        const double fine = sideways ? pixels.x() : pixels.y();
        pan(fine != 0 ? -fine : -notch / 120 * kPanOfNotch, false);
    } else if (angle.y() != 0) {
        zoom(zoomFactor(angle.y()), event.position().x(), false);
    }
    settleLater();
    return true;
}

bool TimeGestures::nativeGesture(const QNativeGestureEvent &event)
{
    if (event.gestureType() != Qt::ZoomNativeGesture)
        return false;
    m_inertia.stop();
    zoom(1 / std::max(0.1, 1 + event.value()), event.position().x(), false);
    settleLater();
    return true;
}

bool TimeGestures::press(const QMouseEvent &event)
{
    const bool running = m_inertia.isActive();
    stopAll();
    if (event.button() != Qt::LeftButton || event.modifiers() != Qt::NoModifier)
        return false;
    m_pressed = true;
    m_dragging = running; // a touch that stops inertia is not a click
    m_pressedAt = m_last = event.position();
    m_motions.clear();
    return false;
}

bool TimeGestures::move(const QMouseEvent &event)
{
    if (!m_pressed)
        return false;
    if (!m_dragging && std::abs(event.position().x() - m_pressedAt.x()) < QApplication::startDragDistance())
        return false;
    m_dragging = true;
    m_target->setCursor(Qt::ClosedHandCursor);
    pan(m_last.x() - event.position().x(), false);
    if (event.position().y() != m_last.y())
        Q_EMIT draggedVertically(event.position().y() - m_last.y());
    m_last = event.position();
    m_motions.push_back({m_clock.elapsed(), event.position().x()});
    while (m_motions.size() > 2 && m_clock.elapsed() - m_motions.front().ms > 90)
        m_motions.pop_front();
    return true;
}

bool TimeGestures::release(const QMouseEvent &event)
{
    if (event.button() != Qt::LeftButton || !m_pressed)
        return false;
    m_pressed = false;
    if (!m_dragging)
        return false;
    m_dragging = false;
    m_target->unsetCursor();
    startInertia();
    return true;
}

void TimeGestures::startInertia()
{
    m_speed = 0;
    if (m_motions.size() >= 2 && m_clock.elapsed() - m_motions.back().ms < 50) {
        const double ms = static_cast<double>(m_motions.back().ms - m_motions.front().ms);
        if (ms > 0)
            m_speed = (m_motions.front().x - m_motions.back().x) / ms;
    }
    m_motions.clear();
    const bool wanted = m_target->style()->styleHint(QStyle::SH_Widget_Animation_Duration) > 0;
    if (wanted && std::abs(m_speed) > 0.3)
        m_inertia.start(kFrameMs, this);
    else
        m_state.setRange(m_state.range(), true);
}

bool TimeGestures::key(const QKeyEvent &event, bool down)
{
    if (event.modifiers().testFlag(Qt::ControlModifier) || event.modifiers().testFlag(Qt::AltModifier))
        return false;
    const int panBy = panDirection(event.key());
    const int zoomBy = zoomDirection(event.key());
    if (panBy == 0 && zoomBy == 0)
        return false;
    if (event.isAutoRepeat())
        return true;
    m_inertia.stop();
    if (panBy != 0)
        m_heldPan = down ? panBy : 0;
    if (zoomBy != 0)
        m_heldZoom = down ? zoomBy : 0;
    if (m_heldPan == 0 && m_heldZoom == 0) {
        m_held.stop();
        m_state.setRange(m_state.range(), true);
    } else if (!m_held.isActive()) {
        m_heldSince = m_clock.elapsed();
        m_held.start(kFrameMs, this);
        pan(m_heldPan * 24.0, false); // a short press pans, too
        zoom(std::exp2(-m_heldZoom * 0.12), m_axis().left + m_axis().scale.width() / 2, false);
    }
    return true;
}

void TimeGestures::timerEvent(QTimerEvent *event)
{
    if (event->timerId() == m_inertia.timerId()) {
        pan(m_speed * kFrameMs, false);
        m_speed *= std::exp(-kFrameMs / kInertiaMs);
        if (std::abs(m_speed) < kSlowest) {
            m_inertia.stop();
            m_state.setRange(m_state.range(), true);
        }
    } else if (event->timerId() == m_held.timerId()) {
        const double held = static_cast<double>(m_clock.elapsed() - m_heldSince) / 1000;
        const double faster = std::min(4.0, 1 + held * 1.5);
        if (m_heldPan != 0)
            pan(m_heldPan * kHeldSpeed * faster * kFrameMs, false);
        if (m_heldZoom != 0)
            zoom(std::exp2(-m_heldZoom * 0.03 * faster), m_axis().left + m_axis().scale.width() / 2, false);
    } else if (event->timerId() == m_settle.timerId()) {
        m_settle.stop();
        m_state.setRange(m_state.range(), true);
    }
}

void TimeGestures::pan(double dx, bool settled)
{
    if (dx != 0)
        m_state.setRange(m_axis().scale.panned(dx), settled);
}

void TimeGestures::zoom(double factor, double widgetX, bool settled)
{
    const Axis axis = m_axis();
    const double x = std::clamp(widgetX - axis.left, 0.0, axis.scale.width());
    if (factor != 1)
        m_state.setRange(axis.scale.zoomed(factor, x), settled);
}

void TimeGestures::stopAll()
{
    const bool moving = m_inertia.isActive() || m_held.isActive();
    m_inertia.stop();
    m_held.stop();
    m_heldPan = m_heldZoom = 0;
    if (moving)
        m_state.setRange(m_state.range(), true);
}

void TimeGestures::settleLater()
{
    m_settle.start(kSettleMs, this);
}

} // namespace timeloupe
