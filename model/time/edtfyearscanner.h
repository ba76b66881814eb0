// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/time/edtfcursor.h"
#include "model/time/edtfdate.h"

namespace timeloupe {

/// Reads a year: four digits, or Y and more, with a number of significant digits.
class EdtfYearScanner
{
public:
    explicit EdtfYearScanner(EdtfCursor &in) : m_in(in) {}

    /// Sets year and precision of `date`. False: a fault.
    bool scan(EdtfDate &date);
    /// Whether the year has a Y or an S: no month can follow.
    [[nodiscard]] bool isLong() const { return m_isLong; }

private:
    bool scanLongYear(EdtfDate &date);
    bool scanSignificant(EdtfDate &date);

    EdtfCursor &m_in;
    bool m_isLong = false;
};

} // namespace timeloupe
