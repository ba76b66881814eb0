// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPixmap>

#include "views/style/clockcache.h"
#include "views/style/style.h"

#include <QStaticText>

QT_BEGIN_NAMESPACE
class QPainter;
QT_END_NAMESPACE

namespace timeloupe {

/// Draws words in one font that come again with every frame: shaped once and kept. Plain text on one line, in the
/// painter's pen; looks as QPainter::drawText does.
class StaticTextCache
{
public:
    explicit StaticTextCache(const QFont &font);

    /// For a screen with so many device pixels for each pixel: words are also kept as pictures, which are drawn at
    /// whole pixels, and look as drawn ones do on that ground. The painters must paint upright and unscaled.
    void enablePixmaps(double ratio, const QColor &ground);

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
    ClockCache<QString, Shaped> m_texts;
};

/// Those of a style's fonts in which a timeline is lettered.
struct StyleTextCaches
{
    explicit StyleTextCaches(const Style &style)
        : plain(style.font), bold(style.bold), small(style.small), smallBold(style.smallBold)
    {
    }
    void enablePixmaps(double ratio, const QColor &ground)
    {
        for (StaticTextCache *texts : {&plain, &bold, &small, &smallBold})
            texts->enablePixmaps(ratio, ground);
    }

    StaticTextCache plain;
    StaticTextCache bold;
    StaticTextCache small;
    StaticTextCache smallBold;
};

} // namespace timeloupe
