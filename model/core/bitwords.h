// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

namespace timeloupe {

// Words of bits, as the processor that is there does it best.

/// before[i] = set bits in the words before words[i]. Returns how many there are in all.
std::uint32_t countBits(std::span<const std::uint64_t> words, std::uint32_t *before);
/// The same of bits that are set in both; as many words in each.
std::uint32_t countBits(std::span<const std::uint64_t> words, std::span<const std::uint64_t> masks,
                        std::uint32_t *before);

/// For each of at most 64 rows its bit among `words` (bit r%64 of word r/64 is row r): bit i is that of rows[i].
std::uint64_t bitsOf(const std::uint64_t *words, std::span<const std::uint32_t> rows);

} // namespace timeloupe
