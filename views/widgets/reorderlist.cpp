// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/widgets/reorderlist.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

namespace timeloupe {

ReorderList::ReorderList(QWidget *parent) : QListView(parent)
{
    setSelectionMode(QAbstractItemView::NoSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setResizeMode(QListView::Adjust);
    setMouseTracking(true);
    viewport()->setAutoFillBackground(false);
    viewport()->setAttribute(Qt::WA_Hover);
    setAutoFillBackground(false);
}

void ReorderList::setLook(const Style &style)
{
    m_style = style;
    QPalette palette = style.palette();
    palette.setColor(QPalette::Base, Qt::transparent);
    setPalette(palette);
    setFont(style.font);
    viewport()->update();
}

QSize ReorderList::sizeHint() const
{
    const int rows = model() == nullptr ? 0 : model()->rowCount();
    int height = 0;
    for (int row = 0; row < rows; ++row)
        height += sizeHintForRow(row);
    return {160, height};
}

QSize ReorderList::minimumSizeHint() const
{
    return {80, std::min(sizeHint().height(), 60)};
}

void ReorderList::rename(int row)
{
    const QModelIndex index = model()->index(row, 0);
    if ((model()->flags(index) & Qt::ItemIsEditable) == 0)
        return;
    setCurrentIndex(index);
    scrollTo(index);
    edit(index);
}

std::optional<QString> ReorderList::endRenaming(const QModelIndex &index)
{
    auto *line = qobject_cast<QLineEdit *>(indexWidget(index));
    if (line == nullptr)
        return std::nullopt;
    const QString typed = line->isModified() ? line->text().trimmed() : QString();
    closeEditor(line, QAbstractItemDelegate::NoHint);
    return typed;
}

void ReorderList::paintGround(QPainter &painter, const QStyleOptionViewItem &option, bool marked) const
{
    const bool focused = hasFocus() && (option.state & QStyle::State_HasFocus) != 0;
    const bool hovered = (option.state & QStyle::State_MouseOver) != 0;
    if (!focused && !hovered && !marked)
        return;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(focused ? QPen(m_style.accent) : QPen(Qt::NoPen));
    painter.setBrush(marked ? QBrush(m_style.selection) : hovered ? QBrush(m_style.card) : QBrush(Qt::NoBrush));
    painter.drawRoundedRect(QRectF(option.rect).adjusted(3.5, 1.5, -3.5, -1.5), 4, 4);
    painter.restore();
}

bool ReorderList::canMove(int row) const
{
    return (model()->flags(model()->index(row, 0)) & Qt::ItemIsDragEnabled) != 0;
}

int ReorderList::gapAt(int y) const
{
    int gap = model()->rowCount();
    for (int row = model()->rowCount() - 1; row >= 0 && canMove(row); --row) {
        const QRect rect = visualRect(model()->index(row, 0));
        if (y > rect.center().y())
            break;
        gap = row;
    }
    return gap;
}

int ReorderList::gapLine(int gap) const
{
    if (gap < model()->rowCount())
        return visualRect(model()->index(gap, 0)).top();
    return visualRect(model()->index(gap - 1, 0)).bottom();
}

void ReorderList::moveBy(int step)
{
    const int from = currentIndex().row();
    const int to = from + step;
    if (from >= 0 && to >= 0 && to < model()->rowCount() && canMove(from) && canMove(to))
        Q_EMIT moveRequested(from, to);
}

void ReorderList::endDrag()
{
    m_pressed = QPersistentModelIndex();
    m_gap.reset();
    viewport()->unsetCursor();
    viewport()->update();
}

void ReorderList::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    m_pressed = indexAt(event->position().toPoint());
    m_pressedAt = event->position().toPoint();
    if (m_pressed.isValid())
        setCurrentIndex(m_pressed);
}

void ReorderList::mouseMoveEvent(QMouseEvent *event)
{
    const QPoint at = event->position().toPoint();
    const bool far = (at - m_pressedAt).manhattanLength() >= QApplication::startDragDistance();
    if ((event->buttons() & Qt::LeftButton) == 0 || !m_pressed.isValid() || !canMove(m_pressed.row()) ||
        (!far && !m_gap)) {
        QListView::mouseMoveEvent(event);
        return;
    }
    m_gap = gapAt(at.y());
    viewport()->setCursor(Qt::ClosedHandCursor);
    viewport()->update();
}

void ReorderList::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    const QPersistentModelIndex pressed = m_pressed;
    const std::optional<int> gap = m_gap;
    endDrag();
    if (!pressed.isValid())
        return;
    const int from = pressed.row();
    if (gap) {
        const int to = *gap > from ? *gap - 1 : *gap;
        if (to != from)
            Q_EMIT moveRequested(from, to);
    } else if (indexAt(event->position().toPoint()) == pressed) {
        Q_EMIT chosen(from);
    }
}

void ReorderList::mouseDoubleClickEvent(QMouseEvent *event)
{
    const QModelIndex index = indexAt(event->position().toPoint());
    m_pressed = QPersistentModelIndex();
    if (event->button() == Qt::LeftButton && index.isValid())
        rename(index.row());
}

bool ReorderList::event(QEvent *event)
{
    // The focused list handles these keys before the window does, and Esc while a row is dragged.
    if (event->type() == QEvent::ShortcutOverride) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool moves =
            key->modifiers() == Qt::AltModifier && (key->key() == Qt::Key_Up || key->key() == Qt::Key_Down);
        const bool stays =
            key->modifiers() == Qt::NoModifier && (key->key() == Qt::Key_Home || key->key() == Qt::Key_End);
        if (moves || stays || (m_gap && key->key() == Qt::Key_Escape)) {
            event->accept();
            return true;
        }
    }
    return QListView::event(event);
}

void ReorderList::keyPressEvent(QKeyEvent *event)
{
    if (isRenaming())
        return; // keys ignored by the name editor, such as Enter
    const QModelIndex index = currentIndex();
    const bool up = event->key() == Qt::Key_Up;
    if (m_gap && event->key() == Qt::Key_Escape)
        endDrag();
    else if (event->matches(QKeySequence::Undo))
        Q_EMIT undoRequested();
    else if (event->matches(QKeySequence::Redo))
        Q_EMIT redoRequested();
    else if (event->modifiers() == Qt::AltModifier && (up || event->key() == Qt::Key_Down))
        moveBy(up ? -1 : 1);
    else if (!index.isValid())
        QListView::keyPressEvent(event);
    else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        Q_EMIT chosen(index.row());
    else if (event->key() == Qt::Key_F2)
        rename(index.row());
    else if (event->key() == Qt::Key_Delete)
        Q_EMIT removeRequested(index.row());
    else
        QListView::keyPressEvent(event);
}

void ReorderList::contextMenuEvent(QContextMenuEvent *event)
{
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    const QModelIndex index = byKey ? currentIndex() : indexAt(event->pos());
    if (index.isValid())
        setCurrentIndex(index);
    const QPoint at = byKey && index.isValid() ? visualRect(index).center() : event->pos();
    Q_EMIT menuRequested(index.row(), viewport()->mapToGlobal(at));
}

void ReorderList::paintEvent(QPaintEvent *event)
{
    QListView::paintEvent(event);
    if (!m_gap)
        return;
    QPainter painter(viewport());
    painter.setPen(QPen(m_style.accent, 2));
    const int y = std::clamp(gapLine(*m_gap), 1, viewport()->height() - 2);
    painter.drawLine(6, y, viewport()->width() - 6, y);
}

void ReorderList::focusInEvent(QFocusEvent *event)
{
    QListView::focusInEvent(event);
    if (!currentIndex().isValid() && model()->rowCount() > 0)
        setCurrentIndex(model()->index(0, 0));
    viewport()->update();
}

void ReorderList::focusOutEvent(QFocusEvent *event)
{
    QListView::focusOutEvent(event);
    viewport()->update();
}

void ReorderList::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QListView::currentChanged(current, previous);
    Q_EMIT currentRowChanged(current.row());
}

} // namespace timeloupe
