// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/formats/base/format.h"
#include "model/formats/json/jsongathered.h"

namespace timeloupe {

/// An error of the file as a whole. An empty message: cancelled.
Diagnostic refusal(const QString &fileName, const QString &message);

/// The store of all that was gathered and is without error, and the warnings.
Result<LoadedTimeline> loadedFrom(JsonGathered &gathered, const QString &fileName, const Progress &progress);

} // namespace timeloupe
