// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ids.h"
#include "parallel.h"

#include <atomic>
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

/// The rows for which passes(EventRow) is true. Each chunk of rows has a predicate of its own, made by `make`.
template <class Make> RowBits scannedRows(std::size_t rows, const std::atomic<bool> *cancelled, Make make)
{
    RowBits bits((rows + 63) / 64);
    forRowChunks(rows, cancelled, [&](std::size_t begin, std::size_t end) {
        auto passes = make();
        for (std::size_t first = begin; first < end; first += 64) {
            const std::size_t count = std::min<std::size_t>(end - first, 64);
            std::uint64_t word = 0;
            for (std::size_t i = 0; i < count; ++i)
                word |= static_cast<std::uint64_t>(passes(EventRow(first + i)) ? 1 : 0) << i;
            bits[first / 64] = word;
        }
    });
    return bits;
}

} // namespace timeloupe
