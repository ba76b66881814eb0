// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStandardItemModel>
#include <QTableView>

namespace timeloupe {

/// A table of any number of equally high rows. QTableView keeps a header section per row and rebuilds them on reset;
/// here positions are computed. Rows cannot be hidden, resized or moved, and cells cannot span.
class RowTable : public QTableView
{
    Q_OBJECT

public:
    explicit RowTable(int rowHeight, QWidget *parent = nullptr);

    void setModel(QAbstractItemModel *model) override;
    void reset() override;
    [[nodiscard]] QRect visualRect(const QModelIndex &index) const override;
    [[nodiscard]] QModelIndex indexAt(const QPoint &at) const override;
    void scrollTo(const QModelIndex &index, ScrollHint hint = EnsureVisible) override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void updateGeometries() override;
    void selectionChanged(const QItemSelection &selected, const QItemSelection &deselected) override;
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    void setSelection(const QRect &rect, QItemSelectionModel::SelectionFlags command) override;
    [[nodiscard]] int verticalOffset() const override;
    [[nodiscard]] bool isIndexHidden(const QModelIndex &index) const override;
    [[nodiscard]] QRegion visualRegionForSelection(const QItemSelection &selection) const override;
    /// For painting.
    [[nodiscard]] virtual bool isRowSelected(int row) const;
    /// For the visible rows.
    [[nodiscard]] int sizeHintForColumn(int column) const override;
    [[nodiscard]] int sizeHintForRow(int row) const override;

private:
    [[nodiscard]] int rows() const { return model() ? model()->rowCount(rootIndex()) : 0; }
    /// The row at `y` in the viewport, clamped to the first and last. Requires rows.
    [[nodiscard]] int nearestRow(int y) const;
    void paintRow(QPainter &painter, QStyleOptionViewItem option, int row, const QRect &wanted) const;
    [[nodiscard]] int visibleColumn(int from, int step) const;

    int m_rowHeight;
    QStandardItemModel m_noRows; ///< model of the vertical header
};

} // namespace timeloupe
