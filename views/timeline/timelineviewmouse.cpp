// SPDX-License-Identifier: GPL-3.0-or-later
// TimelineView: what the mouse does.
#include "views/timeline/timelineview.h"

#include "model/table/eventcells.h"
#include "model/text/displaytext.h"
#include "model/totals/clustertotals.h"

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QMenu>
#include <QMouseEvent>

#include <algorithm>

namespace timeloupe {

namespace {

constexpr std::size_t kListed = 10;     // events of a cluster in the hover card
constexpr std::size_t kMenuEvents = 30; // in its menu

/// What the events of a cluster add up to, nothing counted twice.
QString sumText(const Totals &sums, const Words &words)
{
    QStringList parts;
    for (const Total &total : sums.totals) {
        if (total.net > 0)
            parts += words.money(total.net, total.currency) + (total.openUpward ? QStringLiteral("+") : QString());
    }
    return parts.isEmpty() ? timeloupe::TimelineView::tr("no amounts that count")
                           : timeloupe::TimelineView::tr("net %1").arg(parts.join(QStringLiteral(" · ")));
}

/// For menus: an ampersand of the data is no shortcut.
QString menuText(QString text)
{
    return text.replace(u'&', QStringLiteral("&&"));
}

} // namespace

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
    const bool isOneInstant = !cluster.ongoing && cluster.range.length() < 2 * TimeScale::kMinVisible;
    if (isOneInstant || m_state.range().length() < 4 * TimeScale::kMinVisible) {
        listCluster(cluster, viewport()->mapToGlobal(at.toPoint()));
        return;
    }
    TimeRange range = cluster.range;
    if (cluster.ongoing) {
        range.end = m_state.range().end;
        for (const EventRow row : clusterRows(cluster, kListed))
            range.begin = std::min(range.begin, m_state.store()->begin(row));
    }
    const double margin = range.length() * 0.15;
    m_state.zoomTo(TimeRange{shifted(range.begin, -margin), shifted(range.end, margin)});
}

std::vector<EventRow> TimelineView::clusterRows(const SceneCluster &cluster, std::size_t limit)
{
    std::vector<EventRow> rows;
    if (cluster.range.isEmpty() && !cluster.ongoing) {
        const auto &margin = m_content->margin[cluster.lane];
        const std::size_t drawn = margin.size() - std::min(margin.size(), cluster.count);
        rows.assign(margin.begin() + static_cast<std::ptrdiff_t>(drawn), margin.end());
    } else {
        const TimelineContent &content = *m_content;
        const TimeRange range = cluster.range;
        rows = cluster.ongoing ? content.running(cluster.lane, range.begin, range.end, 0, limit + 40)
                               : content.top(cluster.lane, content.lod->rowAt(range.begin),
                                             content.lod->rowAt(range.end), limit + 40);
        std::erase_if(rows, [apart = individuallyDrawn(cluster)](EventRow row) {
            return std::find(apart.begin(), apart.end(), row) != apart.end();
        });
    }
    if (rows.size() > limit)
        rows.resize(limit);
    return rows;
}

/// What stands apart in the cluster's lane is not in the cluster.
std::vector<EventRow> TimelineView::individuallyDrawn(const SceneCluster &cluster) const
{
    std::vector<EventRow> rows;
    for (const SceneEvent &event : m_scene->events) {
        if (event.lane == cluster.lane && (cluster.ongoing || !m_state.store()->isOpenStart(event.row)))
            rows.push_back(event.row);
    }
    return rows;
}

void TimelineView::listCluster(const SceneCluster &cluster, QPoint at)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const EventRow row : clusterRows(cluster, kMenuEvents)) {
        const QString title = displayLabel(m_state.store()->title(row, m_state.language()));
        menu->addAction(menuText(title), this, [this, row, store = m_state.store()] {
            if (store == m_state.store())
                m_state.setCurrent(row);
        });
    }
    menu->popup(at);
}

void TimelineView::clickLane(const SceneLane &lane, Qt::KeyboardModifiers modifiers)
{
    if (lane.kind == PlannedLane::Kind::Others)
        m_state.setOthersOpen(true);
    else if (lane.company && modifiers.testFlag(Qt::AltModifier))
        showOnlyCompany(*lane.company);
}

void TimelineView::showOnlyCompany(CompanyIndex company)
{
    const QueryValue value{m_state.store()->companies()[company.value].name, std::nullopt};
    m_state.setQuery(m_state.query().withValues(QueryField::Company, {value}));
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
            showOnlyCompany(*company);
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
    const Words words(m_state.language());
    if (hit && hit->what == SceneHit::What::Event) {
        const EventRow row = scene().events[hit->index].row;
        m_state.setHovered(row);
        leaveCluster();
        m_card.showEvent(*m_state.store(), row, words, at);
        return;
    }
    m_state.setHovered(std::nullopt);
    if (hit && hit->what == SceneHit::What::Cluster) {
        hoverCluster(hit->index, at);
        return;
    }
    leaveCluster();
    m_card.hide();
}

void TimelineView::leaveCluster()
{
    m_clusterJob.cancel();
    m_hoveredCluster.reset();
}

/// The most important of its events at once, and what all of them add up to as soon as it is known.
void TimelineView::hoverCluster(std::size_t index, QPointF at)
{
    if (m_hoveredCluster == index) {
        m_card.moveTo(at);
        return;
    }
    m_hoveredCluster = index;
    const SceneCluster &cluster = m_scene->clusters[index];
    const Words words(m_state.language());
    const bool isInMargin = cluster.range.isEmpty() && !cluster.ongoing;
    const QString hint = isInMargin ? tr("Click: list them") : tr("Click: zoom to them");
    m_card.showList(*m_state.store(), clusterRows(cluster, kListed), cluster.count, words, hint, at);
    const auto show = [this, words](const Totals &sums) { m_card.setSum(sumText(sums, words)); };
    if (isInMargin) {
        const auto work = [content = m_content, lane = cluster.lane, count = cluster.count](const std::atomic<bool> &) {
            const std::span<const EventRow> margin = content->margin[lane];
            return clusterTotals(*content->store, margin.last(std::min(margin.size(), count)));
        };
        m_clusterJob.start(work, show);
        return;
    }
    if (cluster.ongoing) {
        const auto work = [content = m_content, lane = cluster.lane, range = cluster.range,
                           apart = individuallyDrawn(cluster)](const std::atomic<bool> &) {
            std::vector<EventRow> rows = content->running(lane, range.begin, range.end, 0, SIZE_MAX);
            std::erase_if(rows, [&](EventRow r) { return std::find(apart.begin(), apart.end(), r) != apart.end(); });
            return clusterTotals(*content->store, rows);
        };
        m_clusterJob.start(work, show);
        return;
    }
    const auto work = [lod = m_content->lod, lanes = m_content->plan.lanes[cluster.lane].members, range = cluster.range,
                       apart = individuallyDrawn(cluster)](const std::atomic<bool> &cancelled) {
        return clusterTotals(*lod, lanes, range, apart, &cancelled);
    };
    m_clusterJob.start(work, show);
}

void TimelineView::leave()
{
    leaveCluster();
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
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (hit && hit->what == SceneHit::What::Event) {
        const EventRow row = scene().events[hit->index].row;
        m_state.setCurrent(row);
        menu->addAction(tr("Zoom to this event"), this, [this, row] { m_state.zoomTo(row); });
        menu->addAction(tr("Copy its title"), this, [this, row] {
            QApplication::clipboard()->setText(toQString(m_state.store()->title(row, m_state.language())).simplified());
        });
    }
    const std::size_t lane = hit && hit->what == SceneHit::What::Event        ? scene().events[hit->index].lane
                             : hit && hit->what == SceneHit::What::LaneHeader ? hit->index
                                                                              : scene().lanes.size();
    if (lane < scene().lanes.size() && scene().lanes[lane].company) {
        const CompanyIndex company = *scene().lanes[lane].company;
        menu->addAction(tr("Only %1").arg(menuText(scene().lanes[lane].name)), this,
                        [this, company] { showOnlyCompany(company); });
    }
    if (m_state.othersOpen())
        menu->addAction(tr("Gather the others in one lane"), this, [this] { m_state.setOthersOpen(false); });
    menu->addAction(tr("Show everything"), this, [this] { m_state.showAll(); });
    menu->popup(event->globalPos());
}

} // namespace timeloupe
