// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/events/lanes.h"

#include <array>
#include <optional>

namespace timeloupe {

/// The top rows of a block of 64 rows of a lane by several keys, independent of any filter: positions in the block,
/// best first. With fewer rows, the last one repeats.
struct BlockTopK
{
    static constexpr std::size_t kCount = 8;
    using Places = std::array<std::uint8_t, kCount>;

    Places important; ///< by importance; on ties the lower row
    Places late;      ///< by end as drawn; dated rows first
    Places lengthy;   ///< by Lanes::lengths()

    /// The first place whose bit is set.
    static std::optional<std::size_t> first(const Places &places, std::uint64_t bits)
    {
        for (const std::uint8_t place : places) {
            if ((bits >> place & 1) != 0)
                return place;
        }
        return std::nullopt;
    }
};
static_assert(sizeof(BlockTopK) == 24);

/// The top rows of each block of the lanes: the maximum under a filter is usually found without visiting all its rows.
/// 0.4 bytes per lane of an event.
class LaneTopK
{
public:
    LaneTopK() = default;
    /// Requires Lanes::findLongRunning(). In parallel.
    LaneTopK(const Lanes &lanes, std::span<const std::uint16_t> importance, std::span<const Instant> ends,
             std::size_t dated);

    /// Of spliced lanes: blocks of lanes that are not touched are copied.
    LaneTopK(const LaneTopK &base, const Lanes &lanesBefore, const Lanes &lanes, const Lanes::Edit &edit,
             std::span<const std::uint16_t> importance, std::span<const Instant> ends, std::size_t dated);

    /// `block` as numbered by Lanes::firstBlock().
    [[nodiscard]] const BlockTopK &of(std::size_t block) const { return m_blocks[block]; }
    [[nodiscard]] std::size_t blockCount() const { return m_blocks.size(); }
    [[nodiscard]] std::size_t bytes() const { return m_blocks.bytes(); }
    template <class Self, class Archive> static void archive(Self &self, Archive &archive) { archive(self.m_blocks); }

private:
    /// blockBefore(lane, block): a block to be copied, or nullptr.
    template <class BlockBefore>
    void fill(const Lanes &lanes, std::span<const std::uint16_t> importance, std::span<const Instant> ends,
              std::size_t dated, BlockBefore blockBefore);

    Column<BlockTopK> m_blocks;
};

} // namespace timeloupe
