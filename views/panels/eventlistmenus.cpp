// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/panels/eventlist.h"
#include "views/panels/eventlistheader.h"
#include "views/widgets/iconbutton.h"

#include <QContextMenuEvent>
#include <QMenu>

namespace timeloupe {

void EventList::fillColumnsMenu(QMenu &menu)
{
    for (int column = 0; column < kEventColumnCount; ++column) {
        if (column == static_cast<int>(EventColumn::Event))
            continue; // at least one column stays visible
        QAction *action = menu.addAction(m_model.headerData(column, Qt::Horizontal).toString());
        action->setCheckable(true);
        action->setChecked(!m_header->isSectionHidden(column));
        connect(action, &QAction::toggled, this, [this, column](bool shown) {
            m_header->setSectionHidden(column, !shown);
            stretchEventColumn();
        });
    }
    menu.addSeparator();
    QAction *inView = menu.addAction(tr("Only events in view"));
    inView->setCheckable(true);
    inView->setChecked(m_inView->isChecked());
    connect(inView, &QAction::toggled, m_inView, &IconButton::setChecked);
}

void EventList::fillSortMenu(QMenu &menu)
{
    for (int column = 0; column < kEventColumnCount; ++column) {
        QAction *action = menu.addAction(m_model.headerData(column, Qt::Horizontal).toString());
        action->setCheckable(true);
        action->setChecked(m_header->sortIndicatorSection() == column);
        connect(action, &QAction::triggered, this, [this, column] {
            const bool again = m_header->sortIndicatorSection() == column;
            const bool turn = again && m_header->sortIndicatorOrder() == Qt::AscendingOrder;
            sortByColumn(column, turn ? Qt::DescendingOrder : Qt::AscendingOrder);
        });
    }
}

void EventList::moveColumn(int column, int steps)
{
    const int to = m_header->visualIndex(column) + steps;
    if (to >= 0 && to < m_header->count())
        m_header->moveSection(m_header->visualIndex(column), to);
}

void EventList::addMoveActions(QMenu &menu)
{
    const int column = currentIndex().isValid() ? currentIndex().column() : -1;
    if (column < 0)
        return;
    const QString name = m_model.headerData(column, Qt::Horizontal).toString();
    menu.addSeparator();
    menu.addAction(tr("Move “%1” to the left").arg(name), this, [this, column] { moveColumn(column, -1); });
    menu.addAction(tr("Move “%1” to the right").arg(name), this, [this, column] { moveColumn(column, 1); });
}

void EventList::showHeaderMenu(QPoint at)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    fillColumnsMenu(*menu);
    menu->popup(m_header->mapToGlobal(at));
}

void EventList::contextMenuEvent(QContextMenuEvent *event)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    QAction *copy = menu->addAction(tr("Copy rows"), this, &EventList::copyRows);
    QAction *zoom = menu->addAction(tr("Zoom to event"), this, [this] { zoomTo(currentIndex()); });
    copy->setEnabled(selectionModel()->hasSelection());
    zoom->setEnabled(currentIndex().isValid());
    menu->addSeparator();
    fillSortMenu(*menu->addMenu(tr("Sort by")));
    QMenu *columns = menu->addMenu(tr("Columns"));
    fillColumnsMenu(*columns);
    addMoveActions(*columns);
    menu->popup(event->globalPos());
}

} // namespace timeloupe
