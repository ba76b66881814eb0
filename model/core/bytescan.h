// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

namespace timeloupe {

/// A byte class to scan for: bytes of `plain` (one letter in either case, say) before a byte that may follow, and bytes
/// of two more ranges.
struct BytePattern
{
    /// The bytes first … first + more.
    struct Range
    {
        std::uint8_t first = 0xff;
        std::uint8_t more = 0;
    };
    Range plain;
    std::uint8_t plainCase = 0; ///< bits to ignore in the comparison
    std::uint8_t next = 0xff;   ///< the following byte; from 0x7f on any may follow
    std::uint8_t nextCase = 0xff;
    std::uint8_t nextBytes = 0; ///< 1: the following byte is compared
    Range more;
    Range third;
};

/// Whether the processor has 32-byte vectors.
bool hasAvx2();

/// Sets one bit per byte that matches the pattern, in words of 64 bytes. Reads one byte past 64 · `blocks`. `wide`
/// requires hasAvx2(); it affects speed only.
void scanBytes(const BytePattern &pattern, const char *bytes, std::size_t blocks, std::uint64_t *bits,
               bool wide = hasAvx2());

/// For at most 64 texts, one bit per text that has bytes of a pattern.
struct TextMatches
{
    std::uint64_t plain = 0;  ///< has a byte of `plain` before exactly `next`
    std::uint64_t any = 0;    ///< has a match within its first 64 bytes
    std::uint64_t unread = 0; ///< may match elsewhere: longer than 64 bytes, or too close to `end`
};

/// Scans each text separately; reads nothing from `end` on. `first`, with one word per text, receives the positions of
/// the matches of TextMatches::any, one bit for each of the first 64 bytes.
TextMatches scanTexts(const BytePattern &pattern, std::span<const std::string_view> texts, const char *end,
                      std::uint64_t *first, bool wide = hasAvx2());

} // namespace timeloupe
