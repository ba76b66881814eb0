// SPDX-License-Identifier: GPL-3.0-or-later
#include "shownevents.h"

#include "model/index/intervalindex.h"

#include <algorithm>

namespace timeloupe::bench {

namespace {

/// Marks what is drawn, one lane after the other.
class Drawn
{
public:
    explicit Drawn(const TimelineContent &content)
        : m_content(content), m_store(*content.store), m_any(m_store.size()), m_lane(m_store.size(), kNoLane)
    {
    }

    /// Marks what `lane` shows; returns how many rows lie in its clusters that these do not count.
    std::size_t add(const TimelineScene &scene, std::size_t lane)
    {
        m_at = static_cast<std::uint32_t>(lane);
        m_found = 0;
        for (const SceneEvent &event : scene.events) {
            if (event.lane == lane)
                note(event.row);
        }
        m_found = 0;
        std::size_t counted = 0;
        for (const SceneCluster &cluster : scene.clusters) {
            if (cluster.lane != lane)
                continue;
            counted += cluster.count;
            for (const std::uint32_t member : m_content.plan.lanes[lane].members) {
                if (cluster.ongoing)
                    noteReachingIn(m_store.laneRows(member), cluster.range);
                else
                    noteStretch(m_store.laneRows(member), cluster.range);
            }
        }
        return m_found - std::min(m_found, counted);
    }
    [[nodiscard]] bool isShown(EventRow row) const { return m_any[row.value]; }

private:
    static constexpr std::uint32_t kNoLane = 0xFFFF'FFFF;

    void noteStretch(std::span<const std::uint32_t> rows, TimeRange range)
    {
        const auto begins = m_store.begins();
        const auto first = std::partition_point(rows.begin(), rows.end(), [&](std::uint32_t row) {
            return row < m_store.datedCount() && begins[row] < range.begin;
        });
        for (auto at = first; at != rows.end() && *at < m_store.datedCount() && begins[*at] < range.end; ++at)
            note(EventRow(std::size_t(*at)));
    }
    void noteReachingIn(std::span<const std::uint32_t> rows, TimeRange edge)
    {
        for (const std::uint32_t row : rows) {
            if (row >= m_store.datedCount() || m_store.begin(EventRow(row)) >= edge.begin)
                return;
            if (m_store.latest(EventRow(row)) > edge.end)
                note(EventRow(row));
        }
    }
    void note(EventRow row)
    {
        if (m_lane[row.value] == m_at || !m_content.matchingRows->contains(row))
            return;
        m_lane[row.value] = m_at;
        m_any[row.value] = true;
        ++m_found;
    }

    const TimelineContent &m_content;
    const EventStore &m_store;
    std::vector<bool> m_any;
    std::vector<std::uint32_t> m_lane; ///< in which an event was noted last
    std::uint32_t m_at = 0;
    std::size_t m_found = 0;
};

} // namespace

ShownEvents shownEvents(const TimelineScene &scene, const TimelineContent &content, TimeRange range)
{
    Drawn drawn(content);
    std::size_t uncounted = 0;
    for (std::size_t lane = 0; lane < content.plan.lanes.size(); ++lane)
        uncounted += drawn.add(scene, lane);
    ShownEvents events;
    const RowSet inWindow = IntervalIndex(*content.store).possiblyIn(range) & *content.matchingRows;
    inWindow.forEach([&](EventRow row) { events.shown += drawn.isShown(row) ? 1 : 0; });
    events.inWindow = inWindow.count();
    events.shown -= std::min(events.shown, uncounted);
    return events;
}

} // namespace timeloupe::bench
