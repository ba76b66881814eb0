// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/lanes/lanelayout.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace timeloupe {

namespace {

constexpr double kGap = 6; // pixels between neighbours
constexpr int kMostRounds = 6;

struct TakenStretch
{
    double begin;
    double solidEnd;
    double end; ///< of its faint part
};

/// The stretches of one row that are taken.
class Row
{
public:
    /// `onFaint`: the faint parts of others are free, and one's own may lie under others.
    [[nodiscard]] bool isFree(const TakenStretch &wanted, bool onFaint) const
    {
        if (!isFree(m_solid, wanted.begin, onFaint ? wanted.solidEnd : wanted.end))
            return false;
        return onFaint || isFree(m_faint, wanted.begin, wanted.end);
    }
    void take(const TakenStretch &stretch)
    {
        m_solid.emplace(stretch.begin, stretch.solidEnd);
        if (stretch.end > stretch.solidEnd)
            m_faint.emplace(stretch.solidEnd, stretch.end);
    }

private:
    using Taken = std::multimap<double, double>; ///< begin → end
    static bool isFree(const Taken &taken, double begin, double end)
    {
        const auto next = taken.upper_bound(begin - kGap);
        if (next != taken.begin() && std::prev(next)->second + kGap > begin)
            return false;
        return next == taken.end() || next->first >= end + kGap;
    }

    Taken m_solid; ///< apart from each other
    Taken m_faint;
};

TakenStretch footprint(const LayoutItem &item, LabelPlace label)
{
    double begin = item.begin;
    double solidEnd = item.solidEnd;
    if (label == LabelPlace::Right)
        solidEnd = std::max(solidEnd, item.labelAt + item.labelWidth);
    else if (label == LabelPlace::ShortRight)
        solidEnd = std::max(solidEnd, item.labelAt + item.shortWidth);
    else if (label == LabelPlace::Left)
        begin -= item.labelWidth;
    else if (label == LabelPlace::ShortLeft)
        begin -= item.shortWidth;
    return {begin, solidEnd, std::max(item.end, solidEnd)};
}

class Packer
{
public:
    Packer(std::span<const LayoutItem> items, int maxRows, std::span<const LayoutObstacle> obstacles,
           LayoutBounds bounds)
        : m_items(items), m_obstacles(obstacles), m_bounds(bounds), m_maxRows(std::max(1, maxRows))
    {
        while (m_given < items.size() && items[m_given].row)
            ++m_given;
    }

    LaneLayout pack(double clusterWidth)
    {
        std::vector<std::uint32_t> lost = placeAll({}, {});
        // What was lost needs a place to be counted in; that place may push out others, which then join it.
        std::vector<LayoutCluster> clusters;
        for (int round = 0; !lost.empty(); ++round) {
            clusters = grouped(lost, clusterWidth);
            const std::vector<std::uint32_t> pushedOut = placeAll(clusters, lost);
            if (pushedOut.empty())
                break;
            if (round == kMostRounds) {
                joinNearest(clusters, pushedOut);
                break;
            }
            lost.insert(lost.end(), pushedOut.begin(), pushedOut.end());
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
        m_rows.assign(m_rows.size(), Row()); // rows once opened stay, so that one round is like the last
        m_placed.clear();
        m_placements.assign(m_items.size(), {});
        for (const LayoutCluster &cluster : reserved) {
            m_rows.resize(std::max<std::size_t>(m_rows.size(), static_cast<std::size_t>(cluster.row) + 1));
            m_rows[static_cast<std::size_t>(cluster.row)].take({cluster.begin, cluster.end, cluster.end});
        }
        std::vector<bool> skip(m_items.size());
        for (const std::uint32_t i : apart)
            skip[i] = true;
        for (std::uint32_t i = 0; i < m_given; ++i)
            placeInItsRow(i);
        for (std::uint32_t i = 0; i < m_given; ++i)
            labelInItsRow(i);
        std::vector<std::uint32_t> lost;
        for (std::uint32_t i = m_given; i < m_items.size(); ++i) {
            if (!skip[i] && (m_items[i].counted || !place(i)))
                lost.push_back(i);
        }
        return lost;
    }

    enum class Care : std::uint8_t { ClearOfObstacles, Apart, OnFaint };

    void placeInItsRow(std::uint32_t i)
    {
        const auto row = static_cast<std::size_t>(*m_items[i].row);
        m_rows.resize(std::max(m_rows.size(), row + 1));
        take(i, row, LabelPlace::None);
    }

    /// On its bar, however far that goes, and behind it where there is room.
    void labelInItsRow(std::uint32_t i)
    {
        const LayoutItem &item = m_items[i];
        const double end = item.labelAt + item.labelWidth;
        if (item.labelWidth <= 0 || crossesEdge(item, LabelPlace::Right))
            return;
        if (end > item.solidEnd) {
            const TakenStretch behind{item.solidEnd + 2 * kGap, end, end};
            Row &row = m_rows[static_cast<std::size_t>(*item.row)];
            if (end > m_bounds.end || !row.isFree(behind, true))
                return;
            row.take({item.solidEnd, end, end});
        }
        m_placements[i].label = LabelPlace::Right;
    }

    bool place(std::uint32_t i)
    {
        const LayoutItem &item = m_items[i];
        if (item.labelWidth > 0 && placeWithLabel(i, item))
            return true;
        return tryRows(i, LabelPlace::None, Care::Apart) || tryNewRow(i, LabelPlace::None) ||
               tryRows(i, LabelPlace::None, Care::OnFaint);
    }

    bool placeWithLabel(std::uint32_t i, const LayoutItem &item)
    {
        const bool left = !item.bar;
        if (tryRows(i, LabelPlace::Right, Care::ClearOfObstacles) ||
            (left && tryRows(i, LabelPlace::Left, Care::ClearOfObstacles)))
            return true;
        if (item.modest)
            return tryRows(i, LabelPlace::Right, Care::Apart) ||
                   (item.shortWidth > 0 && tryRows(i, LabelPlace::ShortRight, Care::Apart));
        return tryNewRow(i, LabelPlace::Right) || tryRows(i, LabelPlace::Right, Care::Apart) ||
               (left && tryRows(i, LabelPlace::Left, Care::Apart)) || tryRows(i, LabelPlace::Right, Care::OnFaint) ||
               (left && tryRows(i, LabelPlace::Left, Care::OnFaint)) ||
               (item.shortWidth > 0 && tryRows(i, LabelPlace::ShortRight, Care::OnFaint)) ||
               (item.shortWidth > 0 && left && tryRows(i, LabelPlace::ShortLeft, Care::OnFaint));
    }

    bool tryRows(std::uint32_t i, LabelPlace label, Care care)
    {
        const TakenStretch stretch = footprint(m_items[i], label);
        if (label != LabelPlace::None && (stretch.begin < m_bounds.begin || stretch.solidEnd > m_bounds.end))
            return false;
        if (crossesEdge(m_items[i], label))
            return false;
        if (care == Care::ClearOfObstacles && crossesObstacle(m_items[i], stretch))
            return false;
        for (std::size_t row = 0; row < m_rows.size(); ++row) {
            if (m_rows[row].isFree(stretch, care == Care::OnFaint)) {
                take(i, row, label);
                return true;
            }
        }
        return false;
    }

    bool tryNewRow(std::uint32_t i, LabelPlace label)
    {
        const bool outside = label != LabelPlace::None && footprint(m_items[i], label).solidEnd > m_bounds.end;
        if (outside || crossesEdge(m_items[i], label) || static_cast<int>(m_rows.size()) >= m_maxRows)
            return false;
        m_rows.emplace_back();
        take(i, m_rows.size() - 1, label);
        return true;
    }

    void take(std::uint32_t i, std::size_t row, LabelPlace label)
    {
        const TakenStretch stretch = footprint(m_items[i], label);
        m_rows[row].take(stretch);
        m_placements[i] = {static_cast<int>(row), label};
        m_placed.push_back({i, static_cast<int>(row), stretch});
    }

    /// The first edge after `begin`, when it is before `end`.
    [[nodiscard]] std::optional<double> edgeIn(double begin, double end) const
    {
        const auto edge = std::upper_bound(m_bounds.edges.begin(), m_bounds.edges.end(), begin);
        return edge != m_bounds.edges.end() && *edge < end ? std::optional(*edge) : std::nullopt;
    }

    [[nodiscard]] bool crossesEdge(const LayoutItem &item, LabelPlace label) const
    {
        switch (label) {
        case LabelPlace::None:
            return false;
        case LabelPlace::Right:
            return edgeIn(item.labelAt - item.markRoom, item.labelAt + item.labelWidth).has_value();
        case LabelPlace::ShortRight:
            return edgeIn(item.labelAt - item.markRoom, item.labelAt + item.shortWidth).has_value();
        case LabelPlace::Left:
            return edgeIn(item.begin - item.labelWidth, item.end).has_value();
        case LabelPlace::ShortLeft:
            return edgeIn(item.begin - item.shortWidth, item.end).has_value();
        }
        return false;
    }

    [[nodiscard]] bool crossesObstacle(const LayoutItem &item, TakenStretch stretch) const
    {
        return std::any_of(m_obstacles.begin(), m_obstacles.end(), [&](const LayoutObstacle &o) {
            const bool onLabel = o.begin < stretch.solidEnd && o.end > stretch.begin;
            const bool onMark = o.begin < item.end && o.end > item.begin;
            return onLabel && !onMark;
        });
    }

    void joinNearest(std::vector<LayoutCluster> &clusters, const std::vector<std::uint32_t> &items) const
    {
        for (const std::uint32_t i : items) {
            const auto nearest = std::min_element(clusters.begin(), clusters.end(), [&](const auto &a, const auto &b) {
                return std::abs(a.begin - m_items[i].begin) < std::abs(b.begin - m_items[i].begin);
            });
            nearest->items.push_back(i);
            nearest->alone = false;
        }
    }

    /// Neighbours among the lost, each group where it pushes out the least.
    [[nodiscard]] std::vector<LayoutCluster> grouped(std::vector<std::uint32_t> lost, double width) const
    {
        std::sort(lost.begin(), lost.end(), [this](std::uint32_t a, std::uint32_t b) {
            return m_items[a].begin < m_items[b].begin || (m_items[a].begin == m_items[b].begin && a < b);
        });
        std::vector<LayoutCluster> clusters;
        for (const std::uint32_t i : lost) {
            const double first = clusters.empty() ? 0 : m_items[clusters.back().items.front()].begin;
            if (clusters.empty() || m_items[i].begin >= first + width + kGap || edgeIn(first, m_items[i].begin))
                clusters.emplace_back();
            clusters.back().items.push_back(i);
        }
        for (std::size_t i = 0; i < clusters.size(); ++i)
            settle(clusters, i, width);
        std::erase_if(clusters, [](const LayoutCluster &cluster) { return cluster.items.empty(); });
        return clusters;
    }

    void settle(std::vector<LayoutCluster> &clusters, std::size_t index, double width) const
    {
        LayoutCluster &cluster = clusters[index];
        const LayoutItem &first = m_items[cluster.items.front()];
        const double at = first.begin;
        cluster.alone = cluster.items.size() == 1 && !first.counted; // drawn as itself: a bar may run on under others
        if (cluster.alone)
            width = std::min(width, first.solidEnd - first.begin);
        std::uint32_t best = 0; // the larger, the less important what has to go
        bool found = false;
        for (const bool before : {false, true}) {
            if (before && cluster.alone)
                break;
            double begin = before ? at - width - kGap - 1 : at;
            if (!cluster.alone)
                begin = std::max(std::min(begin, m_bounds.end - width), m_bounds.begin);
            if (const auto edge = cluster.alone ? std::nullopt : edgeIn(begin, begin + width))
                begin = before ? *edge : *edge - width;
            for (int row = m_maxRows - 1; row >= 0; --row) {
                const std::uint32_t pushed = mostImportantAt(row, begin, begin + width);
                const bool free =
                    std::none_of(clusters.begin(), clusters.begin() + static_cast<std::ptrdiff_t>(index),
                                 [&](const LayoutCluster &c) {
                                     return c.row == row && c.begin < begin + width + kGap && begin < c.end + kGap;
                                 });
                const bool isGivenAway = pushed < m_given && index > 0; // then it rather joins another
                if (!free || isGivenAway || (found && pushed <= best))
                    continue;
                found = true;
                best = pushed;
                cluster.begin = begin;
                cluster.end = begin + width;
                cluster.row = row;
                cluster.before = before;
            }
        }
        if (!found) { // every place is another cluster's: join the last one that has its place
            std::size_t last = index - 1;
            while (clusters[last].items.empty())
                --last;
            clusters[last].items.insert(clusters[last].items.end(), cluster.items.begin(), cluster.items.end());
            clusters[last].alone = false;
            cluster.items.clear();
        }
    }

    /// The first item that stands there; the number of items when none does.
    [[nodiscard]] std::uint32_t mostImportantAt(int row, double begin, double end) const
    {
        auto first = static_cast<std::uint32_t>(m_items.size());
        for (const Placed &placed : m_placed) {
            if (placed.row == row && placed.stretch.begin < end + kGap && begin < placed.stretch.solidEnd + kGap)
                first = std::min(first, placed.item);
        }
        return first;
    }

    struct Placed
    {
        std::uint32_t item;
        int row;
        TakenStretch stretch;
    };

    std::span<const LayoutItem> m_items;
    std::span<const LayoutObstacle> m_obstacles;
    LayoutBounds m_bounds;
    int m_maxRows;
    std::uint32_t m_given = 0; ///< so many items come with their row
    std::vector<Row> m_rows;
    std::vector<Placed> m_placed;
    std::vector<Placement> m_placements;
};

} // namespace

LaneLayout packLane(std::span<const LayoutItem> items, int maxRows, double clusterWidth,
                    std::span<const LayoutObstacle> obstacles, LayoutBounds bounds)
{
    return Packer(items, maxRows, obstacles, bounds).pack(clusterWidth);
}

} // namespace timeloupe
