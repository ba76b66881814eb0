// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/files/settings.h"

namespace timeloupe {

/// Stores the view in `session`: range, query, selection, folds, lane order.
void saveViewTo(const ViewState &state, Session &session);
/// Restores it for the current store and skips what does not fit. Folds and lane order are set beforehand, since they
/// do not depend on the store.
void restoreView(const Session &session, ViewState &state);

} // namespace timeloupe
