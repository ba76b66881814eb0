// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/scene/timeline/timelinescene.h"

namespace timeloupe {

/// Takes away words that lie over marks or over words of what is more important: for a scene whose rows were laid out
/// for another range.
void removeOverlappingLabels(TimelineScene &scene);

/// Leaves folds without words, which on a slide would be the most numerous and the least important.
void removeFoldLabels(TimelineScene &scene);

} // namespace timeloupe
