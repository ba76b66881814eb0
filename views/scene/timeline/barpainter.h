// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QPainter;
class QRectF;

namespace timeloupe {

struct SceneEvent;

/// The bar of an event that lasts, or the band over an imprecise date: open ends fade, what is planned is dashed, what
/// is undated is dotted. Cut off at the edges of `room`.
void paintBar(QPainter &painter, const SceneEvent &event, const QRectF &room);
/// Around it: it is selected, or under the mouse.
void paintBarRing(QPainter &painter, const SceneEvent &event, const QRectF &room);

} // namespace timeloupe
