// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "style.h"

#include <QHash>
#include <QStaticText>

QT_BEGIN_NAMESPACE
class QPainter;
QT_END_NAMESPACE

namespace timeloupe {

/// Draws words in one font that come again with every frame: shaped once and kept. Plain text on one line, in the
/// painter's pen; looks as QPainter::drawText does.
class ShapedTexts
{
public:
    explicit ShapedTexts(const QFont &font);

    /// The baseline begins at `at`.
    void draw(QPainter &painter, QPointF at, const QString &text);
    /// In the middle of `room`, whether it fits or not.
    void drawCentred(QPainter &painter, const QRectF &room, const QString &text);
    /// At the left of `room`, in the middle of its height.
    void drawLeft(QPainter &painter, const QRectF &room, const QString &text);

private:
    [[nodiscard]] const QStaticText &shaped(const QString &text);

    QFont m_font;
    double m_ascent = 0;
    double m_height = 0;
    QHash<QString, QStaticText> m_texts;
};

/// Those of a style's fonts in which a timeline is lettered.
struct StyleTexts
{
    explicit StyleTexts(const Style &style)
        : plain(style.font), bold(style.bold), small(style.small), smallBold(style.smallBold)
    {
    }

    ShapedTexts plain;
    ShapedTexts bold;
    ShapedTexts small;
    ShapedTexts smallBold;
};

} // namespace timeloupe
