// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace timeloupe {

class EventList;
class ViewState;

/// Paints the cells of the event list in its look: selected, under the mouse (here or elsewhere), with the focus. A tip
/// shows what is cut off.
class EventListDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    EventListDelegate(EventList *list, const ViewState &state);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override;

private:
    [[nodiscard]] QRect textRect(const QStyleOptionViewItem &option, const QModelIndex &index) const;

    EventList *m_list;
    const ViewState &m_state;
};

} // namespace timeloupe
