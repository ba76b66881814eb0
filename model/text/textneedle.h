// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/bytescan.h"

#include <array>
#include <bit>
#include <cstdint>
#include <span>
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

    /// isIn() for at most 64 texts, a bit for each: far quicker. Nothing from `end` on is read; what is between the
    /// texts may be.
    [[nodiscard]] std::uint64_t foundIn(std::span<const std::string_view> texts, const char *end) const;

    enum class Match : std::uint8_t { No, Yes, Unsure };
    /// Whether it is in `text` with its anchor at `at`. Unsure: that depends on characters that change each other, or
    /// the phrase is long and its part around the anchor is there. O(1).
    [[nodiscard]] Match matchAt(std::string_view text, const char *at) const;

    /// Whether no text that is a part of `bytes` has it with its anchor at `at`.
    [[nodiscard]] bool isRuledOut(std::string_view bytes, const char *at) const
    {
        return !m_hasBroken && matchAt(bytes, at) == Match::No;
    }

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
        std::array<std::uint64_t, kStride / kBlock> places;
        for (const char *stride = next; stride < end; stride += kStride) {
            if (next >= stride + kStride)
                continue;
            findPlaces(stride, end, places);
            for (std::size_t i = 0; i < places.size(); ++i) {
                const char *const block = stride + kBlock * static_cast<std::ptrdiff_t>(i);
                std::uint64_t left = places[i];
                const auto leaveOut = [&left, block](const char *before) { // those before that
                    if (before > block)
                        left = before < block + kBlock ? left & ~std::uint64_t(0) << (before - block) : 0;
                };
                leaveOut(next);
                while (left != 0) {
                    const char *const at = block + std::countr_zero(left);
                    left &= left - 1;
                    if (static_cast<unsigned char>(*at) < 0x80 || mayBeAnchor(at, end))
                        leaveOut(next = visit(at));
                }
            }
        }
    }

private:
    static constexpr std::ptrdiff_t kBlock = 64;
    static constexpr std::ptrdiff_t kStride = 512;  ///< bytes that are looked at before the places are
    static constexpr std::size_t kTwoBytes = 0x800; ///< characters below it have at most two bytes

    /// The same of `before`, which ends at the anchor, and `from`, which begins there.
    [[nodiscard]] Match matchAt(std::string_view text, const char *at, std::string_view before,
                                std::string_view from) const;
    void chooseAnchor();
    void findAnchorForms();
    [[nodiscard]] BytePattern::Range leadBytes(unsigned from, unsigned to) const;
    /// A bit for each byte of a stride, or of what there is of it.
    void findPlaces(const char *stride, const char *end, std::span<std::uint64_t> places) const;
    [[nodiscard]] bool isAtAny(std::string_view text, std::uint64_t places) const;
    [[nodiscard]] bool mayBeAnchor(const char *at, const char *end) const;

    std::string m_text;
    bool m_hasBroken = false; ///< what broken characters become is in it
    std::size_t m_anchorAt = 0;
    std::string m_anchor; ///< one folded character
    BytePattern m_pattern;
    bool m_isPattern = false;   ///< wherever the plain one of the pattern and its next are, the phrase is
    std::vector<bool> m_short;  ///< such characters of two bytes
    std::vector<bool> m_blocks; ///< such blocks of others (FoldTable::kBlock)
};

} // namespace timeloupe
