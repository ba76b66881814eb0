// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QColor;
class QPainter;
class QRectF;

namespace timeloupe {

/// Fills a narrow upright rectangle, as QPainter::fillRect does. On screens in pieces: Qt hands every fill of about a
/// hundred spans to other threads and waits for them, which takes longer than a thin line does.
void fillColumn(QPainter &painter, const QRectF &rect, const QColor &color);

} // namespace timeloupe
