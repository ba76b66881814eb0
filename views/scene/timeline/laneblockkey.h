// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHashFunctions>

#include <cstdint>

namespace timeloupe {

/// A block of a lane and its layout parameters.
struct LaneBlockKey
{
    int level;
    int maxRows;
    std::uint32_t lane;
    std::int64_t block;

    friend bool operator==(const LaneBlockKey &, const LaneBlockKey &) = default;
};

struct LaneBlockKeyHash
{
    std::size_t operator()(const LaneBlockKey &key) const noexcept
    {
        return qHashMulti(0, key.level, key.maxRows, key.lane, key.block);
    }
};

} // namespace timeloupe
