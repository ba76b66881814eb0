// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/timeline/clusterdetails.h"

#include "model/text/displaytext.h"
#include "model/totals/clustertotals.h"
#include "views/timeline/timelinemenu.h"

#include <QMenu>

#include <algorithm>

namespace timeloupe {

namespace {

constexpr std::size_t kListed = 10;     // events in the card
constexpr std::size_t kMenuEvents = 30; // in the menu

/// What the events of a cluster add up to, nothing counted twice.
QString sumText(const Totals &sums, const Words &words)
{
    QStringList parts;
    for (const Total &total : sums.totals) {
        if (total.net > 0)
            parts += words.money(total.net, total.currency) + (total.openUpward ? QStringLiteral("+") : QString());
    }
    return parts.isEmpty() ? timeloupe::ClusterDetails::tr("no amounts that count")
                           : timeloupe::ClusterDetails::tr("net %1").arg(parts.join(QStringLiteral(" · ")));
}

bool isInMargin(const SceneCluster &cluster)
{
    return cluster.range.isEmpty() && !cluster.ongoing;
}

} // namespace

void ClusterDetails::setScene(const TimelineScene *scene, TimelineContentPtr content)
{
    m_scene = scene;
    m_content = std::move(content);
    leave();
}

void ClusterDetails::leave()
{
    m_job.cancel();
    m_hovered.reset();
}

void ClusterDetails::hover(std::size_t index, QPointF at)
{
    if (m_hovered == index) {
        m_card.moveTo(at);
        return;
    }
    m_hovered = index;
    const SceneCluster &cluster = m_scene->clusters[index];
    const QString hint = isInMargin(cluster) ? tr("Click: list them") : tr("Click: zoom to them");
    m_card.showList(*m_state.store(), rows(cluster, kListed), cluster.count, Words(m_state.language()), hint, at);
    startTotals(cluster);
}

void ClusterDetails::startTotals(const SceneCluster &cluster)
{
    const auto show = [this](const Totals &sums) { m_card.setSum(sumText(sums, Words(m_state.language()))); };
    if (isInMargin(cluster)) {
        const auto work = [content = m_content, lane = cluster.lane, count = cluster.count](const std::atomic<bool> &) {
            const std::span<const EventRow> margin = content->margin[lane];
            return clusterTotals(*content->store, margin.last(std::min(margin.size(), count)));
        };
        m_job.start(work, show);
        return;
    }
    if (cluster.ongoing) {
        const auto work = [content = m_content, lane = cluster.lane, range = cluster.range,
                           apart = individuallyDrawn(cluster)](const std::atomic<bool> &) {
            std::vector<EventRow> rows = content->running(lane, range.begin, range.end, 0, SIZE_MAX);
            std::erase_if(rows, [&](EventRow r) { return std::find(apart.begin(), apart.end(), r) != apart.end(); });
            return clusterTotals(*content->store, rows);
        };
        m_job.start(work, show);
        return;
    }
    const auto work = [lod = m_content->lod, lanes = m_content->plan.lanes[cluster.lane].members, range = cluster.range,
                       apart = individuallyDrawn(cluster)](const std::atomic<bool> &cancelled) {
        return clusterTotals(*lod, lanes, range, apart, &cancelled);
    };
    m_job.start(work, show);
}

void ClusterDetails::open(const SceneCluster &cluster, QWidget &widget, QPointF at)
{
    // Zooming cannot take apart what begins at one instant, nor what has no place in time: a list can.
    const bool isOneInstant = !cluster.ongoing && cluster.range.length() < 2 * TimeScale::kMinVisible;
    if (isOneInstant || m_state.range().length() < 4 * TimeScale::kMinVisible) {
        list(cluster, widget, widget.mapToGlobal(at.toPoint()));
        return;
    }
    TimeRange range = cluster.range;
    if (cluster.ongoing) {
        range.end = m_state.range().end;
        for (const EventRow row : rows(cluster, kListed))
            range.begin = std::min(range.begin, m_state.store()->begin(row));
    }
    const double margin = range.length() * 0.15;
    m_state.zoomTo(TimeRange{shifted(range.begin, -margin), shifted(range.end, margin)});
}

std::vector<EventRow> ClusterDetails::rows(const SceneCluster &cluster, std::size_t limit) const
{
    const TimelineContent &content = *m_content;
    std::vector<EventRow> rows;
    if (isInMargin(cluster)) {
        const auto &margin = content.margin[cluster.lane];
        const std::size_t drawn = margin.size() - std::min(margin.size(), cluster.count);
        rows.assign(margin.begin() + static_cast<std::ptrdiff_t>(drawn), margin.end());
    } else {
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
std::vector<EventRow> ClusterDetails::individuallyDrawn(const SceneCluster &cluster) const
{
    std::vector<EventRow> rows;
    for (const SceneEvent &event : m_scene->events) {
        if (event.lane == cluster.lane && (cluster.ongoing || !m_state.store()->isOpenStart(event.row)))
            rows.push_back(event.row);
    }
    return rows;
}

void ClusterDetails::list(const SceneCluster &cluster, QWidget &widget, QPoint at)
{
    auto *menu = new QMenu(&widget);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const EventRow row : rows(cluster, kMenuEvents)) {
        const QString title = displayLabel(m_state.store()->title(row, m_state.language()));
        menu->addAction(menuText(title), this, [this, row, store = m_state.store()] {
            if (store == m_state.store())
                m_state.setCurrent(row);
        });
    }
    menu->popup(at);
}

} // namespace timeloupe
