// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/events/eventrecord.h"

#include <QPainterPath>

class QPainter;
class QColor;

namespace timeloupe {

class SpriteCache;

/// The outline of a kind's mark around (0, 0), `size` pixels across. Each kind has its own shape, so that colour is
/// never the only carrier: investment ●, contract ■, project ◆, site ⬟, policy ▲, dispute ▼, outage ✕, milestone ★,
/// estimate ○, product ⬢, environment: leaf.
QPainterPath markPath(Kind kind, double size);

/// Paints the mark; `open` (planned) paints only the outline, on `ground`.
void paintMark(QPainter &painter, Kind kind, QPointF center, double size, const QColor &color, bool open,
               const QColor &ground);
/// Like paintMark(), cached for screens; use one background only.
void drawMarkSprite(QPainter &painter, SpriteCache &sprites, Kind kind, QPointF center, double size,
                    const QColor &color, bool open, const QColor &ground);

} // namespace timeloupe
