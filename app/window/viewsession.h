// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/files/settings.h"

namespace timeloupe {

/// Puts what is looked at into `session`: range, query, selection, folds, order of lanes.
void saveViewTo(const ViewState &state, Session &session);
/// And back, for the store that `state` has now. What does not fit it is left out. Folds and the
/// order of lanes are no part of a store's view: they are set beforehand.
void restoreView(const Session &session, ViewState &state);

} // namespace timeloupe
