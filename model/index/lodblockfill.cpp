// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/index/lodblockfill.h"

#include "model/core/bitwords.h"
#include "model/core/parallel.h"
#include "model/core/rowscan.h"

#include <algorithm>
#include <array>
#include <optional>

namespace timeloupe {

namespace {

constexpr std::size_t kFillGrain = std::size_t(1) << 16;
constexpr std::size_t kAhead = 16; // prefetch distance in blocks
constexpr int kMany = 16;          // member count from which the top-k list is faster than testing every member
constexpr int kSome = 4;           // the same for ends, which are expensive to load

/// Membership bits of at most 64 ascending rows.
std::uint64_t membersOf(const RowSet &filter, std::span<const std::uint32_t> rows)
{
    const std::size_t first = rows.front() / 64; // fast path: all rows in one 64-bit word
    const std::size_t last = rows.back() / 64 + 1;
    const std::size_t members = filter.countBefore(last) - filter.countBefore(first);
    if (members == 0)
        return 0;
    if (members == (last - first) * 64)
        return ~std::uint64_t(0) >> (64 - rows.size());
    return bitsOf(filter.words().data(), rows);
}

/// A key that orders by importance, then by lower row: the maximum needs no branch.
std::uint64_t rankOf(std::uint16_t importance, std::uint32_t row)
{
    return std::uint64_t(importance) << 32 | (~row & 0xffff'ffffU);
}

} // namespace

/// Members of a block.
struct LodBlockFill::Found
{
    std::size_t block = 0;
    std::uint64_t bits = 0;
    const std::uint32_t *rows = nullptr; ///< of the block
    std::optional<std::size_t> late;     ///< index of the member that ends last when it is in the top-k list
};

void LodBlockFill::run()
{
    constexpr std::size_t kManyTimes = 512; // cost ratio of locating a row to testing a place
    if (m_filter.count() < m_filter.rows() / kManyTimes)
        fillFromFew();
    else
        fill();
}

/// Splits the rows over the threads.
void LodBlockFill::fill()
{
    const std::size_t rows = m_store.begins.size();
    const std::size_t parts = parallelParts(rows, kFillGrain);
    runParts(parts, [&](std::size_t part) {
        fillPart(partBegin(rows, parts, part, 64), partBegin(rows, parts, part + 1, 64));
    });
}

/// Prefetches the columns used by all lanes.
void LodBlockFill::prefetch(std::size_t begin, std::size_t end) const
{
    for (std::size_t block = begin / 64; block * 64 < end; ++block) {
        if (m_filter.words()[block] == 0)
            continue;
        prefetchRow(m_store.importance, block * 64);
        prefetchRow(m_store.importance, block * 64 + 32); // 64 bytes on
        prefetchRow(m_lanes.lengths(), block * 64);
    }
}

/// Fills the blocks whose first row lies in [begin, end): lane by lane in ranges whose columns fit the cache.
void LodBlockFill::fillPart(std::size_t begin, std::size_t end)
{
    const std::size_t stretch =
        std::clamp<std::size_t>(m_lanes.count() * 64, std::size_t(1) << 17, std::size_t(1) << 18);
    const auto blockAt = [this](std::size_t lane, std::size_t row) {
        return m_lanes.firstBlock(lane) + (m_lanes.place(lane, row) + 63) / 64;
    };
    std::vector<std::size_t> blocks;
    for (std::size_t lane = 0; lane < m_lanes.count(); ++lane)
        blocks.push_back(blockAt(lane, begin));
    for (std::size_t row = begin; row < end;) {
        prefetch(row, std::min(row + stretch, end));
        row = std::min(row + stretch, end);
        for (std::size_t lane = 0; lane < blocks.size(); ++lane) {
            const std::size_t last = blockAt(lane, row);
            fillBlocks(lane, blocks[lane], last);
            blocks[lane] = last;
        }
    }
}

/// Fills blocks of a lane.
void LodBlockFill::fillBlocks(std::size_t lane, std::size_t begin, std::size_t end)
{
    const std::span<const std::uint32_t> rows = m_lanes.rows(lane);
    std::array<Found, kAhead> ahead;
    while (begin < end) {
        std::size_t count = 0;
        for (; begin < end && count < ahead.size(); ++begin) {
            const std::size_t first = (begin - m_lanes.firstBlock(lane)) * 64;
            for (std::size_t i = 0; i < 64; i += 16) // hardware prefetchers stop at page boundaries
                prefetchRow(rows, std::min(first + kAhead * 64 + i, rows.size()));
            m_bits[begin] = membersOf(m_filter, rows.subspan(first, std::min<std::size_t>(64, rows.size() - first)));
            if (m_bits[begin] != 0)
                ahead[count++] = found(lane, begin);
        }
        for (std::size_t i = 0; i < count; ++i)
            m_blocks[ahead[i].block] = blockOf(ahead[i]);
    }
}

/// Prefetches the ends that blockOf() reads.
LodBlockFill::Found LodBlockFill::found(std::size_t lane, std::size_t block) const
{
    const std::uint64_t bits = m_bits[block];
    Found found{block, bits, m_lanes.rows(lane).data() + (block - m_lanes.firstBlock(lane)) * 64, std::nullopt};
    if (!hasFewerBits(bits, kSome))
        found.late = BlockTopK::first(m_store.topK.of(block).late, bits);
    const std::uint64_t wanted = found.late ? std::uint64_t(1) << *found.late : bits;
    forEachBit(wanted, 0, [&](std::size_t place) { prefetchRow(m_store.ends, found.rows[place]); });
    return found;
}

LodBlock LodBlockFill::blockOf(const Found &found) const
{
    LodBlock block = hasFewerBits(found.bits, kMany) ? blockOfFew(found) : blockOfMany(found);
    const auto endOf = [&](std::size_t place) {
        const std::uint32_t row = found.rows[place];
        return row < m_store.dated ? m_store.ends[row] : kInstantMin;
    };
    if (found.late)
        block.lastEnd = endOf(*found.late);
    else
        forEachBit(found.bits, 0, [&](std::size_t place) { block.lastEnd = std::max(block.lastEnd, endOf(place)); });
    return block;
}

/// Uses the top-k list for all but the latest end.
LodBlock LodBlockFill::blockOfMany(const Found &found) const
{
    const BlockTopK &topK = m_store.topK.of(found.block);
    const std::uint16_t *const importance = m_store.importance.data();
    const std::uint8_t *const lengths = m_lanes.lengths().data();
    const auto mostImportant = [&](std::uint64_t bits) {
        if (const auto place = BlockTopK::first(topK.important, bits))
            return found.rows[*place];
        std::uint64_t top = 0;
        forEachBit(bits, 0, [&](std::size_t place) {
            top = std::max(top, rankOf(importance[found.rows[place]], found.rows[place]));
        });
        return ~static_cast<std::uint32_t>(top);
    };
    LodBlock block;
    const std::uint32_t top = mostImportant(found.bits);
    block.add(top, importance[top]);
    if (const auto place = BlockTopK::first(topK.lengthy, found.bits))
        block.length = lengths[found.rows[*place]];
    else
        forEachBit(found.bits, 0,
                   [&](std::size_t of) { block.length = std::max(block.length, lengths[found.rows[of]]); });
    const std::uint64_t longRunning = found.bits & m_lanes.longRunning()[found.block];
    block.hasLongRunning = longRunning != 0; // dated rows only
    if (longRunning != 0)
        block.longRunningImportance = importance[mostImportant(longRunning)];
    return block;
}

/// Tests every member.
LodBlock LodBlockFill::blockOfFew(const Found &found) const
{
    const std::uint16_t *const importance = m_store.importance.data();
    const std::uint8_t *const lengths = m_lanes.lengths().data();
    std::uint64_t top = 0;
    std::uint8_t length = 0;
    forEachBit(found.bits, 0, [&](std::size_t place) {
        const std::uint32_t row = found.rows[place];
        top = std::max(top, rankOf(importance[row], row));
        length = std::max(length, lengths[row]);
    });
    LodBlock block;
    block.add(~static_cast<std::uint32_t>(top), static_cast<std::uint16_t>(top >> 32));
    block.length = length;
    forEachBit(found.bits & m_lanes.longRunning()[found.block], 0, [&](std::size_t place) {
        block.hasLongRunning = true; // dated rows only
        block.longRunningImportance = std::max(block.longRunningImportance, importance[found.rows[place]]);
    });
    return block;
}

/// For filters with so few rows that locating them is faster than testing all places.
void LodBlockFill::fillFromFew()
{
    struct Place
    {
        std::uint32_t lane;
        std::uint32_t place;
    };
    const std::size_t parts = parallelParts(m_filter.count(), std::size_t(1) << 10);
    const auto places = mapParts(parts, [&](std::size_t part) {
        std::vector<Place> made;
        m_filter.forEach(partBegin(m_filter.rows(), parts, part, 64), partBegin(m_filter.rows(), parts, part + 1, 64),
                         [&](EventRow row) {
                             for (const std::uint32_t lane : m_store.parties.lanes(m_store.partyLists[row.value]))
                                 made.push_back({lane, static_cast<std::uint32_t>(m_lanes.place(lane, row.value))});
                         });
        return made;
    });
    std::vector<Found> touched;
    for (const std::optional<std::vector<Place>> &part : places) {
        for (const Place &place : *part) {
            const std::size_t block = m_lanes.firstBlock(place.lane) + place.place / 64;
            if (m_bits[block] == 0)
                touched.push_back({block, 0, m_lanes.rows(place.lane).data() + place.place / 64 * 64, std::nullopt});
            m_bits[block] |= std::uint64_t(1) << (place.place % 64);
        }
    }
    parallelFor(touched.size(), std::size_t(1) << 10, [&](std::size_t begin, std::size_t end) {
        for (std::size_t i = begin; i < end; ++i) {
            Found found = touched[i];
            found.bits = m_bits[found.block];
            m_blocks[found.block] = blockOf(found);
        }
    });
}

} // namespace timeloupe
