// SPDX-License-Identifier: GPL-3.0-or-later
#include "lodpyramid.h"

#include "rowscan.h"

#include <algorithm>

namespace timeloupe {

namespace {

constexpr std::size_t kGrain = std::size_t(1) << 16;

std::uint64_t below(std::size_t bit)
{
    return (std::uint64_t(1) << bit) - 1;
}

/// A bit for each of at most 64 rows, ascending: is it a member?
std::uint64_t membersOf(const RowSet &filter, std::span<const std::uint32_t> rows)
{
    const std::size_t reach = std::size_t(rows.back()) + 1 - rows.front(); // what passes is often all in one stretch
    const std::size_t members =
        filter.rank(EventRow(std::size_t(rows.back()) + 1)) - filter.rank(EventRow(std::size_t(rows.front())));
    const std::uint64_t all = ~std::uint64_t(0) >> (64 - rows.size());
    if (members == 0 || members == reach)
        return members == 0 ? 0 : all;
    const std::uint64_t *const words = filter.words().data();
    const auto isMember = [&](std::uint32_t row) { return words[row / 64] >> (row % 64) & 1; };
    std::uint64_t bits = 0;
    std::size_t i = 0;
    for (; i + 8 <= rows.size(); i += 8) { // shifts by constants
        std::uint64_t eight = 0;
        for (unsigned bit = 0; bit < 8; ++bit)
            eight |= isMember(rows[i + bit]) << bit;
        bits |= eight << i;
    }
    for (; i < rows.size(); ++i)
        bits |= isMember(rows[i]) << i;
    return bits;
}

/// To the begin of a block.
std::size_t roundedUp(std::size_t place)
{
    return (place + 63) / 64 * 64;
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
    fill(filter);
    buildLevels();
    buildRanks();
    rankEnds(filter);
}

/// The rows in parts, one for each thread. A block that two parts share is filled at the end.
void LodPyramid::fill(const RowSet &filter)
{
    const std::size_t rows = m_store->begins.size();
    const std::size_t parts = parallelParts(rows, kGrain);
    runParts(parts, [&](std::size_t part) {
        fillPart(filter, partBegin(rows, parts, part, 64), partBegin(rows, parts, part + 1, 64));
    });
    for (std::size_t part = 1; part < parts; ++part) {
        for (std::size_t lane = 0; lane < m_lanes->count(); ++lane) {
            const std::size_t begin = m_lanes->place(lane, partBegin(rows, parts, part, 64));
            const std::size_t end = m_lanes->place(lane, partBegin(rows, parts, part + 1, 64));
            fillPlaces(filter, lane, begin, std::min(end, roundedUp(begin)));
        }
    }
}

/// Has the members' ends brought from memory: lane by lane, they would come one after the other.
void LodPyramid::prefetch(const RowSet &filter, std::size_t begin, std::size_t end) const
{
    for (std::size_t block = begin / 64; block * 64 < end; ++block)
        prefetchRows(m_store->ends, filter.words()[block], block * 64);
}

/// Lane by lane in stretches of rows whose columns stay in the cache, and where a lane has a block or so.
void LodPyramid::fillPart(const RowSet &filter, std::size_t begin, std::size_t end)
{
    const std::size_t stretch =
        std::clamp<std::size_t>(m_lanes->count() * 64, std::size_t(1) << 14, std::size_t(1) << 18);
    std::vector<std::size_t> places;
    for (std::size_t lane = 0; lane < m_lanes->count(); ++lane)
        places.push_back(roundedUp(m_lanes->place(lane, begin)));
    for (std::size_t row = begin; row < end;) {
        prefetch(filter, row, std::min(row + stretch, end));
        row = std::min(row + stretch, end);
        for (std::size_t lane = 0; lane < places.size(); ++lane) {
            const std::size_t last = std::max(places[lane], m_lanes->place(lane, row));
            fillPlaces(filter, lane, places[lane], last);
            places[lane] = last;
        }
    }
}

void LodPyramid::fillPlaces(const RowSet &filter, std::size_t lane, std::size_t begin, std::size_t end)
{
    const std::span<const std::uint32_t> rows = m_lanes->rows(lane);
    while (begin < end) {
        const std::size_t first = begin / 64 * 64;
        const std::size_t last = std::min(end, first + 64);
        const std::uint64_t bits = membersOf(filter, rows.subspan(begin, last - begin)) << (begin - first);
        begin = last;
        if (bits == 0)
            continue;
        const std::size_t index = m_lanes->firstBlock(lane) + first / 64;
        const std::uint64_t outlasting = m_lanes->outlasting()[index];
        m_bits[index] |= bits;
        m_levels.front().blocks[index].add(blockOf(rows.data() + first, bits, outlasting));
    }
}

/// Of a block's rows those whose bit is set; there are some.
LodBlock LodPyramid::blockOf(const std::uint32_t *rows, std::uint64_t bits, std::uint64_t outlasting) const
{
    // The most important, and the lower row on a tie, is the largest of these numbers: no branch to guess wrong.
    const auto rankOf = [](std::uint16_t importance, std::uint32_t row) {
        return std::uint64_t(importance) << 32 | (~row & 0xffff'ffffU);
    };
    const std::uint16_t *const importance = m_store->importance.data();
    const std::uint8_t *const lengths = m_lanes->lengths().data();
    const Instant *const ends = m_store->ends.data();
    const std::size_t dated = m_store->dated;
    std::uint64_t top = 0;
    std::uint8_t longest = 0;
    Instant lastEnd = kInstantMin;
    forEachBit(bits, 0, [&](std::size_t place) {
        const std::uint32_t row = rows[place];
        top = std::max(top, rankOf(importance[row], row));
        longest = std::max(longest, lengths[row]);
        lastEnd = std::max(lastEnd, row < dated ? ends[row] : kInstantMin);
    });
    LodBlock block;
    block.hasMember = true;
    block.lastEnd = lastEnd;
    block.topRow = ~static_cast<std::uint32_t>(top);
    block.topImportance = static_cast<std::uint16_t>(top >> 32);
    block.length = longest;
    forEachBit(bits & outlasting, 0, [&](std::size_t place) { // only of rows with a place in time
        block.hasOutlasting = true;
        block.outlastingImportance = std::max(block.outlastingImportance, importance[rows[place]]);
    });
    return block;
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
    const std::span<const std::uint64_t> outlasting = m_lanes->outlasting();
    m_members.resize(m_bits.size());
    m_outlasting.resize(m_bits.size());
    std::uint32_t members = 0;
    std::uint32_t outlastingMembers = 0;
    for (std::size_t i = 0; i < m_bits.size(); ++i) {
        m_members[i] = members;
        m_outlasting[i] = outlastingMembers;
        members += static_cast<std::uint32_t>(std::popcount(m_bits[i]));
        if (i < outlasting.size())
            outlastingMembers += static_cast<std::uint32_t>(std::popcount(m_bits[i] & outlasting[i]));
    }
}

void LodPyramid::rankEnds(const RowSet &filter)
{
    const std::span<const std::uint32_t> rows = m_lanes->allOutlastingRows();
    std::vector<std::uint64_t> words((rows.size() + 63) / 64);
    parallelFor(
        rows.size(), kGrain,
        [&](std::size_t begin, std::size_t end) {
            for (std::size_t i = begin; i < end; ++i)
                words[i / 64] |= std::uint64_t(filter.contains(EventRow(rows[i]))) << (i % 64);
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

void LodPyramid::gatherPlaces(LodBlock &sum, std::size_t lane, std::size_t begin, std::size_t end) const
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

LodBlock LodPyramid::gathered(std::size_t lane, std::size_t begin, std::size_t end) const
{
    LodBlock sum;
    std::size_t first = (begin + 63) / 64;
    std::size_t last = end / 64;
    if (first > last) { // within one block
        gatherPlaces(sum, lane, begin, end);
        return sum;
    }
    gatherPlaces(sum, lane, begin, first * 64);
    gatherPlaces(sum, lane, last * 64, end);
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

std::size_t LodPyramid::outlastingBefore(std::size_t lane, std::size_t place) const
{
    const std::size_t first = m_lanes->firstBlock(lane);
    const std::size_t word = first + place / 64;
    const std::uint64_t outlasting = place % 64 == 0 ? 0 : m_lanes->outlasting()[word] & below(place % 64);
    return m_outlasting[word] + static_cast<std::size_t>(std::popcount(m_bits[word] & outlasting)) -
           m_outlasting[first];
}

std::size_t LodPyramid::endedBefore(std::size_t lane, std::size_t index) const
{
    const std::size_t first = m_lanes->firstOutlasting(lane);
    return m_byEnd.rank(EventRow(first + index)) - m_byEnd.rank(EventRow(first));
}

} // namespace timeloupe
