// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

#include <functional>

namespace timeloupe {

class ViewState;
struct Style;

/// Paints the cells of the event list, with selection, hover and focus. Truncated text has a tooltip.
class EventListDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    /// `endRoom` gives the pixels to leave free at the right end of a column. `style` and `state` must outlive it.
    EventListDelegate(const ViewState &state, const Style &style, std::function<int(int)> endRoom,
                      QAbstractItemView *list);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override;

private:
    [[nodiscard]] QRect textRect(const QStyleOptionViewItem &option, const QModelIndex &index) const;

    const ViewState &m_state;
    const Style &m_style;
    std::function<int(int)> m_endRoom;
    QAbstractItemView *m_list;
};

} // namespace timeloupe
