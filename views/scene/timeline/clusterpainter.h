// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/style/stamps.h"

namespace timeloupe {

struct SceneCluster;
struct Style;
struct StyleTexts;

/// Draws the number of events that are not drawn apart: a chip, or a cell as long as its stretch of time. With
/// `stamps` for a screen: a cell's edges lie on whole pixels.
void paintCluster(QPainter &painter, const SceneCluster &cluster, const Style &style, StyleTexts &texts,
                  Stamps *stamps);

} // namespace timeloupe
