// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/language/language.h"
#include "model/time/calendarunit.h"

#include <QStringList>

namespace timeloupe {

/// Words for a cell of the calendar header's lower row, the longest first: "January", "Jan", "J". They lean on the
/// row above for what they leave out.
QStringList fineLabels(Instant cellBegin, CalendarStep step, Language language);
/// Words for a cell of the upper row, the longest first: "Friday 27 February 2026", "27 Feb 2026", "27 Feb".
QStringList coarseLabels(TimeRange cell, CalendarStep step, Language language);

} // namespace timeloupe
