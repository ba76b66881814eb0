// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPixmap>

#include "views/style/recentcache.h"
#include "views/style/style.h"

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

    /// For a screen with so many device pixels for each pixel: words are also kept as pictures, which are drawn at
    /// whole pixels, and look as drawn ones do on that ground. The painters must paint upright and unscaled.
    void keepPictures(double ratio, const QColor &ground);

    /// The baseline begins at `at`.
    void draw(QPainter &painter, QPointF at, const QString &text);
    /// In the middle of `room`, whether it fits or not.
    void drawCentred(QPainter &painter, const QRectF &room, const QString &text);
    /// At the left of `room`, in the middle of its height.
    void drawLeft(QPainter &painter, const QRectF &room, const QString &text);
    /// At the right of `room`, in the middle of its height.
    void drawRight(QPainter &painter, const QRectF &room, const QString &text);
    /// `text`, or its beginning and "…", so that it is at most `width` pixels wide.
    [[nodiscard]] QString elided(const QString &text, double width);

private:
    struct Shaped
    {
        QStaticText text;
        QPixmap picture; ///< null: not drawn yet
        QRgb color = 0;  ///< in it
        QString elided;  ///< where `room` wide
        double room = -1;
    };
    [[nodiscard]] Shaped &shaped(const QString &text);
    void makePicture(Shaped &shaped, const QColor &color) const;

    QFont m_font;
    double m_ascent = 0;
    double m_height = 0;
    double m_ratio = 0; ///< 0: no pictures
    QRgb m_ground = 0;
    RecentCache<QString, Shaped> m_texts;
};

/// Those of a style's fonts in which a timeline is lettered.
struct StyleTexts
{
    explicit StyleTexts(const Style &style)
        : plain(style.font), bold(style.bold), small(style.small), smallBold(style.smallBold)
    {
    }
    void keepPictures(double ratio, const QColor &ground)
    {
        for (ShapedTexts *texts : {&plain, &bold, &small, &smallBold})
            texts->keepPictures(ratio, ground);
    }

    ShapedTexts plain;
    ShapedTexts bold;
    ShapedTexts small;
    ShapedTexts smallBold;
};

} // namespace timeloupe
