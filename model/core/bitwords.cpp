// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/core/bitwords.h"

#include <algorithm>
#include <bit>

// AVX2 paths: population count, and lookup of eight rows at a time.
#if defined(__GNUC__) && defined(__x86_64__)
#define TIMELOUPE_NEWER_PROCESSORS
#include <immintrin.h>
#endif

namespace timeloupe {

namespace {

template <class WordAt> std::uint32_t countPlainly(std::size_t count, std::uint32_t *before, WordAt wordAt)
{
    std::uint32_t sum = 0;
    for (std::size_t i = 0; i < count; ++i) {
        before[i] = sum;
        sum += static_cast<std::uint32_t>(std::popcount(wordAt(i)));
    }
    return sum;
}

/// The 64 bits from bit `at` on; those beyond the end are 0.
std::uint64_t wordAt(std::span<const std::uint64_t> words, std::size_t at)
{
    const std::size_t word = at / 64;
    const unsigned shift = at % 64;
    const std::uint64_t low = word < words.size() ? words[word] >> shift : 0;
    return shift == 0 || word + 1 >= words.size() ? low : low | words[word + 1] << (64 - shift);
}

std::uint64_t bitsOneByOne(const std::uint64_t *words, const std::uint32_t *rows, std::size_t begin, std::size_t end)
{
    std::uint64_t bits = 0;
    for (std::size_t i = begin; i < end; ++i)
        bits |= (words[rows[i] / 64] >> (rows[i] % 64) & 1) << i;
    return bits;
}

#ifdef TIMELOUPE_NEWER_PROCESSORS
[[gnu::target("popcnt")]] std::uint32_t countQuickly(const std::uint64_t *words, std::size_t count,
                                                     std::uint32_t *before)
{
    std::uint32_t sum = 0;
    for (std::size_t i = 0; i < count; ++i) {
        before[i] = sum;
        sum += static_cast<std::uint32_t>(__builtin_popcountll(words[i]));
    }
    return sum;
}

[[gnu::target("popcnt")]] std::uint32_t countQuickly(const std::uint64_t *words, const std::uint64_t *masks,
                                                     std::size_t count, std::uint32_t *before)
{
    std::uint32_t sum = 0;
    for (std::size_t i = 0; i < count; ++i) {
        before[i] = sum;
        sum += static_cast<std::uint32_t>(__builtin_popcountll(words[i] & masks[i]));
    }
    return sum;
}

bool countsQuickly()
{
    static const bool does = __builtin_cpu_supports("popcnt") != 0;
    return does;
}

/// 32-bit words: row / 32 is the index on a little-endian processor.
[[gnu::target("avx2")]] std::uint64_t bitsOfEights(const std::uint64_t *words, const std::uint32_t *rows,
                                                   std::size_t count)
{
    const auto *halves = reinterpret_cast<const int *>(words);
    const __m256i last = _mm256_set1_epi32(31);
    std::uint64_t bits = 0;
    for (std::size_t i = 0; i + 8 <= count; i += 8) {
        const __m256i eight = _mm256_loadu_si256(reinterpret_cast<const __m256i *>(rows + i));
        const __m256i found = _mm256_i32gather_epi32(halves, _mm256_srli_epi32(eight, 5), 4);
        const __m256i signs = _mm256_sllv_epi32(found, _mm256_andnot_si256(eight, last));
        const int mask = _mm256_movemask_ps(_mm256_castsi256_ps(signs));
        bits |= static_cast<std::uint64_t>(static_cast<std::uint32_t>(mask)) << i;
    }
    return bits;
}
#endif

} // namespace

std::uint32_t countBits(std::span<const std::uint64_t> words, std::uint32_t *before)
{
#ifdef TIMELOUPE_NEWER_PROCESSORS
    if (countsQuickly())
        return countQuickly(words.data(), words.size(), before);
#endif
    return countPlainly(words.size(), before, [&](std::size_t i) { return words[i]; });
}

std::uint32_t countBits(std::span<const std::uint64_t> words, std::span<const std::uint64_t> masks,
                        std::uint32_t *before)
{
#ifdef TIMELOUPE_NEWER_PROCESSORS
    if (countsQuickly())
        return countQuickly(words.data(), masks.data(), words.size(), before);
#endif
    return countPlainly(words.size(), before, [&](std::size_t i) { return words[i] & masks[i]; });
}

std::uint64_t bitsOf(const std::uint64_t *words, std::span<const std::uint32_t> rows)
{
#ifdef TIMELOUPE_NEWER_PROCESSORS
    static const bool wide = __builtin_cpu_supports("avx2") != 0;
    if (wide) {
        const std::size_t eights = rows.size() / 8 * 8;
        return bitsOfEights(words, rows.data(), eights) | bitsOneByOne(words, rows.data(), eights, rows.size());
    }
#endif
    return bitsOneByOne(words, rows.data(), 0, rows.size());
}

void copyBits(std::span<const std::uint64_t> from, std::size_t begin, std::span<std::uint64_t> to, std::size_t target,
              std::size_t count)
{
    for (std::size_t done = 0; done < count;) {
        const std::size_t place = target + done;
        const std::size_t some = std::min(64 - place % 64, count - done);
        const std::uint64_t mask = some == 64 ? ~std::uint64_t(0) : (std::uint64_t(1) << some) - 1;
        to[place / 64] |= (wordAt(from, begin + done) & mask) << place % 64;
        done += some;
    }
}

} // namespace timeloupe
