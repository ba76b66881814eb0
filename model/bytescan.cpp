// SPDX-License-Identifier: GPL-3.0-or-later
#include "bytescan.h"

#include "rowscan.h"

#include <array>

// Processors that have them look at 32 bytes at once; the same code, compiled twice.
#if defined(__GNUC__) && defined(__x86_64__)
#define TIMELOUPE_WIDE_VECTORS
#endif

namespace timeloupe {

namespace {

/// No branches: compilers make it one of vectors.
#ifdef TIMELOUPE_WIDE_VECTORS
[[gnu::always_inline]]
#endif
inline std::uint64_t
bitsOf64(const BytePattern &pattern, const char *bytes)
{
    std::array<std::uint8_t, 64> flags;
    std::uint8_t any = 0;
    for (std::size_t i = 0; i < flags.size(); ++i) {
        const auto byte = static_cast<std::uint8_t>(bytes[i]);
        const auto next = static_cast<std::uint8_t>(bytes[i + 1]);
        const auto letter = static_cast<std::uint8_t>(byte | pattern.plainCase);
        const bool follows = ((next | pattern.nextCase) == pattern.next) | (next >= 0x7f);
        const bool plain = static_cast<std::uint8_t>(letter - pattern.plain.first) <= pattern.plain.more;
        const bool more = static_cast<std::uint8_t>(byte - pattern.more.first) <= pattern.more.more;
        const bool stillMore = static_cast<std::uint8_t>(byte - pattern.stillMore.first) <= pattern.stillMore.more;
        flags[i] = (plain & follows) | more | stillMore;
        any |= flags[i];
    }
    return any == 0 ? 0 : packedBits(flags.data());
}

void scanNarrow(const BytePattern &pattern, const char *bytes, std::size_t blocks, std::uint64_t *bits)
{
    const BytePattern own = pattern; // nothing that is written to could change it
    for (std::size_t block = 0; block < blocks; ++block)
        bits[block] = bitsOf64(own, bytes + 64 * block);
}

#ifdef TIMELOUPE_WIDE_VECTORS
[[gnu::target("avx2")]] void scanWide(const BytePattern &pattern, const char *bytes, std::size_t blocks,
                                      std::uint64_t *bits)
{
    const BytePattern own = pattern;
    for (std::size_t block = 0; block < blocks; ++block)
        bits[block] = bitsOf64(own, bytes + 64 * block);
}
#endif

} // namespace

void scanBytes(const BytePattern &pattern, const char *bytes, std::size_t blocks, std::uint64_t *bits)
{
#ifdef TIMELOUPE_WIDE_VECTORS
    static const bool wide = __builtin_cpu_supports("avx2") != 0;
    if (wide) {
        scanWide(pattern, bytes, blocks, bits);
        return;
    }
#endif
    scanNarrow(pattern, bytes, blocks, bits);
}

} // namespace timeloupe
