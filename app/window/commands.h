// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/state/viewstate.h"

namespace timeloupe {

/// Esc: clears the measured range, otherwise the selection, otherwise the filter. Returns false when there was nothing.
bool clearTopmost(ViewState &state);
/// Selects and reveals the first or last matching event in time; does nothing without dated events.
void revealEdgeEvent(ViewState &state, bool last);
/// Sets the filter's `date:` to the range, in a precision that suits its length.
void filterToRange(ViewState &state, TimeRange range);
/// Sets the filter's `company:` to the parties of the current event; does nothing without one.
void filterToCompanies(ViewState &state);
/// Selects and reveals the event with that id; returns false when there is none.
bool revealEventById(ViewState &state, const QString &id);

} // namespace timeloupe
