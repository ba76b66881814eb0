// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/style/spritecache.h"

namespace timeloupe {

struct SceneCluster;
struct Style;
struct StyleTextCaches;

/// Draws the number of events that are not drawn apart: a chip, or a cell as long as its stretch of time. With
/// `stamps` for a screen: a cell's edges lie on whole pixels.
void paintCluster(QPainter &painter, const SceneCluster &cluster, const Style &style, StyleTextCaches &texts,
                  SpriteCache *sprites);

} // namespace timeloupe
