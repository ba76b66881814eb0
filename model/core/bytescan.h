// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

namespace timeloupe {

/// Which bytes are of interest: those of `plain` (a letter in either case, say) before one that may follow it, and
/// those of two more ranges.
struct BytePattern
{
    /// Bytes from `first` on, and as many `more` beside it.
    struct Range
    {
        std::uint8_t first = 0xff;
        std::uint8_t more = 0;
    };
    Range plain;
    std::uint8_t plainCase = 0; ///< the bits that do not matter there
    std::uint8_t next = 0xff;   ///< the byte behind it; from 0x7f on each may be
    std::uint8_t nextCase = 0xff;
    std::uint8_t nextBytes = 0; ///< 1: the one behind it matters
    Range more;
    Range stillMore;
};

/// This machine's processor looks at 32 bytes at once.
bool hasWideVectors();

/// Bits of 64 bytes each: where those are that match the pattern. One byte more than 64 · `blocks` is read. `wide` only
/// when hasWideVectors(); it makes no other difference.
void scanBytes(const BytePattern &pattern, const char *bytes, std::size_t blocks, std::uint64_t *bits,
               bool wide = hasWideVectors());

/// Which of at most 64 texts have bytes of a pattern: a bit for each text.
struct TextSets
{
    std::uint64_t plain = 0;  ///< has one of `plain` before exactly the next
    std::uint64_t any = 0;    ///< has one that matches, among its first 64 bytes
    std::uint64_t unread = 0; ///< may have one elsewhere: it is longer, or its end is near to the end of all
};

/// Looks at each text by itself; nothing from `end` on is read. `first`, for as many texts: where they are in those of
/// TextSets::any, a bit for each of the first 64 bytes.
TextSets scanTexts(const BytePattern &pattern, std::span<const std::string_view> texts, const char *end,
                   std::uint64_t *first, bool wide = hasWideVectors());

} // namespace timeloupe
