// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/core/bytescan.h"

#include "model/core/rowscan.h"

#include <algorithm>
#include <array>

// AVX2 path: 32 bytes at a time.
#if defined(__GNUC__) && defined(__x86_64__)
#define TIMELOUPE_WIDE_VECTORS
#include <immintrin.h>
#endif

namespace timeloupe {

namespace {

/// Bit masks of 64 bytes.
struct Found
{
    std::uint64_t plain = 0; ///< plain bytes of the pattern that precede its next byte exactly
    std::uint64_t any = 0;
};

/// Branch-free, so that compilers vectorise it.
inline Found foundIn64(const BytePattern &pattern, const char *bytes)
{
    std::array<std::uint8_t, 64> plains;
    std::array<std::uint8_t, 64> all;
    std::uint8_t any = 0;
    for (std::size_t i = 0; i < all.size(); ++i) {
        const auto byte = static_cast<std::uint8_t>(bytes[i]);
        const auto next = static_cast<std::uint8_t>(bytes[i + 1]);
        const auto letter = static_cast<std::uint8_t>(byte | pattern.plainCase);
        const bool follows = (next | pattern.nextCase) == pattern.next;
        const bool plain = static_cast<std::uint8_t>(letter - pattern.plain.first) <= pattern.plain.more;
        const bool more = static_cast<std::uint8_t>(byte - pattern.more.first) <= pattern.more.more;
        const bool third = static_cast<std::uint8_t>(byte - pattern.third.first) <= pattern.third.more;
        plains[i] = plain & follows;
        all[i] = (plain & (follows | (next >= 0x7f))) | more | third;
        any |= all[i];
    }
    return any == 0 ? Found() : Found{packedBits(plains.data()), packedBits(all.data())};
}

/// A mask of the `count` lowest bits.
inline std::uint64_t lowest(std::size_t count)
{
    return count < 64 ? (std::uint64_t(1) << count) - 1 : ~std::uint64_t(0);
}

/// Whether the text is long enough for whole blocks and one more byte.
inline bool hasRoom(std::string_view text, const char *end)
{
    return static_cast<std::size_t>(end - text.data()) > (std::max<std::size_t>(text.size(), 1) + 63) / 64 * 64;
}

/// Adds the matches of a block at offset `from`; `first` is the offset of the scan in its first block.
inline void add(const BytePattern &pattern, Found found, std::size_t from, std::size_t size, std::size_t index,
                TextMatches &sets, std::uint64_t &first)
{
    const std::size_t rest = size - from;
    const std::uint64_t any = found.any & lowest(rest);
    const std::uint64_t plain = found.plain & lowest(rest - std::min<std::size_t>(rest, pattern.nextBytes));
    sets.plain |= std::uint64_t(plain != 0) << index;
    if (from == 0) {
        first = any;
        sets.any |= std::uint64_t(any != 0) << index;
    } else {
        sets.unread |= std::uint64_t(any != 0) << index;
    }
}

void scanNarrow(const BytePattern &pattern, const char *bytes, std::size_t blocks, std::uint64_t *bits)
{
    const BytePattern own = pattern; // a local copy cannot alias the output
    for (std::size_t block = 0; block < blocks; ++block)
        bits[block] = foundIn64(own, bytes + 64 * block).any;
}

TextMatches scanTextsNarrow(const BytePattern &pattern, std::span<const std::string_view> texts, const char *end,
                            std::uint64_t *first)
{
    const BytePattern own = pattern;
    TextMatches sets;
    for (std::size_t i = 0; i < texts.size(); ++i) {
        const std::string_view text = texts[i];
        if (!hasRoom(text, end)) {
            sets.unread |= std::uint64_t(1) << i;
            continue;
        }
        std::size_t from = 0;
        do
            add(own, foundIn64(own, text.data() + from), from, text.size(), i, sets, first[i]);
        while ((from += 64) < text.size());
    }
    return sets;
}

#ifdef TIMELOUPE_WIDE_VECTORS

[[gnu::target("avx2")]] inline __m256i all(std::uint8_t byte)
{
    return _mm256_set1_epi8(static_cast<char>(byte));
}

[[gnu::target("avx2")]] inline __m256i isIn(BytePattern::Range range, __m256i bytes)
{
    const __m256i above = _mm256_sub_epi8(bytes, all(range.first));
    return _mm256_cmpeq_epi8(_mm256_min_epu8(above, all(range.more)), above);
}

[[gnu::target("avx2")]] inline Found foundIn32(const BytePattern &pattern, const char *bytes)
{
    const __m256i here = _mm256_loadu_si256(reinterpret_cast<const __m256i *>(bytes));
    const __m256i next = _mm256_loadu_si256(reinterpret_cast<const __m256i *>(bytes + 1));
    const __m256i plain = isIn(pattern.plain, _mm256_or_si256(here, all(pattern.plainCase)));
    const __m256i follows = _mm256_cmpeq_epi8(_mm256_or_si256(next, all(pattern.nextCase)), all(pattern.next));
    const __m256i mayFollow = _mm256_or_si256(follows, _mm256_cmpeq_epi8(_mm256_max_epu8(next, all(0x7f)), next));
    const __m256i others = _mm256_or_si256(isIn(pattern.more, here), isIn(pattern.third, here));
    const __m256i any = _mm256_or_si256(_mm256_and_si256(plain, mayFollow), others);
    return {static_cast<std::uint32_t>(_mm256_movemask_epi8(_mm256_and_si256(plain, follows))),
            static_cast<std::uint32_t>(_mm256_movemask_epi8(any))};
}

[[gnu::target("avx2")]] inline Found foundIn64Wide(const BytePattern &pattern, const char *bytes)
{
    const Found low = foundIn32(pattern, bytes);
    const Found high = foundIn32(pattern, bytes + 32);
    return {low.plain | high.plain << 32, low.any | high.any << 32};
}

[[gnu::target("avx2")]] void scanWide(const BytePattern &pattern, const char *bytes, std::size_t blocks,
                                      std::uint64_t *bits)
{
    const BytePattern own = pattern;
    for (std::size_t block = 0; block < blocks; ++block)
        bits[block] = foundIn64Wide(own, bytes + 64 * block).any;
}

[[gnu::target("avx2")]] TextMatches scanTextsWide(const BytePattern &pattern, std::span<const std::string_view> texts,
                                                  const char *end, std::uint64_t *first)
{
    const BytePattern own = pattern;
    TextMatches sets;
    for (std::size_t i = 0; i < texts.size(); ++i) {
        const std::string_view text = texts[i];
        if (!hasRoom(text, end)) {
            sets.unread |= std::uint64_t(1) << i;
            continue;
        }
        std::size_t from = 0;
        do
            add(own, foundIn64Wide(own, text.data() + from), from, text.size(), i, sets, first[i]);
        while ((from += 64) < text.size());
    }
    return sets;
}

#endif

} // namespace

bool hasAvx2()
{
#ifdef TIMELOUPE_WIDE_VECTORS
    static const bool wide = __builtin_cpu_supports("avx2") != 0;
    return wide;
#else
    return false;
#endif
}

void scanBytes(const BytePattern &pattern, const char *bytes, std::size_t blocks, std::uint64_t *bits,
               [[maybe_unused]] bool wide)
{
#ifdef TIMELOUPE_WIDE_VECTORS
    if (wide) {
        scanWide(pattern, bytes, blocks, bits);
        return;
    }
#endif
    scanNarrow(pattern, bytes, blocks, bits);
}

TextMatches scanTexts(const BytePattern &pattern, std::span<const std::string_view> texts, const char *end,
                      std::uint64_t *first, [[maybe_unused]] bool wide)
{
#ifdef TIMELOUPE_WIDE_VECTORS
    if (wide)
        return scanTextsWide(pattern, texts, end, first);
#endif
    return scanTextsNarrow(pattern, texts, end, first);
}

} // namespace timeloupe
