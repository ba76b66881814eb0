// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/panels/eventlistdelegate.h"

#include "model/table/eventtablemodel.h"
#include "views/style/style.h"
#include "views/widgets/plaintip.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

namespace timeloupe {

namespace {

constexpr int kCellPadding = 8;

void paintFocus(QPainter &painter, const QRect &rect, const Style &style)
{
    painter.setPen(style.accent);
    painter.drawLine(rect.topLeft(), rect.topRight());
    painter.drawLine(rect.bottomLeft(), rect.bottomRight());
}

} // namespace

EventListDelegate::EventListDelegate(const ViewState &state, const Style &style, std::function<int(int)> endRoom,
                                     QAbstractItemView *list)
    : QStyledItemDelegate(list), m_state(state), m_style(style), m_endRoom(std::move(endRoom)), m_list(list)
{
}

QRect EventListDelegate::textRect(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    return option.rect.adjusted(kCellPadding, 0, -kCellPadding - m_endRoom(index.column()), 0);
}

void EventListDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QRect rect = option.rect;
    const EventRow row{std::size_t(index.data(EventRowRole).toUInt())};
    if ((option.state & QStyle::State_Selected) != 0)
        painter->fillRect(rect, m_style.selection);
    else if (m_state.hovered() == row)
        painter->fillRect(rect, m_style.card);
    painter->setPen(m_style.gridMinor);
    painter->drawLine(rect.bottomLeft(), rect.bottomRight());

    const bool right = (index.data(Qt::TextAlignmentRole).toInt() & Qt::AlignRight) != 0;
    const QRect text = textRect(option, index);
    painter->setFont(m_style.font);
    painter->setPen(index.data(EventPlaceholderRole).toBool() ? m_style.muted : m_style.text);
    painter->drawText(
        text, Qt::AlignVCenter | Qt::TextSingleLine | (right ? Qt::AlignRight : Qt::AlignLeft),
        option.fontMetrics.elidedText(index.data().toString().simplified(), Qt::ElideRight, text.width()));
    if (m_list->hasFocus() && m_list->currentIndex().row() == index.row())
        paintFocus(*painter, rect, m_style);
}

bool EventListDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                                  const QModelIndex &index)
{
    const QString text = index.data().toString();
    const bool cut = QFontMetrics(m_style.font).horizontalAdvance(text) > textRect(option, index).width();
    QToolTip::showText(event->globalPos(), cut ? plainToolTip(text) : QString(), view);
    return true;
}

} // namespace timeloupe
