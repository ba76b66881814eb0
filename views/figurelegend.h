// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "timelinescene.h"

class QPainter;

namespace timeloupe {

/// What the marks, bands, dashes and lines of a scene mean: those that occur in it. `painter` may be null, to measure.
/// Gives the height taken at that width.
double paintLegend(QPainter *painter, QPointF at, double width, const TimelineScene &scene, Language language,
                   const Style &style);

} // namespace timeloupe
