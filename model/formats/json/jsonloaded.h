// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/formats/base/format.h"
#include "model/formats/json/jsongathered.h"

namespace timeloupe {

/// An error without a position. Empty message: cancelled.
Diagnostic refusal(const QString &fileName, const QString &message);

/// Builds the store from error-free input and returns it with the warnings.
Result<LoadedTimeline> loadedFrom(JsonGathered &gathered, const QString &fileName, const Progress &progress);

} // namespace timeloupe
