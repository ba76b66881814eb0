// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QPainter>

namespace timeloupe {

/// A star of five points, 11 pixels across; open when it is not `full`.
void paintStar(QPainter &painter, QPointF center, const QColor &ink, bool full);
/// A small closed lock, 9 pixels high.
void paintLock(QPainter &painter, QPointF center, const QColor &ink);

} // namespace timeloupe
