// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/events/eventspan.h"
#include "model/lanes/lanelayout.h"
#include "model/time/timescale.h"
#include "views/scene/timeline/crossblockspans.h"
#include "views/scene/timeline/labeltext.h"
#include "views/scene/timeline/laneblockkey.h"
#include "views/scene/timeline/ongoingevents.h"
#include "views/scene/timeline/timelinecontent.h"
#include "views/style/clockcache.h"

namespace timeloupe {

/// An event placed in a lane.
struct PlacedEvent
{
    EventRow row;
    int laneRow = 0;
    LabelPlace place = LabelPlace::None;
    LabelText label;
    CompanyIndex company; ///< company of the colour; companies().size(): none
    bool main = true;     ///< in the lane of its first drawn party; its other lanes are tied to it

    // Cached from the store: lookups per frame are slow in large stores.
    EventSpan span;
    std::optional<TimeRange> core;
    Kind kind = Kind::Unknown;
    bool planned = false;
    bool undated = false;
    bool deal = false; ///< between several parties
};

/// Events that are counted, with their range.
struct PlacedCluster
{
    std::size_t count = 0;
    QString text; ///< the count
    int laneRow = 0;
    TimeRange range;             ///< from the first begin to the last
    bool before = false;         ///< ends at its begin instead of beginning there
    bool cell = false;           ///< fills its period (dense); otherwise a chip at its begin
    std::vector<EventRow> deals; ///< deals among them (chips only)
    std::optional<EventRow> top; ///< most important
    CompanyIndex company;
};

/// A laid out block of a lane.
struct LaneBlock
{
    std::vector<PlacedEvent> events;  ///< events that begin in it
    std::vector<PlacedEvent> carried; ///< events continued from earlier blocks; most important first
    std::vector<PlacedCluster> clusters;
    int rows = 1;
};

/// Constraints of a layout for paper: one zoom, and nothing crosses page cuts.
struct PaperLayout
{
    TimeScale scale;                   ///< over all pages
    std::vector<Instant> cuts;         ///< starts of the pages and end of the last: ascending, at least two
    std::vector<EventRow> highlighted; ///< ascending: labelled first and untruncated
    std::vector<double> edges;         ///< x of the cuts between pages
};

/// Positions of everything in its lane: rows and label sides. Depends on content, zoom level (fractions of an octave),
/// folds, and maximum rows; never on the view. Lays out blocks at absolute times on demand and caches them: a small
/// timeline is a single block, a large one has a block per 2 048 pixels.
class TimelineLayout
{
public:
    /// `maxSingleBlock`: maximum number of events of a single-block layout.
    TimelineLayout(TimelineContentPtr content, Folds folds, Language language, const Style &style,
                   std::size_t maxSingleBlock = kMaxSingleBlock);
    static constexpr std::size_t kMaxSingleBlock = 600;

    /// Switches to paper: level() is 0 from now on, and events off the paper are not laid out.
    void setPaper(PaperLayout paper);
    /// Pages side by side; 1 without paper.
    [[nodiscard]] std::size_t pageCount() const { return m_paper ? m_paper->edges.size() + 1 : 1; }
    /// The page of an event's mark or of an instant.
    [[nodiscard]] std::size_t pageOf(EventRow row) const;
    [[nodiscard]] std::size_t pageOf(Instant at) const;

    [[nodiscard]] const TimelineContent &content() const { return *m_content; }

    /// The level whose layout is valid at that resolution and at finer ones, without overlaps.
    [[nodiscard]] int level(double msPerPixel) const;

    /// Rows that a planned lane needs at that level, at most `maxRows`.
    int laneRows(int level, std::size_t lane, int maxRows);
    /// Blocks of the lane that touch `visible`, in time order.
    std::vector<const LaneBlock *> blocks(int level, std::size_t lane, int maxRows, TimeRange visible);
    /// Events that continue into a view that begins at `left`; none in a single-block layout.
    OngoingEvents ongoing(std::size_t lane, Instant left, double msPerPixel);
    /// Whether each lane is one block at every level.
    [[nodiscard]] bool isSingleBlock() const { return m_singleBlock; }
    [[nodiscard]] LabelTexts &labels() { return m_labels; }

private:
    using Key = LaneBlockKey;
    struct Candidate;
    struct Cells;
    static constexpr double kBlockPixels = 2048;
    [[nodiscard]] int levelsEach() const;
    [[nodiscard]] double resolution(int level) const;
    [[nodiscard]] Instant blockLength(int level) const;
    const LaneBlock &block(const Key &key);
    [[nodiscard]] TimeRange blockRange(const Key &key) const;
    LaneBlock laidOut(const Key &key);
    LaneBlock apart(const Key &key, TimeRange range, const std::vector<EventRow> &rows,
                    const std::vector<CrossBlockSpan> &carried);
    LaneBlock layOutBelowCounts(const Key &key, const Cells &cells);
    LaneBlock dense(const Key &key, TimeRange range);
    [[nodiscard]] PlacedCluster chip(const LayoutCluster &packed, const std::vector<Candidate> &candidates) const;
    [[nodiscard]] std::vector<Candidate> candidates(const Key &key, TimeRange range, const std::vector<EventRow> &rows,
                                                    const std::vector<CrossBlockSpan> &carried);
    [[nodiscard]] std::int64_t blockAt(int level, Instant at) const;
    [[nodiscard]] Instant edge(int level, std::int64_t block) const;
    [[nodiscard]] int crossBlockRows(const Key &key) const;
    [[nodiscard]] std::vector<CrossBlockSpan> carried(const Key &key);
    [[nodiscard]] Candidate candidate(const Key &key, EventRow row, const TimeScale &scale);
    [[nodiscard]] TimeScale blockScale(const Key &key, TimeRange range) const;
    [[nodiscard]] LayoutBounds bounds(const TimeScale &scale, TimeRange range) const;
    void readAttributes(PlacedEvent &event) const;
    void fitToPaper(Candidate &candidate, EventRow row);
    void shortenToEdge(Candidate &candidate);
    /// Ties between other lanes, and folds.
    [[nodiscard]] std::vector<LayoutObstacle> obstacles(const Key &key, const TimeScale &scale);

    TimelineContentPtr m_content;
    Folds m_folds;
    Style m_style;
    LabelTexts m_labels;
    bool m_singleBlock = true;
    std::optional<PaperLayout> m_paper;
    std::vector<TimeRange> m_paperBlocks;
    std::vector<EventRow> m_ties; ///< deals between lanes (single-block layouts)
    ClockCache<Key, LaneBlock, LaneBlockKeyHash> m_blocks;
    CrossBlockSpans m_crossBlockSpans;
    std::vector<std::optional<RunningAt>> m_running; ///< by lane
};

} // namespace timeloupe
