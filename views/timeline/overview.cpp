// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/timeline/overview.h"

#include "model/time/calendarticks.h"
#include "model/wording/dateformat.h"
#include "views/style/hatch.h"
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
constexpr double kBarPitch = 9;    // the least width of a period
constexpr double kFoldWidth = 12;  // a map: narrower than in the timeline
constexpr double kHandleReach = 5; // how far from an edge of the brush it can be grabbed
constexpr double kLeastBrush = 3;
constexpr double kStep = 0.15; // of what is in view, for one key press
constexpr double kZoomStep = 1.25;

std::size_t rowAt(const EventStore &store, Instant at)
{
    const auto begins = store.begins().first(store.datedCount());
    return static_cast<std::size_t>(std::lower_bound(begins.begin(), begins.end(), at) - begins.begin());
}

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

/// O(periods · log n): no walk over the events.
void Overview::measure()
{
    m_area = plotArea(m_style, width() - m_rightMargin, m_state);
    m_scale = TimeScale(m_state.extent(), m_area.width(), m_state.folds(), kFoldWidth);
    m_bars.clear();
    const EventStore &store = *m_state.store();
    const RowSet &matchingRows = *m_state.matchingRows();
    const QRectF box = strip();
    for (const CalendarTick &cell : calendarTicks(m_scale, m_state.language(), kBarPitch, kBarPitch).fine) {
        const std::size_t from = rowAt(store, cell.range.begin);
        const std::size_t to = rowAt(store, cell.range.end);
        if (from == to)
            continue;
        const double left = m_area.left + std::max(0.0, cell.x);
        const double right = m_area.left + std::min(m_scale.width(), cell.endX);
        m_bars.push_back({cell.range, QRectF(left, box.top(), std::max(1.0, right - left), box.height()), to - from,
                          matchingRows.rank(EventRow(to)) - matchingRows.rank(EventRow(from))});
    }
    update();
}

QRectF Overview::strip() const
{
    return {m_area.left, kVerticalPadding, m_area.width(), std::max(1.0, height() - 2 * kVerticalPadding)};
}

double Overview::xOf(Instant at) const
{
    return m_area.left + m_scale.x(at);
}

Instant Overview::timeAt(double x) const
{
    return m_scale.time(std::clamp(x - m_area.left, 0.0, m_area.width()));
}

QRectF Overview::brushRect() const
{
    const QRectF box = strip();
    double left = xOf(m_state.range().begin);
    double right = xOf(m_state.range().end);
    if (right - left < kLeastBrush) {
        const double centre =
            std::clamp((left + right) / 2, box.left() + kLeastBrush / 2, box.right() - kLeastBrush / 2);
        left = centre - kLeastBrush / 2;
        right = centre + kLeastBrush / 2;
    }
    return {left, box.top(), right - left, box.height()};
}

void Overview::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_style.surface);
    painter.setFont(m_style.font);
    painter.setPen(m_style.muted);
    const QRectF box = strip();
    painter.drawText(QRectF(13, 0, m_style.laneHeader - 18, height()), Qt::AlignLeft | Qt::AlignVCenter,
                     tr("Overview"));
    painter.fillRect(box, m_style.header);
    paintFolds(painter);
    paintBars(painter);
    paintCurrent(painter);
    painter.setPen(hasFocus() ? m_style.accent : m_style.border);
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(box.adjusted(-0.5, -0.5, 0.5, 0.5));
    paintBrush(painter);
}

void Overview::paintFolds(QPainter &painter) const
{
    const QRectF box = strip();
    for (const Fold &fold : m_state.folds()) {
        const QRectF part(xOf(fold.range.begin), box.top(), xOf(fold.range.end) - xOf(fold.range.begin), box.height());
        painter.fillRect(part & box, m_style.foldGround);
        paintHatch(painter, part & box, m_style.foldHatch);
    }
}

void Overview::paintBars(QPainter &painter) const
{
    std::size_t most = 1;
    for (const Bar &bar : m_bars)
        most = std::max(most, bar.all);
    const QRectF box = strip().adjusted(0, 4, 0, -2);
    const auto paint = [&](const Bar &bar, std::size_t count, const QColor &color) {
        if (count == 0)
            return;
        const double height = std::max(2.0, box.height() * static_cast<double>(count) / static_cast<double>(most));
        const double gap = bar.cell.width() > 4 ? 1 : 0;
        painter.fillRect(QRectF(bar.cell.left() + gap, box.bottom() - height, bar.cell.width() - 2 * gap, height),
                         color);
    };
    const bool filtered =
        std::any_of(m_bars.begin(), m_bars.end(), [](const Bar &bar) { return bar.matchingRows != bar.all; });
    QColor strong = filtered ? m_style.accent : m_style.bars;
    strong.setAlphaF(filtered ? 0.8F : 1.0F);
    QColor pale = m_style.bars;
    pale.setAlphaF(0.55F);
    for (const Bar &bar : m_bars) {
        if (bar.matchingRows != bar.all)
            paint(bar, bar.all, pale);
        paint(bar, bar.matchingRows, strong);
    }
}

void Overview::paintCurrent(QPainter &painter) const
{
    const auto current = m_state.current();
    if (!current || current->value >= m_state.store()->datedCount())
        return;
    const QRectF box = strip();
    painter.fillRect(QRectF(xOf(m_state.store()->begin(*current)) - 1, box.top(), 2, box.height()), m_style.accent);
}

void Overview::paintBrush(QPainter &painter) const
{
    const QRectF brush = brushRect();
    painter.fillRect(brush, m_style.brush);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(m_style.accent, 1));
    painter.setBrush(m_style.surface);
    const double height = std::min(14.0, brush.height() - 6);
    for (const double x : {brush.left(), brush.right()}) {
        painter.drawLine(QLineF(x, brush.top(), x, brush.bottom()));
        painter.drawRoundedRect(QRectF(x - 2.5, brush.center().y() - height / 2, 5, height), 2, 2);
    }
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
    const auto under =
        std::find_if(m_bars.begin(), m_bars.end(), [&](const Bar &bar) { return bar.cell.contains(at); });
    if (under == m_bars.end()) {
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
    if (!strip().adjusted(-kHandleReach, 0, kHandleReach, 0).contains(at))
        return Grip::None;
    const QRectF brush = brushRect();
    const double toBegin = std::abs(at.x() - brush.left());
    const double toEnd = std::abs(at.x() - brush.right());
    // A narrow brush keeps room to be dragged: there the handles are grabbed from outside.
    const double inside = std::min(kHandleReach, brush.width() / 4);
    const bool within = at.x() > brush.left() && at.x() < brush.right();
    const double reach = within ? inside : kHandleReach;
    if (std::min(toBegin, toEnd) <= reach)
        return toBegin <= toEnd ? Grip::Begin : Grip::End;
    return within ? Grip::Body : Grip::None;
}

/// The range in view moved to `at`, as much zoomed in as now (folds take no more room than they do).
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
        !strip().adjusted(-kHandleReach, 0, kHandleReach, 0).contains(event->position()))
        return;
    m_grip = gripAt(event->position());
    if (m_grip == Grip::None) {
        m_state.setRange(centredOn(timeAt(event->position().x())), false);
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
    const Instant at = timeAt(x - m_grabbedAt);
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
        zoomBy(std::pow(kZoomStep, -delta.y() / 120.0), timeAt(event->position().x()), true);
    event->accept();
}

void Overview::panBy(double share)
{
    const TimeScale view = timeScale(m_style, m_area, m_state);
    m_state.setRange(view.panned(view.width() * share));
}

/// The instant under the cursor stays where it is when it is in view; else the view's middle does.
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
