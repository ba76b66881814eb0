// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/scene/timeline/timelinescene.h"

#include "model/events/dealflow.h"
#include "model/text/displaytext.h"
#include "views/scene/timeline/scenecut.h"
#include "views/scene/timeline/scenestrings.h"
#include "views/style/eventcolor.h"
#include "views/style/eventgeometry.h"

#include <algorithm>
#include <cmath>
#include <unordered_map>
#include <unordered_set>

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
          m_top(style.calendarHeight - request.scrollY)
    {
    }

    TimelineScene build()
    {
        addFrame();
        addLanes();
        addFolds();
        for (std::size_t lane = 0; lane < m_scene.lanes.size(); ++lane) {
            if (m_scene.lanes[lane].rect.bottom() < m_scene.body.top() ||
                m_scene.lanes[lane].rect.top() > m_scene.body.bottom()) {
                noteTies(lane);
                continue;
            }
            addBlocks(lane);
            addReachingIn(lane);
            addMargin(lane);
        }
        addTies();
        if (m_request.page)
            cutToPage(m_scene, m_style);
        return std::move(m_scene);
    }

private:
    void addFrame()
    {
        const double height = m_request.size.height();
        m_scene.size = m_request.size;
        m_scene.plot = m_request.plot;
        m_scene.header = QRectF(m_left, 0, m_right - m_left, m_style.calendarHeight);
        m_scene.body =
            QRectF(0, m_style.calendarHeight, m_request.size.width(), std::max(0.0, height - m_style.calendarHeight));
        m_scene.contentHeight = m_stack.height;
        m_scene.ticks = calendarTicks(m_request.scale, m_request.language);
        if (m_request.margin) {
            m_scene.margin = QRectF(m_style.laneHeader, m_style.calendarHeight, m_left - m_style.laneHeader,
                                    std::min(m_scene.body.height(), m_top + m_stack.height - m_style.calendarHeight));
            m_scene.marginText = m_words.undated();
        }
        if (m_content.dataEnd) {
            const double x = m_left + m_request.scale.x(*m_content.dataEnd);
            if (x > m_left && x < m_right)
                m_scene.dataEndX = x;
            m_scene.dataEndText = m_words.dataEnd();
        }
        if (m_store.size() == 0)
            m_scene.emptyText = m_words.noEvents();
        else if (m_content.matchingRows->count() == 0)
            m_scene.emptyText = m_words.noMatchingEvents();
    }

    void addLanes()
    {
        for (std::size_t i = 0; i < m_content.plan.lanes.size(); ++i) {
            const PlannedLane &planned = m_content.plan.lanes[i];
            SceneLane lane;
            lane.kind = planned.kind;
            lane.events = planned.events;
            lane.rect = QRectF(0, m_top + m_stack.lanes[i].top, m_request.size.width(), m_stack.lanes[i].height);
            lane.header = QRectF(0, lane.rect.top(), m_style.laneHeader, lane.rect.height());
            lane.color = m_style.noCompany();
            lane.odd = i % 2 == 1;
            if (planned.kind == PlannedLane::Kind::Company) {
                lane.company = planned.company();
                lane.name = displayLabel(m_store.companies()[planned.company().value].name);
                lane.color = m_style.company(planned.company());
            } else if (planned.kind == PlannedLane::Kind::Others) {
                lane.name = m_words.others(planned.members.size());
                lane.opens = !m_request.page;
            } else {
                lane.name = m_words.noCompany();
            }
            m_scene.lanes.push_back(std::move(lane));
        }
    }

    void addFolds()
    {
        const Words words(m_request.language);
        const double bottom = std::min(m_scene.body.bottom(), m_top + m_stack.height);
        for (const Fold &fold : m_request.scale.folds()) {
            const double x0 = std::max(m_left, m_left + m_request.scale.x(fold.range.begin));
            const double x1 = std::min(m_right, m_left + m_request.scale.x(fold.range.end));
            if (x1 - x0 < 1)
                continue;
            SceneFold strip;
            strip.rect = QRectF(x0, m_style.calendarHeight, x1 - x0, std::max(0.0, bottom - m_style.calendarHeight));
            strip.range = fold.range;
            const QString length = words.duration(fold.range.length());
            strip.text = m_words.folded(length, fold.running == 0);
            strip.shortText = length;
            m_scene.folds.push_back(std::move(strip));
        }
    }

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
        settleStays();
    }

    /// Counts the events that continue into view without being drawn, below the lane's name.
    void addReachingIn(std::size_t lane)
    {
        SceneLane &sceneLane = m_scene.lanes[lane];
        if (m_request.page.value_or(0) > 0 || sceneLane.header.height() < 2 * SceneLane::kLine)
            return;
        const OngoingEvents in = m_layout.ongoing(lane, m_request.scale.time(0), m_request.scale.msPerPixel());
        SceneCluster cluster;
        cluster.range = in.edge;
        cluster.count = in.count;
        for (const SceneEvent &event : m_scene.events) {
            if (cluster.count > 0 && event.lane == lane && m_store.begin(event.row) < in.edge.begin &&
                m_store.latest(event.row) > in.edge.end)
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
            m_ties[row.value].push_back({lane, y, g.markX, placed.company});
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
        const bool stays = g.extended && g.markX < m_left;
        if (stays)
            g.markX = m_left - m_style.mark / 2;
        event.hasMark = !stays && isMarkHere(row, g.markX);
        if (event.hasMark)
            g.markX = besideCuts(g.markX);
        event.mark = QPointF(g.markX, y);
        if (event.hasMark || (stays && event.bar.right() > m_left + 2 * m_style.mark))
            stays &&m_request.page.value_or(0) > 0 ? addContinuation(event, placed, y) : addLabel(event, placed, y);
        if (stays)
            m_stays.push_back(m_scene.events.size());
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
    [[nodiscard]] double besideCuts(double x) const
    {
        if (!m_request.page)
            return x;
        if (*m_request.page > 0)
            x = std::max(x, m_left + m_style.mark / 2);
        return *m_request.page + 1 < m_layout.pageCount() ? std::min(x, m_right - m_style.mark / 2) : x;
    }

    /// Labels kept at the left edge give way to events there and to earlier kept labels.
    void settleStays()
    {
        for (auto index = m_stays.rbegin(); index != m_stays.rend(); ++index) {
            SceneEvent &stays = m_scene.events[*index];
            const QRectF room = stays.labelRect.adjusted(-4, 4, 4, -4);
            const auto inTheWay = [&](const SceneEvent &other) {
                return &other != &stays && other.lane == stays.lane &&
                       ((other.hasMark && room.contains(other.mark)) ||
                        (!other.labelRect.isNull() && room.intersects(other.labelRect)));
            };
            const auto clusterInTheWay = [&](const SceneCluster &cluster) {
                return m_request.page && cluster.lane == stays.lane && cluster.rect.intersects(room);
            };
            if (std::none_of(m_scene.events.begin(), m_scene.events.end(), inTheWay) &&
                std::none_of(m_scene.clusters.begin(), m_scene.clusters.end(), clusterInTheWay))
                continue;
            stays.labelRect = QRectF();
        }
        m_stays.clear();
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

    void addLabel(SceneEvent &event, const PlacedEvent &placed, double y)
    {
        if (placed.place == LabelPlace::None)
            return;
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
        if (placed.place == LabelPlace::None)
            return;
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
            m_ties[row.value].push_back({lane, y, markX(row), placed.company});
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
    void noteTies(std::size_t lane)
    {
        if (!m_layout.isSingleBlock())
            return;
        for (const LaneBlock *block :
             m_layout.blocks(m_level, lane, m_stack.lanes[lane].maxRows, m_request.scale.range())) {
            for (const PlacedEvent &event : block->events) {
                if (!event.deal)
                    continue;
                const double y = m_top + m_stack.rowCenter(lane, event.laneRow);
                m_ties[event.row.value].push_back({lane, y, markX(event.row), event.company});
            }
        }
    }

    struct TieEnd
    {
        std::size_t lane;
        double y;
        double x;
        CompanyIndex company;
    };

    void addTies()
    {
        for (auto &[row, ends] : m_ties) {
            const double x = ends.front().x;
            if (ends.size() >= 2 && isOnPage(EventRow(row)) && x >= m_left && x <= m_right)
                addTie(EventRow(row), besideCuts(x), ends);
        }
        std::sort(m_scene.ties.begin(), m_scene.ties.end(), [](const SceneTie &a, const SceneTie &b) {
            return a.width > b.width || (a.width == b.width && a.row < b.row);
        });
    }

    void addTie(EventRow row, double x, const std::vector<TieEnd> &ends)
    {
        SceneTie tie;
        tie.row = row;
        tie.x = x;
        tie.top = tie.bottom = ends.front().y;
        for (const TieEnd &end : ends) {
            tie.top = std::min(tie.top, end.y);
            tie.bottom = std::max(tie.bottom, end.y);
        }
        const auto amount = m_store.mainAmount(row);
        // 1.4 pixels up to 10⁸, then one more per decade.
        tie.width = amount && amount->value > 0 ? 1.4 + std::clamp(std::log10(amount->value) - 8, 0.0, 4.0) : 1.4;
        tie.color = eventColor(m_style, m_store, row);
        addArrows(tie, row, ends);
        m_scene.ties.push_back(std::move(tie));
    }

    void addArrows(SceneTie &tie, EventRow row, const std::vector<TieEnd> &ends) const
    {
        const DealFlow flow = dealFlow(m_store, row);
        const auto laneOf = [&](CompanyIndex company) { return m_content.plan.laneOf[company.value]; };
        const auto endIn = [&](std::int32_t lane) {
            return std::find_if(ends.begin(), ends.end(),
                                [&](const TieEnd &e) { return static_cast<std::int32_t>(e.lane) == lane; });
        };
        for (const CompanyIndex paid : flow.paid) {
            const auto to = endIn(laneOf(paid));
            if (to == ends.end())
                continue;
            for (const CompanyIndex payer : flow.payers) {
                const auto from = endIn(laneOf(payer));
                if (from == ends.end() || from->lane == to->lane)
                    continue;
                tie.arrows.push_back({to->y, to->y > from->y});
                break;
            }
        }
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
    std::unordered_map<std::uint32_t, std::vector<TieEnd>> m_ties;
    std::vector<std::size_t> m_stays; ///< events whose label is kept at the left edge
};

} // namespace

TimelineScene timelineScene(TimelineLayout &layout, const SceneRequest &request, const Style &style)
{
    return Builder(layout, request, style).build();
}

} // namespace timeloupe
