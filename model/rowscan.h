// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ids.h"
#include "parallel.h"

#include <atomic>
#include <bit>
#include <cstdint>

namespace timeloupe {

/// A bit for each row, as RowSet takes them.
using RowBits = std::vector<std::uint64_t>;

inline bool isCancelled(const std::atomic<bool> *cancelled)
{
    return cancelled != nullptr && cancelled->load(std::memory_order_relaxed);
}

/// Calls fill(begin, end) for chunks that together are [0, rows), in several threads when they are many. Each begins at
/// a multiple of 64, so that no two write to one word. Stops when `cancelled` becomes true.
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

/// The rows for which passes(EventRow) is true. Each chunk of rows is given to a copy of `passes`.
template <class Passes> RowBits scannedRows(std::size_t rows, const std::atomic<bool> *cancelled, const Passes &passes)
{
    RowBits bits((rows + 63) / 64);
    forRowChunks(rows, cancelled, [&](std::size_t begin, std::size_t end) {
        Passes own = passes;
        for (std::size_t first = begin; first < end; first += 64) {
            const std::size_t count = std::min<std::size_t>(end - first, 64);
            std::uint64_t word = 0;
            for (std::size_t i = 0; i < count; ++i)
                word |= static_cast<std::uint64_t>(own(EventRow(first + i))) << i;
            bits[first / 64] = word;
        }
    });
    return bits;
}

/// The same for rows that few or a random half of are worth looking at: passes(EventRow) is asked only of those for
/// which isCandidate(EventRow) is true, which is cheap and has no branches. That no branch has to be foretold for each
/// row makes it three times as fast.
template <class IsCandidate, class Passes>
RowBits scannedRows(std::size_t rows, const std::atomic<bool> *cancelled, const IsCandidate &isCandidate,
                    const Passes &passes)
{
    RowBits bits = scannedRows(rows, cancelled, isCandidate);
    forRowChunks(rows, cancelled, [&](std::size_t begin, std::size_t end) {
        Passes own = passes;
        for (std::size_t first = begin; first < end; first += 64) {
            std::uint64_t word = 0;
            for (std::uint64_t candidates = bits[first / 64]; candidates != 0; candidates &= candidates - 1) {
                const auto i = static_cast<std::size_t>(std::countr_zero(candidates));
                word |= static_cast<std::uint64_t>(own(EventRow(first + i))) << i;
            }
            bits[first / 64] = word;
        }
    });
    return bits;
}

} // namespace timeloupe
