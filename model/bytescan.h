// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>

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
    Range more;
    Range stillMore;
};

/// Bits of 64 bytes each: where those are that match the pattern. One byte more than 64 · `blocks` is read.
void scanBytes(const BytePattern &pattern, const char *bytes, std::size_t blocks, std::uint64_t *bits);

} // namespace timeloupe
