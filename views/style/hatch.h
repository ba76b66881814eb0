// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QColor;
class QPainter;
class QRectF;

namespace timeloupe {

/// Oblique lines clipped to `rect`, identical in pixels and vectors, unlike Qt's brush patterns.
void paintHatch(QPainter &painter, const QRectF &rect, const QColor &color);

} // namespace timeloupe
