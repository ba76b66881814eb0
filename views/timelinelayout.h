// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "labeltext.h"
#include "model/lanelayout.h"
#include "model/timescale.h"
#include "timelinecontent.h"

#include <map>

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
    bool running = false; ///< began in an earlier block: only its bar is drawn here
};

/// Events that are not drawn apart: how many, and from when to when.
struct PlacedCluster
{
    std::size_t count = 0;
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
    std::vector<PlacedEvent> events;
    std::vector<PlacedCluster> clusters;
    int rows = 1;
};

/// Where everything stands in its lane: rows and label sides. Depends on content, zoom level (parts of an octave
/// of resolution), fold state, and the rows that a lane may have; never on what is in view. Laid out in blocks of time
/// that lie at absolute places, when they are needed, and kept: a small timeline is one block, a large one has a
/// block for each 2 048 pixels.
class TimelineLayout
{
public:
    TimelineLayout(TimelineContentPtr content, Folds folds, Language language, const Style &style);

    [[nodiscard]] const TimelineContent &content() const { return *m_content; }

    /// The level whose layout is valid at that resolution: nothing overlaps at it, nor at a finer one.
    [[nodiscard]] int level(double msPerPixel) const;

    /// Rows that a lane of the plan needs at that level, when it may have `maxRows` at the most.
    int laneRows(int level, std::size_t lane, int maxRows);
    /// Blocks of the lane that touch `visible`, in time order.
    std::vector<const LaneBlock *> blocks(int level, std::size_t lane, int maxRows, TimeRange visible);
    /// Whether a lane is one block at every level.
    [[nodiscard]] bool isWhole() const { return m_whole; }
    [[nodiscard]] LabelTexts &labels() { return m_labels; }

private:
    struct Key
    {
        int level;
        int maxRows;
        std::uint32_t lane;
        std::int64_t block;
        friend auto operator<=>(const Key &, const Key &) = default;
    };
    struct Candidate;
    [[nodiscard]] int levelsEach() const;
    [[nodiscard]] double resolution(int level) const;
    const LaneBlock &block(const Key &key);
    [[nodiscard]] TimeRange blockRange(const Key &key) const;
    LaneBlock laidOut(const Key &key);
    LaneBlock apart(const Key &key, TimeRange range, const std::vector<EventRow> &rows);
    LaneBlock dense(const Key &key, TimeRange range);
    [[nodiscard]] std::size_t count(const PlannedLane &lane, std::size_t begin, std::size_t end) const;
    [[nodiscard]] std::vector<EventRow> rows(const PlannedLane &lane, std::size_t begin, std::size_t end) const;
    [[nodiscard]] std::vector<EventRow> top(const PlannedLane &lane, std::size_t begin, std::size_t end,
                                            std::size_t limit) const;
    [[nodiscard]] Candidate candidate(const Key &key, EventRow row, const TimeScale &scale);
    /// Ties between other lanes, and folds.
    [[nodiscard]] std::vector<LayoutObstacle> obstacles(const Key &key, const TimeScale &scale);

    TimelineContentPtr m_content;
    Folds m_folds;
    Style m_style;
    LabelTexts m_labels;
    bool m_whole = true;
    std::vector<EventRow> m_ties; ///< deals between lanes (small timelines)
    std::map<Key, LaneBlock> m_blocks;
};

} // namespace timeloupe
