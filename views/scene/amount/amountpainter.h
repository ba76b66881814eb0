// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/scene/amount/amountscene.h"
#include "views/style/statictextcache.h"

namespace timeloupe {

/// Paints the background: grid, folds and axis labels.
void paintAmountGrid(QPainter &painter, const AmountScene &scene, const Style &style, StaticTextCache &texts);
/// The pen of the running total.
QPen runningTotalPen(const Style &style);
/// Paints the running total. Lollipops are painted above it (LollipopItem).
void paintRunningTotal(QPainter &painter, const AmountScene &scene, const Style &style);

} // namespace timeloupe
