// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStandardItemModel>
#include <QTableView>

namespace timeloupe {

/// A table for any number of rows, all of one height. A QTableView keeps a section of its vertical header for each row,
/// and makes all of them whenever its model is reset; here the place of a row is computed, so that nothing is kept for
/// it. No row can be hidden, resized or moved, and no cell spans others.
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
    /// For how it is painted.
    [[nodiscard]] virtual bool isRowSelected(int row) const;
    /// Of what is in view.
    [[nodiscard]] int sizeHintForColumn(int column) const override;
    [[nodiscard]] int sizeHintForRow(int row) const override;

private:
    [[nodiscard]] int rows() const { return model() ? model()->rowCount(rootIndex()) : 0; }
    /// The row at a height of the viewport: the first or last one where there is none. There must be rows.
    [[nodiscard]] int nearestRow(int y) const;
    void paintRow(QPainter &painter, QStyleOptionViewItem option, int row, const QRect &wanted) const;
    [[nodiscard]] int visibleColumn(int from, int step) const;

    int m_rowHeight;
    QStandardItemModel m_noRows; ///< what the vertical header shows
};

} // namespace timeloupe
