// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/panels/eventlistmenus.h"

#include "model/table/eventroles.h"
#include "views/panels/eventlistheader.h"
#include "views/widgets/iconbutton.h"

#include <QMenu>
#include <QTableView>

namespace timeloupe {

EventListMenus::EventListMenus(QTableView &list, EventListHeader &header, IconButton &inView)
    : m_list(list), m_header(header), m_inView(inView)
{
}

void EventListMenus::showHeaderMenu(const QPoint &global)
{
    auto *menu = new QMenu(&m_list);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    fillColumnsMenu(*menu);
    menu->popup(global);
}

void EventListMenus::showListMenu(const QPoint &global)
{
    auto *menu = new QMenu(&m_list);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    QAction *copy = menu->addAction(tr("Copy rows"), this, &EventListMenus::copyRequested);
    QAction *zoom = menu->addAction(tr("Zoom to event"), this, &EventListMenus::zoomRequested);
    copy->setEnabled(m_list.selectionModel()->hasSelection());
    zoom->setEnabled(m_list.currentIndex().isValid());
    menu->addSeparator();
    fillSortMenu(*menu->addMenu(tr("Sort by")));
    QMenu *columns = menu->addMenu(tr("Columns"));
    fillColumnsMenu(*columns);
    addMoveActions(*columns);
    menu->popup(global);
}

QString EventListMenus::columnName(int column) const
{
    return m_list.model()->headerData(column, Qt::Horizontal).toString();
}

void EventListMenus::fillColumnsMenu(QMenu &menu)
{
    for (int column = 0; column < kEventColumnCount; ++column) {
        if (column == static_cast<int>(EventColumn::Event))
            continue; // at least one column stays visible
        QAction *action = menu.addAction(columnName(column));
        action->setCheckable(true);
        action->setChecked(!m_header.isSectionHidden(column));
        connect(action, &QAction::toggled, this,
                [this, column](bool shown) { m_header.setSectionHidden(column, !shown); });
    }
    menu.addSeparator();
    QAction *inView = menu.addAction(tr("Only events in view"));
    inView->setCheckable(true);
    inView->setChecked(m_inView.isChecked());
    connect(inView, &QAction::toggled, &m_inView, &IconButton::setChecked);
}

void EventListMenus::fillSortMenu(QMenu &menu)
{
    for (int column = 0; column < kEventColumnCount; ++column) {
        QAction *action = menu.addAction(columnName(column));
        action->setCheckable(true);
        action->setChecked(m_header.sortIndicatorSection() == column);
        connect(action, &QAction::triggered, this, [this, column] {
            const bool again = m_header.sortIndicatorSection() == column;
            const bool turn = again && m_header.sortIndicatorOrder() == Qt::AscendingOrder;
            m_list.sortByColumn(column, turn ? Qt::DescendingOrder : Qt::AscendingOrder);
        });
    }
}

void EventListMenus::addMoveActions(QMenu &menu)
{
    if (!m_list.currentIndex().isValid())
        return;
    const int column = m_list.currentIndex().column();
    menu.addSeparator();
    menu.addAction(tr("Move “%1” to the left").arg(columnName(column)), this,
                   [this, column] { moveColumn(column, -1); });
    menu.addAction(tr("Move “%1” to the right").arg(columnName(column)), this,
                   [this, column] { moveColumn(column, 1); });
}

void EventListMenus::moveColumn(int column, int steps)
{
    const int to = m_header.visualIndex(column) + steps;
    if (to >= 0 && to < m_header.count())
        m_header.moveSection(m_header.visualIndex(column), to);
}

} // namespace timeloupe
