// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QFont>
#include <QRectF>
#include <QString>

class QPainter;

namespace timeloupe {

/// Words on a slide: plain text that wraps, in which *stars* emphasise. A word longer than a line is broken.
struct SlideText
{
    QString text;
    QFont font;
    QColor color;
    QColor strong; ///< of what is emphasised, which is bold too

    [[nodiscard]] double height(double width) const;
    [[nodiscard]] int lines(double width) const;
    /// From the top of `room` on; what has no room is left out, and an ellipsis says so.
    void paint(QPainter &painter, const QRectF &room) const;
};

} // namespace timeloupe
