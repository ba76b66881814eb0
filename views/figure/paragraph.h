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

/// Wrapped plain text; words longer than a line are broken.
struct Paragraph
{
    QString text;
    QFont font;
    QColor color;
    std::optional<WebAddress> link = {}; ///< target of a click

    [[nodiscard]] double height(double width) const;
    /// `at` is the top left corner.
    void paint(QPainter &painter, QPointF at, double width) const;
};

} // namespace timeloupe
