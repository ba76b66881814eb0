// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/style/spritecache.h"

namespace timeloupe {

struct SceneCluster;
struct Style;
struct StyleTextCaches;

/// Draws a count of events as a chip, or as a cell as long as its period. With `stamps` (screens) edges are aligned to
/// whole pixels.
void paintCluster(QPainter &painter, const SceneCluster &cluster, const Style &style, StyleTextCaches &texts,
                  SpriteCache *sprites);

} // namespace timeloupe
