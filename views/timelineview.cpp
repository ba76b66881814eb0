// SPDX-License-Identifier: GPL-3.0-or-later
#include "timelineview.h"

#include "scenepainter.h"

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>
#include <cmath>

namespace timeloupe {

namespace {

constexpr std::size_t kAtOnce = 20'000;    // timelines of so many events are rebuilt without the thread pool
constexpr std::size_t kListed = 10;        // events of a cluster in the hover card
constexpr std::size_t kMenuEvents = 30;    // in its menu

QString fromUtf8(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())).simplified();
}

/// For menus: an ampersand of the data is no shortcut.
QString menuText(QString text)
{
    return text.replace(u'&', QStringLiteral("&&"));
}

} // namespace

TimelineView::TimelineView(ViewState &state, QWidget *parent)
    : QAbstractScrollArea(parent),
      m_state(state),
      m_style(Style::make(Theme::Light)),
      m_texts(m_style),
      m_animator(state, *this),
      m_gestures(state, viewport(), [this] { return axis(); }),
      m_card(viewport())
{
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::StrongFocus);
    viewport()->setMouseTracking(true);
    viewport()->setFocusProxy(this);
    viewport()->setAttribute(Qt::WA_OpaquePaintEvent);
    setAccessibleName(tr("Timeline"));
    installEventFilter(&m_gestures); // keys come here, not to the viewport
    connect(&m_gestures, &TimeGestures::draggedVertically, this, [this](double dy) {
        verticalScrollBar()->setValue(verticalScrollBar()->value() - static_cast<int>(std::lround(dy)));
    });
    m_state.setMover([this](TimeRange target) { m_animator.moveTo(target); });
    connectState();
    rebuildContent();
}

TimelineView::~TimelineView()
{
    m_state.setMover({});
}

void TimelineView::connectState()
{
    connect(&m_state, &ViewState::storeChanged, this, &TimelineView::rebuildContent);
    connect(&m_state, &ViewState::passingChanged, this, &TimelineView::rebuildContent);
    connect(&m_state, &ViewState::lanesChanged, this, &TimelineView::rebuildContent);
    connect(&m_state, &ViewState::rangeChanged, this, &TimelineView::dropScene);
    connect(&m_state, &ViewState::foldsChanged, this, &TimelineView::relayout);
    connect(&m_state, &ViewState::languageChanged, this, &TimelineView::relayout);
    connect(&m_state, &ViewState::selectionChanged, viewport(), qOverload<>(&QWidget::update));
    connect(&m_state, &ViewState::hoveredChanged, viewport(), qOverload<>(&QWidget::update));
    connect(&m_state, &ViewState::measuredChanged, this, &TimelineView::measureSums);
}

void TimelineView::setLook(const Style &style)
{
    m_style = style;
    m_texts = StyleTexts(style);
    m_card.setLook(style);
    relayout();
}

// --- from state to scene ---

void TimelineView::rebuildContent()
{
    const TimelineContentRequest request{m_state.store(),      m_state.passing(),   m_state.query(),
                                         m_state.marginRows(), m_state.laneOrder(), m_state.othersOpen(),
                                         m_content};
    const bool otherStore = !m_content || m_content->store != request.store;
    if (request.store->size() <= kAtOnce) {
        m_job.cancel();
        takeContent(timelineContent(request));
        return;
    }
    // The last picture stays until the new one is there, unless its rows mean nothing any more.
    if (otherStore)
        takeContent(timelineContent({EventStoreBuilder().build(), std::make_shared<const RowSet>(RowSet::none(0)), {},
                                     {}, {}, false, nullptr}));
    m_job.start([request](const std::atomic<bool> &) { return timelineContent(request); },
                [this](TimelineContentPtr content) { takeContent(std::move(content)); });
}

void TimelineView::takeContent(TimelineContentPtr content)
{
    m_content = std::move(content);
    relayout();
    Q_EMIT contentChanged();
}

void TimelineView::relayout()
{
    m_layout = std::make_unique<TimelineLayout>(m_content, m_state.folds(), m_state.language(), m_style);
    dropScene();
}

void TimelineView::dropScene()
{
    m_scene.reset();
    m_picture = QPixmap();
    viewport()->update();
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
        const double page = m_scene->body.height();
        const int most = std::max(0, static_cast<int>(std::ceil(m_scene->contentHeight - page)));
        verticalScrollBar()->setPageStep(static_cast<int>(page));
        verticalScrollBar()->setSingleStep(static_cast<int>(m_style.rowHeight));
        if (verticalScrollBar()->maximum() != most) {
            verticalScrollBar()->setRange(0, most); // may scroll, or change the width: then the scene is another
            m_scene = timelineScene(*m_layout, request(), m_style);
        }
    }
    return *m_scene;
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

void TimelineView::paintEvent(QPaintEvent *)
{
    const TimelineScene &drawn = scene();
    const double ratio = devicePixelRatioF();
    if (m_picture.isNull()) {
        m_picture = QPixmap(viewport()->size() * ratio);
        m_picture.setDevicePixelRatio(ratio);
        QPainter painter(&m_picture);
        ScenePainter(painter, drawn, m_style, m_texts).paint();
    }
    QPainter painter(viewport());
    painter.drawPixmap(0, 0, m_picture);
    ScenePainter(painter, drawn, m_style, m_texts)
        .paintHighlights({m_state.selection(), m_state.current(), m_state.hovered()});
    paintMeasured(painter);
    if (m_drag == Drag::RubberBand) {
        painter.setPen(QPen(m_style.accent, 1));
        painter.setBrush(m_style.brush);
        painter.drawRect(m_band);
    }
    if (m_reachedByKey && hasFocus() && !m_state.current()) {
        painter.setPen(QPen(m_style.accent, 1));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(QRectF(viewport()->rect()).adjusted(0.5, 0.5, -0.5, -0.5));
    }
}

void TimelineView::paintMeasured(QPainter &painter)
{
    const auto measured = m_state.measured();
    if (!measured)
        return;
    const TimeGestures::Axis a = axis();
    const double x0 = std::clamp(a.left + a.scale.x(measured->begin), a.left, a.left + a.scale.width());
    const double x1 = std::clamp(a.left + a.scale.x(measured->end), a.left, a.left + a.scale.width());
    const QRectF band(x0, 0, x1 - x0, viewport()->height());
    painter.fillRect(band, m_style.brush);
    painter.setPen(QPen(m_style.accent, 1));
    painter.drawLine(band.topLeft(), band.bottomLeft());
    painter.drawLine(band.topRight(), band.bottomRight());

    const Words words(m_state.language());
    QStringList parts{words.duration(measured->length())};
    if (m_measuredSums) {
        const std::size_t events = m_measuredSums->certainCount + m_measuredSums->possibleCount;
        parts << tr("%1 events").arg(words.number(static_cast<double>(events)));
        for (const Total &total : m_measuredSums->certain.totals)
            parts << words.money(total.net, total.currency);
        if (m_measuredSums->possibleCount > 0)
            parts << tr("%1 only possibly in").arg(words.number(static_cast<double>(m_measuredSums->possibleCount)));
    }
    const QString text = parts.join(QStringLiteral(" · "));
    const QString keys = tr("Enter: zoom · F: filter · Esc: forget");
    const double width = std::max(QFontMetricsF(m_style.bold).horizontalAdvance(text),
                                  QFontMetricsF(m_style.small).horizontalAdvance(keys))
        + 20;
    QRectF box(band.center().x() - width / 2, m_style.calendarHeight + 8, width, 42);
    box.moveLeft(std::clamp(box.left(), 4.0, std::max(4.0, viewport()->width() - width - 4)));
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(m_style.border, 1));
    painter.setBrush(m_style.surface);
    painter.drawRoundedRect(box, 6, 6);
    painter.setFont(m_style.bold);
    painter.setPen(m_style.text);
    painter.drawText(box.adjusted(10, 4, -10, -20), Qt::AlignLeft | Qt::AlignVCenter, text);
    painter.setFont(m_style.small);
    painter.setPen(m_style.muted);
    painter.drawText(box.adjusted(10, 20, -10, -4), Qt::AlignLeft | Qt::AlignVCenter, keys);
}

void TimelineView::focusInEvent(QFocusEvent *event)
{
    m_reachedByKey = event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason;
    QAbstractScrollArea::focusInEvent(event);
}

void TimelineView::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    dropScene();
}

void TimelineView::scrollContentsBy(int, int)
{
    dropScene();
}

// --- the mouse ---

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
    const auto hit = scene().hit(at);
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
        clickCluster(SceneCluster(scene().clusters[hit->index]), at);
        return;
    case SceneHit::What::LaneHeader:
        clickLane(SceneLane(scene().lanes[hit->index]), modifiers);
        return;
    case SceneHit::What::Fold:
        return;
    }
}

void TimelineView::clickCluster(const SceneCluster &cluster, QPointF at)
{
    // Zooming cannot take apart what begins at one instant, nor what has no place in time: a list can.
    if (cluster.range.length() < 2 * TimeScale::kMinVisible || m_state.range().length() < 4 * TimeScale::kMinVisible) {
        listCluster(cluster, viewport()->mapToGlobal(at.toPoint()));
        return;
    }
    const double margin = cluster.range.length() * 0.15;
    m_state.zoomTo(TimeRange{shifted(cluster.range.begin, -margin), shifted(cluster.range.end, margin)});
}

std::vector<EventRow> TimelineView::clusterRows(const SceneCluster &cluster, std::size_t limit)
{
    std::vector<EventRow> rows;
    const PlannedLane &lane = m_content->plan.lanes[cluster.lane];
    if (cluster.range.isEmpty()) {
        const auto &margin = m_content->margin[cluster.lane];
        const std::size_t drawn = margin.size() - std::min(margin.size(), cluster.count);
        rows.assign(margin.begin() + static_cast<std::ptrdiff_t>(drawn), margin.end());
    } else {
        for (const std::uint32_t member : lane.members) {
            const auto top = m_content->lod->top(member, m_content->lod->rowAt(cluster.range.begin),
                                                 m_content->lod->rowAt(cluster.range.end), limit + 40);
            rows.insert(rows.end(), top.begin(), top.end());
        }
        // What stands apart in this lane is not in the cluster.
        std::erase_if(rows, [&](EventRow row) {
            return std::any_of(m_scene->events.begin(), m_scene->events.end(), [&](const SceneEvent &e) {
                return e.row == row && e.lane == cluster.lane && !m_state.store()->isOpenStart(row);
            });
        });
    }
    if (rows.size() > limit)
        rows.resize(limit);
    return rows;
}

void TimelineView::listCluster(const SceneCluster &cluster, QPoint at)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const EventRow row : clusterRows(cluster, kMenuEvents)) {
        const QString title = fromUtf8(m_state.store()->title(row, m_state.language()));
        menu->addAction(menuText(title), this, [this, row] { m_state.setCurrent(row); });
    }
    menu->popup(at);
}

void TimelineView::clickLane(const SceneLane &lane, Qt::KeyboardModifiers modifiers)
{
    if (lane.kind == PlannedLane::Kind::Others)
        m_state.setOthersOpen(true);
    else if (lane.company && modifiers.testFlag(Qt::AltModifier))
        onlyCompany(*lane.company);
}

void TimelineView::onlyCompany(CompanyIndex company)
{
    const QueryValue value{m_state.store()->companies()[company.value].name, std::nullopt};
    m_state.setQuery(m_state.query().withValues(QueryField::Company, {value}));
}

void TimelineView::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    m_pressed = false;
    const auto hit = scene().hit(event->position());
    if (hit && hit->what == SceneHit::What::Event) {
        m_state.zoomTo(scene().events[hit->index].row);
    } else if (hit && hit->what == SceneHit::What::Fold) {
        m_state.zoomTo(TimeRange(scene().folds[hit->index].range));
    } else if (hit && hit->what == SceneHit::What::LaneHeader) {
        if (const auto company = scene().lanes[hit->index].company)
            onlyCompany(*company);
    } else if (!hit) {
        const TimeGestures::Axis a = axis();
        m_animator.moveTo(a.scale.zoomed(0.5, std::clamp(event->position().x() - a.left, 0.0, a.scale.width())));
    }
}

void TimelineView::hoverAt(QPointF at)
{
    const auto hit = scene().hit(at);
    const bool active = hit && hit->what != SceneHit::What::Fold
        && (hit->what != SceneHit::What::LaneHeader || scene().lanes[hit->index].kind == PlannedLane::Kind::Others);
    viewport()->setCursor(active ? Qt::PointingHandCursor : Qt::ArrowCursor);
    const Words words(m_state.language());
    if (hit && hit->what == SceneHit::What::Event) {
        const EventRow row = scene().events[hit->index].row;
        m_state.setHovered(row);
        m_card.showEvent(*m_state.store(), row, words, at);
        return;
    }
    m_state.setHovered(std::nullopt);
    if (hit && hit->what == SceneHit::What::Cluster) {
        const SceneCluster &cluster = scene().clusters[hit->index];
        const QString hint = cluster.range.isEmpty() ? tr("Click: list them") : tr("Click: zoom to them");
        m_card.showList(*m_state.store(), clusterRows(cluster, kListed), cluster.count, words, hint, at);
    } else {
        m_card.hide();
    }
}

void TimelineView::leave()
{
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
    const auto hit = scene().hit(event->pos());
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (hit && hit->what == SceneHit::What::Event) {
        const EventRow row = scene().events[hit->index].row;
        m_state.setCurrent(row);
        menu->addAction(tr("Zoom to this event"), this, [this, row] { m_state.zoomTo(row); });
        menu->addAction(tr("Copy its title"), this, [this, row] {
            QApplication::clipboard()->setText(fromUtf8(m_state.store()->title(row, m_state.language())));
        });
    }
    const std::size_t lane = hit && hit->what == SceneHit::What::Event ? scene().events[hit->index].lane
        : hit && hit->what == SceneHit::What::LaneHeader              ? hit->index
                                                                      : scene().lanes.size();
    if (lane < scene().lanes.size() && scene().lanes[lane].company) {
        const CompanyIndex company = *scene().lanes[lane].company;
        menu->addAction(tr("Only %1").arg(menuText(scene().lanes[lane].name)), this,
                        [this, company] { onlyCompany(company); });
    }
    if (m_state.othersOpen())
        menu->addAction(tr("Gather the others in one lane"), this, [this] { m_state.setOthersOpen(false); });
    menu->addAction(tr("Show everything"), this, [this] { m_state.showAll(); });
    menu->popup(event->globalPos());
}

// --- keys and commands ---

bool TimelineView::event(QEvent *event)
{
    // Tab goes through the events first; past the last one it goes on to the next widget.
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

void TimelineView::stepEvent(int direction)
{
    const RowSet &passing = *m_state.passing();
    const auto current = m_state.current();
    std::optional<EventRow> next;
    if (!current) {
        const auto begins = m_state.store()->begins().first(m_state.store()->datedCount());
        const auto at = std::lower_bound(begins.begin(), begins.end(), m_state.range().begin);
        const std::size_t rank = passing.rank(EventRow(static_cast<std::size_t>(at - begins.begin())));
        next = passing.select(direction > 0 ? rank : passing.count() - 1);
    } else {
        const std::size_t rank = passing.rank(*current);
        if (direction > 0)
            next = passing.select(passing.contains(*current) ? rank + 1 : rank);
        else if (rank > 0)
            next = passing.select(rank - 1);
    }
    if (next)
        m_state.travelTo(*next);
}

void TimelineView::stepLane(int direction)
{
    const TimelineScene &drawn = scene();
    std::optional<std::size_t> lane;
    double x = m_style.laneHeader;
    for (const SceneEvent &event : drawn.events) {
        if (m_state.current() == event.row) {
            lane = event.lane;
            x = event.mark.x();
            break;
        }
    }
    const auto lanes = static_cast<std::ptrdiff_t>(drawn.lanes.size());
    std::ptrdiff_t at = lane ? static_cast<std::ptrdiff_t>(*lane) + direction : direction > 0 ? 0 : lanes - 1;
    for (; at >= 0 && at < lanes; at += direction) {
        const SceneEvent *best = nullptr;
        for (const SceneEvent &event : drawn.events) {
            const bool here = event.lane == static_cast<std::size_t>(at) && event.row != m_state.current();
            if (here && (!best || std::abs(event.mark.x() - x) < std::abs(best->mark.x() - x)))
                best = &event;
        }
        if (best) {
            m_state.setCurrent(EventRow(best->row));
            return;
        }
    }
}

void TimelineView::centreOrFit()
{
    const EventStore &store = *m_state.store();
    TimeRange whole;
    for (const EventRow row : m_state.selection()) {
        if (row.value < store.datedCount())
            whole = whole.united({store.begin(row), store.end(row)});
    }
    if (whole.isEmpty())
        return;
    const Instant middle = shifted(whole.begin, whole.length() / 2);
    const double length = m_state.range().length();
    const Instant begin = shifted(middle, -length / 2);
    const TimeRange centred{begin, shifted(begin, length)};
    const double off = std::abs(difference(m_state.range().begin, centred.begin));
    if (off > length * 0.01 && length > whole.length())
        m_animator.moveTo(centred);
    else
        m_state.zoomTo(TimeRange{shifted(whole.begin, -whole.length() * 0.25), shifted(whole.end, whole.length() * 0.25)});
}

void TimelineView::zoomBy(double factor)
{
    const TimeScale scale = axis().scale;
    m_animator.moveTo(scale.zoomed(factor, scale.width() / 2));
}

void TimelineView::zoomToMeasured()
{
    if (const auto measured = m_state.measured()) {
        m_state.setMeasured(std::nullopt);
        m_state.zoomTo(*measured);
    }
}

void TimelineView::filterToMeasured()
{
    const auto measured = m_state.measured();
    if (!measured)
        return;
    const Precision precision = measured->length() > 3.0 * kMsPerDay ? Precision::Day : Precision::Second;
    const Edtf date = Edtf::interval(Edtf::point(measured->begin, precision),
                                     Edtf::point(measured->end - 1, precision));
    m_state.setMeasured(std::nullopt);
    m_state.setQuery(m_state.query().withDate(date));
}

void TimelineView::measureSums()
{
    m_measuredSums.reset();
    viewport()->update();
    const auto measured = m_state.measured();
    if (!measured) {
        m_sumJob.cancel();
        return;
    }
    m_sumJob.start(
        [store = m_state.store(), rows = m_state.passing(), range = *measured](const std::atomic<bool> &cancelled) {
            return rangeTotals(*store, *rows, range, &cancelled);
        },
        [this](RangeTotals sums) {
            m_measuredSums = std::move(sums);
            viewport()->update();
        });
}

} // namespace timeloupe
