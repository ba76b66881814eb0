// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace timeloupe {

/// Numbers of 64 bits that sort as texts do, as far as they reach: three to nine words, where eight bytes would be one
/// or two. Words that are common in a sample have short codes, and so have the gaps between them, for all other words
/// (order-preserving dictionary compression; H. Zhang et al., "Order-preserving key compression for in-memory search
/// trees", 2020). Immutable, thread safe.
class TextKeys
{
public:
    /// From some of the texts.
    explicit TextKeys(const std::vector<std::string> &sample);

    /// Of a text without NUL, after which a NUL follows. a < b when key(a) < key(b).
    [[nodiscard]] std::uint64_t key(const char *text) const;
    /// How many bytes, at least one, all texts with this key begin with alike; nullopt: all of them are equal.
    [[nodiscard]] std::optional<std::size_t> covered(std::uint64_t key) const;

private:
    struct Slot
    {
        std::uint64_t hash = 0;
        std::uint32_t word = 0; ///< + 1; 0 = free
    };
    /// A word with its end: the space or NUL after it.
    struct Word
    {
        std::string_view text;
        std::uint64_t hash = 0;
    };
    static Word wordAt(const char *text);
    [[nodiscard]] std::uint64_t codeOf(const Word &word) const;

    std::vector<std::string> m_words;    ///< ascending; with their ends, so that none begins another
    std::vector<std::uint64_t> m_begins; ///< first eight bytes of each
    std::vector<Slot> m_slots;           ///< open addressing
    unsigned m_bits = 1;                 ///< of a code: 0 = none, odd = the gap before a word, else a word
};

} // namespace timeloupe
