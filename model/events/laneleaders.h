// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/events/lanes.h"

#include <array>
#include <optional>

namespace timeloupe {

/// Of a block of 64 rows of a lane the ones that lead in something, whatever the filter: their places in the block,
/// the first one first. Where there are fewer rows, the last one again.
struct BlockLeaders
{
    static constexpr std::size_t kCount = 8;
    using Places = std::array<std::uint8_t, kCount>;

    Places important; ///< by importance, the lower row on a tie
    Places late;      ///< by end as drawn, of those with a place in time before the others
    Places lengthy;   ///< by Lanes::lengths()

    /// The first of them whose bit is set.
    static std::optional<std::size_t> first(const Places &places, std::uint64_t bits)
    {
        for (const std::uint8_t place : places) {
            if ((bits >> place & 1) != 0)
                return place;
        }
        return std::nullopt;
    }
};
static_assert(sizeof(BlockLeaders) == 24);

/// The leaders of each block of the lanes: so that what leads under a filter is most often found without a look at all
/// that pass. 0.4 bytes for each lane of an event.
class LaneLeaders
{
public:
    LaneLeaders() = default;
    /// After Lanes::findOutlasting(). In parallel.
    LaneLeaders(const Lanes &lanes, std::span<const std::uint16_t> importance, std::span<const Instant> ends,
                std::size_t dated);

    /// As Lanes::firstBlock() numbers them.
    [[nodiscard]] const BlockLeaders &of(std::size_t block) const { return m_blocks[block]; }
    [[nodiscard]] std::size_t blockCount() const { return m_blocks.size(); }
    [[nodiscard]] std::size_t bytes() const { return m_blocks.bytes(); }
    template <class Self, class Archive> static void archive(Self &self, Archive &archive) { archive(self.m_blocks); }

private:
    Column<BlockLeaders> m_blocks;
};

} // namespace timeloupe
