// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/language/language.h"
#include "model/time/calendarunit.h"
#include "model/time/timescale.h"

#include <QString>

namespace timeloupe {

/// One cell of a calendar header: a stretch from one tick to the next.
struct CalendarTick
{
    TimeRange range;
    double x = 0;        ///< of range.begin
    double endX = 0;     ///< of range.end
    QString label;       ///< fits its room, or is empty: "2025", "Jan", "Mon 3", "14:00"
    double roomX = 0;    ///< where the widest part of the cell begins that is in view and not in a fold,
    double roomEndX = 0; ///< and where it ends: the label belongs there
    bool inFold = false; ///< wholly hidden by a fold. All such cells in a row are one
};

/// The two levels of the calendar header, coarse above fine. The coarse labels say everything the fine ones leave
/// out (at day level the month and year, at hour level the date), so that the header can be read alone.
struct CalendarTicks
{
    CalendarUnit coarseUnit = CalendarUnit::Year;
    CalendarUnit fineUnit = CalendarUnit::Month;
    int fineStep = 1; ///< each so many units (5 minutes, 10 years)
    std::vector<CalendarTick> coarse;
    std::vector<CalendarTick> fine;
};

/// Cells that touch [0, scale.width()], one after the other without gaps; the first may begin left of it. Units follow
/// the zoom: a fine cell is at least `minFine` pixels wide, a coarse one at least `minCoarse` where it is not cut. At
/// most a few hundred cells, whatever the range. Deterministic in the zoom: panning never changes the units.
///
/// The model knows no fonts: a label fits when there are 6.5 pixels for each of its characters and 6 to spare.
CalendarTicks calendarTicks(const TimeScale &scale, Language language, double minFine = 24, double minCoarse = 60);

} // namespace timeloupe
