// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/result.h"

#include <cstdint>
#include <string_view>

namespace timeloupe {

/// A position in a text that is read as EDTF from left to right, and the first fault. Does not allocate. Functions that
/// read return false after a fault.
class EdtfCursor
{
public:
    /// Two characters that are digits, or X from some place on.
    struct Pair
    {
        std::size_t at = 0;
        int value = 0; ///< an X counts as 0
        int unspecified = 0;
    };

    /// `isIso`: also accepts what Edtf::parseIso() accepts.
    EdtfCursor(std::string_view text, bool isIso) : m_text(text), m_iso(isIso) {}

    static constexpr bool isDigit(char c) { return c >= '0' && c <= '9'; }
    [[nodiscard]] bool isIso() const { return m_iso; }
    [[nodiscard]] std::size_t position() const { return m_at; }
    [[nodiscard]] std::string_view rest() const { return m_text.substr(m_at); }
    [[nodiscard]] char peek(std::size_t ahead = 0) const
    {
        return m_at + ahead < m_text.size() ? m_text[m_at + ahead] : '\0';
    }
    [[nodiscard]] bool atDigit() const { return isDigit(peek()); }
    [[nodiscard]] bool atEnd() const { return m_at == m_text.size(); }
    [[nodiscard]] bool atDots() const { return rest().substr(0, 2) == ".."; }
    void skip(std::size_t count) { m_at += count; }
    bool take(char wanted)
    {
        if (peek() != wanted || atEnd())
            return false;
        ++m_at;
        return true;
    }
    /// Takes ~, ? or %: bit 0 is set for approximate, bit 1 for uncertain.
    unsigned takeQualifier();

    bool readPair(Pair &pair, const char *message);
    bool readTwoDigits(int &value, int most, const char *message);
    bool readNumber(std::int64_t &number, std::int64_t most, const char *message);

    /// Records a fault; returns false. `message` is English, of context Edtf.
    bool fail(std::size_t at, const char *message);
    bool fail(const char *message) { return fail(m_at, message); }
    bool failUnspecified(std::size_t at);
    [[nodiscard]] Diagnostic fault() const;

private:
    std::string_view m_text;
    bool m_iso;
    std::size_t m_at = 0;
    std::size_t m_faultAt = 0;
    const char *m_fault = nullptr;
};

} // namespace timeloupe
