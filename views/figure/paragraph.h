// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QFont>
#include <QPointF>
#include <QString>

#include "model/text/webaddress.h"

#include <optional>

class QPainter;

namespace timeloupe {

/// Plain text that wraps; a word longer than a line is broken.
struct Paragraph
{
    QString text;
    QFont font;
    QColor color;
    std::optional<WebAddress> link = {}; ///< where a click on it leads

    [[nodiscard]] double height(double width) const;
    /// Its top left corner at `at`.
    void paint(QPainter &painter, QPointF at, double width) const;
};

} // namespace timeloupe
