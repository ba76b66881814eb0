// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/scene/amount/amountscene.h"
#include "views/style/spritecache.h"

#include <QGraphicsItem>

#include <memory>
#include <vector>

namespace timeloupe {

/// Paints all lollipops of a scene, and the words for the running total, in one go: a graphics item for each lollipop
/// would not scale.
class LollipopItem : public QGraphicsItem
{
public:
    /// What stands out, by indices into the scene's marks.
    struct Emphasis
    {
        std::vector<std::size_t> selected;
        std::optional<std::size_t> labelled; ///< the one that is told in words: hovered, or else the current event
        QString amount;                      ///< of it, in bold
        QString title;
    };

    void setLook(const Style &style);
    /// For a screen with so many device pixels for each pixel: what comes again and again is kept as pictures.
    void enablePixmaps(double ratio);
    /// Nothing in it stands out until setEmphasis().
    void setAmounts(AmountScene amounts);
    void setEmphasis(Emphasis emphasis);
    [[nodiscard]] const Emphasis &emphasis() const { return m_emphasis; }
    [[nodiscard]] const AmountScene &amounts() const { return m_amounts; }

    [[nodiscard]] QRectF boundingRect() const override;
    void paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *widget) override;

private:
    void paintStems(QPainter &painter) const;
    void paintHeads(QPainter &painter) const;
    void paintStem(QPainter &painter, const QRectF &stem, const QColor &color) const;
    void paintHead(QPainter &painter, const LollipopMark &mark, double radius) const;
    void drawHead(QPainter &painter, QPointF at, const LollipopMark &mark, double radius) const;
    void paintEmphasised(QPainter &painter, const LollipopMark &mark) const;
    void paintLabelled(QPainter &painter) const;
    [[nodiscard]] QRectF labelBox(QSizeF size, const LollipopMark &mark) const;
    [[nodiscard]] int covered(const QRectF &box) const;

    Style m_style;
    mutable std::unique_ptr<SpriteCache> m_sprites; ///< null: not for a screen
    AmountScene m_amounts;
    Emphasis m_emphasis;
};

} // namespace timeloupe
