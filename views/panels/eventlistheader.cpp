// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/panels/eventlistheader.h"

#include "views/style/style.h"

#include <QFontMetrics>

namespace timeloupe {

namespace {

constexpr int kHeaderHeight = 26;
constexpr int kTitlePadding = 8;
constexpr int kArrow = 8;
constexpr int kArrowGap = 5;

} // namespace

EventListHeader::EventListHeader(QWidget *parent) : QHeaderView(Qt::Horizontal, parent)
{
    setSectionsMovable(true);
    setSectionsClickable(true);
    setSortIndicatorShown(true);
    setHighlightSections(false);
    setMinimumSectionSize(40);
    setContextMenuPolicy(Qt::CustomContextMenu);
    setFrameShape(QFrame::NoFrame);
}

void EventListHeader::setLook(const Style &style)
{
    m_ground = style.header;
    m_line = style.border;
    m_text = style.muted;
    setFont(style.bold);
    viewport()->update();
}

QSize EventListHeader::sizeHint() const
{
    return {QHeaderView::sizeHint().width(), kHeaderHeight};
}

int EventListHeader::endRoom(int logicalIndex) const
{
    int visual = count() - 1;
    while (visual > 0 && isSectionHidden(this->logicalIndex(visual)))
        --visual;
    return this->logicalIndex(visual) == logicalIndex ? kEndRoom : 0;
}

void EventListHeader::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    painter.fillRect(viewport()->rect(), m_ground);
    painter.setPen(m_line);
    painter.drawLine(0, height() - 1, width(), height() - 1);
    painter.end();
    QHeaderView::paintEvent(event);
}

void EventListHeader::paintSection(QPainter *painter, const QRect &rect, int logicalIndex) const
{
    painter->fillRect(rect, m_ground);
    painter->setPen(m_line);
    painter->drawLine(rect.bottomLeft(), rect.bottomRight());
    const int end = endRoom(logicalIndex);
    if (end == 0)
        painter->drawLine(rect.topRight(), rect.bottomRight());

    const bool sorts = isSortIndicatorShown() && sortIndicatorSection() == logicalIndex;
    const QString text = model()->headerData(logicalIndex, Qt::Horizontal).toString();
    const bool right =
        (model()->headerData(logicalIndex, Qt::Horizontal, Qt::TextAlignmentRole).toInt() & Qt::AlignRight) != 0;
    const int arrow = sorts ? kArrow + kArrowGap : 0;
    const QFontMetrics metrics(font());
    const int room = rect.width() - 2 * kTitlePadding - arrow - end;
    const QString shown = metrics.elidedText(text, Qt::ElideRight, room);
    const int width = metrics.horizontalAdvance(shown);
    const int left = right ? rect.right() - kTitlePadding - end - arrow - width : rect.left() + kTitlePadding;
    painter->setFont(font());
    painter->setPen(m_text);
    painter->drawText(QRect(left, rect.top(), width + 1, rect.height()), Qt::AlignVCenter | Qt::TextSingleLine, shown);
    if (sorts)
        paintArrow(*painter, left + width + kArrowGap + kArrow / 2.0, rect.center().y() + 0.5);
}

void EventListHeader::paintArrow(QPainter &painter, double x, double y) const
{
    const double up = sortIndicatorOrder() == Qt::AscendingOrder ? 1 : -1;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_text);
    painter.drawPolygon(QPolygonF({{x, y - 3.5 * up}, {x + 4, y + 3 * up}, {x - 4, y + 3 * up}}));
    painter.restore();
}

} // namespace timeloupe
