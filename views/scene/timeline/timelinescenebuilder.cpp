// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/scene/timeline/timelinescene.h"

#include "views/scene/timeline/scenecut.h"
#include "views/scene/timeline/sceneground.h"
#include "views/scene/timeline/scenestrings.h"
#include "views/scene/timeline/sceneties.h"
#include "views/style/eventcolor.h"
#include "views/style/eventgeometry.h"

#include <algorithm>
#include <cmath>

namespace timeloupe {

namespace {

constexpr double kRightEdge = 10;  // pixels beyond the plot within the widget
constexpr double kLeastLabel = 36; // minimum width of a useful label in pixels

/// Builds one scene; each function adds one kind of item.
class Builder
{
public:
    Builder(TimelineLayout &layout, const SceneRequest &request, const Style &style)
        : m_layout(layout),
          m_content(layout.content()),
          m_store(*m_content.store),
          m_request(request),
          m_style(style),
          m_level(layout.level(request.scale.msPerPixel())),
          m_stack(request.stack != nullptr ? *request.stack
                                           : laneStack(layout, m_level, request.size.height() - style.calendarHeight)),
          m_words(request.language),
          m_left(request.plot.left),
          m_right(request.plot.right),
          m_top(style.calendarHeight - request.scrollY),
          m_ties(m_content)
    {
    }

    TimelineScene build()
    {
        m_scene = sceneGround(m_content, m_stack, m_request, m_style);
        for (std::size_t lane = 0; lane < m_scene.lanes.size(); ++lane) {
            if (m_scene.lanes[lane].rect.bottom() < m_scene.body.top() ||
                m_scene.lanes[lane].rect.top() > m_scene.body.bottom()) {
                addTieEnds(lane);
                continue;
            }
            addBlocks(lane);
            addOngoingCount(lane);
            addMargin(lane);
        }
        m_scene.ties = m_ties.ties(m_style, [this](EventRow row, double x) { return tieX(row, x); });
        if (m_request.page)
            cutToPage(m_scene, m_style);
        return std::move(m_scene);
    }

private:
    [[nodiscard]] QColor colorOf(CompanyIndex company) const
    {
        return company.value < m_store.companies().size() ? m_style.company(company) : m_style.noCompany();
    }

    void addBlocks(std::size_t lane)
    {
        // The label of an earlier event may extend into view.
        const TimeRange visible{m_request.scale.time(-LabelTexts::kLongest),
                                m_request.scale.time(m_request.scale.width())};
        const auto blocks = m_layout.blocks(m_level, lane, m_stack.lanes[lane].maxRows, visible);
        if (!blocks.empty()) {
            for (const PlacedEvent &event : blocks.front()->carried)
                addEvent(lane, event);
        }
        for (const LaneBlock *block : blocks) {
            std::size_t most = 1;
            for (const PlacedCluster &cluster : block->clusters)
                most = std::max(most, cluster.count);
            for (const PlacedEvent &event : block->events)
                addEvent(lane, event);
            for (const PlacedCluster &cluster : block->clusters)
                addCluster(lane, cluster, most);
        }
        dropOverlappingKeptLabels();
    }

    /// Counts the events that continue into view without being drawn, below the lane's name.
    void addOngoingCount(std::size_t lane)
    {
        SceneLane &sceneLane = m_scene.lanes[lane];
        if (m_request.page.value_or(0) > 0 || sceneLane.header.height() < 2 * SceneLane::kLine)
            return;
        const OngoingEvents ongoing = m_layout.ongoing(lane, m_request.scale.time(0), m_request.scale.msPerPixel());
        SceneCluster cluster;
        cluster.range = ongoing.edge;
        cluster.count = ongoing.count;
        for (const SceneEvent &event : m_scene.events) {
            if (cluster.count > 0 && event.lane == lane && m_store.begin(event.row) < ongoing.edge.begin &&
                m_store.latest(event.row) > ongoing.edge.end)
                --cluster.count;
        }
        if (cluster.count == 0)
            return;
        cluster.lane = lane;
        cluster.text = sceneLane.note = m_words.ongoing(cluster.count);
        cluster.ongoing = true;
        cluster.rect = sceneLane.noteRoom();
        m_scene.clusters.push_back(std::move(cluster));
    }

    void addEvent(std::size_t lane, const PlacedEvent &placed)
    {
        const EventRow row = placed.row;
        const double y = m_top + m_stack.rowCenter(lane, placed.laneRow);
        const EventSpan &span = placed.span;
        EventGeometry g = eventGeometry(m_style, m_left + m_request.scale.x(span.time.begin),
                                        m_left + m_request.scale.x(span.time.end), span.openStart, span.openEnd);
        if (placed.deal && isOnPage(row))
            m_ties.add(row, {lane, y, g.markX, placed.company});
        if (g.begin > m_right || g.end < m_left)
            return;
        SceneEvent event;
        event.row = row;
        event.lane = lane;
        event.kind = placed.kind;
        event.color = colorOf(placed.company);
        event.planned = placed.planned;
        event.undated = placed.undated;
        event.interval = span.interval && !event.undated;
        event.openStart = span.openStart;
        event.openEnd = span.openEnd;
        if (g.extended)
            addBar(event, g, y, placed.core);
        const bool isKept = g.extended && g.markX < m_left;
        if (isKept)
            g.markX = m_left - m_style.mark / 2;
        event.hasMark = !isKept && isMarkHere(row, g.markX);
        if (event.hasMark)
            g.markX = awayFromCuts(g.markX);
        event.mark = QPointF(g.markX, y);
        if (event.hasMark || (isKept && event.bar.right() > m_left + 2 * m_style.mark))
            addLabel(event, placed, y, isKept);
        if (isKept)
            m_kept.push_back(m_scene.events.size());
        m_scene.events.push_back(std::move(event));
    }

    [[nodiscard]] bool isOnPage(EventRow row) const
    {
        return !m_request.page || m_layout.pageOf(row) == *m_request.page;
    }

    [[nodiscard]] bool isMarkHere(EventRow row, double x) const
    {
        return isOnPage(row) && x >= m_left - m_style.mark / 2 && x <= m_right + m_style.mark / 2;
    }

    /// Moves a mark away from a page cut.
    [[nodiscard]] double awayFromCuts(double x) const
    {
        if (!m_request.page)
            return x;
        if (*m_request.page > 0)
            x = std::max(x, m_left + m_style.mark / 2);
        return *m_request.page + 1 < m_layout.pageCount() ? std::min(x, m_right - m_style.mark / 2) : x;
    }

    /// Labels kept at the left edge give way to events there and to earlier kept labels.
    void dropOverlappingKeptLabels()
    {
        for (auto index = m_kept.rbegin(); index != m_kept.rend(); ++index) {
            SceneEvent &kept = m_scene.events[*index];
            const QRectF room = kept.labelRect.adjusted(-4, 4, 4, -4);
            const auto inTheWay = [&](const SceneEvent &other) {
                return &other != &kept && other.lane == kept.lane &&
                       ((other.hasMark && room.contains(other.mark)) ||
                        (!other.labelRect.isNull() && room.intersects(other.labelRect)));
            };
            const auto clusterInTheWay = [&](const SceneCluster &cluster) {
                return m_request.page && cluster.lane == kept.lane && cluster.rect.intersects(room);
            };
            if (std::none_of(m_scene.events.begin(), m_scene.events.end(), inTheWay) &&
                std::none_of(m_scene.clusters.begin(), m_scene.clusters.end(), clusterInTheWay))
                continue;
            kept.labelRect = QRectF();
        }
        m_kept.clear();
    }

    [[nodiscard]] double markX(EventRow row) const
    {
        return eventGeometry(m_style, m_left + m_request.scale.x(m_store.begin(row)),
                             m_left + m_request.scale.x(m_store.end(row)), m_store.isOpenStart(row),
                             m_store.isOpenEnd(row))
            .markX;
    }

    void addBar(SceneEvent &event, const EventGeometry &g, double y, const std::optional<TimeRange> &core)
    {
        const double x0 = std::clamp(g.begin, m_left - 8, m_right + 8);
        const double x1 = std::clamp(g.end, m_left - 8, m_right + 8);
        event.bar = QRectF(x0, y - m_style.barHeight / 2, x1 - x0, m_style.barHeight);
        if (!event.interval)
            return;
        if (core) {
            const double c0 = std::clamp(m_left + m_request.scale.x(core->begin), x0, x1);
            const double c1 = std::clamp(m_left + m_request.scale.x(core->end), x0, x1);
            event.core = QRectF(c0, event.bar.top(), c1 - c0, m_style.barHeight);
        }
    }

    void addLabel(SceneEvent &event, const PlacedEvent &placed, double y, bool isKept)
    {
        if (placed.place == LabelPlace::None)
            return;
        if (isKept && m_request.page.value_or(0) > 0)
            return addContinuation(event, placed, y);
        const double half = m_style.mark / 2 + m_style.labelGap;
        event.label = placed.label;
        double x = event.mark.x() + half;
        if (placed.place == LabelPlace::Left || placed.place == LabelPlace::ShortLeft) {
            const double room = event.mark.x() - half - m_left;
            if (room < kLeastLabel)
                return;
            if (room < placed.label.width())
                event.label = m_layout.labels().shortened(placed.label, room);
            x = event.mark.x() - half - event.label.width();
        } else if (x + placed.label.width() > m_right) {
            event.label = m_layout.labels().shortened(placed.label, m_right - x);
            if (m_right - x < kLeastLabel || x + event.label.width() > m_right + kRightEdge)
                return;
        }
        event.labelRect = QRectF(x, y - m_stack.rowHeight / 2, event.label.width(), m_stack.rowHeight);
    }

    /// Repeats the title on a page after the one where the event began.
    void addContinuation(SceneEvent &event, const PlacedEvent &placed, double y)
    {
        LabelText whole;
        whole.muted = true;
        whole.plain = QStringLiteral("… ") + placed.label.bold + placed.label.plain;
        const double x = m_left + m_style.labelGap;
        event.label = m_layout.labels().shortened(whole, std::min(m_right - x, LabelTexts::kLongest));
        event.labelRect = QRectF(x, y - m_stack.rowHeight / 2, event.label.width(), m_stack.rowHeight);
    }

    /// A cluster belongs to the page where it begins; paper does not split it.
    [[nodiscard]] bool isClusterHere(const PlacedCluster &placed) const
    {
        return !m_request.page || m_layout.pageOf(placed.range.begin) == *m_request.page;
    }

    void addCluster(std::size_t lane, const PlacedCluster &placed, std::size_t most)
    {
        const double y = m_top + m_stack.rowCenter(lane, placed.laneRow);
        for (const EventRow row : placed.deals)
            m_ties.add(row, {lane, y, markX(row), placed.company});
        SceneCluster cluster;
        cluster.lane = lane;
        cluster.count = placed.count;
        cluster.range = placed.range;
        cluster.top = placed.top;
        cluster.cell = placed.cell;
        cluster.color = colorOf(placed.company);
        cluster.strength = std::log1p(static_cast<double>(placed.count)) / std::log1p(static_cast<double>(most));
        double x0 = m_left + m_request.scale.x(placed.range.begin);
        double x1 = placed.cell ? m_left + m_request.scale.x(placed.range.end) : x0 + 30;
        if (!placed.cell)
            x0 -= m_style.mark / 2;
        if (x1 < m_left || x0 > m_right || !isClusterHere(placed))
            return;
        cluster.text = placed.text;
        if (!placed.cell) {
            const double width = 14 + 7.2 * static_cast<double>(cluster.text.size());
            x0 = placed.before ? x0 - width - 2 : x0;
            if (m_request.page)
                x0 = std::clamp(x0, m_left, std::max(m_left, m_right - width));
            x1 = x0 + width;
        }
        x0 = std::max(x0, m_left) + (placed.cell ? 0.5 : 0);
        x1 = std::min(x1, m_right) - (placed.cell ? 0.5 : 0);
        if (x1 - x0 < 1)
            return;
        cluster.rect = QRectF(x0, y - 8, x1 - x0, 16);
        m_scene.clusters.push_back(std::move(cluster));
    }

    void addMargin(std::size_t lane)
    {
        if (!m_scene.margin)
            return;
        const std::vector<EventRow> &rows = m_content.margin[lane];
        const auto room = static_cast<std::size_t>(m_stack.lanes[lane].rows);
        const bool fits = rows.size() <= room;
        const std::size_t drawn = fits ? rows.size() : room - 1;
        const double x = m_scene.margin->left() + 10;
        for (std::size_t i = 0; i < drawn; ++i) {
            SceneEvent event;
            event.row = rows[i];
            event.lane = lane;
            event.kind = m_store.kind(rows[i]);
            event.color =
                m_scene.lanes[lane].company ? m_scene.lanes[lane].color : eventColor(m_style, m_store, rows[i]);
            event.planned = isPlanned(m_store.status(rows[i]));
            event.undated = true;
            const double y = m_top + m_stack.rowCenter(lane, static_cast<int>(i));
            event.mark = QPointF(x, y);
            const double at = x + m_style.mark / 2 + m_style.labelGap;
            event.label =
                m_layout.labels().shortened(m_layout.labels().full(rows[i]), m_scene.margin->right() - 4 - at);
            event.labelRect = QRectF(at, y - m_stack.rowHeight / 2, event.label.width(), m_stack.rowHeight);
            m_scene.events.push_back(std::move(event));
        }
        if (fits)
            return;
        SceneCluster more;
        more.lane = lane;
        more.count = rows.size() - drawn;
        more.text = u'+' + shortCount(more.count);
        more.color = m_scene.lanes[lane].color;
        more.top = rows[drawn];
        const double y = m_top + m_stack.rowCenter(lane, static_cast<int>(drawn));
        more.rect = QRectF(x - m_style.mark / 2, y - 8, 14 + 7.2 * static_cast<double>(more.text.size()), 16);
        m_scene.clusters.push_back(std::move(more));
    }

    /// Lanes out of view still anchor ties.
    void addTieEnds(std::size_t lane)
    {
        if (!m_layout.isSingleBlock())
            return;
        for (const LaneBlock *block :
             m_layout.blocks(m_level, lane, m_stack.lanes[lane].maxRows, m_request.scale.range())) {
            for (const PlacedEvent &event : block->events) {
                if (!event.deal)
                    continue;
                const double y = m_top + m_stack.rowCenter(lane, event.laneRow);
                m_ties.add(event.row, {lane, y, markX(event.row), event.company});
            }
        }
    }

    [[nodiscard]] std::optional<double> tieX(EventRow row, double x) const
    {
        return isOnPage(row) && x >= m_left && x <= m_right ? std::optional(awayFromCuts(x)) : std::nullopt;
    }

    TimelineLayout &m_layout;
    const TimelineContent &m_content;
    const EventStore &m_store;
    const SceneRequest &m_request;
    const Style &m_style;
    int m_level;
    LaneStack m_stack;
    SceneStrings m_words;
    double m_left;
    double m_right;
    double m_top;
    TimelineScene m_scene;
    SceneTies m_ties;
    std::vector<std::size_t> m_kept; ///< events whose label is kept at the left edge
};

} // namespace

TimelineScene timelineScene(TimelineLayout &layout, const SceneRequest &request, const Style &style)
{
    return Builder(layout, request, style).build();
}

} // namespace timeloupe
