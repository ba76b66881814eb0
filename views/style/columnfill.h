// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QColor;
class QPainter;
class QRectF;

namespace timeloupe {

/// Like QPainter::fillRect for a narrow upright rectangle. On screens it fills in pieces: Qt splits fills of about a
/// hundred spans over threads and waits, which is slower.
void fillColumn(QPainter &painter, const QRectF &rect, const QColor &color);

} // namespace timeloupe
