// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/time/civiltime.h"
#include "model/time/edtfcursor.h"
#include "model/time/edtfdate.h"

namespace timeloupe {

/// Reads the time of a day and its zone.
class EdtfClockScanner
{
public:
    /// `civil` is the day; gets the time.
    EdtfClockScanner(EdtfCursor &in, CivilTime &civil) : m_in(in), m_civil(civil) {}

    [[nodiscard]] bool atTime() const;
    /// Reads the time that belongs to `date`. False: a fault.
    bool scan(EdtfDate &date);

private:
    bool scanClock(Precision &precision);
    bool scanFraction();
    bool scanZone(EdtfDate &date);
    bool setTime(EdtfDate &date, std::size_t at);

    EdtfCursor &m_in;
    CivilTime &m_civil;
};

} // namespace timeloupe
