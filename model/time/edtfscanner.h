// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/time/civiltime.h"
#include "model/time/edtfcursor.h"
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

    EdtfScanner(std::string_view text, Dialect dialect) : m_in(text, dialect == Dialect::Iso) {}

    /// False: see fault().
    bool scan();
    [[nodiscard]] const EdtfDate &start() const { return m_start; }
    [[nodiscard]] const std::optional<EdtfDate> &end() const { return m_end; }
    [[nodiscard]] Diagnostic fault() const { return m_in.fault(); }

private:
    bool scanStart();
    bool scanEnd();
    bool scanDate(EdtfDate &date);
    bool scanPlainDay(EdtfDate &date);
    bool scanMonthOn(EdtfDate &date);
    bool scanMonth(EdtfDate &date);
    void setDivision(EdtfDate &date, const EdtfCursor::Pair &pair);
    bool setMonth(EdtfDate &date, const EdtfCursor::Pair &pair);
    bool scanDay(EdtfDate &date);
    bool setDay(EdtfDate &date, const EdtfCursor::Pair &pair);
    bool scanBasicDate(EdtfDate &date);

    EdtfCursor m_in;
    EdtfDate m_start;
    std::optional<EdtfDate> m_end;
    CivilTime m_civil; ///< of the date being read
};

} // namespace timeloupe
