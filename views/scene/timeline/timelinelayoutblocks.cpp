// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/scene/timeline/scenestrings.h"
#include "views/scene/timeline/timelinelayout.h"
#include "views/style/eventgeometry.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace timeloupe {

namespace {

constexpr double kCellPixels = 64;
constexpr int kCellsOfTop = 5; // one of this many cells is drawn individually
constexpr double kClusterPixels = 30;
constexpr double kBeyondPaper = 10; // labels may extend into the margin of the last page

std::optional<int> rowIn(const std::vector<CrossBlockSpan> &carried, EventRow row)
{
    const auto span =
        std::find_if(carried.begin(), carried.end(), [row](const CrossBlockSpan &s) { return s.row == row; });
    return span == carried.end() ? std::nullopt : std::optional(span->laneRow);
}

} // namespace

struct TimelineLayout::Candidate
{
    PlacedEvent event;
    LayoutItem item;
    std::uint16_t importance = 0;
    bool earlier = false; ///< began in an earlier block
};

/// Equal parts of a block in which events are counted.
struct TimelineLayout::Cells
{
    TimeRange range;
    int count = 1;

    [[nodiscard]] double length() const { return range.length() / count; }
    [[nodiscard]] Instant edge(int cell) const
    {
        return cell == count ? range.end : shifted(range.begin, static_cast<double>(cell) * length());
    }
    [[nodiscard]] int at(Instant begin) const
    {
        return std::clamp(static_cast<int>(difference(range.begin, begin) / length()), 0, count - 1);
    }
};

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
    readAttributes(c.event);
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

/// Reads the drawn attributes from the store.
void TimelineLayout::readAttributes(PlacedEvent &event) const
{
    const EventStore &store = *m_content->store;
    event.span = EventSpan::of(store, event.row);
    event.core = store.core(event.row);
    event.kind = store.kind(event.row);
    event.planned = isPlanned(store.status(event.row));
    event.undated = store.isUndated(event.row);
    event.deal = store.parties(event.row).size() > 1;
}

/// An event that began before the paper is labelled at its edge.
void TimelineLayout::fitToPaper(Candidate &c, EventRow row)
{
    if (std::binary_search(m_paper->highlighted.begin(), m_paper->highlighted.end(), row) && c.event.main) {
        c.importance = std::numeric_limits<std::uint16_t>::max();
        c.item.shortWidth = 0;
    }
    if (!m_singleBlock)
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

/// Moves a bar's label to the right; shortens a label that would cross the next edge.
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
    for (const Fold &fold : m_folds) // keeps the label of a fold readable
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
    if (m_paper && m_singleBlock)
        return m_paper->scale;
    const Instant origin = m_singleBlock ? m_content->store->extent().begin : range.begin;
    const double foldWidth = m_paper ? m_paper->scale.foldWidth() : m_style.foldWidth;
    return TimeScale::atResolution(origin, resolution(key.level), 1, m_folds, foldWidth);
}

LayoutBounds TimelineLayout::bounds(const TimeScale &scale, TimeRange range) const
{
    if (!m_paper)
        return {-m_style.mark, m_singleBlock ? LayoutBounds().end : scale.pixels(range.end)};
    if (!m_singleBlock)
        return {0, scale.pixels(range.end)};
    return {0, m_paper->scale.width() + kBeyondPaper, m_paper->edges};
}

/// Events to place and events that continue into the block: those with a fixed row first, then by importance.
std::vector<TimelineLayout::Candidate> TimelineLayout::candidates(const Key &key, TimeRange range,
                                                                  const std::vector<EventRow> &rows,
                                                                  const std::vector<CrossBlockSpan> &carried)
{
    const TimeScale scale = blockScale(key, range);
    std::vector<Candidate> found;
    found.reserve(rows.size() + carried.size());
    for (const CrossBlockSpan &span : carried) {
        if (span.time.begin >= range.begin)
            continue;
        Candidate c = candidate(key, span.row, scale);
        c.item.row = span.laneRow;
        c.item.labelWidth = c.item.shortWidth = 0; // labelled where it begins or at the edge of the view
        c.earlier = true;
        found.push_back(std::move(c));
    }
    for (const EventRow row : rows) {
        Candidate c = candidate(key, row, scale);
        if (m_paper && m_singleBlock && (c.item.end < 0 || c.item.begin > scale.width()))
            continue;
        if (!m_singleBlock && CrossBlockSpans::crossesBlocks(c.event.span.time, range, resolution(key.level))) {
            c.item.row = rowIn(carried, row);
            c.item.counted = !c.item.row;
        }
        found.push_back(std::move(c));
    }
    std::stable_sort(found.begin(), found.end(), [](const Candidate &a, const Candidate &b) {
        return a.item.row.has_value() != b.item.row.has_value() ? a.item.row.has_value() : a.importance > b.importance;
    });
    return found;
}

LaneBlock TimelineLayout::apart(const Key &key, TimeRange range, const std::vector<EventRow> &rows,
                                const std::vector<CrossBlockSpan> &carried)
{
    const TimeScale scale = blockScale(key, range);
    std::vector<Candidate> candidates = this->candidates(key, range, rows, carried);
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
        event.place = candidates[i].earlier ? LabelPlace::Right : placement.label;
        if (placement.label == LabelPlace::ShortRight || placement.label == LabelPlace::ShortLeft)
            event.label = m_labels.shortened(event.label, LabelTexts::kShort);
        (candidates[i].earlier ? block.carried : block.events).push_back(std::move(event));
    }
    for (const LayoutCluster &packed : layout.clusters) {
        if (packed.alone) {
            PlacedEvent alone = std::move(candidates[packed.items.front()].event);
            alone.laneRow = packed.row;
            block.events.push_back(std::move(alone));
        } else {
            block.clusters.push_back(chip(packed, candidates));
        }
    }
    return block;
}

PlacedCluster TimelineLayout::chip(const LayoutCluster &packed, const std::vector<Candidate> &candidates) const
{
    const EventStore &store = *m_content->store;
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
    return cluster;
}

/// Places the most important events below the strip of counts, in the remaining rows.
LaneBlock TimelineLayout::layOutBelowCounts(const Key &key, const Cells &cells)
{
    LaneBlock block;
    if (key.maxRows < 2)
        return block;
    const LodIndex &lod = *m_content->lod;
    Key topKey = key;
    topKey.maxRows = key.maxRows - 1;
    std::vector<CrossBlockSpan> spans = carried(key);
    for (CrossBlockSpan &span : spans)
        --span.laneRow;
    std::vector<EventRow> best;
    int freeRows = topKey.maxRows; // rows that no event spans from end to end
    for (const CrossBlockSpan &span : spans) {
        freeRows -= span.time.contains(cells.range) ? 1 : 0;
        if (cells.range.contains(span.time.begin))
            best.push_back(span.row);
    }
    for (int cell = 0; cell < cells.count; cell += kCellsOfTop) {
        for (const EventRow row : m_content->top(key.lane, lod.rowAt(cells.edge(cell)),
                                                 lod.rowAt(cells.edge(std::min(cells.count, cell + kCellsOfTop))),
                                                 static_cast<std::size_t>(freeRows))) {
            const TimeRange time{m_content->store->begin(row), m_content->store->end(row)};
            if (!CrossBlockSpans::crossesBlocks(time, cells.range, resolution(key.level)))
                best.push_back(row);
        }
    }
    block = apart(topKey, cells.range, best, spans);
    block.clusters.clear(); // counted in the strip
    for (PlacedEvent &event : block.events)
        ++event.laneRow;
    for (PlacedEvent &event : block.carried)
        ++event.laneRow;
    return block;
}

LaneBlock TimelineLayout::dense(const Key &key, TimeRange range)
{
    const PlannedLane &lane = m_content->plan.lanes[key.lane];
    const LodIndex &lod = *m_content->lod;
    Cells cells{range, static_cast<int>(kBlockPixels / kCellPixels)};
    if (m_paper)
        cells.count = std::max(1, static_cast<int>(std::ceil(range.length() / resolution(key.level) / kCellPixels)));
    LaneBlock block = layOutBelowCounts(key, cells);
    block.rows = key.maxRows;
    std::vector<std::size_t> drawn(static_cast<std::size_t>(cells.count));
    for (const PlacedEvent &event : block.events)
        ++drawn[static_cast<std::size_t>(cells.at(m_content->store->begin(event.row)))];
    for (int cell = 0; cell < cells.count; ++cell) {
        const std::size_t all =
            m_content->count(key.lane, lod.rowAt(cells.edge(cell)), lod.rowAt(cells.edge(cell + 1)));
        PlacedCluster cluster;
        cluster.count = all - std::min(all, drawn[static_cast<std::size_t>(cell)]);
        if (cluster.count == 0)
            continue;
        cluster.text = shortCount(cluster.count);
        cluster.cell = true;
        cluster.range = {cells.edge(cell), cells.edge(cell + 1)};
        cluster.company = lane.kind == PlannedLane::Kind::Company ? lane.company()
                                                                  : CompanyIndex(m_content->store->companies().size());
        block.clusters.push_back(cluster);
    }
    return block;
}

} // namespace timeloupe
