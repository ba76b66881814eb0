// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QFont>
#include <QRectF>
#include <QString>

class QPainter;

namespace timeloupe {

/// Wrapped plain text of a slide with *emphasis*. Words longer than a line are broken.
struct SlideText
{
    QString text;
    QFont font;
    QColor color;
    QColor strong; ///< of emphasised text, which is also bold

    [[nodiscard]] double height(double width) const;
    [[nodiscard]] int lines(double width) const;
    /// Paints from the top of `room`; text that does not fit is replaced by an ellipsis.
    void paint(QPainter &painter, const QRectF &room) const;
};

} // namespace timeloupe
