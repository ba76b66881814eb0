// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/events/lanetopk.h"

#include "model/core/parallel.h"
#include "model/core/radixsort.h"

namespace timeloupe {

namespace {

constexpr std::size_t kBlockGrain = 1024; // minimum number of blocks per thread

/// The indices of the largest keys among `count`; ties prefer lower indices.
template <class KeyAt> BlockTopK::Places topK(std::size_t count, KeyAt keyAt)
{
    using Key = decltype(keyAt(count));
    struct Item
    {
        Key key;
        std::uint8_t place;
    };
    std::array<Item, 64> items;
    for (std::size_t place = 0; place < count; ++place)
        items[place] = {keyAt(place), static_cast<std::uint8_t>(place)};
    const std::size_t few = std::min(count, BlockTopK::kCount);
    std::partial_sort(items.begin(), items.begin() + few, items.begin() + count,
                      [](const Item &a, const Item &b) { return a.key != b.key ? a.key > b.key : a.place < b.place; });
    BlockTopK::Places places;
    for (std::size_t i = 0; i < places.size(); ++i)
        places[i] = items[std::min(i, few - 1)].place;
    return places;
}

} // namespace

LaneTopK::LaneTopK(const Lanes &lanes, std::span<const std::uint16_t> importance, std::span<const Instant> ends,
                   std::size_t dated)
{
    fill(lanes, importance, ends, dated, [](std::size_t, std::size_t) -> const BlockTopK * { return nullptr; });
}

LaneTopK::LaneTopK(const LaneTopK &base, const Lanes &lanesBefore, const Lanes &lanes, const Lanes::Edit &edit,
                   std::span<const std::uint16_t> importance, std::span<const Instant> ends, std::size_t dated)
{
    fill(lanes, importance, ends, dated, [&](std::size_t lane, std::size_t block) -> const BlockTopK * {
        const std::optional<std::size_t> before = edit.laneBefore(lane);
        if (edit.isTouched(lane) || !before)
            return nullptr;
        return &base.of(lanesBefore.firstBlock(*before) + block - lanes.firstBlock(lane));
    });
}

template <class BlockBefore>
void LaneTopK::fill(const Lanes &lanes, std::span<const std::uint16_t> importance, std::span<const Instant> ends,
                    std::size_t dated, BlockBefore blockBefore)
{
    std::vector<BlockTopK> blocks(lanes.blockCount());
    const std::span<const std::uint8_t> lengths = lanes.lengths();
    const auto make = [&](std::size_t lane, std::size_t block) -> BlockTopK {
        const std::size_t begin = (block - lanes.firstBlock(lane)) * 64;
        const std::span<const std::uint32_t> rows =
            lanes.rows(lane).subspan(begin, std::min<std::size_t>(64, lanes.rows(lane).size() - begin));
        return {
            topK(rows.size(), [&](std::size_t place) { return importance[rows[place]]; }),
            topK(rows.size(), [&](std::size_t place) { return rows[place] < dated ? ends[rows[place]] : kInstantMin; }),
            topK(rows.size(), [&](std::size_t place) { return lengths[rows[place]]; })};
    };
    parallelFor(blocks.size(), kBlockGrain, [&](std::size_t begin, std::size_t end) {
        std::size_t lane = 0;
        for (std::size_t block = begin; block < end; ++block) {
            while (lanes.firstBlock(lane + 1) <= block)
                ++lane;
            const BlockTopK *before = blockBefore(lane, block);
            blocks[block] = before ? *before : make(lane, block);
        }
    });
    m_blocks = std::move(blocks);
}

} // namespace timeloupe
