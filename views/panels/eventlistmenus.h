// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

QT_BEGIN_NAMESPACE
class QMenu;
class QPoint;
class QTableView;
QT_END_NAMESPACE

namespace timeloupe {

class EventListHeader;
class IconButton;

/// The context menus of the event list and of its header.
class EventListMenus : public QObject
{
    Q_OBJECT

public:
    /// `inView` switches the list to events in view.
    EventListMenus(QTableView &list, EventListHeader &header, IconButton &inView);

    void showHeaderMenu(const QPoint &global);
    void showListMenu(const QPoint &global);

Q_SIGNALS:
    void copyRequested(); ///< of the selected rows
    void zoomRequested(); ///< to the current event

private:
    [[nodiscard]] QString columnName(int column) const;
    void fillColumnsMenu(QMenu &menu);
    void fillSortMenu(QMenu &menu);
    void addMoveActions(QMenu &menu);
    void moveColumn(int column, int steps);

    QTableView &m_list;
    EventListHeader &m_header;
    IconButton &m_inView;
};

} // namespace timeloupe
