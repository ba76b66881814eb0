// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/column.h"

#include <cstdint>

namespace timeloupe {

/// Precomputed amount bits of a store, half a byte per row. AmountBits defines their meaning.
struct AmountMasks
{
    Column<std::uint64_t> single;
    Column<std::uint64_t> first; ///< in currency 0
    Column<std::uint64_t> counted;
    Column<std::uint64_t> estimated;

    [[nodiscard]] bool haveBlocks(std::size_t blocks) const
    {
        return single.size() == blocks && first.size() == blocks && counted.size() == blocks &&
               estimated.size() == blocks;
    }
    [[nodiscard]] std::size_t bytes() const
    {
        return single.bytes() + first.bytes() + counted.bytes() + estimated.bytes();
    }
    template <class Self, class Archive> static void archive(Self &self, Archive &archive)
    {
        archive(self.single, self.first, self.counted, self.estimated);
    }
};

} // namespace timeloupe
