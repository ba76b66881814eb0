// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/events/eventstore.h"
#include "model/events/eventstorecolumns.h"
#include "model/index/lodblock.h"

namespace timeloupe {

/// Computes membership bits and blocks of the lowest level of a LodPyramid, in parallel.
class LodBlockFill
{
public:
    /// `bits` and `blocks` are the results, numbered as by Lanes::firstBlock(); zero and empty at first.
    LodBlockFill(const EventStore::Columns &store, const RowSet &filter, std::vector<std::uint64_t> &bits,
                 std::vector<LodBlock> &blocks)
        : m_store(store), m_lanes(store.lanes), m_filter(filter), m_bits(bits), m_blocks(blocks)
    {
    }

    void run();

private:
    struct Found;
    void fill();
    void prefetch(std::size_t begin, std::size_t end) const;
    void fillPart(std::size_t begin, std::size_t end);
    void fillBlocks(std::size_t lane, std::size_t begin, std::size_t end);
    void fillFromFew();
    [[nodiscard]] Found found(std::size_t lane, std::size_t block) const;
    [[nodiscard]] LodBlock blockOf(const Found &found) const;
    [[nodiscard]] LodBlock blockOfMany(const Found &found) const;
    [[nodiscard]] LodBlock blockOfFew(const Found &found) const;

    const EventStore::Columns &m_store;
    const Lanes &m_lanes;
    const RowSet &m_filter;
    std::vector<std::uint64_t> &m_bits;
    std::vector<LodBlock> &m_blocks;
};

} // namespace timeloupe
