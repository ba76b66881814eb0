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

/// Draws recurring texts in one font: shaped once and cached. Single-line plain text in the painter's pen, identical to
/// QPainter::drawText.
class StaticTextCache
{
public:
    explicit StaticTextCache(const QFont &font);

    /// Also caches texts as pixmaps, for a screen with that device pixel ratio and texts on `ground`. Pixmaps are drawn
    /// at whole pixels; painters must not rotate or scale.
    void enablePixmaps(double ratio, const QColor &ground);

    /// `at` is the start of the baseline.
    void draw(QPainter &painter, QPointF at, const QString &text);
    /// Centred in `room`, whether it fits or not.
    void drawCentred(QPainter &painter, const QRectF &room, const QString &text);
    /// Left aligned and vertically centred in `room`.
    void drawLeft(QPainter &painter, const QRectF &room, const QString &text);
    /// Right aligned and vertically centred in `room`.
    void drawRight(QPainter &painter, const QRectF &room, const QString &text);
    /// `text`, elided at the end to at most `width` pixels.
    [[nodiscard]] QString elided(const QString &text, double width);

private:
    struct Shaped
    {
        QStaticText text;
        QPixmap picture; ///< null until it is drawn
        QRgb color = 0;  ///< of the picture
        QString elided;  ///< for a width of `room`
        double room = -1;
    };
    [[nodiscard]] Shaped &shaped(const QString &text);
    void makePicture(Shaped &shaped, const QColor &color) const;

    QFont m_font;
    double m_ascent = 0;
    double m_height = 0;
    double m_ratio = 0; ///< 0: no pixmaps
    QRgb m_ground = 0;
    ClockCache<QString, Shaped> m_texts;
};

/// Caches of the fonts used in a timeline.
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
