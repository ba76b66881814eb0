// SPDX-License-Identifier: GPL-3.0-or-later
#include "timelinelayout.h"

#include "eventgeometry.h"
#include "scenewords.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace timeloupe {

namespace {

constexpr double kBlockPixels = 2048;
constexpr std::size_t kApart = 40; // a block of so many events is drawn event by event
constexpr double kCellPixels = 64;
constexpr int kCellsOfTop = 5; // the most important of so many cells are drawn apart
constexpr double kClusterPixels = 30;
constexpr std::size_t kKeptBlocks = 4096;
constexpr int kLevelsOfWhole = 8; // for each octave; a layout is the finer, the closer its level
constexpr int kLevelsOfBlocks = 2;
constexpr double kBeyondPaper = 10; // labels may end in the margin of the last page

} // namespace

struct TimelineLayout::Candidate
{
    PlacedEvent event;
    LayoutItem item;
    std::uint16_t importance = 0;
};

TimelineLayout::TimelineLayout(TimelineContentPtr content, Folds folds, Language language, const Style &style,
                               std::size_t mostWhole)
    : m_content(std::move(content)),
      m_folds(std::move(folds)),
      m_style(style),
      m_labels(m_content->store, language, style),
      m_whole(m_content->passing->count() <= mostWhole),
      m_blocks(kKeptBlocks)
{
    if (!m_whole)
        return;
    m_content->lod->filter()->forEach([this](EventRow row) {
        if (m_content->store->parties(row).size() > 1)
            m_ties.push_back(row);
    });
}

void TimelineLayout::setPaper(PaperLayout paper)
{
    m_blocks = RecentCache<Key, LaneBlock, KeyHash>(std::numeric_limits<std::size_t>::max());
    m_paperBlocks.clear();
    m_labels.setWhole(paper.told);
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
    return m_whole ? kLevelsOfWhole : kLevelsOfBlocks;
}

/// Milliseconds for each pixel.
double TimelineLayout::resolution(int level) const
{
    return m_paper ? m_paper->scale.msPerPixel() : std::exp2(static_cast<double>(level) / levelsEach());
}

int TimelineLayout::laneRows(int level, std::size_t lane, int maxRows)
{
    return m_whole ? block({level, maxRows, static_cast<std::uint32_t>(lane), 0}).rows : maxRows;
}

std::vector<const LaneBlock *> TimelineLayout::blocks(int level, std::size_t lane, int maxRows, TimeRange visible)
{
    const auto laneNumber = static_cast<std::uint32_t>(lane);
    if (m_whole)
        return {&block({level, maxRows, laneNumber, 0})};
    if (m_paper) {
        std::vector<const LaneBlock *> found;
        for (std::size_t b = 0; b < m_paperBlocks.size() && m_paperBlocks[b].begin < visible.end; ++b)
            found.push_back(&block({level, maxRows, laneNumber, static_cast<std::int64_t>(b)}));
        return found;
    }
    const Instant length = blockLength(level);
    const auto blockAt = [length](Instant at) { return at / length - (at % length < 0 ? 1 : 0); };
    const std::int64_t first = blockAt(visible.begin);
    const std::int64_t last = blockAt(visible.end);
    std::vector<const LaneBlock *> found;
    for (std::int64_t b = first; b <= last; ++b)
        found.push_back(&block({level, maxRows, laneNumber, b}));
    return found;
}

const LaneBlock &TimelineLayout::block(const Key &key)
{
    if (const LaneBlock *known = m_blocks.find(key))
        return *known;
    return m_blocks.insert(key, laidOut(key));
}

TimeRange TimelineLayout::blockRange(const Key &key) const
{
    if (m_whole)
        return {kInstantMin, kInstantMax};
    if (m_paper)
        return m_paperBlocks[static_cast<std::size_t>(key.block)];
    const Instant length = blockLength(key.level);
    const auto edge = [length](std::int64_t block) {
        const double at = static_cast<double>(block) * static_cast<double>(length);
        return at <= static_cast<double>(kInstantMin)   ? kInstantMin
               : at >= static_cast<double>(kInstantMax) ? kInstantMax
                                                        : block * length;
    };
    return {edge(key.block), edge(key.block + 1)};
}

/// Whole milliseconds, so that blocks lie side by side however far from the epoch they are.
Instant TimelineLayout::blockLength(int level) const
{
    return std::max<Instant>(
        1, std::llround(std::min(resolution(level) * kBlockPixels, static_cast<double>(kInstantMax))));
}

LaneBlock TimelineLayout::laidOut(const Key &key)
{
    const PlannedLane &lane = m_content->plan.lanes[key.lane];
    const TimeRange range = blockRange(key);
    const std::size_t begin = m_content->lod->rowAt(range.begin);
    const std::size_t end = m_whole ? m_content->store->datedCount() : m_content->lod->rowAt(range.end);
    if (m_whole || count(lane, begin, end) <= kApart)
        return apart(key, range, rows(lane, begin, end));
    return dense(key, range);
}

std::size_t TimelineLayout::count(const PlannedLane &lane, std::size_t begin, std::size_t end) const
{
    return lane.members.size() > 1 ? m_content->others->count(begin, end)
                                   : m_content->lod->count(lane.members.front(), begin, end);
}

std::vector<EventRow> TimelineLayout::rows(const PlannedLane &lane, std::size_t begin, std::size_t end) const
{
    return lane.members.size() > 1 ? m_content->others->rows(begin, end)
                                   : m_content->lod->rows(lane.members.front(), begin, end);
}

std::vector<EventRow> TimelineLayout::top(const PlannedLane &lane, std::size_t begin, std::size_t end,
                                          std::size_t limit) const
{
    return lane.members.size() > 1 ? m_content->others->top(begin, end, limit)
                                   : m_content->lod->top(lane.members.front(), begin, end, limit);
}

TimelineLayout::Candidate TimelineLayout::candidate(const Key &key, EventRow row, const TimeScale &scale)
{
    const EventStore &store = *m_content->store;
    const PlannedLane &lane = m_content->plan.lanes[key.lane];
    Candidate c;
    c.event.row = row;
    c.event.company = CompanyIndex(store.companies().size());
    std::int32_t mainLane = LanePlan::kHidden;
    bool found = false;
    for (const Party &party : store.parties(row)) {
        const std::int32_t partyLane = m_content->plan.laneOf[party.company.value];
        if (mainLane == LanePlan::kHidden)
            mainLane = partyLane;
        if (!found && partyLane == static_cast<std::int32_t>(key.lane)) {
            c.event.company = party.company;
            found = true;
        }
    }
    c.event.main = mainLane == LanePlan::kHidden || mainLane == static_cast<std::int32_t>(key.lane);
    c.event.label = c.event.main                              ? m_labels.full(row)
                    : lane.kind == PlannedLane::Kind::Company ? m_labels.role(row, c.event.company)
                                                              : LabelText();
    gather(c.event);
    const EventSpan &span = c.event.span;
    const EventGeometry g = eventGeometry(m_style, scale.pixels(span.time.begin), scale.pixels(span.time.end),
                                          span.openStart, span.openEnd);
    c.item.begin = g.begin;
    c.item.end = g.end;
    c.item.solidEnd = span.interval && !c.event.undated ? g.end : g.markX + m_style.mark / 2;
    c.item.labelAt = g.labelAt;
    c.item.bar = g.extended;
    const double width = c.event.label.width();
    c.item.labelWidth = width > 0 ? width + m_style.labelGap : 0;
    c.item.shortWidth = width > LabelTexts::kShort ? LabelTexts::kShort + m_style.labelGap : 0;
    c.item.modest = !c.event.main;
    c.item.markRoom = m_style.mark + m_style.labelGap;
    c.importance = c.event.main ? store.importance(row) : 0;
    if (m_paper)
        fitToPaper(c, row);
    return c;
}

/// What is drawn of it, from the store.
void TimelineLayout::gather(PlacedEvent &event) const
{
    const EventStore &store = *m_content->store;
    event.span = EventSpan::of(store, event.row);
    event.core = store.core(event.row);
    event.kind = store.kind(event.row);
    event.planned = isPlanned(store.status(event.row));
    event.undated = store.isUndated(event.row);
    event.deal = store.parties(event.row).size() > 1;
}

/// What began before the paper does is told at its edge.
void TimelineLayout::fitToPaper(Candidate &c, EventRow row)
{
    if (std::binary_search(m_paper->told.begin(), m_paper->told.end(), row) && c.event.main) {
        c.importance = std::numeric_limits<std::uint16_t>::max();
        c.item.shortWidth = 0;
    }
    if (!m_whole)
        return;
    if (c.item.begin < 0 && c.item.end > 0) {
        c.item.begin = 0;
        if (c.item.labelAt - m_style.labelGap - m_style.mark / 2 < 0) {
            c.item.solidEnd = std::max(c.item.solidEnd, 1.0);
            c.item.labelAt = m_style.labelGap;
            c.item.markRoom = 0;
        }
    }
    shortenToEdge(c);
}

/// A bar takes no label on the left: one that would cross the next edge says as much as has room before it.
void TimelineLayout::shortenToEdge(Candidate &c)
{
    const std::vector<double> &edges = m_paper->edges;
    const auto edge = std::upper_bound(edges.begin(), edges.end(), c.item.labelAt - c.item.markRoom);
    const double end = edge == edges.end() ? m_paper->scale.width() + kBeyondPaper : *edge;
    const double room = end - c.item.labelAt - m_style.labelGap;
    if (!c.item.bar || c.event.label.width() <= room || room < LabelTexts::kShort)
        return;
    const LabelText whole = c.event.label;
    c.event.label = m_labels.shortened(whole, room - static_cast<double>(whole.noteWidth));
    c.event.label.note = whole.note;
    c.event.label.noteWidth = whole.noteWidth;
    c.item.labelWidth = c.event.label.width() + m_style.labelGap;
}

std::vector<LayoutObstacle> TimelineLayout::obstacles(const Key &key, const TimeScale &scale)
{
    const EventStore &store = *m_content->store;
    std::vector<LayoutObstacle> found;
    for (const Fold &fold : m_folds) // the words in a fold's strip stay readable
        found.push_back({scale.pixels(fold.range.begin), scale.pixels(fold.range.end)});
    const auto here = static_cast<std::int32_t>(key.lane);
    for (const EventRow row : m_ties) {
        std::int32_t first = here;
        std::int32_t last = here;
        bool party = false;
        for (const Party &p : store.parties(row)) {
            const std::int32_t lane = m_content->plan.laneOf[p.company.value];
            if (lane == LanePlan::kHidden)
                continue;
            first = std::min(first, lane);
            last = std::max(last, lane);
            party = party || lane == here;
        }
        if (party || first == here || last == here)
            continue;
        const double x = eventGeometry(m_style, scale.pixels(store.begin(row)), scale.pixels(store.end(row)),
                                       store.isOpenStart(row), store.isOpenEnd(row))
                             .markX;
        found.push_back({x - 4, x + 4});
    }
    return found;
}

TimeScale TimelineLayout::blockScale(const Key &key, TimeRange range) const
{
    if (m_paper && m_whole)
        return m_paper->scale;
    const Instant origin = m_whole ? m_content->store->extent().begin : range.begin;
    const double foldWidth = m_paper ? m_paper->scale.foldWidth() : m_style.foldWidth;
    return TimeScale::atResolution(origin, resolution(key.level), 1, m_folds, foldWidth);
}

LayoutBounds TimelineLayout::bounds(const TimeScale &scale, TimeRange range) const
{
    if (!m_paper)
        return {-m_style.mark, m_whole ? LayoutBounds().end : scale.pixels(range.end)};
    if (!m_whole)
        return {0, scale.pixels(range.end)};
    return {0, m_paper->scale.width() + kBeyondPaper, m_paper->edges};
}

LaneBlock TimelineLayout::apart(const Key &key, TimeRange range, const std::vector<EventRow> &rows)
{
    const TimeScale scale = blockScale(key, range);
    std::vector<Candidate> candidates;
    candidates.reserve(rows.size());
    for (const EventRow row : rows) {
        Candidate c = candidate(key, row, scale);
        if (!m_paper || !m_whole || (c.item.end >= 0 && c.item.begin <= scale.width()))
            candidates.push_back(std::move(c));
    }
    std::stable_sort(candidates.begin(), candidates.end(),
                     [](const Candidate &a, const Candidate &b) { return a.importance > b.importance; });
    std::vector<LayoutItem> items;
    for (const Candidate &c : candidates)
        items.push_back(c.item);
    const LaneLayout layout = packLane(items, key.maxRows, kClusterPixels, obstacles(key, scale), bounds(scale, range));

    LaneBlock block;
    block.rows = layout.rows;
    for (std::size_t i = 0; i < candidates.size(); ++i) {
        const Placement placement = layout.placements[i];
        if (placement.row == Placement::kClustered)
            continue;
        PlacedEvent event = std::move(candidates[i].event);
        event.laneRow = placement.row;
        event.place = placement.label;
        if (placement.label == LabelPlace::ShortRight || placement.label == LabelPlace::ShortLeft)
            event.label = m_labels.shortened(event.label, LabelTexts::kShort);
        block.events.push_back(std::move(event));
    }
    const EventStore &store = *m_content->store;
    for (const LayoutCluster &packed : layout.clusters) {
        if (packed.alone) {
            PlacedEvent alone = std::move(candidates[packed.items.front()].event);
            alone.laneRow = packed.row;
            block.events.push_back(std::move(alone));
            continue;
        }
        PlacedCluster cluster;
        cluster.count = packed.items.size();
        cluster.text = u'+' + shortCount(cluster.count);
        cluster.laneRow = packed.row;
        cluster.before = packed.before;
        const auto best = *std::min_element(packed.items.begin(), packed.items.end());
        cluster.top = candidates[best].event.row;
        cluster.company = candidates[best].event.company;
        for (const std::uint32_t i : packed.items) {
            const EventRow row = candidates[i].event.row;
            if (store.parties(row).size() > 1)
                cluster.deals.push_back(row);
            cluster.range = cluster.range.united({store.begin(row), store.begin(row) + 1});
        }
        block.clusters.push_back(cluster);
    }
    return block;
}

LaneBlock TimelineLayout::dense(const Key &key, TimeRange range)
{
    const PlannedLane &lane = m_content->plan.lanes[key.lane];
    const LodIndex &lod = *m_content->lod;
    const int cells =
        m_paper ? std::max(1, static_cast<int>(std::ceil(range.length() / resolution(key.level) / kCellPixels)))
                : static_cast<int>(kBlockPixels / kCellPixels);
    const double cellLength = range.length() / cells;
    const auto edge = [&](int cell) {
        return cell == cells ? range.end : shifted(range.begin, static_cast<double>(cell) * cellLength);
    };
    LaneBlock block;
    block.rows = key.maxRows;
    // The most important stand apart below the strip of counts, in the rows that are left.
    std::vector<std::size_t> drawn(static_cast<std::size_t>(cells));
    if (key.maxRows > 1) {
        std::vector<EventRow> best;
        for (int cell = 0; cell < cells; cell += kCellsOfTop) {
            const auto found = top(lane, lod.rowAt(edge(cell)), lod.rowAt(edge(std::min(cells, cell + kCellsOfTop))),
                                   static_cast<std::size_t>(key.maxRows - 1));
            best.insert(best.end(), found.begin(), found.end());
        }
        Key topKey = key;
        topKey.maxRows = key.maxRows - 1;
        block.events = apart(topKey, range, best).events;
        for (PlacedEvent &event : block.events) {
            ++event.laneRow;
            const double at = difference(range.begin, m_content->store->begin(event.row)) / cellLength;
            ++drawn[static_cast<std::size_t>(std::clamp(static_cast<int>(at), 0, cells - 1))];
        }
    }
    for (int cell = 0; cell < cells; ++cell) {
        const std::size_t first = lod.rowAt(edge(cell));
        const std::size_t last = lod.rowAt(edge(cell + 1));
        const std::size_t all = count(lane, first, last);
        PlacedCluster cluster;
        cluster.count = all - std::min(all, drawn[static_cast<std::size_t>(cell)]);
        if (cluster.count == 0)
            continue;
        cluster.text = shortCount(cluster.count);
        cluster.cell = true;
        cluster.range = {edge(cell), edge(cell + 1)};
        cluster.company = lane.kind == PlannedLane::Kind::Company ? lane.company()
                                                                  : CompanyIndex(m_content->store->companies().size());
        block.clusters.push_back(cluster);
    }
    return block;
}

} // namespace timeloupe
