// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/splice.h"
#include "model/events/partylists.h"
#include "model/time/datecode.h"

#include <algorithm>
#include <bit>
#include <optional>

namespace timeloupe {

/// Length code of an open end.
inline constexpr std::uint8_t kEndless = 0xff;

/// Quantizes a length to four steps per octave: monotone, below kEndless.
constexpr std::uint8_t lengthCode(std::uint64_t ms)
{
    const unsigned bits = static_cast<unsigned>(std::bit_width(ms));
    if (bits < 3)
        return static_cast<std::uint8_t>(ms);
    return static_cast<std::uint8_t>(std::min<std::uint64_t>(bits * 4 + (ms >> (bits - 3) & 3), 0xfe));
}

/// The rows of each lane, and filter-independent data for counting the events that run at an instant.
///
/// A row *outlasts* when it still runs after the next kNear events of its lane have begun. The events that run at an
/// instant are therefore among the outlasting ones (sorted by end, found by binary search) and the last kNear that
/// began before it.
class Lanes
{
public:
    static constexpr std::size_t kNear = 256;

    Lanes() = default;
    /// `lists[row]` is the index of the row's party list.
    Lanes(std::span<const std::uint32_t> lists, const PartyLists &parties, std::size_t laneCount);
    /// Columns of all rows; rows from `dated` on are not on the axis.
    struct Times
    {
        std::span<const Instant> begins;
        std::span<const Instant> ends;
        std::span<const DateCode> dates;
        std::size_t dated = 0;
    };
    void findLongRunning(const Times &times);
    /// Which rows of which lanes an edit removes and adds. Lanes keep their numbers, but for the last one.
    struct Edit
    {
        struct Parties
        {
            std::span<const std::uint32_t> lists; ///< of each row
            const PartyLists &parties;
            std::size_t laneCount = 0;
        };
        /// `rows` must outlive it.
        Edit(const Splice &rows, const Parties &before, const Parties &now);

        [[nodiscard]] std::size_t laneCount() const { return added.size(); }
        [[nodiscard]] bool isTouched(std::size_t lane) const { return !removed[lane].empty() || !added[lane].empty(); }
        /// nullopt: the lane is new.
        [[nodiscard]] std::optional<std::size_t> laneBefore(std::size_t lane) const
        {
            if (lane + 1 == laneCount())
                return laneCountBefore - 1;
            return lane + 1 < laneCountBefore ? std::optional(lane) : std::nullopt;
        }

        const Splice &rows;
        std::size_t laneCountBefore;
        std::vector<std::vector<std::uint32_t>> removed; ///< of each lane, as numbered now: rows before, ascending
        std::vector<std::vector<std::uint32_t>> added;   ///< of each lane: rows now, ascending
        std::vector<std::uint32_t> firstPartiesRemoved;  ///< companies
        std::vector<std::uint32_t> firstPartiesAdded;
    };
    /// The lanes of spliced rows, complete with findLongRunning(). Those that are not touched are copied. `added`: the
    /// lanes of the added rows alone. In parallel.
    Lanes(const Lanes &base, const Lanes &added, const Edit &edit, const Times &times);

    /// For each company, the number of events whose first party it is.
    [[nodiscard]] const std::vector<std::uint32_t> &firstPartyCounts() const { return m_firstPartyCounts; }
    [[nodiscard]] std::size_t count() const { return m_offsets.empty() ? 0 : m_offsets.size() - 1; }
    /// Ascending.
    [[nodiscard]] std::span<const std::uint32_t> rows(std::size_t lane) const
    {
        return {m_rows.data() + m_offsets[lane], m_rows.data() + m_offsets[lane + 1]};
    }
    /// The first position in rows(lane) whose row is >= `row`. O(1) for evenly spread rows, else O(log n).
    [[nodiscard]] std::size_t place(std::size_t lane, std::size_t row) const;
    /// Blocks of 64 rows; each lane starts a new block.
    [[nodiscard]] std::size_t blockCount() const { return m_blocks.back(); }
    [[nodiscard]] std::size_t firstBlock(std::size_t lane) const { return m_blocks[lane]; }
    /// One bit per position in the blocks.
    [[nodiscard]] std::span<const std::uint64_t> longRunning() const { return m_longRunning; }
    /// Outlasting rows of a lane, sorted by end. They are numbered across all lanes.
    [[nodiscard]] std::span<const std::uint32_t> longRunningRows(std::size_t lane) const
    {
        return {m_byEnd.data() + m_byEndOffsets[lane], m_byEnd.data() + m_byEndOffsets[lane + 1]};
    }
    [[nodiscard]] std::size_t firstLongRunning(std::size_t lane) const { return m_byEndOffsets[lane]; }
    [[nodiscard]] std::span<const std::uint32_t> allLongRunningRows() const { return m_byEnd; }
    /// For each row, lengthCode() of its duration: kEndless with an open end, 0 off the axis.
    [[nodiscard]] std::span<const std::uint8_t> lengths() const { return m_lengths; }
    [[nodiscard]] std::size_t bytes() const;
    template <class Self, class Archive> static void archive(Self &self, Archive &archive)
    {
        archive(self.m_firstPartyCounts, self.m_offsets, self.m_rows, self.m_directories, self.m_places, self.m_blocks,
                self.m_longRunning, self.m_byEndOffsets, self.m_byEnd, self.m_lengths);
    }

private:
    /// Positions in a lane of the rows from each multiple of 2^shift on.
    struct Directory
    {
        std::size_t first = 0; ///< in m_places
        unsigned shift = 0;
    };

    template <class Work> void forEachLane(Work work) const;
    void makeDirectories(std::size_t rowCount);
    void fillDirectory(std::size_t lane, std::size_t rowCount, std::span<std::uint32_t> places) const;
    void spliceRows(const Lanes &base, std::size_t lane, const Edit &edit);
    void copyLongRunning(const Lanes &base, std::size_t lane, const Edit &edit, std::vector<std::uint32_t> &byEnd);
    void joinByEnd(std::vector<std::vector<std::uint32_t>> &byEnd);
    void codeLengths(const Times &times);
    void findLongRunningInLane(std::size_t lane, const Times &times, std::vector<std::uint32_t> &byEnd);

    std::vector<std::uint32_t> m_firstPartyCounts;
    std::vector<std::size_t> m_offsets;
    Column<std::uint32_t> m_rows;
    std::vector<Directory> m_directories;
    Column<std::uint32_t> m_places;
    std::vector<std::size_t> m_blocks;
    Column<std::uint64_t> m_longRunning;
    std::vector<std::size_t> m_byEndOffsets;
    Column<std::uint32_t> m_byEnd;
    Column<std::uint8_t> m_lengths;
};

} // namespace timeloupe
