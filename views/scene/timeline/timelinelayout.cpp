// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/scene/timeline/timelinelayout.h"

#include "views/style/eventgeometry.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace timeloupe {

namespace {

constexpr std::size_t kApart = 40; // blocks with fewer events are drawn individually
constexpr double kCrowded = 10;    // mean number of events per block of a crowded lane
constexpr std::size_t kKeptBlocks = 4096;
constexpr int kLevelsOfWhole = 8; // per octave: a finer layout stays closer to its level
constexpr int kLevelsOfBlocks = 2;

} // namespace

TimelineLayout::TimelineLayout(TimelineContentPtr content, Folds folds, Language language, const Style &style,
                               std::size_t maxSingleBlock)
    : m_content(std::move(content)),
      m_folds(std::move(folds)),
      m_style(style),
      m_labels(m_content->store, language, style),
      m_singleBlock(m_content->matchingRows->count() <= maxSingleBlock),
      m_blocks(kKeptBlocks),
      m_crossBlockSpans(m_content)
{
    if (!m_singleBlock)
        return;
    m_content->lod->filter()->forEach([this](EventRow row) {
        if (m_content->store->parties(row).size() > 1)
            m_ties.push_back(row);
    });
}

void TimelineLayout::setPaper(PaperLayout paper)
{
    m_blocks = ClockCache<Key, LaneBlock, LaneBlockKeyHash>(std::numeric_limits<std::size_t>::max());
    m_crossBlockSpans.clear();
    m_paperBlocks.clear();
    m_labels.setUntruncated(paper.highlighted);
    for (std::size_t page = 0; page + 1 < paper.cuts.size(); ++page) {
        const TimeRange cut{paper.cuts[page], paper.cuts[page + 1]};
        const int parts = static_cast<int>(std::ceil(cut.length() / paper.scale.msPerPixel() / kBlockPixels));
        Instant from = cut.begin;
        for (int part = 1; part <= parts && from < cut.end; ++part) {
            const Instant to = part == parts ? cut.end : shifted(cut.begin, cut.length() * part / parts);
            m_paperBlocks.push_back({from, to});
            from = to;
        }
    }
    m_paper = std::move(paper);
}

std::size_t TimelineLayout::pageOf(EventRow row) const
{
    if (!m_paper || m_paper->edges.empty())
        return 0;
    const EventStore &store = *m_content->store;
    const TimeScale &scale = m_paper->scale;
    const double x = eventGeometry(m_style, scale.pixels(store.begin(row)), scale.pixels(store.end(row)),
                                   store.isOpenStart(row), store.isOpenEnd(row))
                         .markX;
    const auto edge = std::upper_bound(m_paper->edges.begin(), m_paper->edges.end(), x);
    return static_cast<std::size_t>(edge - m_paper->edges.begin());
}

std::size_t TimelineLayout::pageOf(Instant at) const
{
    if (!m_paper || m_paper->edges.empty())
        return 0;
    const auto edge = std::upper_bound(m_paper->edges.begin(), m_paper->edges.end(), m_paper->scale.pixels(at));
    return static_cast<std::size_t>(edge - m_paper->edges.begin());
}

int TimelineLayout::level(double msPerPixel) const
{
    if (m_paper)
        return 0;
    return static_cast<int>(std::ceil(std::log2(std::max(msPerPixel, 1e-3)) * levelsEach() - 1e-9));
}

int TimelineLayout::levelsEach() const
{
    return m_singleBlock ? kLevelsOfWhole : kLevelsOfBlocks;
}

/// Milliseconds per pixel.
double TimelineLayout::resolution(int level) const
{
    return m_paper ? m_paper->scale.msPerPixel() : std::exp2(static_cast<double>(level) / levelsEach());
}

int TimelineLayout::laneRows(int level, std::size_t lane, int maxRows)
{
    return m_singleBlock ? block({level, maxRows, static_cast<std::uint32_t>(lane), 0}).rows : maxRows;
}

std::vector<const LaneBlock *> TimelineLayout::blocks(int level, std::size_t lane, int maxRows, TimeRange visible)
{
    const auto laneNumber = static_cast<std::uint32_t>(lane);
    if (m_singleBlock)
        return {&block({level, maxRows, laneNumber, 0})};
    if (m_paper) {
        std::vector<const LaneBlock *> found;
        for (std::size_t b = 0; b < m_paperBlocks.size() && m_paperBlocks[b].begin < visible.end; ++b)
            found.push_back(&block({level, maxRows, laneNumber, static_cast<std::int64_t>(b)}));
        return found;
    }
    std::vector<const LaneBlock *> found;
    for (std::int64_t b = blockAt(level, visible.begin); b <= blockAt(level, visible.end); ++b)
        found.push_back(&block({level, maxRows, laneNumber, b}));
    return found;
}

std::int64_t TimelineLayout::blockAt(int level, Instant at) const
{
    const Instant length = blockLength(level);
    return at / length - (at % length < 0 ? 1 : 0);
}

const LaneBlock &TimelineLayout::block(const Key &key)
{
    if (const LaneBlock *known = m_blocks.find(key))
        return *known;
    return m_blocks.insert(key, laidOut(key));
}

TimeRange TimelineLayout::blockRange(const Key &key) const
{
    if (m_singleBlock)
        return {kInstantMin, kInstantMax};
    return {edge(key.level, key.block), edge(key.level, key.block + 1)};
}

/// Start of a block and end of the previous one.
Instant TimelineLayout::edge(int level, std::int64_t block) const
{
    if (m_paper) {
        const auto index = static_cast<std::size_t>(block);
        return index < m_paperBlocks.size() ? m_paperBlocks[index].begin : m_paperBlocks.back().end;
    }
    const Instant length = blockLength(level);
    const double at = static_cast<double>(block) * static_cast<double>(length);
    return at <= static_cast<double>(kInstantMin)   ? kInstantMin
           : at >= static_cast<double>(kInstantMax) ? kInstantMax
                                                    : block * length;
}

/// Events that continue into the next block; none in a single-block layout.
std::vector<CrossBlockSpan> TimelineLayout::carried(const Key &key)
{
    if (m_singleBlock)
        return {};
    BlockEdges edges;
    edges.edge = [this, level = key.level](std::int64_t index) { return edge(level, index); };
    edges.msPerPixel = resolution(key.level);
    edges.rows = crossBlockRows(key);
    if (m_paper) {
        edges.last = static_cast<std::int64_t>(m_paperBlocks.size());
    } else {
        const TimeRange extent = m_content->store->extent();
        edges.first = blockAt(key.level, extent.begin) + 1;
        edges.last = blockAt(key.level, extent.end);
    }
    return m_crossBlockSpans.touching(key, edges);
}

/// All rows but the first, which is left for counts; fewer where most blocks are crowded.
int TimelineLayout::crossBlockRows(const Key &key) const
{
    const double blocks = m_content->store->extent().length() / (resolution(key.level) * kBlockPixels);
    const bool isCrowded =
        static_cast<double>(m_content->plan.lanes[key.lane].events) > kCrowded * std::max(1.0, blocks);
    const int rows = std::max(0, key.maxRows - 1);
    return isCrowded && rows > 1 ? rows * 2 / 3 : rows;
}

OngoingEvents TimelineLayout::ongoing(std::size_t lane, Instant left, double msPerPixel)
{
    if (m_singleBlock)
        return {};
    m_running.resize(m_content->plan.lanes.size());
    return timeloupe::ongoing(*m_content, lane, left, msPerPixel, m_running[lane]);
}

/// Whole milliseconds, so that blocks are adjacent at any distance from the epoch.
Instant TimelineLayout::blockLength(int level) const
{
    return std::max<Instant>(
        1, std::llround(std::min(resolution(level) * kBlockPixels, static_cast<double>(kInstantMax))));
}

LaneBlock TimelineLayout::laidOut(const Key &key)
{
    const TimeRange range = blockRange(key);
    const std::size_t begin = m_content->lod->rowAt(range.begin);
    const std::size_t end = m_singleBlock ? m_content->store->datedCount() : m_content->lod->rowAt(range.end);
    if (m_singleBlock || m_content->count(key.lane, begin, end) <= kApart)
        return apart(key, range, m_content->rows(key.lane, begin, end), carried(key));
    return dense(key, range);
}

} // namespace timeloupe
