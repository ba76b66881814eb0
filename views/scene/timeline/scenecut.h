// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/scene/timeline/timelinescene.h"

namespace timeloupe {

/// Reduces a paper scene to this page, where lanes continue on other pages, and drops labels that do not fit.
void cutToPage(TimelineScene &scene, const Style &style);

} // namespace timeloupe
