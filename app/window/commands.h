// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/state/viewstate.h"

namespace timeloupe {

/// Esc: takes back one thing: what was measured, else the selection, else the filter. False when there was nothing.
bool clearTopmost(ViewState &state);
/// The first or last event in time of those that pass, selected and in view. Nothing when none has a date.
void revealEdgeEvent(ViewState &state, bool last);
/// The filter's `date:` becomes what is in view, at the fineness that the range's length asks for.
void filterToRange(ViewState &state, TimeRange range);
/// The filter's `company:` becomes the parties of the current event. Nothing without one.
void filterToCompanies(ViewState &state);
/// Selects the event with that id and brings it into view; false when the record has none.
bool revealEventById(ViewState &state, const QString &id);

} // namespace timeloupe
