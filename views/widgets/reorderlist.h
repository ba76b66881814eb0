// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QListView>

#include "views/style/style.h"

#include <optional>

QT_BEGIN_NAMESPACE
class QStyleOptionViewItem;
QT_END_NAMESPACE

namespace timeloupe {

/// Rows that can be chosen, renamed in place, reordered and deleted. Changes nothing itself; emits requests. Rows with
/// the flag ItemIsDragEnabled can be moved, those with ItemIsEditable renamed.  Click, Enter: choose. Double click, F2:
/// rename. Dragging, Alt+↑/↓: move. Delete: delete.
class ReorderList : public QListView
{
    Q_OBJECT

public:
    explicit ReorderList(QWidget *parent = nullptr);

    void setLook(const Style &style);
    [[nodiscard]] const Style &look() const { return m_style; }
    /// Height of all rows.
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] bool isRenaming() const { return state() == QAbstractItemView::EditingState; }
    void rename(int row);
    /// Closes the line edit in which that row is being renamed, and returns what was typed: empty if nothing was.
    /// nullopt: the row is not being renamed.
    std::optional<QString> endRenaming(const QModelIndex &index);
    /// Paints the background of a row (current, hovered or `marked`), for the delegate.
    void paintGround(QPainter &painter, const QStyleOptionViewItem &option, bool marked) const;

Q_SIGNALS:
    void chosen(int row);
    void currentRowChanged(int row); ///< −1: none
    void moveRequested(int from, int to);
    void removeRequested(int row);
    void menuRequested(int row, const QPoint &global); ///< −1: outside the rows
    void undoRequested();
    void redoRequested();

protected:
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool event(QEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;

private:
    [[nodiscard]] bool canMove(int row) const;
    /// Row before which a drop at `y` inserts; only among movable rows.
    [[nodiscard]] int gapAt(int y) const;
    [[nodiscard]] int gapLine(int gap) const;
    void moveBy(int step);
    void endDrag();

    Style m_style = Style::make(Theme::Light);
    QPersistentModelIndex m_pressed;
    QPoint m_pressedAt;
    std::optional<int> m_gap; ///< while dragging
};

} // namespace timeloupe
