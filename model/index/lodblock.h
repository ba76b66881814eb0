// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/events/lanes.h"

#include <algorithm>
#include <cstdint>

namespace timeloupe {

/// Summary of a filter's members among 64 rows of a lane, or among 64 such blocks. 24 bytes.
struct LodBlock
{
    Instant lastEnd = kInstantMin; ///< as drawn, of those on the axis
    std::uint32_t topRow = 0;      ///< most important; on ties the lower row
    std::uint16_t topImportance = 0;
    std::uint16_t longRunningImportance = 0; ///< maximum of those that outlast (Lanes)
    bool hasMember = false;
    bool hasLongRunning = false;
    std::uint8_t length = 0; ///< lengthCode() of the longest member
    // An open end is excluded from lastEnd, where it would hide the other ends, and counts in `length` as the longest.

    [[nodiscard]] bool hasOpenEnd() const { return length == kEndless; }
    void add(std::uint32_t row, std::uint16_t importance)
    {
        if (!hasMember || importance > topImportance || (importance == topImportance && row < topRow)) {
            topRow = row;
            topImportance = importance;
        }
        hasMember = true;
    }
    void add(const LodBlock &block)
    {
        if (!block.hasMember)
            return;
        add(block.topRow, block.topImportance);
        lastEnd = std::max(lastEnd, block.lastEnd);
        longRunningImportance = std::max(longRunningImportance, block.longRunningImportance);
        hasLongRunning |= block.hasLongRunning;
        length = std::max(length, block.length);
    }
};
static_assert(sizeof(LodBlock) == 24);

} // namespace timeloupe
