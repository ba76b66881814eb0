// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/widgets/rowtable.h"

#include <QAbstractButton>
#include <QHeaderView>
#include <QPaintEvent>
#include <QPainter>
#include <QScopedValueRollback>
#include <QScrollBar>

#include <algorithm>

namespace timeloupe {

namespace {

constexpr int kMaxAccessibleRows = 1000; // maximum number of rows exposed to accessibility, which reads every cell

} // namespace

RowTable::RowTable(int rowHeight, QWidget *parent) : QTableView(parent), m_rowHeight(rowHeight)
{
    setShowGrid(false);
    setWordWrap(false);
    findChild<QAbstractButton *>()->hide(); // the corner between the headers
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollMode(ScrollPerPixel);
    verticalHeader()->hide();
}

void RowTable::setModel(QAbstractItemModel *model)
{
    QTableView::setModel(model);
    verticalHeader()->setModel(&m_noRows);
    updateGeometries();
}

void RowTable::reset()
{
    QTableView::reset();
    updateGeometries();
}

// --- where things are ---

int RowTable::verticalOffset() const
{
    return verticalScrollBar()->value();
}

bool RowTable::isIndexHidden(const QModelIndex &index) const
{
    return horizontalHeader()->isSectionHidden(index.column());
}

int RowTable::nearestRow(int y) const
{
    const qint64 at = qint64(y) + verticalOffset();
    return static_cast<int>(std::clamp<qint64>(at < 0 ? -1 : at / m_rowHeight, 0, rows() - 1));
}

QRect RowTable::visualRect(const QModelIndex &index) const
{
    if (!index.isValid() || index.parent() != rootIndex() || isIndexHidden(index))
        return {};
    const int column = index.column();
    return {horizontalHeader()->sectionViewportPosition(column), index.row() * m_rowHeight - verticalOffset(),
            horizontalHeader()->sectionSize(column), m_rowHeight};
}

QModelIndex RowTable::indexAt(const QPoint &at) const
{
    const int column = horizontalHeader()->logicalIndexAt(at.x());
    if (rows() == 0 || column < 0)
        return {};
    const int row = nearestRow(at.y());
    const int top = row * m_rowHeight - verticalOffset();
    return at.y() < top || at.y() >= top + m_rowHeight ? QModelIndex() : model()->index(row, column, rootIndex());
}

QRegion RowTable::visualRegionForSelection(const QItemSelection &selection) const
{
    QRegion region;
    if (rows() == 0)
        return region;
    const int first = nearestRow(0);
    const int last = nearestRow(viewport()->height());
    for (const QItemSelectionRange &range : selection) {
        const int top = std::max(range.top(), first);
        const int bottom = std::min(range.bottom(), last);
        if (top <= bottom)
            region +=
                QRect(0, top * m_rowHeight - verticalOffset(), viewport()->width(), (bottom - top + 1) * m_rowHeight);
    }
    return region;
}

int RowTable::sizeHintForRow(int) const
{
    return m_rowHeight;
}

int RowTable::sizeHintForColumn(int column) const
{
    if (rows() == 0)
        return -1;
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    int width = 0;
    for (int row = nearestRow(0); row <= nearestRow(viewport()->height()); ++row) {
        const QModelIndex index = model()->index(row, column, rootIndex());
        width = std::max(width, itemDelegateForIndex(index)->sizeHint(option, index).width());
    }
    return width;
}

// --- scrolling ---

void RowTable::updateGeometries()
{
    QHeaderView *header = horizontalHeader();
    const int top = header->isHidden() ? 0 : header->sizeHint().height();
    setViewportMargins(0, top, 0, 0);
    const QRect inside = viewport()->geometry();
    header->setGeometry(inside.left(), inside.top() - top, inside.width(), top);

    const qint64 height = qint64(rows()) * m_rowHeight;
    QSize page = viewport()->size();
    const QSize most = maximumViewportSize();
    if (most.width() >= header->length() && most.height() >= height)
        page = most; // no scroll bars
    verticalScrollBar()->setPageStep(page.height());
    verticalScrollBar()->setSingleStep(m_rowHeight);
    verticalScrollBar()->setRange(0, static_cast<int>(std::clamp<qint64>(height - page.height(), 0, INT_MAX)));
    horizontalScrollBar()->setPageStep(page.width());
    horizontalScrollBar()->setSingleStep(m_rowHeight);
    horizontalScrollBar()->setRange(0, std::max(0, header->length() - page.width()));
    QAbstractItemView::updateGeometries();
}

void RowTable::scrollContentsBy(int dx, int dy)
{
    if (dx != 0)
        horizontalHeader()->setOffset(horizontalScrollBar()->value());
    viewport()->scroll(isRightToLeft() ? -dx : dx, dy);
}

void RowTable::scrollTo(const QModelIndex &index, ScrollHint hint)
{
    if (!index.isValid() || index.parent() != rootIndex() || isIndexHidden(index))
        return;
    QScrollBar *bar = verticalScrollBar();
    const int top = index.row() * m_rowHeight;
    const int last = top + m_rowHeight - viewport()->height(); // bottom row
    if (hint == PositionAtCenter)
        bar->setValue((top + last) / 2);
    else if (hint == PositionAtTop || (hint == EnsureVisible && top < bar->value()))
        bar->setValue(top);
    else if (hint == PositionAtBottom || last > bar->value())
        bar->setValue(last);

    const int left = horizontalHeader()->sectionViewportPosition(index.column());
    const int beyond = left + horizontalHeader()->sectionSize(index.column()) - viewport()->width();
    const int right = isRightToLeft() ? -1 : 1;
    if (left < 0)
        horizontalScrollBar()->setValue(horizontalScrollBar()->value() + right * left);
    else if (beyond > 0)
        horizontalScrollBar()->setValue(horizontalScrollBar()->value() + right * std::min(beyond, left));
}

// --- painting ---

void RowTable::paintEvent(QPaintEvent *event)
{
    if (rows() == 0)
        return;
    QPainter painter(viewport());
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    const QRect wanted = event->rect();
    const int last = nearestRow(wanted.bottom());
    for (int row = nearestRow(wanted.top()); row <= last; ++row)
        paintRow(painter, option, row, wanted);
}

void RowTable::paintRow(QPainter &painter, QStyleOptionViewItem option, int row, const QRect &wanted) const
{
    option.state.setFlag(QStyle::State_Selected, isRowSelected(row));
    for (int column = 0; column < model()->columnCount(rootIndex()); ++column) {
        const QModelIndex index = model()->index(row, column, rootIndex());
        option.rect = visualRect(index);
        if (!option.rect.intersects(wanted))
            continue;
        style()->drawPrimitive(QStyle::PE_PanelItemViewRow, &option, &painter, this);
        itemDelegateForIndex(index)->paint(&painter, option, index);
    }
}

// --- selection and keys ---

bool RowTable::isRowSelected(int row) const
{
    return selectionModel()->isSelected(model()->index(row, 0, rootIndex()));
}

void RowTable::selectionChanged(const QItemSelection &selected, const QItemSelection &deselected)
{
    const bool few = selected.isEmpty() || selected.first().height() <= kMaxAccessibleRows;
    if (few)
        QTableView::selectionChanged(selected, deselected);
    else
        QAbstractItemView::selectionChanged(selected, deselected);
}

void RowTable::setSelection(const QRect &rect, QItemSelectionModel::SelectionFlags command)
{
    if (rows() == 0)
        return;
    const QRect drawn = rect.normalized();
    const QModelIndex first = model()->index(nearestRow(drawn.top()), 0, rootIndex());
    const QModelIndex last =
        model()->index(nearestRow(drawn.bottom()), model()->columnCount(rootIndex()) - 1, rootIndex());
    selectionModel()->select(QItemSelection(first, last), command);
}

/// The next visible section from visual index `from`; -1 when there is none.
int RowTable::visibleColumn(int from, int step) const
{
    const QHeaderView *header = horizontalHeader();
    for (int at = from; at >= 0 && at < header->count(); at += step) {
        if (!header->isSectionHidden(header->logicalIndex(at)))
            return at;
    }
    return -1;
}

QModelIndex RowTable::moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers)
{
    const QHeaderView *header = horizontalHeader();
    const int first = visibleColumn(0, 1);
    const int last = visibleColumn(header->count() - 1, -1);
    if (rows() == 0 || first < 0)
        return {};
    const QModelIndex current = currentIndex();
    if (!current.isValid())
        return model()->index(0, header->logicalIndex(first), rootIndex());
    const bool ctrl = modifiers.testFlag(Qt::ControlModifier);
    const int page = std::max(1, viewport()->height() / m_rowHeight);
    int row = current.row();
    int at = header->visualIndex(current.column());
    int step = 0;
    switch (action) {
    case MoveUp:
        --row;
        break;
    case MoveDown:
        ++row;
        break;
    case MovePageUp:
        row -= page;
        break;
    case MovePageDown:
        row = rows() - row > page ? row + page : rows() - 1;
        break;
    case MoveLeft:
    case MovePrevious:
        step = isRightToLeft() ? 1 : -1;
        break;
    case MoveRight:
    case MoveNext:
        step = isRightToLeft() ? -1 : 1;
        break;
    case MoveHome:
        at = first;
        row = ctrl ? 0 : row;
        break;
    case MoveEnd:
        at = last;
        row = ctrl ? rows() - 1 : row;
        break;
    }
    if (step != 0 && visibleColumn(at + step, step) >= 0)
        at = visibleColumn(at + step, step);
    return model()->index(std::clamp(row, 0, rows() - 1), header->logicalIndex(at), rootIndex());
}

} // namespace timeloupe
