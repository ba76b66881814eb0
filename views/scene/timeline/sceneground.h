// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/scene/timeline/timelinescene.h"

namespace timeloupe {

struct Style;

/// The scene without events: calendar, lanes, folds, data end, the margin's frame, and the message of an empty
/// timeline.
TimelineScene sceneGround(const TimelineContent &content, const LaneStack &stack, const SceneRequest &request,
                          const Style &style);

} // namespace timeloupe
