// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/formats/base/format.h"
#include "model/formats/json/jsonreadcontext.h"

namespace timeloupe {

/// Builds the store from error-free input and returns it with the warnings.
Result<LoadedTimeline> loadedFrom(JsonReadContext &readContext, const Progress &progress);

} // namespace timeloupe
