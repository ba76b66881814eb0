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

/// An event in its place in a lane.
struct PlacedEvent
{
    EventRow row;
    int laneRow = 0;
    LabelPlace place = LabelPlace::None;
    LabelText label;
    CompanyIndex company; ///< whose colour it has; companies().size(): none
    bool main = true;     ///< in the lane of its first party that is drawn; others of a deal are joined to it

    // As the store has them: in every frame a large one would be slow to ask.
    EventSpan span;
    std::optional<TimeRange> core;
    Kind kind = Kind::Unknown;
    bool planned = false;
    bool undated = false;
    bool deal = false; ///< between several parties
};

/// Events that are not drawn apart: how many, and from when to when.
struct PlacedCluster
{
    std::size_t count = 0;
    QString text; ///< the count
    int laneRow = 0;
    TimeRange range;             ///< from the first begin to the last (what a click zooms to holds it)
    bool before = false;         ///< ends where it begins in time, instead of beginning there
    bool cell = false;           ///< fills its stretch of time (dense); else a chip at its begin
    std::vector<EventRow> deals; ///< those of them between several parties (of a chip)
    std::optional<EventRow> top; ///< most important
    CompanyIndex company;
};

/// One stretch of one lane, laid out.
struct LaneBlock
{
    std::vector<PlacedEvent> events;  ///< that begin in it
    std::vector<PlacedEvent> carried; ///< that began in an earlier one and go on into it; most important first
    std::vector<PlacedCluster> clusters;
    int rows = 1;
};

/// What a layout for paper keeps to: there is one zoom, and nothing stands across where pages are cut.
struct PaperLayout
{
    TimeScale scale;                   ///< over the whole width
    std::vector<Instant> cuts;         ///< where each page begins, and where the last one ends: ascending, at least two
    std::vector<EventRow> highlighted; ///< ascending: their labels come first, and whole
    std::vector<double> edges;         ///< x of the cuts between pages
};

/// Where everything stands in its lane: rows and label sides. Depends on content, zoom level (parts of an octave
/// of resolution), fold state, and the rows that a lane may have; never on what is in view. Laid out in blocks
/// of time that lie at absolute places, when they are needed, and kept: a small timeline is one block, a large one has
/// a block for each 2 048 pixels.
class TimelineLayout
{
public:
    /// `maxSingleBlock`: how many events are laid out as one block.
    TimelineLayout(TimelineContentPtr content, Folds folds, Language language, const Style &style,
                   std::size_t maxSingleBlock = kMaxSingleBlock);
    static constexpr std::size_t kMaxSingleBlock = 600;

    /// From now on for that paper: level() is always 0, and what is not on it is not laid out.
    void setPaper(PaperLayout paper);
    /// Pages side by side; 1 without paper.
    [[nodiscard]] std::size_t pageCount() const { return m_paper ? m_paper->edges.size() + 1 : 1; }
    /// The page that an event's mark, or an instant, is in.
    [[nodiscard]] std::size_t pageOf(EventRow row) const;
    [[nodiscard]] std::size_t pageOf(Instant at) const;

    [[nodiscard]] const TimelineContent &content() const { return *m_content; }

    /// The level whose layout is valid at that resolution: nothing overlaps at it, nor at a finer one.
    [[nodiscard]] int level(double msPerPixel) const;

    /// Rows that a lane of the plan needs at that level, when it may have `maxRows` at the most.
    int laneRows(int level, std::size_t lane, int maxRows);
    /// Blocks of the lane that touch `visible`, in time order.
    std::vector<const LaneBlock *> blocks(int level, std::size_t lane, int maxRows, TimeRange visible);
    /// What goes on into a view that begins at `left`; in a layout of one block nothing: all is in it.
    OngoingEvents ongoing(std::size_t lane, Instant left, double msPerPixel);
    /// Whether a lane is one block at every level.
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
    std::vector<EventRow> m_ties; ///< deals between lanes (small timelines)
    ClockCache<Key, LaneBlock, LaneBlockKeyHash> m_blocks;
    CrossBlockSpans m_crossBlockSpans;
    std::vector<std::optional<RunningAt>> m_running; ///< of each lane
};

} // namespace timeloupe
