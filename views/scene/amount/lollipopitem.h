// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/scene/amount/amountscene.h"
#include "views/style/spritecache.h"

#include <QGraphicsItem>

#include <memory>
#include <vector>

namespace timeloupe {

/// Paints all lollipops of a scene and the label of the running total: one graphics item per lollipop would not scale.
class LollipopItem : public QGraphicsItem
{
public:
    /// Emphasised marks, by index.
    struct Emphasis
    {
        std::vector<std::size_t> selected;
        std::optional<std::size_t> labelled; ///< the labelled mark: hovered, otherwise the current event
        QString amount;                      ///< of the label, in bold
        QString title;
    };

    void setLook(const Style &style);
    /// Caches repeated shapes as pixmaps, for a screen with that device pixel ratio.
    void enablePixmaps(double ratio);
    /// Resets the emphasis.
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
    mutable std::unique_ptr<SpriteCache> m_sprites; ///< null: not on a screen
    AmountScene m_amounts;
    Emphasis m_emphasis;
};

} // namespace timeloupe
