// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/column.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>
#include <cstring>
#include <type_traits>

#ifdef __SSE2__
#include <emmintrin.h>
#endif

namespace timeloupe {

/// Compares 64 two-byte codes under `mask` with `wanted`; one bit per code.
inline std::uint64_t matchingCodes(const void *codes, std::uint16_t mask, std::uint16_t wanted)
{
    std::uint64_t bits = 0;
#ifdef __SSE2__
    const auto *at = static_cast<const __m128i *>(codes);
    const __m128i masks = _mm_set1_epi16(static_cast<short>(mask));
    const __m128i wants = _mm_set1_epi16(static_cast<short>(wanted));
    const auto eight = [&](int i) { return _mm_cmpeq_epi16(_mm_and_si128(_mm_loadu_si128(at + i), masks), wants); };
    for (int i = 0; i < 4; ++i) {
        const int sixteen = _mm_movemask_epi8(_mm_packs_epi16(eight(2 * i), eight(2 * i + 1)));
        bits |= static_cast<std::uint64_t>(static_cast<std::uint32_t>(sixteen)) << (16 * i);
    }
#else
    std::array<std::uint16_t, 64> values;
    std::memcpy(values.data(), codes, sizeof values);
    for (std::size_t i = 0; i < values.size(); ++i)
        bits |= static_cast<std::uint64_t>((values[i] & mask) == wanted) << i;
#endif
    return bits;
}

/// The same for rows [64·block, 64·block + 64) of a column, clipped to its size. `mask` has the compared bits set. All
/// 16 bits of a code must be named members: padding bits are unspecified.
template <class Code>
std::uint64_t matchingCodeBits(const Column<Code> &column, std::size_t block, Code mask, Code wanted)
{
    static_assert(sizeof(Code) == 2 && std::is_trivially_copyable_v<Code>);
    const auto maskBits = std::bit_cast<std::uint16_t>(mask);
    const auto wantedBits = std::bit_cast<std::uint16_t>(wanted);
    const std::size_t begin = block * 64;
    const std::size_t count = column.size() - begin;
    if (count >= 64)
        return matchingCodes(column.data() + begin, maskBits, wantedBits);
    std::array<Code, 64> last{};
    std::copy_n(column.data() + begin, count, last.begin());
    return matchingCodes(last.data(), maskBits, wantedBits) & ((std::uint64_t(1) << count) - 1);
}

} // namespace timeloupe
