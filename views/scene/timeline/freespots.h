// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/scene/timeline/timelinescene.h"

namespace timeloupe {

/// Whether `box` overlaps a label, a mark or a count. Bars and bands do not matter: labels on them are readable.
bool isOccupied(const TimelineScene &scene, const QRectF &box, const Style &style);

/// The longest unoccupied part of a tall strip, from top to bottom; null when there is none.
QRectF longestFreeStrip(const TimelineScene &scene, const QRectF &strip, const Style &style);

} // namespace timeloupe
