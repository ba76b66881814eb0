// SPDX-License-Identifier: GPL-3.0-or-later
#include "lanelayout.h"

#include <algorithm>
#include <map>
#include <optional>

namespace timeloupe {

namespace {

constexpr double kGap = 6; // pixels between neighbours

/// The stretches of one row that are taken.
class Row
{
public:
    [[nodiscard]] bool isFree(double begin, double end) const
    {
        const auto next = m_taken.upper_bound(begin - kGap);
        if (next != m_taken.begin() && std::prev(next)->second + kGap > begin)
            return false;
        return next == m_taken.end() || next->first >= end + kGap;
    }
    void take(double begin, double end) { m_taken.emplace(begin, end); }

private:
    std::map<double, double> m_taken; ///< begin → end, apart from each other
};

struct Stretch
{
    double begin;
    double end;
};

Stretch footprint(const LayoutItem &item, LabelPlace label)
{
    switch (label) {
    case LabelPlace::Right:
        return {item.begin, std::max(item.end, item.labelAt + item.labelWidth)};
    case LabelPlace::ShortRight:
        return {item.begin, std::max(item.end, item.labelAt + item.shortWidth)};
    case LabelPlace::Left:
        return {item.begin - item.labelWidth, item.end};
    case LabelPlace::None:
        break;
    }
    return {item.begin, item.end};
}

class Packer
{
public:
    Packer(std::span<const LayoutItem> items, int maxRows, std::span<const LayoutObstacle> obstacles)
        : m_items(items), m_obstacles(obstacles), m_maxRows(std::max(1, maxRows))
    {
    }

    LaneLayout pack(double clusterWidth)
    {
        std::vector<std::uint32_t> lost = placeAll({}, {});
        // What was lost needs a place to be counted in; that place may push out others, which then join it.
        std::vector<LayoutCluster> clusters;
        for (int round = 0; round < 3 && !lost.empty(); ++round) {
            clusters = grouped(lost, clusterWidth);
            const std::vector<std::uint32_t> still = placeAll(clusters, lost);
            if (still.empty())
                break;
            lost.insert(lost.end(), still.begin(), still.end());
            if (round == 2)
                clusters = grouped(lost, clusterWidth);
        }
        LaneLayout layout;
        layout.placements = std::move(m_placements);
        layout.clusters = std::move(clusters);
        layout.rows = std::max<int>(1, static_cast<int>(m_rows.size()));
        return layout;
    }

private:
    /// Places all but those in `apart`; returns what found no room.
    std::vector<std::uint32_t> placeAll(const std::vector<LayoutCluster> &reserved,
                                        const std::vector<std::uint32_t> &apart)
    {
        m_rows.clear();
        m_placements.assign(m_items.size(), {});
        for (const LayoutCluster &cluster : reserved) {
            m_rows.resize(std::max<std::size_t>(m_rows.size(), static_cast<std::size_t>(cluster.row) + 1));
            m_rows[static_cast<std::size_t>(cluster.row)].take(cluster.begin, cluster.end);
        }
        std::vector<bool> skip(m_items.size());
        for (const std::uint32_t i : apart)
            skip[i] = true;
        std::vector<std::uint32_t> lost;
        for (std::uint32_t i = 0; i < m_items.size(); ++i) {
            if (!skip[i] && !place(i))
                lost.push_back(i);
        }
        return lost;
    }

    bool place(std::uint32_t i)
    {
        const LayoutItem &item = m_items[i];
        if (item.labelWidth > 0) {
            if (tryRows(i, LabelPlace::Right, true) || (!item.bar && tryRows(i, LabelPlace::Left, true))
                || tryNewRow(i, LabelPlace::Right) || tryRows(i, LabelPlace::Right, false))
                return true;
            if (!item.bar && tryRows(i, LabelPlace::Left, false))
                return true;
            if (item.shortWidth > 0 && tryRows(i, LabelPlace::ShortRight, false))
                return true;
        }
        return tryRows(i, LabelPlace::None, false) || tryNewRow(i, LabelPlace::None);
    }

    bool tryRows(std::uint32_t i, LabelPlace label, bool clear)
    {
        const Stretch stretch = footprint(m_items[i], label);
        if (clear && crossesObstacle(m_items[i], stretch))
            return false;
        for (std::size_t row = 0; row < m_rows.size(); ++row) {
            if (m_rows[row].isFree(stretch.begin, stretch.end)) {
                m_rows[row].take(stretch.begin, stretch.end);
                m_placements[i] = {static_cast<int>(row), label};
                return true;
            }
        }
        return false;
    }

    bool tryNewRow(std::uint32_t i, LabelPlace label)
    {
        if (static_cast<int>(m_rows.size()) >= m_maxRows)
            return false;
        m_rows.emplace_back();
        const Stretch stretch = footprint(m_items[i], label);
        m_rows.back().take(stretch.begin, stretch.end);
        m_placements[i] = {static_cast<int>(m_rows.size()) - 1, label};
        return true;
    }

    [[nodiscard]] bool crossesObstacle(const LayoutItem &item, Stretch stretch) const
    {
        return std::any_of(m_obstacles.begin(), m_obstacles.end(), [&](const LayoutObstacle &o) {
            const bool onLabel = o.begin < stretch.end && o.end > stretch.begin;
            const bool onMark = o.begin < item.end && o.end > item.begin;
            return onLabel && !onMark;
        });
    }

    [[nodiscard]] std::vector<LayoutCluster> grouped(std::vector<std::uint32_t> lost, double width) const
    {
        std::sort(lost.begin(), lost.end(), [this](std::uint32_t a, std::uint32_t b) {
            return m_items[a].begin < m_items[b].begin || (m_items[a].begin == m_items[b].begin && a < b);
        });
        std::vector<LayoutCluster> clusters;
        for (const std::uint32_t i : lost) {
            if (clusters.empty() || m_items[i].begin >= clusters.back().end + kGap) {
                LayoutCluster cluster;
                cluster.begin = m_items[i].begin;
                cluster.end = cluster.begin + width;
                cluster.row = m_maxRows - 1;
                clusters.push_back(cluster);
            }
            clusters.back().items.push_back(i);
        }
        return clusters;
    }

    std::span<const LayoutItem> m_items;
    std::span<const LayoutObstacle> m_obstacles;
    int m_maxRows;
    std::vector<Row> m_rows;
    std::vector<Placement> m_placements;
};

} // namespace

LaneLayout packLane(std::span<const LayoutItem> items, int maxRows, double clusterWidth,
                    std::span<const LayoutObstacle> obstacles)
{
    return Packer(items, maxRows, obstacles).pack(clusterWidth);
}

} // namespace timeloupe
