// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/scene/timeline/timelinescene.h"

namespace timeloupe {

/// Whether words, a mark or a count of the scene stand in `box`. Bars and bands may: words on them are readable.
bool isOccupied(const TimelineScene &scene, const QRectF &box, const Style &style);

/// The longest part of a tall strip, from top to bottom, in which nothing as above stands; null: none.
QRectF longestFreeStrip(const TimelineScene &scene, const QRectF &strip, const Style &style);

} // namespace timeloupe
