// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/events/eventstore.h"
#include "model/events/eventstorecolumns.h"
#include "model/index/lodblock.h"

namespace timeloupe {

/// The blocks of all lanes under one filter: level 0 covers 64 places of a lane, each further level 64 blocks of the
/// level below. The blocks of a lane are contiguous and not shared with other lanes.
class LodPyramid
{
public:
    LodPyramid(const EventStore::Columns &store, const RowSet &filter);

    /// One bit per place of a lane's rows: member of the filter. Words are numbered as by Lanes::firstBlock().
    [[nodiscard]] std::uint64_t word(std::size_t block) const { return m_bits[block]; }
    [[nodiscard]] std::size_t levelCount() const { return m_levels.size(); }
    /// The blocks of a lane at a level; empty for an empty lane, one above the lane's top level.
    [[nodiscard]] std::span<const LodBlock> blocks(std::size_t level, std::size_t lane) const
    {
        const Level &of = m_levels[level];
        return {of.blocks.data() + of.first[lane], of.blocks.data() + of.first[lane + 1]};
    }
    /// Number of members before a place of a lane; `place` may be one past the last.
    [[nodiscard]] std::size_t membersBefore(std::size_t lane, std::size_t place) const;
    /// The place of the lane's member with `index` members before it, which must exist.
    [[nodiscard]] std::size_t placeOfMember(std::size_t lane, std::size_t index) const;
    /// Aggregates the members in places [begin, end) of a lane: the most important, and the last end.
    [[nodiscard]] LodBlock aggregate(std::size_t lane, std::size_t begin, std::size_t end) const;
    /// Number of outlasting members (Lanes) before a place of a lane.
    [[nodiscard]] std::size_t longRunningBefore(std::size_t lane, std::size_t place) const;
    /// Number of members among the first `index` outlasting rows of a lane, in the order of their ends.
    [[nodiscard]] std::size_t endedBefore(std::size_t lane, std::size_t index) const;

private:
    struct Level
    {
        std::vector<std::size_t> first; ///< of each lane
        std::vector<LodBlock> blocks;
    };

    void aggregatePlaces(LodBlock &sum, std::size_t lane, std::size_t begin, std::size_t end) const;
    void buildLevels();
    void buildRanks();
    void rankEnds(const RowSet &filter);

    const EventStore::Columns *m_store;
    const Lanes *m_lanes;
    std::vector<std::uint64_t> m_bits;
    std::vector<std::uint32_t> m_members;     ///< before each word
    std::vector<std::uint32_t> m_longRunning; ///< before each word
    RowSet m_byEnd;                           ///< over Lanes::allLongRunningRows()
    std::vector<Level> m_levels;
};

} // namespace timeloupe
