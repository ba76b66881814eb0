// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/scene/amount/lollipopitem.h"

#include "views/style/columnfill.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace timeloupe {

namespace {

constexpr double kRadius = 4.5;
constexpr double kEmphasised = 6;
constexpr double kOverhang = 24; // heads and labels may extend beyond the plot
constexpr double kGap = 9;
constexpr double kMaxTitle = 360;

} // namespace

void LollipopItem::setLook(const Style &style)
{
    m_style = style;
    if (m_sprites)
        m_sprites = std::make_unique<SpriteCache>(m_sprites->ratio());
    update();
}

void LollipopItem::enablePixmaps(double ratio)
{
    if (!m_sprites || m_sprites->ratio() != ratio)
        m_sprites = std::make_unique<SpriteCache>(ratio);
}

void LollipopItem::setAmounts(AmountScene amounts)
{
    prepareGeometryChange();
    m_amounts = std::move(amounts);
    m_emphasis = {};
    update();
}

void LollipopItem::setEmphasis(Emphasis emphasis)
{
    m_emphasis = std::move(emphasis);
    update();
}

QRectF LollipopItem::boundingRect() const
{
    return m_amounts.plot.adjusted(-kOverhang, -kOverhang, kOverhang, kOverhang);
}

void LollipopItem::paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *)
{
    painter->setRenderHint(QPainter::Antialiasing);
    if (!m_amounts.emptyText.isEmpty()) {
        painter->setFont(m_style.font);
        painter->setPen(m_style.muted);
        painter->drawText(m_amounts.plot, Qt::AlignCenter, m_amounts.emptyText);
        return;
    }
    paintStems(*painter);
    paintHeads(*painter);
    if (m_amounts.runningLabelAt) {
        painter->setFont(m_style.small);
        painter->setPen(m_style.text);
        painter->drawText(*m_amounts.runningLabelAt, Qt::AlignCenter, m_amounts.runningLabel);
    }
    for (const std::size_t index : m_emphasis.selected)
        paintEmphasised(*painter, m_amounts.marks[index]);
    paintLabelled(*painter);
}

void LollipopItem::paintStems(QPainter &painter) const
{
    for (const LollipopMark &mark : m_amounts.marks) {
        if (mark.bandFrom < mark.bandTo) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(m_style.soft(mark.color));
            painter.drawRoundedRect(QRectF(mark.bandFrom, mark.head.y() - 3, mark.bandTo - mark.bandFrom, 6), 3, 3);
        }
        QColor stem = mark.color;
        stem.setAlphaF(0.55F);
        // Aligned to whole pixels: antialiasing blurs a line between two.
        const QRectF column(std::floor(mark.head.x()), mark.head.y(), 1, m_amounts.plot.bottom() - mark.head.y());
        paintStem(painter, column, stem);
    }
}

void LollipopItem::paintStem(QPainter &painter, const QRectF &stem, const QColor &color) const
{
    if (!m_sprites) {
        fillColumn(painter, stem, color);
        return;
    }
    const double height = std::ceil(m_amounts.plot.height());
    const double top = std::round(stem.top()); // covered by the head
    const double length = std::clamp(std::round(stem.bottom()) - top, 0.0, height);
    if (length > 0)
        m_sprites->drawPart(painter, {stem.left(), top},
                            {SpriteCache::Shape::Stem, SpriteCache::eighths(height), color.rgba(), 0, 0, {}},
                            QRectF(0, 0, 1, height), QSizeF(1, length),
                            [&](QPainter &maker) { maker.fillRect(QRectF(0, 0, 1, height), color); });
}

void LollipopItem::paintHeads(QPainter &painter) const
{
    const double radius = m_amounts.marks.size() > 400 ? 3 : kRadius;
    for (const LollipopMark &mark : m_amounts.marks)
        paintHead(painter, mark, radius);
}

void LollipopItem::paintHead(QPainter &painter, const LollipopMark &mark, double radius) const
{
    if (!m_sprites) {
        drawHead(painter, mark.head, mark, radius);
        return;
    }
    const double reach = radius + 0.5;
    m_sprites->draw(
        painter, mark.head,
        {SpriteCache::Shape::Head, mark.open ? 1U : 0U, mark.color.rgba(), SpriteCache::eighths(2 * radius), 0, {}},
        QRectF(-reach, -reach, 2 * reach, 2 * reach), [&](QPainter &maker) { drawHead(maker, {}, mark, radius); });
}

void LollipopItem::drawHead(QPainter &painter, QPointF at, const LollipopMark &mark, double radius) const
{
    const double inset = mark.open ? 0.75 : 0;
    painter.setPen(mark.open ? QPen(mark.color, 1.5) : QPen(Qt::NoPen));
    painter.setBrush(mark.open ? m_style.surface : mark.color);
    painter.drawEllipse(at, radius - inset, radius - inset);
}

void LollipopItem::paintEmphasised(QPainter &painter, const LollipopMark &mark) const
{
    painter.fillRect(QRectF(std::floor(mark.head.x()) - 0.5, mark.head.y(), 2, m_amounts.plot.bottom() - mark.head.y()),
                     mark.color);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_style.surface);
    painter.drawEllipse(mark.head, kEmphasised + 2, kEmphasised + 2);
    paintHead(painter, mark, kEmphasised);
}

/// Paints the label: amount and title.
void LollipopItem::paintLabelled(QPainter &painter) const
{
    if (!m_emphasis.labelled)
        return;
    const LollipopMark &mark = m_amounts.marks[*m_emphasis.labelled];
    paintEmphasised(painter, mark);
    const QFontMetricsF bold(m_style.bold);
    const QFontMetricsF plain(m_style.font);
    const double amountWidth = m_emphasis.amount.isEmpty() ? 0 : bold.horizontalAdvance(m_emphasis.amount) + 5;
    const double left = mark.head.x() - m_amounts.plot.left();
    const double right = m_amounts.plot.right() - mark.head.x();
    const double room = std::min(kMaxTitle, std::max(left, right) - 2 * kGap - amountWidth);
    const QString title = plain.elidedText(m_emphasis.title, Qt::ElideRight, std::max(0.0, room));
    const QRectF box = labelBox({amountWidth + plain.horizontalAdvance(title), plain.height()}, mark);
    QColor ground = m_style.surface;
    ground.setAlphaF(0.8F);
    painter.setPen(Qt::NoPen);
    painter.setBrush(ground);
    painter.drawRoundedRect(box.adjusted(-3, 0, 3, 0), 3, 3);
    painter.setPen(m_style.text);
    painter.setFont(m_style.bold);
    painter.drawText(box, Qt::AlignLeft | Qt::AlignVCenter, m_emphasis.amount);
    painter.setFont(m_style.font);
    painter.drawText(box.adjusted(amountWidth, 0, kGap, 0), Qt::AlignLeft | Qt::AlignVCenter, title);
}

/// The position beside the head that covers the fewest items; prefers level with it on the right.
QRectF LollipopItem::labelBox(QSizeF size, const LollipopMark &mark) const
{
    std::optional<QRectF> best;
    int least = 0;
    for (const bool onRight : {true, false}) {
        for (const double dy : {0.0, size.height() * 0.8, -size.height() * 0.8, size.height() * 1.8}) {
            const double x = onRight ? mark.head.x() + kGap : mark.head.x() - kGap - size.width();
            const QRectF box(QPointF(x, mark.head.y() - size.height() / 2 + dy), size);
            if (box.left() < m_amounts.plot.left() || box.right() > m_amounts.plot.right() || box.top() < 0)
                continue;
            const int cost = covered(box);
            if (!best || cost < least) {
                best = box;
                least = cost;
            }
        }
    }
    const double x = std::max(m_amounts.plot.left(), m_amounts.plot.right() - size.width());
    return best.value_or(QRectF(QPointF(x, mark.head.y() - size.height() / 2), size));
}

/// Counts the heads in `box`, and the running total where it crosses it.
int LollipopItem::covered(const QRectF &box) const
{
    const QRectF around = box.adjusted(-kRadius, -kRadius, kRadius, kRadius);
    int count = 0;
    for (const LollipopMark &mark : m_amounts.marks)
        count += around.contains(mark.head);
    for (std::size_t i = 1; i < m_amounts.running.size(); ++i) {
        const QRectF step = QRectF(m_amounts.running[i - 1], m_amounts.running[i]).normalized();
        const bool meets = step.right() >= box.left() && step.left() <= box.right() && step.bottom() >= box.top() &&
                           step.top() <= box.bottom();
        count += meets ? 1 : 0;
    }
    return count;
}

} // namespace timeloupe
