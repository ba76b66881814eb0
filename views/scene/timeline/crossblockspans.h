// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/scene/timeline/laneblockkey.h"
#include "views/scene/timeline/timelinecontent.h"
#include "views/style/clockcache.h"

#include <functional>
#include <span>
#include <vector>

namespace timeloupe {

/// A span that continues from one block of a lane into the next, with its row in all of them.
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
    int rows = 0; ///< number of rows, from the second on, for carried spans
};

/// Chooses the spans drawn across block edges and their rows, consistently for all blocks and without visiting earlier
/// blocks.  An interval tree over the edges (H. Edelsbrunner, 1980) with implicit nodes: a span belongs to the crossed
/// edge whose number is divisible by the highest power of two. Spans of one edge overlap; spans of different edges of
/// one power do not. A block therefore needs one edge of each power; the most important spans of an edge get the rows
/// left free by higher edges.
class CrossBlockSpans
{
public:
    explicit CrossBlockSpans(TimelineContentPtr content);

    /// Shorter spans are not carried; they are drawn from the block in which they begin.
    static constexpr double kMinPixels = 64;
    /// Whether the span must be carried to be drawn completely.
    [[nodiscard]] static bool crossesBlocks(TimeRange time, TimeRange block, double msPerPixel);

    /// The spans that touch the block: those that continue into it and those that continue beyond it. Cached by edge;
    /// O(log(blocks) · log n) when new.
    [[nodiscard]] std::vector<CrossBlockSpan> touching(const LaneBlockKey &key, const BlockEdges &edges);
    void clear() { m_nodes.clear(); }

private:
    struct Node;
    [[nodiscard]] const std::vector<CrossBlockSpan> &placed(const LaneBlockKey &key, const BlockEdges &edges,
                                                            const Node &node, const std::vector<CrossBlockSpan> &above);

    TimelineContentPtr m_content;
    ClockCache<LaneBlockKey, std::vector<CrossBlockSpan>, LaneBlockKeyHash> m_nodes; ///< by lane and edge number
};

} // namespace timeloupe
