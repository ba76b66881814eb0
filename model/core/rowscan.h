// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/column.h"
#include "model/core/parallel.h"
#include "model/core/rowset.h"

#include <algorithm>
#include <array>
#include <atomic>
#include <bit>
#include <cstdint>
#include <cstring>

namespace timeloupe {

/// One bit per row, in the layout of RowSet.
using RowBits = std::vector<std::uint64_t>;

inline bool isCancelled(const std::atomic<bool> *cancelled)
{
    return cancelled != nullptr && cancelled->load(std::memory_order_relaxed);
}

/// Calls fill(begin, end) for chunks that cover [0, rows), in parallel for many rows. Chunks begin at multiples of 64,
/// so that no two threads write to one word. Stops when `cancelled` becomes true.
template <class Fill> void forRowChunks(std::size_t rows, const std::atomic<bool> *cancelled, Fill fill)
{
    constexpr std::size_t kChunk = 65'536;
    parallelFor(
        rows, 2 * kChunk,
        [&](std::size_t begin, std::size_t end) {
            for (; begin < end && !isCancelled(cancelled); begin += kChunk)
                fill(begin, std::min(begin + kChunk, end));
        },
        64);
}

/// Calls visit(row) for each set bit of a word; `first` is the row of the lowest bit.
template <class Visit> void forEachBit(std::uint64_t word, std::size_t first, Visit visit)
{
    for (; word != 0; word &= word - 1)
        visit(first + static_cast<std::size_t>(std::countr_zero(word)));
}

/// Whether fewer than `than` bits are set. For small numbers: popcount is not fast on every processor.
inline bool hasFewerBits(std::uint64_t word, int than)
{
    for (; word != 0 && than > 0; --than)
        word &= word - 1;
    return than > 0;
}

/// Prefetches a row of a column.
template <class Column> void prefetchRow([[maybe_unused]] const Column &column, [[maybe_unused]] std::size_t row)
{
#ifdef __GNUC__
    __builtin_prefetch(column.data() + row);
    __asm__ volatile(""); // else GCC takes a function that does nothing else for one without effect, and drops calls
#endif
}

/// Prefetches the rows of a column whose bits are set, `first` being the row of the lowest bit, so that the cache
/// misses overlap.
template <class T> void prefetchRows(const Column<T> &column, std::uint64_t word, std::size_t first)
{
    forEachBit(word, first, [&](std::size_t row) { prefetchRow(column, row); });
}

/// The same for a block of 64 rows: the whole block when many bits are set.
template <class T> void prefetchBlock(const Column<T> &column, std::uint64_t word, std::size_t block)
{
    constexpr std::size_t kLine = 64 / sizeof(T); // values that come together
    constexpr int kMany = 64 / kLine;
    if (hasFewerBits(word, kMany)) {
        prefetchRows(column, word, block * 64);
        return;
    }
    const std::size_t end = std::min((block + 1) * 64, column.size());
    for (std::size_t row = block * 64; row < end; row += kLine)
        prefetchRow(column, row);
}

/// Calls visit(block, bits) for each non-empty block of 64 rows of [begin, end), multiples of 64, and announce(block,
/// bits) some blocks ahead of it, for prefetching.
template <class Announce, class Visit>
void forBlocksAhead(const RowSet &rows, std::size_t begin, std::size_t end, Announce announce, Visit visit)
{
    constexpr std::size_t kAhead = 8;
    const std::span<const std::uint64_t> words = rows.words();
    const std::size_t last = (end + 63) / 64;
    std::size_t announced = begin / 64;
    for (std::size_t block = begin / 64; block < last; ++block) {
        for (; announced < std::min(last, block + kAhead); ++announced) {
            if (words[announced] != 0)
                announce(announced, words[announced]);
        }
        if (words[block] != 0)
            visit(block, words[block]);
    }
}

/// Packs 64 bytes, each 0 or 1, into a word.
inline std::uint64_t packedBits(const std::uint8_t *flags)
{
    std::uint64_t word = 0;
    for (unsigned i = 0; i < 64; i += 8) {
        std::uint64_t eight = 0;
        if constexpr (std::endian::native == std::endian::little) {
            std::memcpy(&eight, flags + i, sizeof eight);
        } else {
            for (unsigned byte = 0; byte < 8; ++byte)
                eight |= static_cast<std::uint64_t>(flags[i + byte]) << (8 * byte);
        }
        // Bit 0 of byte n moves to bit 56 + n; no two meet on the way.
        word |= (eight * 0x0102'0408'1020'4080U >> 56) << i;
    }
    return word;
}

/// Evaluates passes(row) for at most 64 rows from `begin` on and returns one bit each. Fastest with a branchless
/// predicate.
template <class Passes> std::uint64_t bitsOfRows(std::size_t begin, std::size_t end, const Passes &passes)
{
    std::array<std::uint8_t, 64> flags;
    if (end - begin < 64) { // the last ones
        flags.fill(0);
        for (std::size_t i = 0; i < end - begin; ++i)
            flags[i] = passes(begin + i);
    } else {
        for (std::size_t i = 0; i < 64; ++i)
            flags[i] = passes(begin + i);
    }
    return packedBits(flags.data());
}

/// Collects bitsOf(block) for each block of 64 rows. Bits past the last row are unspecified.
template <class BitsOf>
RowBits scannedBlocks(std::size_t rows, const std::atomic<bool> *cancelled, const BitsOf &bitsOf)
{
    RowBits bits((rows + 63) / 64);
    forRowChunks(rows, cancelled, [&](std::size_t begin, std::size_t end) {
        for (std::size_t block = begin / 64; block * 64 < end; ++block)
            bits[block] = bitsOf(block);
    });
    return bits;
}

/// The rows in [0, rows) that satisfy passes(row). Each chunk uses its own copy of `passes`.
template <class Passes> RowBits scannedRows(std::size_t rows, const std::atomic<bool> *cancelled, const Passes &passes)
{
    RowBits bits((rows + 63) / 64);
    forRowChunks(rows, cancelled, [&](std::size_t begin, std::size_t end) {
        const Passes own = passes;
        for (std::size_t first = begin; first < end; first += 64)
            bits[first / 64] = bitsOfRows(first, std::min(first + 64, end), own);
    });
    return bits;
}

/// Re-evaluates passes(row) for those `rows` (a set over all rows, or over none) in [begin, end), multiples of 64.
template <class Passes>
void updateRows(RowBits &bits, const RowSet &rows, std::size_t begin, std::size_t end, Passes &passes)
{
    const std::span<const std::uint64_t> words = rows.words();
    for (std::size_t word = begin / 64; word < words.size() && word * 64 < end; ++word) {
        for (std::uint64_t left = words[word]; left != 0; left &= left - 1) {
            const auto bit = static_cast<std::size_t>(std::countr_zero(left));
            const std::uint64_t one = std::uint64_t(1) << bit;
            bits[word] = passes(word * 64 + bit) ? bits[word] | one : bits[word] & ~one;
        }
    }
}

/// The same for all of them, in parallel.
template <class Passes>
void updateRows(RowBits &bits, const RowSet &rows, const std::atomic<bool> *cancelled, const Passes &passes)
{
    forRowChunks(rows.rows(), cancelled, [&](std::size_t begin, std::size_t end) {
        Passes own = passes;
        updateRows(bits, rows, begin, end, own);
    });
}

} // namespace timeloupe
