// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/scene/timeline/timelinescene.h"

namespace timeloupe {

/// Removes labels that overlap marks or more important labels, for a scene laid out for another range.
void removeOverlappingLabels(TimelineScene &scene);

/// Removes the labels of folds, which would dominate a slide.
void removeFoldLabels(TimelineScene &scene);

} // namespace timeloupe
