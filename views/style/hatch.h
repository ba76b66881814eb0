// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QColor;
class QPainter;
class QRectF;

namespace timeloupe {

/// Oblique lines over `rect`, ending at its edges: the same in pixels and in vectors, which Qt's patterns are not.
void paintHatch(QPainter &painter, const QRectF &rect, const QColor &color);

} // namespace timeloupe
