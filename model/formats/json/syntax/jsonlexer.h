// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <bit>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>

namespace timeloupe {

/// The tokens of a JSON text (RFC 8259), quickly. It tells no faults: what is none, or is not quite sure to be one, it
/// does not take.
class JsonLexer
{
public:
    /// Begins at offset `begin` of `json`, after a byte order mark if there is one.
    JsonLexer(std::string_view json, std::size_t begin);

    /// The first character of the next token, white space passed over; 0 at the end (and for that byte).
    char peek()
    {
        while (m_at != m_end && isSpace(*m_at))
            ++m_at;
        return m_at != m_end ? *m_at : '\0';
    }
    [[nodiscard]] bool atEnd() const { return m_at == m_end; }
    /// Just after the last token.
    [[nodiscard]] std::size_t offset() const { return static_cast<std::size_t>(m_at - m_begin); }

    /// Takes what peek() gave, which is a token by itself.
    void take() { ++m_at; }
    /// Takes the string that begins here. `text` is a part of the JSON text when it has no escapes; otherwise it lasts
    /// until the next call.
    bool takeString(std::string_view &text)
    {
        const char *const begin = m_at + 1;
        const char *const end = plainEnd(begin);
        if (end == m_end || *end != '"')
            return takeLongString(begin, end, text);
        text = {begin, static_cast<std::size_t>(end - begin)};
        m_at = end + 1;
        return true;
    }
    bool takeNumber(double &value);
    bool takeWord(std::string_view word);

private:
    static constexpr bool isSpace(char c) { return c == ' ' || c == '\n' || c == '\r' || c == '\t'; }
    static constexpr std::uint64_t repeated(std::uint8_t byte) { return byte * 0x0101010101010101U; }

    /// The first character from `at` on that is no ASCII text by itself: a quote, a backslash, a control character, a
    /// part of another one. (Eight at a time: S. E. Anderson, Bit Twiddling Hacks, “hasless” and “haszero”.)
    [[nodiscard]] const char *plainEnd(const char *at) const
    {
        if constexpr (std::endian::native == std::endian::little) {
            for (std::uint64_t bytes = 0; m_end - at >= 8; at += 8) {
                std::memcpy(&bytes, at, 8);
                const std::uint64_t quote = bytes ^ repeated('"');
                const std::uint64_t backslash = bytes ^ repeated('\\');
                const std::uint64_t found = ((quote - repeated(1)) & ~quote) |
                                            ((backslash - repeated(1)) & ~backslash) |
                                            ((bytes - repeated(' ')) & ~bytes) | bytes;
                if (const std::uint64_t marks = found & repeated(0x80))
                    return at + std::countr_zero(marks) / 8;
            }
        }
        while (at != m_end && *at != '"' && *at != '\\' && static_cast<unsigned char>(*at) >= ' ' &&
               static_cast<unsigned char>(*at) < 0x80)
            ++at;
        return at;
    }
    bool takeLongString(const char *begin, const char *at, std::string_view &text);
    /// Just after the escape or the character beyond ASCII at `at`; nullptr: it is not valid.
    const char *takeEscape(const char *at);
    [[nodiscard]] const char *afterCharacter(const char *at) const;
    [[nodiscard]] const char *afterDigits(const char *at) const;

    const char *m_begin;
    const char *m_at;
    const char *m_end;
    std::string m_text; ///< of the last string with escapes
};

} // namespace timeloupe
