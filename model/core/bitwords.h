// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

namespace timeloupe {

// Operations on words of bits, dispatched to the best instruction set at run time.

/// Sets before[i] to the number of set bits in the words before words[i]. Returns the total.
std::uint32_t countBits(std::span<const std::uint64_t> words, std::uint32_t *before);
/// The same for the intersection with `masks`, which has as many words.
std::uint32_t countBits(std::span<const std::uint64_t> words, std::span<const std::uint64_t> masks,
                        std::uint32_t *before);

/// Sets in `to` the bits from `target` on that are set among `count` bits of `from`, from `begin` on. Bits beyond the
/// end of `from` are 0.
void copyBits(std::span<const std::uint64_t> from, std::size_t begin, std::span<std::uint64_t> to, std::size_t target,
              std::size_t count);

/// Gathers the bits of at most 64 rows from `words` (bit r%64 of word r/64 is row r): bit i of the result is the bit of
/// rows[i].
std::uint64_t bitsOf(const std::uint64_t *words, std::span<const std::uint32_t> rows);

} // namespace timeloupe
