// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/scene/timeline/timelinescene.h"

namespace timeloupe {

/// Leaves of a scene on paper only what stands on this page, where lanes above or below stand on other pages, and of
/// its words those that have room.
void cutToPage(TimelineScene &scene, const Style &style);

} // namespace timeloupe
