// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QFont>
#include <QPointF>
#include <QString>

class QPainter;

namespace timeloupe {

/// Plain text that wraps; a word longer than a line is broken.
struct Paragraph
{
    QString text;
    QFont font;
    QColor color;
    QString url = {};   ///< where a click in a PDF leads; empty: nowhere
    bool stars = false; ///< *stars* emphasise

    [[nodiscard]] double height(double width) const;
    /// Its top left corner at `at`.
    void paint(QPainter &painter, QPointF at, double width) const;
};

} // namespace timeloupe
