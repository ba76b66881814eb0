// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/events/eventstore.h"
#include "views/style/spritecache.h"
#include "views/style/style.h"

#include <QGraphicsItem>

#include <memory>
#include <vector>

namespace timeloupe {

/// One lollipop, ready to paint: where its head is, and what it looks like.
struct LollipopMark
{
    QPointF head;
    QColor color;
    bool open = false;   ///< not counted in the running total
    double bandFrom = 0; ///< of an imprecise date: what is possible, in x; equal to bandTo = none
    double bandTo = 0;
    EventRow row;
    std::size_t count = 1;
};

/// Paints all lollipops in one go: a graphics item for each would not scale.
class LollipopItem : public QGraphicsItem
{
public:
    struct Frame
    {
        QRectF plot;
        std::vector<LollipopMark> marks;
        std::vector<std::size_t> selected;   ///< indices into marks
        std::optional<std::size_t> labelled; ///< the one that is told in words: hovered, or else the current event
        QString amount;                      ///< of it, in bold
        QString title;
        std::vector<QPointF> running; ///< the running total's corners
        QString runningLabel;
        std::optional<QRectF> runningLabelAt; ///< nullopt: no room
        QString emptyText;                    ///< instead of everything else
    };

    /// What stands out, by indices into the frame's marks.
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
    void setFrame(Frame frame);
    void setEmphasis(Emphasis emphasis);
    [[nodiscard]] const Emphasis &emphasis() const { return m_emphasis; }
    [[nodiscard]] const Frame &frame() const { return m_frame; }

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
    Frame m_frame;
    Emphasis m_emphasis;
};

} // namespace timeloupe
