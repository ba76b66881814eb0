// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/result.h"
#include "model/time/edtfdate.h"

#include <optional>
#include <string_view>

namespace timeloupe {

/// Reads one text as EDTF from left to right, without allocating; stops at the first fault. Used once.
class EdtfScanner
{
public:
    enum class Dialect : std::uint8_t {
        Edtf,
        Iso, ///< and what Edtf::parseIso() also takes
    };

    EdtfScanner(std::string_view text, Dialect dialect) : m_text(text), m_iso(dialect == Dialect::Iso) {}

    /// False: see fault().
    bool scan();
    [[nodiscard]] const EdtfDate &start() const { return m_start; }
    [[nodiscard]] const std::optional<EdtfDate> &end() const { return m_end; }
    [[nodiscard]] Diagnostic fault() const;

private:
    /// Two characters that are digits, or X from some place on.
    struct Pair
    {
        std::size_t at = 0;
        int value = 0; ///< an X counts as 0
        int unspecified = 0;
    };

    static constexpr bool isDigit(char c) { return c >= '0' && c <= '9'; }
    [[nodiscard]] char peek(std::size_t ahead = 0) const
    {
        return m_at + ahead < m_text.size() ? m_text[m_at + ahead] : '\0';
    }
    [[nodiscard]] bool atEnd() const { return m_at == m_text.size(); }
    bool take(char wanted);
    [[nodiscard]] bool atDots() const { return m_text.substr(m_at, 2) == ".."; }
    bool fail(std::size_t at, const char *message);
    bool failUnspecified(std::size_t at);

    bool scanStart();
    bool scanEnd();
    bool scanDate(EdtfDate &date);
    bool scanPlainDay(EdtfDate &date);
    bool scanMonthOn(EdtfDate &date);
    bool scanYear(EdtfDate &date);
    bool scanLongYear(EdtfDate &date);
    bool scanNumber(std::int64_t &number, std::int64_t most, const char *message);
    bool scanSignificant(EdtfDate &date);
    bool scanPair(Pair &pair, const char *message);
    bool scanMonth(EdtfDate &date);
    void setDivision(EdtfDate &date, const Pair &pair);
    bool setMonth(EdtfDate &date, const Pair &pair);
    bool scanDay(EdtfDate &date);
    bool setDay(EdtfDate &date, const Pair &pair);
    bool scanBasicDate(EdtfDate &date);
    [[nodiscard]] bool atTime() const;
    bool scanTime(EdtfDate &date);
    bool scanClock(Precision &precision);
    bool scanTwoDigits(int &value, int most, const char *message);
    bool scanFraction();
    bool scanZone(EdtfDate &date);
    bool setTime(EdtfDate &date, std::size_t at);
    unsigned takeQualifier();

    std::string_view m_text;
    bool m_iso;
    std::size_t m_at = 0;
    EdtfDate m_start;
    std::optional<EdtfDate> m_end;
    CivilTime m_civil;       ///< of the date that is being read
    bool m_longYear = false; ///< it has a Y or an S: no month can follow
    std::size_t m_faultAt = 0;
    const char *m_fault = nullptr; ///< English, to be translated
};

} // namespace timeloupe
