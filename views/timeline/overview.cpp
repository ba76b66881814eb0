// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/timeline/overview.h"

#include "model/wording/dateformat.h"
#include "views/scene/overview/overviewpainter.h"
#include "views/widgets/translated.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace timeloupe {

namespace {

constexpr double kHeight = 45;
constexpr double kVerticalPadding = 5;
constexpr double kHandleReach = 5; // grab distance of a brush edge
constexpr double kStep = 0.15;     // share of the visible range per key press
constexpr double kZoomStep = 1.25;

} // namespace

Overview::Overview(ViewState &state, QWidget *parent) : QWidget(parent), m_state(state)
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    translated(this, [](auto *it) { it->setAccessibleName(tr("Overview")); });
    translated(this, [](auto *it) {
        it->setAccessibleDescription(
            tr("The whole record, and what of it is in view. Arrows move, plus and minus zoom."));
    });
    connectState();
    measure();
}

void Overview::connectState()
{
    for (const auto signal : {&ViewState::storeChanged, &ViewState::matchingRowsChanged, &ViewState::foldsChanged,
                              &ViewState::languageChanged})
        connect(&m_state, signal, this, &Overview::measure);
    for (const auto signal : {&ViewState::rangeChanged, &ViewState::selectionChanged})
        connect(&m_state, signal, this, qOverload<>(&QWidget::update));
}

void Overview::setLook(const Style &style)
{
    m_style = style;
    measure();
}

void Overview::setRightMargin(int pixels)
{
    m_rightMargin = pixels;
    measure();
}

QSize Overview::sizeHint() const
{
    return {600, static_cast<int>(kHeight)};
}

QSize Overview::minimumSizeHint() const
{
    return {120, static_cast<int>(kHeight)};
}

void Overview::measure()
{
    m_area = plotArea(m_style, width() - m_rightMargin, m_state);
    const QRectF strip(m_area.left, kVerticalPadding, m_area.width(), std::max(1.0, height() - 2 * kVerticalPadding));
    m_scene = overviewScene({*m_state.store(), *m_state.matchingRows(), m_state.extent(), m_state.folds(),
                             m_state.language(), strip, false});
    update();
}

QRectF Overview::brushRect() const
{
    return m_scene.brush(m_state.range());
}

void Overview::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_style.surface);
    OverviewMarks marks{m_state.range(), std::nullopt, hasFocus()};
    if (const auto current = m_state.current(); current && current->value < m_state.store()->datedCount())
        marks.current = m_state.store()->begin(*current);
    paintOverview(painter, m_scene, tr("Overview"), QRectF(13, 0, m_style.laneHeader - 18, height()), marks, m_style,
                  OverviewStyle::screen(m_style));
}

bool Overview::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        showTip(help->pos(), help->globalPos());
        return true;
    }
    return QWidget::event(event);
}

void Overview::showTip(QPoint at, QPoint global)
{
    const auto under = std::find_if(bars().begin(), bars().end(),
                                    [&](const OverviewScene::Bar &bar) { return bar.cell.contains(at); });
    if (under == bars().end()) {
        QToolTip::hideText();
        return;
    }
    const Words words(m_state.language());
    const auto number = [&words](std::size_t n) { return words.number(static_cast<double>(n)); };
    const QString all = tr("%1 events", nullptr, static_cast<int>(under->all)).arg(number(under->all));
    const QString count =
        under->matchingRows == under->all ? all : tr("%1 of %2").arg(number(under->matchingRows), all);
    QToolTip::showText(global, tr("%1: %2").arg(words.range(under->range), count), this, under->cell.toAlignedRect());
}

void Overview::resizeEvent(QResizeEvent *)
{
    measure();
}

Overview::Grip Overview::gripAt(QPointF at) const
{
    if (!m_scene.strip.adjusted(-kHandleReach, 0, kHandleReach, 0).contains(at))
        return Grip::None;
    const QRectF brush = brushRect();
    const double toBegin = std::abs(at.x() - brush.left());
    const double toEnd = std::abs(at.x() - brush.right());
    // The handles of a narrow brush extend outwards, to leave space for dragging.
    const double inside = std::min(kHandleReach, brush.width() / 4);
    const bool within = at.x() > brush.left() && at.x() < brush.right();
    const double reach = within ? inside : kHandleReach;
    if (std::min(toBegin, toEnd) <= reach)
        return toBegin <= toEnd ? Grip::Begin : Grip::End;
    return within ? Grip::Body : Grip::None;
}

/// The visible range centred on `at` at the same zoom, folds counted at their width.
TimeRange Overview::centredOn(Instant at) const
{
    const TimeScale view = timeScale(m_style, m_area, m_state);
    const double dx = view.x(at) - view.width() / 2;
    if (std::abs(dx) < 1e6)
        return view.panned(dx);
    const double half = m_state.range().length() / 2;
    return {shifted(at, -half), shifted(at, half)};
}

void Overview::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton ||
        !m_scene.strip.adjusted(-kHandleReach, 0, kHandleReach, 0).contains(event->position()))
        return;
    m_grip = gripAt(event->position());
    if (m_grip == Grip::None) {
        m_state.setRange(centredOn(m_scene.timeAt(event->position().x())), false);
        m_grip = Grip::Body;
    }
    const QRectF brush = brushRect();
    const double held = m_grip == Grip::Begin ? brush.left() : m_grip == Grip::End ? brush.right() : brush.center().x();
    m_grabbedAt = event->position().x() - held;
    if (m_grip == Grip::Body)
        setCursor(Qt::ClosedHandCursor);
}

void Overview::mouseMoveEvent(QMouseEvent *event)
{
    if (m_grip != Grip::None) {
        drag(event->position().x(), false);
        return;
    }
    switch (gripAt(event->position())) {
    case Grip::Begin:
    case Grip::End:
        setCursor(Qt::SizeHorCursor);
        break;
    case Grip::Body:
        setCursor(Qt::OpenHandCursor);
        break;
    case Grip::None:
        unsetCursor();
    }
}

void Overview::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || m_grip == Grip::None)
        return;
    m_state.setRange(m_state.range());
    m_grip = Grip::None;
    unsetCursor();
}

void Overview::drag(double x, bool settled)
{
    const TimeRange range = m_state.range();
    const auto least = static_cast<std::int64_t>(TimeScale::kMinVisible);
    const Instant at = m_scene.timeAt(x - m_grabbedAt);
    if (m_grip == Grip::Begin)
        m_state.setRange({std::min(at, range.end - least), range.end}, settled);
    else if (m_grip == Grip::End)
        m_state.setRange({range.begin, std::max(at, range.begin + least)}, settled);
    else
        m_state.setRange(centredOn(at), settled);
}

void Overview::wheelEvent(QWheelEvent *event)
{
    const QPoint delta = event->angleDelta();
    if (std::abs(delta.x()) > std::abs(delta.y()))
        panBy(-delta.x() / 120.0 * kStep);
    else
        zoomBy(std::pow(kZoomStep, -delta.y() / 120.0), m_scene.timeAt(event->position().x()), true);
    event->accept();
}

void Overview::panBy(double share)
{
    const TimeScale view = timeScale(m_style, m_area, m_state);
    m_state.setRange(view.panned(view.width() * share));
}

/// Keeps the instant under the cursor fixed when it is in view, otherwise the centre.
void Overview::zoomBy(double factor, Instant at, bool settled)
{
    const TimeScale view = timeScale(m_style, m_area, m_state);
    const bool inView = m_state.range().contains(at);
    m_state.setRange(view.zoomed(factor, inView ? view.x(at) : view.width() / 2), settled);
}

void Overview::keyPressEvent(QKeyEvent *event)
{
    const TimeRange range = m_state.range();
    const Instant middle = shifted(range.begin, range.length() / 2);
    switch (event->key()) {
    case Qt::Key_Left:
        return panBy(-kStep);
    case Qt::Key_Right:
        return panBy(kStep);
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        return zoomBy(1 / kZoomStep, middle, true);
    case Qt::Key_Minus:
        return zoomBy(kZoomStep, middle, true);
    default:
        QWidget::keyPressEvent(event);
    }
}

} // namespace timeloupe
