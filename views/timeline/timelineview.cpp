// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/timeline/timelineview.h"

#include "views/scene/timeline/scenepainter.h"
#include "views/timeline/timelinemenu.h"
#include "views/widgets/translated.h"

#include <QApplication>
#include <QMenu>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>
#include <cmath>

namespace timeloupe {

TimelineView::TimelineView(ViewState &state, QWidget *parent)
    : QAbstractScrollArea(parent),
      m_state(state),
      m_style(Style::make(Theme::Light)),
      m_texts(m_style),
      m_contents(state),
      m_animator(state, *this),
      m_commands(state, m_animator),
      m_gestures(state, viewport(), [this] { return axis(); }),
      m_card(viewport()),
      m_clusters(state, m_card),
      m_measured(state)
{
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::StrongFocus);
    viewport()->setMouseTracking(true);
    viewport()->setFocusProxy(this);
    viewport()->setAttribute(Qt::WA_OpaquePaintEvent);
    translated(this, [](auto *it) { it->setAccessibleName(tr("Timeline")); });
    installEventFilter(&m_gestures); // key events go to this widget, not to the viewport
    connect(&m_gestures, &TimeGestures::draggedVertically, this, [this](double dy) {
        verticalScrollBar()->setValue(verticalScrollBar()->value() - static_cast<int>(std::lround(dy)));
    });
    connectState();
    relayout();
}

TimelineView::~TimelineView() = default;

void TimelineView::connectState()
{
    connect(&m_contents, &ContentBuilder::changed, this, [this] {
        relayout();
        Q_EMIT contentChanged();
    });
    connect(&m_state, &ViewState::rangeChanged, this, [this] {
        leave(); // the item under the cursor has moved
        dropScene();
    });
    connect(&m_state, &ViewState::rangeRequested, this, [this](RangeRequest &request) {
        request.isAccepted = true;
        m_animator.moveTo(request.target);
    });
    connect(&m_state, &ViewState::foldsChanged, this, &TimelineView::relayout);
    connect(&m_state, &ViewState::languageChanged, this, &TimelineView::relayout);
    connect(&m_state, &ViewState::selectionChanged, viewport(), qOverload<>(&QWidget::update));
    connect(&m_state, &ViewState::hoveredChanged, viewport(), qOverload<>(&QWidget::update));
    connect(&m_measured, &MeasuredBand::changed, viewport(), qOverload<>(&QWidget::update));
}

void TimelineView::setLook(const Style &style)
{
    m_style = style;
    m_texts = StyleTextCaches(style);
    m_sprites = SpriteCache(devicePixelRatioF());
    m_card.setLook(style);
    relayout();
}

// --- from state to scene ---

void TimelineView::relayout()
{
    m_layout = std::make_unique<TimelineLayout>(m_contents.content(), m_state.folds(), m_state.language(), m_style);
    dropScene();
}

void TimelineView::dropScene()
{
    m_scene.reset();
    m_clusters.setScene(nullptr, m_contents.content());
    m_picture = QPixmap();
    m_wasPainted = false;
    viewport()->update();
    // Coalesces the changes of one event loop turn, before painting.
    if (!std::exchange(m_willFitScrollBar, true))
        QMetaObject::invokeMethod(this, &TimelineView::fitScrollBar, Qt::QueuedConnection);
}

/// Scrolling, and the width of the scroll bar, change the scene.
void TimelineView::fitScrollBar()
{
    m_willFitScrollBar = false;
    const SceneRequest wanted = request();
    const double page = std::max(0.0, wanted.size.height() - m_style.calendarHeight);
    const LaneStack stack = laneStack(*m_layout, m_layout->level(wanted.scale.msPerPixel()), page);
    verticalScrollBar()->setPageStep(static_cast<int>(page));
    verticalScrollBar()->setSingleStep(static_cast<int>(m_style.rowHeight));
    verticalScrollBar()->setRange(0, std::max(0, static_cast<int>(std::ceil(stack.height - page))));
}

SceneRequest TimelineView::request() const
{
    SceneRequest request;
    request.plot = plotArea(m_style, viewport()->width(), m_state);
    request.scale = timeScale(m_style, request.plot, m_state);
    request.size = viewport()->size();
    request.scrollY = verticalScrollBar()->value();
    request.margin = hasUndatedMargin(m_state);
    request.language = m_state.language();
    return request;
}

const TimelineScene &TimelineView::scene()
{
    if (!m_scene) {
        m_scene = timelineScene(*m_layout, request(), m_style);
        m_clusters.setScene(&*m_scene, m_contents.content());
    }
    return *m_scene;
}

std::optional<SceneHit> TimelineView::hitAt(QPointF at)
{
    return isStale() ? std::nullopt : scene().hit(at);
}

TimeGestures::Axis TimelineView::axis() const
{
    const PlotArea plot = plotArea(m_style, viewport()->width(), m_state);
    return {timeScale(m_style, plot, m_state), plot.left};
}

Instant TimelineView::timeAt(double x) const
{
    const TimeGestures::Axis a = axis();
    return a.scale.time(std::clamp(x - a.left, 0.0, a.scale.width()));
}

// --- painting ---

/// Paints short-lived scenes directly; caches stable ones as a pixmap, so that hovering is cheap.
void TimelineView::paintScene(QPainter &painter)
{
    const double ratio = devicePixelRatioF();
    m_texts.enablePixmaps(ratio, m_style.surface);
    if (m_sprites.ratio() != ratio)
        m_sprites = SpriteCache(ratio);
    if (!std::exchange(m_wasPainted, true)) {
        ScenePainter(painter, scene(), m_style, m_texts, &m_sprites).paint();
        return;
    }
    if (m_picture.isNull()) {
        m_picture = QPixmap(viewport()->size() * ratio);
        m_picture.setDevicePixelRatio(ratio);
        QPainter maker(&m_picture);
        ScenePainter(maker, scene(), m_style, m_texts, &m_sprites).paint();
    }
    painter.drawPixmap(0, 0, m_picture);
}

void TimelineView::paintEvent(QPaintEvent *)
{
    const TimelineScene &drawn = scene();
    QPainter painter(viewport());
    paintScene(painter);
    ScenePainter(painter, drawn, m_style, m_texts, &m_sprites)
        .paintHighlights(isStale()
                             ? ScenePainter::Highlights()
                             : ScenePainter::Highlights{m_state.selection(), m_state.current(), m_state.hovered()});
    m_measured.paint(painter, axis(), QSizeF(viewport()->size()), m_style);
    if (m_drag == Drag::RubberBand) {
        painter.setPen(QPen(m_style.accent, 1));
        painter.setBrush(m_style.brush);
        painter.drawRect(m_band);
    }
    if (m_focusedByKey && hasFocus() && !m_state.current()) {
        painter.setPen(QPen(m_style.accent, 1));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(QRectF(viewport()->rect()).adjusted(0.5, 0.5, -0.5, -0.5));
    }
}

void TimelineView::focusInEvent(QFocusEvent *event)
{
    m_focusedByKey = event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason;
    QAbstractScrollArea::focusInEvent(event);
}

void TimelineView::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    dropScene();
    fitScrollBar(); // before the first paint
}

void TimelineView::scrollContentsBy(int, int)
{
    dropScene();
}

// --- mouse ---

void TimelineView::mousePressEvent(QMouseEvent *event)
{
    leave();
    m_animator.stop();
    m_pressed = event->button() == Qt::LeftButton;
    m_pressedAt = event->position();
    m_drag = Drag::None;
    const bool onPlot = event->position().x() >= axis().left;
    if (!m_pressed || !onPlot)
        return;
    if (event->modifiers() == Qt::ShiftModifier)
        m_drag = Drag::Measure;
    else if (event->modifiers() == Qt::ControlModifier)
        m_drag = Drag::RubberBand;
    m_band = QRectF();
}

void TimelineView::mouseMoveEvent(QMouseEvent *event)
{
    if (!m_pressed) {
        hoverAt(event->position());
        return;
    }
    const double moved = (event->position() - m_pressedAt).manhattanLength();
    if (m_drag == Drag::None || moved < QApplication::startDragDistance())
        return;
    if (m_drag == Drag::Measure) {
        const Instant a = timeAt(m_pressedAt.x());
        const Instant b = timeAt(event->position().x());
        m_state.setMeasured(TimeRange{std::min(a, b), std::max(a, b)});
    } else {
        m_band = QRectF(m_pressedAt, event->position()).normalized();
        viewport()->update();
    }
}

void TimelineView::mouseReleaseEvent(QMouseEvent *event)
{
    if (!m_pressed || event->button() != Qt::LeftButton)
        return;
    m_pressed = false;
    const bool moved = (event->position() - m_pressedAt).manhattanLength() >= QApplication::startDragDistance();
    if (m_drag != Drag::None && moved)
        finishDrag(event->position());
    else
        click(event->position(), event->modifiers());
    m_drag = Drag::None;
    viewport()->update();
}

void TimelineView::finishDrag(QPointF at)
{
    if (m_drag != Drag::RubberBand)
        return;
    std::vector<EventRow> rows = m_state.selection();
    const auto caught = scene().eventsIn(QRectF(m_pressedAt, at).normalized());
    rows.insert(rows.end(), caught.begin(), caught.end());
    m_state.setSelection(std::move(rows));
}

void TimelineView::click(QPointF at, Qt::KeyboardModifiers modifiers)
{
    const auto hit = hitAt(at);
    if (!hit) {
        if (!modifiers.testFlag(Qt::ControlModifier)) {
            m_state.setCurrent(std::nullopt);
            m_state.setMeasured(std::nullopt);
        }
        return;
    }
    switch (hit->what) {
    case SceneHit::What::Event:
        if (modifiers.testFlag(Qt::ControlModifier))
            m_state.toggleSelected(scene().events[hit->index].row);
        else
            m_state.setCurrent(scene().events[hit->index].row);
        return;
    case SceneHit::What::Cluster:
        m_clusters.open(SceneCluster(scene().clusters[hit->index]), *viewport(), at);
        return;
    case SceneHit::What::LaneHeader:
        clickLane(SceneLane(scene().lanes[hit->index]), modifiers);
        return;
    case SceneHit::What::Fold:
        return;
    }
}

void TimelineView::clickLane(const SceneLane &lane, Qt::KeyboardModifiers modifiers)
{
    if (lane.kind == PlannedLane::Kind::Others)
        m_state.setOthersOpen(true);
    else if (lane.company && modifiers.testFlag(Qt::AltModifier))
        showOnlyCompany(m_state, *lane.company);
}

void TimelineView::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    m_pressed = false;
    const auto hit = hitAt(event->position());
    if (hit && hit->what == SceneHit::What::Event) {
        m_state.zoomTo(scene().events[hit->index].row);
    } else if (hit && hit->what == SceneHit::What::Fold) {
        m_state.zoomTo(TimeRange(scene().folds[hit->index].range));
    } else if (hit && hit->what == SceneHit::What::LaneHeader) {
        if (const auto company = scene().lanes[hit->index].company)
            showOnlyCompany(m_state, *company);
    } else if (!hit) {
        const TimeGestures::Axis a = axis();
        m_animator.moveTo(a.scale.zoomed(0.5, std::clamp(event->position().x() - a.left, 0.0, a.scale.width())));
    }
}

void TimelineView::hoverAt(QPointF at)
{
    const auto hit = hitAt(at);
    const bool active =
        hit && hit->what != SceneHit::What::Fold &&
        (hit->what != SceneHit::What::LaneHeader || scene().lanes[hit->index].kind == PlannedLane::Kind::Others);
    viewport()->setCursor(active ? Qt::PointingHandCursor : Qt::ArrowCursor);
    if (hit && hit->what == SceneHit::What::Event) {
        const EventRow row = scene().events[hit->index].row;
        m_state.setHovered(row);
        m_clusters.leave();
        m_card.showEvent(*m_state.store(), row, Words(m_state.language()), at);
        return;
    }
    m_state.setHovered(std::nullopt);
    if (hit && hit->what == SceneHit::What::Cluster) {
        m_clusters.hover(hit->index, at);
        return;
    }
    m_clusters.leave();
    m_card.hide();
}

void TimelineView::leave()
{
    m_clusters.leave();
    m_card.hide();
    m_state.setHovered(std::nullopt);
}

bool TimelineView::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::Leave)
        leave();
    return QAbstractScrollArea::viewportEvent(event);
}

void TimelineView::contextMenuEvent(QContextMenuEvent *event)
{
    leave();
    const auto hit = hitAt(event->pos());
    if (hit && hit->what == SceneHit::What::Event)
        m_state.setCurrent(scene().events[hit->index].row);
    timelineMenu(m_state, scene(), hit, this)->popup(event->globalPos());
}

// --- keys ---

bool TimelineView::event(QEvent *event)
{
    // Tab visits the events, then the next widget.
    if (event->type() == QEvent::KeyPress) {
        auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Tab || key->key() == Qt::Key_Backtab) {
            const auto before = m_state.current();
            stepEvent(key->key() == Qt::Key_Tab ? 1 : -1);
            if (m_state.current() != before)
                return true;
        }
    }
    return QAbstractScrollArea::event(event);
}

bool TimelineView::stepKey(const QKeyEvent &event)
{
    switch (event.key()) {
    case Qt::Key_Period:
        stepEvent(1);
        return true;
    case Qt::Key_Comma:
        stepEvent(-1);
        return true;
    case Qt::Key_Down:
        stepLane(1);
        return true;
    case Qt::Key_Up:
        stepLane(-1);
        return true;
    default:
        return false;
    }
}

void TimelineView::keyPressEvent(QKeyEvent *event)
{
    if (stepKey(*event))
        return;
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        if (m_state.measured())
            zoomToMeasured();
        else if (m_state.current())
            m_state.zoomTo(*m_state.current());
        return;
    }
    if (event->key() == Qt::Key_PageDown || event->key() == Qt::Key_PageUp) {
        const double page = axis().scale.width() * 0.8;
        m_animator.moveTo(axis().scale.panned(event->key() == Qt::Key_PageDown ? page : -page));
        return;
    }
    QAbstractScrollArea::keyPressEvent(event);
}

void TimelineView::stepLane(int direction)
{
    if (!isStale())
        m_commands.stepLane(direction, scene());
}

} // namespace timeloupe
