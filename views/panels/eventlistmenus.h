// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

QT_BEGIN_NAMESPACE
class QMenu;
class QPoint;
QT_END_NAMESPACE

namespace timeloupe {

class EventList;
class EventListHeader;
class IconButton;

/// The context menus of the event list and of its header.
class EventListMenus : public QObject
{
    Q_OBJECT

public:
    /// `inView` switches the list to events in view.
    EventListMenus(EventList &list, EventListHeader &header, IconButton &inView);

    void showHeaderMenu(const QPoint &global);
    void showListMenu(const QPoint &global);

private:
    [[nodiscard]] QString columnName(int column) const;
    void fillColumnsMenu(QMenu &menu);
    void fillSortMenu(QMenu &menu);
    void addMoveActions(QMenu &menu);
    void moveColumn(int column, int steps);

    EventList &m_list;
    EventListHeader &m_header;
    IconButton &m_inView;
};

} // namespace timeloupe
