// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/scene/timeline/laneblockkey.h"
#include "views/scene/timeline/timelinecontent.h"
#include "views/style/clockcache.h"

#include <functional>
#include <span>
#include <vector>

namespace timeloupe {

/// A span that goes on from one block of a lane into the next, in the row that it has in all of them.
struct CrossBlockSpan
{
    EventRow row;
    TimeRange time;
    int laneRow = 0;
};

/// The blocks that a level is divided into: block b lies between edge(b) and edge(b + 1).
struct BlockEdges
{
    std::function<Instant(std::int64_t edge)> edge;
    std::int64_t first = 0; ///< the edges that events may cross
    std::int64_t last = -1;
    double msPerPixel = 1;
    int rows = 0; ///< how many rows of the lane, from the second on, spans may be carried in
};

/// Which spans are drawn across the edges of blocks, and in which rows: the same in whatever block one looks, without
/// walking the blocks before it.
///
/// An interval tree over the edges (H. Edelsbrunner, 1980), whose nodes are there before anything is put in: a span
/// belongs to the edge whose number is divisible by the highest power of two, of all that it crosses. What belongs to
/// one edge overlaps; what belongs to two edges of the same power does not. So a block has to know one edge of each
/// power; the more important of each edge get what rows the higher edges have left.
class CrossBlockSpans
{
public:
    explicit CrossBlockSpans(TimelineContentPtr content);

    /// Spans shorter than that are not carried; they are drawn from the block that they begin in.
    static constexpr double kMinPixels = 64;
    /// Whether it is of those that have to be carried to be drawn whole.
    [[nodiscard]] static bool crossesBlocks(TimeRange time, TimeRange block, double msPerPixel);

    /// All those that touch the block: that began before it and go on into it, and that begin in it and go on beyond.
    /// Kept by edge; O(log (blocks) · log n) when it is new.
    [[nodiscard]] std::vector<CrossBlockSpan> touching(const LaneBlockKey &key, const BlockEdges &edges);
    void clear() { m_nodes.clear(); }

private:
    struct Node;
    [[nodiscard]] const std::vector<CrossBlockSpan> &placed(const LaneBlockKey &key, const BlockEdges &edges,
                                                            const Node &node, const std::vector<CrossBlockSpan> &above);

    TimelineContentPtr m_content;
    ClockCache<LaneBlockKey, std::vector<CrossBlockSpan>, LaneBlockKeyHash> m_nodes; ///< by lane and number of the edge
};

} // namespace timeloupe
