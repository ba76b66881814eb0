// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/scene/timeline/crossblockspans.h"

#include <algorithm>
#include <bit>

namespace timeloupe {

namespace {

constexpr std::size_t kKeptNodes = 16384;
constexpr std::size_t kEvictionSteps = 6; // most important running events tried at an edge
constexpr double kGapPixels = 12;
constexpr int kHighestPower = 61; // block numbers are below 2^62 (blocks are at least 2 ms)

} // namespace

/// An edge, and the range between the neighbouring edges that are divisible by a higher power of two.
struct CrossBlockSpans::Node
{
    std::int64_t edge = 0;
    Instant at = 0;
    TimeRange reach;
};

CrossBlockSpans::CrossBlockSpans(TimelineContentPtr content) : m_content(std::move(content)), m_nodes(kKeptNodes) {}

bool CrossBlockSpans::crossesBlocks(TimeRange time, TimeRange block, double msPerPixel)
{
    return (time.begin < block.begin || time.end > block.end) && time.length() >= kMinPixels * msPerPixel;
}

std::vector<CrossBlockSpan> CrossBlockSpans::touching(const LaneBlockKey &key, const BlockEdges &edges)
{
    std::vector<CrossBlockSpan> found;
    if (edges.first > edges.last || edges.rows == 0)
        return found;
    const auto at = [&edges](std::int64_t edge) {
        return edge < edges.first ? kInstantMin : edge > edges.last ? kInstantMax : edges.edge(edge);
    };
    const auto add = [&](const Node &node) {
        if (node.edge < edges.first || node.edge > edges.last)
            return;
        const std::vector<CrossBlockSpan> &here = placed(key, edges, node, found);
        found.insert(found.end(), here.begin(), here.end());
    };
    const TimeRange block{edges.edge(key.block), edges.edge(key.block + 1)};
    // No space is left for spans of lower edges.
    const auto isFull = [&] {
        return std::count_if(found.begin(), found.end(),
                             [&](const CrossBlockSpan &span) { return span.time.contains(block); }) >= edges.rows;
    };
    add({0, at(0), {kInstantMin, kInstantMax}});
    const auto furthest =
        static_cast<std::uint64_t>(std::max({std::abs(edges.first), std::abs(edges.last), std::abs(key.block)}));
    for (int power = std::min(static_cast<int>(std::bit_width(furthest)), kHighestPower); power >= 0 && !isFull();
         --power) {
        const std::int64_t half = std::int64_t(1) << power;
        const std::int64_t low = (key.block >> (power + 1)) * 2 * half;
        add({low + half, at(low + half), {at(low), at(low + 2 * half)}});
    }
    std::erase_if(found, [&](const CrossBlockSpan &span) { return !span.time.overlaps(block); });
    return found;
}

/// The spans of an edge, in the rows left free by those `above` it.
const std::vector<CrossBlockSpan> &CrossBlockSpans::placed(const LaneBlockKey &key, const BlockEdges &edges,
                                                           const Node &node, const std::vector<CrossBlockSpan> &above)
{
    LaneBlockKey nodeKey = key;
    nodeKey.block = node.edge;
    if (const auto *known = m_nodes.find(nodeKey))
        return *known;
    const EventStore &store = *m_content->store;
    const double gap = kGapPixels * edges.msPerPixel;
    std::vector<CrossBlockSpan> taken = above;
    std::vector<CrossBlockSpan> here;
    const auto place = [&](CrossBlockSpan span) {
        for (span.laneRow = 1; span.laneRow <= edges.rows; ++span.laneRow) {
            const auto isInTheWay = [&](const CrossBlockSpan &other) {
                return other.laneRow == span.laneRow && difference(other.time.end, span.time.begin) < gap &&
                       difference(span.time.end, other.time.begin) < gap;
            };
            if (std::none_of(taken.begin(), taken.end(), isInTheWay)) {
                taken.push_back(span);
                here.push_back(span);
                return;
            }
        }
    };
    const double least = kMinPixels * edges.msPerPixel;
    const auto rowsTaken = std::count_if(above.begin(), above.end(), [&node](const CrossBlockSpan &span) {
        return span.time.begin < node.at && span.time.end > node.at;
    });
    if (rowsTaken >= edges.rows)
        return m_nodes.insert(nodeKey, {});
    for (const EventRow row : m_content->running(key.lane, node.at, node.at, least, kEvictionSteps)) {
        const TimeRange time{store.begin(row), store.end(row)};
        if (time.end > node.at && time.length() >= least && time.begin >= node.reach.begin &&
            time.end <= node.reach.end)
            place({row, time, 0});
    }
    return m_nodes.insert(nodeKey, std::move(here));
}

} // namespace timeloupe
