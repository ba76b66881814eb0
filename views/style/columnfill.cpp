// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/style/columnfill.h"

#include <QPaintEngine>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace timeloupe {

namespace {

constexpr double kRows = 30; // three spans each: two antialiased edges and the interior

} // namespace

void fillColumn(QPainter &painter, const QRectF &rect, const QColor &color)
{
    const bool pixels = painter.paintEngine() && painter.paintEngine()->type() == QPaintEngine::Raster;
    if (!pixels || rect.height() <= kRows) {
        painter.fillRect(rect, color);
        return;
    }
    // Splits between pixels, so that no row is drawn twice.
    double top = rect.top();
    while (top < rect.bottom()) {
        const double bottom = std::min(rect.bottom(), std::floor(top) + kRows);
        painter.fillRect(QRectF(rect.left(), top, rect.width(), bottom - top), color);
        top = bottom;
    }
}

} // namespace timeloupe
