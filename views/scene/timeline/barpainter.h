// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QPainter;
class QRectF;

namespace timeloupe {

struct SceneEvent;

/// The bar of an event, or the band of an imprecise date: open ends fade, planned events are dashed, undated ones
/// dotted. Clipped to `room`.
void paintBar(QPainter &painter, const SceneEvent &event, const QRectF &room);
/// A ring around a selected or hovered bar.
void paintBarRing(QPainter &painter, const SceneEvent &event, const QRectF &room);

} // namespace timeloupe
