// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/index/lodpyramid.h"

#include "model/core/bitwords.h"
#include "model/core/parallel.h"
#include "model/index/lodblockfill.h"

#include <algorithm>

namespace timeloupe {

namespace {

constexpr std::size_t kSumGrain = std::size_t(1) << 16;

std::uint64_t below(std::size_t bit)
{
    return (std::uint64_t(1) << bit) - 1;
}

} // namespace

LodPyramid::LodPyramid(const EventStore::Columns &store, const RowSet &filter)
    : m_store(&store), m_lanes(&store.lanes), m_bits(m_lanes->blockCount() + 1)
{
    Level ground;
    ground.first.reserve(m_lanes->count() + 1);
    for (std::size_t lane = 0; lane <= m_lanes->count(); ++lane)
        ground.first.push_back(m_lanes->firstBlock(lane));
    ground.blocks.resize(m_lanes->blockCount());
    m_levels.push_back(std::move(ground));
    LodBlockFill(store, filter, m_bits, m_levels.front().blocks).run();
    buildLevels();
    buildRanks();
    rankEnds(filter);
}

void LodPyramid::buildLevels()
{
    const auto isTop = [&](const Level &level) {
        for (std::size_t lane = 0; lane < m_lanes->count(); ++lane) {
            if (level.first[lane + 1] - level.first[lane] > 1)
                return false;
        }
        return true;
    };
    while (!isTop(m_levels.back())) {
        const Level &lower = m_levels.back();
        Level upper;
        upper.first.assign(1, 0);
        for (std::size_t lane = 0; lane < m_lanes->count(); ++lane) {
            for (std::size_t i = lower.first[lane]; i < lower.first[lane + 1]; ++i) {
                if ((i - lower.first[lane]) % 64 == 0)
                    upper.blocks.emplace_back();
                upper.blocks.back().add(lower.blocks[i]);
            }
            upper.first.push_back(upper.blocks.size());
        }
        m_levels.push_back(std::move(upper));
    }
}

void LodPyramid::buildRanks()
{
    const std::span<const std::uint64_t> longRunning = m_lanes->longRunning();
    m_members.resize(m_bits.size());
    m_longRunning.resize(m_bits.size());
    countBits(m_bits, m_members.data());
    m_longRunning.back() = countBits(std::span(m_bits).first(longRunning.size()), longRunning, m_longRunning.data());
}

void LodPyramid::rankEnds(const RowSet &filter)
{
    const std::span<const std::uint32_t> rows = m_lanes->allLongRunningRows();
    std::vector<std::uint64_t> words((rows.size() + 63) / 64);
    parallelFor(
        rows.size(), kSumGrain,
        [&](std::size_t begin, std::size_t end) {
            for (std::size_t i = begin; i < end; i += 64)
                words[i / 64] = bitsOf(filter.words().data(), rows.subspan(i, std::min<std::size_t>(64, end - i)));
        },
        64);
    m_byEnd = RowSet(std::move(words), rows.size());
}

std::size_t LodPyramid::membersBefore(std::size_t lane, std::size_t place) const
{
    const std::size_t first = m_lanes->firstBlock(lane);
    const std::size_t word = first + place / 64;
    return m_members[word] + static_cast<std::size_t>(std::popcount(m_bits[word] & below(place % 64))) -
           m_members[first];
}

std::size_t LodPyramid::placeOfMember(std::size_t lane, std::size_t index) const
{
    const auto first = m_members.begin() + static_cast<std::ptrdiff_t>(m_lanes->firstBlock(lane));
    const auto last = m_members.begin() + static_cast<std::ptrdiff_t>(m_lanes->firstBlock(lane + 1));
    const std::size_t wanted = *first + index;
    const auto word = std::upper_bound(first, last, wanted) - 1;
    std::uint64_t bits = m_bits[static_cast<std::size_t>(word - m_members.begin())];
    for (std::size_t skip = wanted - *word; skip > 0; --skip)
        bits &= bits - 1;
    return static_cast<std::size_t>(word - first) * 64 + static_cast<std::size_t>(std::countr_zero(bits));
}

void LodPyramid::aggregatePlaces(LodBlock &sum, std::size_t lane, std::size_t begin, std::size_t end) const
{
    if (begin >= end)
        return;
    const std::size_t block = begin / 64;
    const std::uint64_t word = m_bits[m_lanes->firstBlock(lane) + block];
    std::uint64_t bits = word & ~below(begin % 64);
    if (end % 64 != 0)
        bits &= below(end % 64);
    if (bits == word) {
        sum.add(blocks(0, lane)[block]);
        return;
    }
    const std::span<const std::uint32_t> rows = m_lanes->rows(lane);
    for (; bits != 0; bits &= bits - 1) {
        const std::uint32_t row = rows[block * 64 + static_cast<std::size_t>(std::countr_zero(bits))];
        sum.add(row, m_store->importance[row]);
        if (row < m_store->dated)
            sum.lastEnd = std::max(sum.lastEnd, m_store->ends[row]);
    }
}

LodBlock LodPyramid::aggregate(std::size_t lane, std::size_t begin, std::size_t end) const
{
    LodBlock sum;
    std::size_t first = (begin + 63) / 64;
    std::size_t last = end / 64;
    if (first > last) { // within one block
        aggregatePlaces(sum, lane, begin, end);
        return sum;
    }
    aggregatePlaces(sum, lane, begin, first * 64);
    aggregatePlaces(sum, lane, last * 64, end);
    for (std::size_t level = 0; first < last; ++level) {
        const std::span<const LodBlock> of = blocks(level, lane);
        const bool isTop = level + 1 == m_levels.size();
        while (first < last && (isTop || first % 64 != 0))
            sum.add(of[first++]);
        while (first < last && last % 64 != 0)
            sum.add(of[--last]);
        first /= 64;
        last /= 64;
    }
    return sum;
}

std::size_t LodPyramid::longRunningBefore(std::size_t lane, std::size_t place) const
{
    const std::size_t first = m_lanes->firstBlock(lane);
    const std::size_t word = first + place / 64;
    const std::uint64_t longRunning = place % 64 == 0 ? 0 : m_lanes->longRunning()[word] & below(place % 64);
    return m_longRunning[word] + static_cast<std::size_t>(std::popcount(m_bits[word] & longRunning)) -
           m_longRunning[first];
}

std::size_t LodPyramid::endedBefore(std::size_t lane, std::size_t index) const
{
    const std::size_t first = m_lanes->firstLongRunning(lane);
    return m_byEnd.rank(EventRow(first + index)) - m_byEnd.rank(EventRow(first));
}

} // namespace timeloupe
