// SPDX-License-Identifier: GPL-3.0-or-later
#include "timelinelayout.h"

#include "eventgeometry.h"

#include <algorithm>
#include <cmath>

namespace timeloupe {

namespace {

constexpr std::size_t kWhole = 600; // a timeline of so many events is laid out as one block
constexpr double kBlockPixels = 2048;
constexpr std::size_t kApart = 40; // a block of so many events is drawn event by event
constexpr double kCellPixels = 64;
constexpr int kCellsOfTop = 5; // the most important of so many cells are drawn apart
constexpr double kClusterPixels = 30;
constexpr std::size_t kKeptBlocks = 4096;
constexpr int kLevelsOfWhole = 8; // for each octave; a layout is the finer, the closer its level
constexpr int kLevelsOfBlocks = 2;

} // namespace

struct TimelineLayout::Candidate
{
    PlacedEvent event;
    LayoutItem item;
    std::uint16_t importance = 0;
};

TimelineLayout::TimelineLayout(TimelineContentPtr content, Folds folds, Language language, const Style &style)
    : m_content(std::move(content)),
      m_folds(std::move(folds)),
      m_style(style),
      m_labels(m_content->store, language, style),
      m_whole(m_content->passing->count() <= kWhole)
{
    if (!m_whole)
        return;
    m_content->lod->filter()->forEach([this](EventRow row) {
        if (m_content->store->parties(row).size() > 1)
            m_ties.push_back(row);
    });
}

int TimelineLayout::level(double msPerPixel) const
{
    return static_cast<int>(std::ceil(std::log2(std::max(msPerPixel, 1e-3)) * levelsEach() - 1e-9));
}

int TimelineLayout::levelsEach() const
{
    return m_whole ? kLevelsOfWhole : kLevelsOfBlocks;
}

/// Milliseconds for each pixel.
double TimelineLayout::resolution(int level) const
{
    return std::exp2(static_cast<double>(level) / levelsEach());
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
    const double length = resolution(level) * kBlockPixels;
    const auto first = static_cast<std::int64_t>(std::floor(static_cast<double>(visible.begin) / length));
    const auto last = static_cast<std::int64_t>(std::floor(static_cast<double>(visible.end) / length));
    std::vector<const LaneBlock *> found;
    for (std::int64_t b = first; b <= last; ++b)
        found.push_back(&block({level, maxRows, laneNumber, b}));
    return found;
}

const LaneBlock &TimelineLayout::block(const Key &key)
{
    if (const auto known = m_blocks.find(key); known != m_blocks.end())
        return known->second;
    if (m_blocks.size() >= kKeptBlocks)
        std::erase_if(m_blocks, [&](const auto &entry) { return entry.first.level != key.level; });
    return m_blocks.emplace(key, laidOut(key)).first->second;
}

TimeRange TimelineLayout::blockRange(const Key &key) const
{
    if (m_whole)
        return {kInstantMin, kInstantMax};
    const double length = resolution(key.level) * kBlockPixels;
    return {static_cast<Instant>(static_cast<double>(key.block) * length),
            static_cast<Instant>(static_cast<double>(key.block + 1) * length)};
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
    std::size_t sum = 0;
    for (const std::uint32_t member : lane.members)
        sum += m_content->lod->count(member, begin, end);
    return sum;
}

std::vector<EventRow> TimelineLayout::rows(const PlannedLane &lane, std::size_t begin, std::size_t end) const
{
    std::vector<EventRow> found;
    for (const std::uint32_t member : lane.members) {
        const auto more = m_content->lod->rows(member, begin, end);
        found.insert(found.end(), more.begin(), more.end());
    }
    if (lane.members.size() > 1) {
        std::sort(found.begin(), found.end());
        found.erase(std::unique(found.begin(), found.end()), found.end());
    }
    return found;
}

std::vector<EventRow> TimelineLayout::top(const PlannedLane &lane, std::size_t begin, std::size_t end,
                                          std::size_t limit) const
{
    std::vector<EventRow> found;
    for (const std::uint32_t member : lane.members) {
        const auto more = m_content->lod->top(member, begin, end, limit);
        found.insert(found.end(), more.begin(), more.end());
    }
    const EventStore &store = *m_content->store;
    std::sort(found.begin(), found.end(), [&](EventRow a, EventRow b) {
        return store.importance(a) != store.importance(b) ? store.importance(a) > store.importance(b) : a < b;
    });
    found.erase(std::unique(found.begin(), found.end()), found.end());
    if (found.size() > limit)
        found.resize(limit);
    return found;
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
    const EventGeometry g = eventGeometry(m_style, scale.pixels(store.begin(row)), scale.pixels(store.end(row)),
                                          store.isOpenStart(row), store.isOpenEnd(row));
    c.item.begin = g.begin;
    c.item.end = g.end;
    c.item.solidEnd = store.isInterval(row) && !store.isUndated(row) ? g.end : g.markX + m_style.mark / 2;
    c.item.labelAt = g.labelAt;
    c.item.bar = g.extended;
    const double width = c.event.label.width();
    c.item.labelWidth = width > 0 ? width + m_style.labelGap : 0;
    c.item.shortWidth = width > LabelTexts::kShort ? LabelTexts::kShort + m_style.labelGap : 0;
    c.item.modest = !c.event.main;
    c.importance = c.event.main ? store.importance(row) : 0;
    return c;
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

LaneBlock TimelineLayout::apart(const Key &key, TimeRange range, const std::vector<EventRow> &rows)
{
    const Instant origin = m_whole ? m_content->store->extent().begin : range.begin;
    const TimeScale scale = TimeScale::atResolution(origin, resolution(key.level), 1, m_folds, m_style.foldWidth);
    std::vector<Candidate> candidates;
    candidates.reserve(rows.size());
    for (const EventRow row : rows)
        candidates.push_back(candidate(key, row, scale));
    std::stable_sort(candidates.begin(), candidates.end(),
                     [](const Candidate &a, const Candidate &b) { return a.importance > b.importance; });
    std::vector<LayoutItem> items;
    for (const Candidate &c : candidates)
        items.push_back(c.item);
    const LayoutBounds bounds{-m_style.mark, m_whole ? LayoutBounds().end : kBlockPixels};
    const LaneLayout layout = packLane(items, key.maxRows, kClusterPixels, obstacles(key, scale), bounds);

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
    const double cellLength = resolution(key.level) * kCellPixels;
    const int cells = static_cast<int>(kBlockPixels / kCellPixels);
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
        cluster.cell = true;
        cluster.range = {edge(cell), edge(cell + 1)};
        cluster.company = lane.kind == PlannedLane::Kind::Company ? lane.company()
                                                                  : CompanyIndex(m_content->store->companies().size());
        block.clusters.push_back(cluster);
    }
    return block;
}

} // namespace timeloupe
