// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rowscan.h"

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace timeloupe {

/// A phrase that is looked for in texts as they are written, case and accents ignored, without folding them first.
///
/// One of its characters is the anchor. Bytes are looked at 64 at a time: where one is the anchor in either case, and
/// the next one is the next of the phrase or not ASCII, or where a character begins that may be folded to the anchor,
/// the phrase may be. There the text is compared on both sides; only where a rare character stands beside, whose
/// folding depends on its neighbours, the whole text is folded.
class TextNeedle
{
public:
    explicit TextNeedle(std::string_view phrase);

    /// The phrase, folded.
    [[nodiscard]] const std::string &text() const { return m_text; }
    /// folded(text) contains text().
    [[nodiscard]] bool isIn(std::string_view text) const;

    enum class Match : std::uint8_t { No, Yes, Unsure };
    /// Whether it is in `text` with its anchor at `at`. Unsure: that depends on characters that change each other.
    [[nodiscard]] Match matchAt(std::string_view text, const char *at) const;

    struct Verdict
    {
        bool found = false;
        bool isFinal = false; ///< for the whole text
    };
    /// The same, or where that is unsure whether it is anywhere in the text.
    [[nodiscard]] Verdict judged(std::string_view text, const char *at) const;
    /// Calls visit(at) for the places in `bytes` (texts with anything between them) where the anchor may be, ascending:
    /// it says from where to go on, beyond `at`. Every text in which the phrase is has one of them.
    template <class Visit> void forEachPlace(std::string_view bytes, const Visit &visit) const
    {
        const char *const end = bytes.data() + bytes.size();
        const char *next = bytes.data();
        const Pattern pattern = m_pattern; // nothing that is written to could change it
        for (const char *block = next; block < end; block += kBlock) {
            if (next >= block + kBlock)
                continue;
            std::uint64_t places = end - block > kBlock ? placesOf64(pattern, block) : placesInLast(block, end);
            if (next > block)
                places &= ~std::uint64_t(0) << (next - block);
            while (places != 0) {
                const char *const at = block + std::countr_zero(places);
                next = static_cast<unsigned char>(*at) >= 0x80 && !mayBeAnchor(at, end) ? at + 1 : visit(at);
                if (next >= block + kBlock)
                    break;
                places &= ~std::uint64_t(0) << (next - block);
            }
        }
    }

private:
    static constexpr std::ptrdiff_t kBlock = 64;
    static constexpr std::size_t kTwoBytes = 0x800; ///< characters below it have at most two bytes

    /// Bytes from `first` on, `more` of them beside it.
    struct ByteRange
    {
        std::uint8_t first = 0xff;
        std::uint8_t more = 0;
    };

    /// What tells where the anchor may be.
    struct Pattern
    {
        ByteRange anchor; ///< of byte | anchorCase, when the anchor is one of ASCII
        std::uint8_t anchorCase = 0;
        std::uint8_t nextCase = 0xff;
        std::uint8_t next = 0xff; ///< the byte behind it | nextCase, when it is one of ASCII
        ByteRange shortLeads;     ///< first bytes of characters that may be folded to the anchor
        ByteRange longLeads;
    };

    void chooseAnchor();
    void findAnchorForms();
    [[nodiscard]] ByteRange leadBytes(unsigned from, unsigned to) const;
    /// One byte more than 64 is read. No branches: compilers make it one of vectors.
    static std::uint64_t placesOf64(const Pattern &pattern, const char *block)
    {
        const auto isFrom = [](int byte, ByteRange range) {
            return static_cast<std::uint8_t>(byte - range.first) <= range.more;
        };
        std::array<std::uint8_t, kBlock> flags;
        std::uint8_t any = 0;
        for (std::size_t i = 0; i < flags.size(); ++i) {
            const auto byte = static_cast<std::uint8_t>(block[i]);
            const auto next = static_cast<std::uint8_t>(block[i + 1]);
            const bool follows = ((next | pattern.nextCase) == pattern.next) | (next >= 0x7f);
            const bool plain = isFrom(byte | pattern.anchorCase, pattern.anchor) & follows;
            flags[i] = plain | isFrom(byte, pattern.shortLeads) | isFrom(byte, pattern.longLeads);
            any |= flags[i];
        }
        return any == 0 ? 0 : packedBits(flags.data());
    }
    [[nodiscard]] std::uint64_t placesInLast(const char *block, const char *end) const;
    [[nodiscard]] bool mayBeAnchor(const char *at, const char *end) const;

    std::string m_text;
    std::size_t m_anchorAt = 0;
    std::string m_anchor; ///< one folded character
    Pattern m_pattern;
    std::vector<bool> m_short;  ///< such characters of two bytes
    std::vector<bool> m_blocks; ///< such blocks of others (FoldTable::kBlock)
};

} // namespace timeloupe
