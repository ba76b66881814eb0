// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace timeloupe {

/// A character of ASCII without case; control characters become spaces.
constexpr char foldedAscii(char c)
{
    if (c >= 'A' && c <= 'Z')
        return static_cast<char>(c - 'A' + 'a');
    return c < ' ' || c == '\x7f' ? ' ' : c;
}

/// folded(text) in the slow way that is right for every text.
std::string foldedUnicode(std::string_view text);

/// What characters beyond ASCII are folded to when one after the other gives the same as folded() of the whole text:
/// the letters and signs of most languages of Europe, kana, Chinese characters, pictographs.
class FoldTable
{
public:
    /// Made when it is first asked for: some milliseconds.
    static const FoldTable &instance();
    [[nodiscard]] static bool isMade();

    /// What the character that begins at `at` (not one of ASCII) is folded to; moves past it. nullopt, and `at` as it
    /// was, when that depends on its neighbours, or is not known, or the text is broken. The view is valid as long as
    /// the text.
    [[nodiscard]] std::optional<std::string_view> next(const char *&at, const char *end) const;

    static constexpr char32_t kBlock = 64;
    /// For each block of 64 characters whether one of them may become something that has `part` (one folded character)
    /// in it. True when it is not known.
    [[nodiscard]] std::vector<bool> candidateBlocks(std::string_view part) const;
    /// The same of one character that has two bytes.
    [[nodiscard]] bool gives(char32_t code, std::string_view part) const;

private:
    struct Letter
    {
        std::string text;
        bool alone = true; ///< its neighbours do not matter
    };
    FoldTable();
    [[nodiscard]] const Letter *letter(char32_t code) const;

    std::vector<Letter> m_letters;
};

/// A character of UTF-8, checked: 0 bytes when what begins at `at` is none.
struct Decoded
{
    char32_t code = 0;
    int bytes = 0;
};
Decoded decoded(const char *at, const char *end);
/// In UTF-8.
std::string encoded(char32_t code);

} // namespace timeloupe
