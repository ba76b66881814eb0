// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/widgets/rowtable.h"

#include "tests/support/testprogram/testprogram.h"
#include "tests/support/warnings.h"

#include <QAbstractTableModel>
#include <QAccessible>
#include <QApplication>
#include <QHeaderView>
#include <QScrollBar>
#include <QTest>

using namespace timeloupe;

namespace {

constexpr int kHeight = 20;
constexpr int kColumns = 4;

class Numbers : public QAbstractTableModel
{
public:
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : m_rows; }
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : kColumns;
    }
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override
    {
        return role == Qt::DisplayRole ? QVariant(index.row() * 10 + index.column()) : QVariant();
    }
    void setRows(int rows)
    {
        beginResetModel();
        m_rows = rows;
        endResetModel();
    }

private:
    int m_rows = 100;
};

} // namespace

/// Beside a QTableView with the same rows and sizes, which it has to do as.
class TestRowTable : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        failOnUnexpectedWarnings();
        m_model.setRows(100);
        m_table = std::make_unique<RowTable>(kHeight);
        m_usual = std::make_unique<QTableView>();
        m_usual->setShowGrid(false);
        m_usual->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
        m_usual->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
        m_usual->verticalHeader()->hide();
        m_usual->verticalHeader()->setMinimumSectionSize(1);
        m_usual->verticalHeader()->setDefaultSectionSize(kHeight);
        for (QTableView *table : both()) {
            table->setModel(&m_model);
            table->setSelectionBehavior(QAbstractItemView::SelectRows);
            table->horizontalHeader()->moveSection(0, 2);
            table->horizontalHeader()->setSectionHidden(3, true);
            table->resize(260, 230);
            table->show();
            QVERIFY(QTest::qWaitForWindowExposed(table));
        }
    }
    void cleanup()
    {
        m_table.reset();
        m_usual.reset();
    }

    void cellsStandWhereThoseOfATableStand()
    {
        for (const int scrolled : {0, 7, 700, m_usual->verticalScrollBar()->maximum()}) {
            for (QTableView *table : both())
                table->verticalScrollBar()->setValue(scrolled);
            for (int row = 0; row < 100; ++row)
                for (int column = 0; column < kColumns; ++column)
                    QCOMPARE(m_table->visualRect(m_model.index(row, column)),
                             m_usual->visualRect(m_model.index(row, column)));
            for (int y = -3; y < 240; y += 3)
                for (int x = -3; x < 270; x += 40)
                    QCOMPARE(m_table->indexAt({x, y}), m_usual->indexAt({x, y}));
        }
        QCOMPARE(m_table->verticalScrollBar()->maximum(), m_usual->verticalScrollBar()->maximum());
        QCOMPARE(m_table->horizontalScrollBar()->maximum(), m_usual->horizontalScrollBar()->maximum());
        QCOMPARE(m_table->viewport()->geometry(), m_usual->viewport()->geometry());
        QCOMPARE(m_table->horizontalHeader()->geometry(), m_usual->horizontalHeader()->geometry());
    }

    void looksAsATable()
    {
        for (QTableView *table : both()) {
            table->selectRow(3);
            table->verticalScrollBar()->setValue(33);
            table->clearFocus();
        }
        QCOMPARE(m_table->grab().toImage(), m_usual->grab().toImage());
    }

    void keysMoveAsInATable()
    {
        static constexpr std::pair<int, Qt::KeyboardModifiers> kKeys[] = {{Qt::Key_Down, {}},
                                                                          {Qt::Key_Down, {}},
                                                                          {Qt::Key_Right, {}},
                                                                          {Qt::Key_Right, {}},
                                                                          {Qt::Key_Right, {}},
                                                                          {Qt::Key_Left, {}},
                                                                          {Qt::Key_Up, {}},
                                                                          {Qt::Key_Up, {}},
                                                                          {Qt::Key_Up, {}},
                                                                          {Qt::Key_End, {}},
                                                                          {Qt::Key_Home, {}},
                                                                          {Qt::Key_Down, Qt::ShiftModifier},
                                                                          {Qt::Key_Down, Qt::ShiftModifier},
                                                                          {Qt::Key_Down, Qt::ControlModifier},
                                                                          {Qt::Key_Space, Qt::ControlModifier},
                                                                          {Qt::Key_End, Qt::ControlModifier},
                                                                          {Qt::Key_Down, {}},
                                                                          {Qt::Key_Up, Qt::ShiftModifier},
                                                                          {Qt::Key_Home, Qt::ControlModifier},
                                                                          {Qt::Key_A, Qt::ControlModifier}};
        for (QTableView *table : both())
            table->setCurrentIndex(m_model.index(1, 1));
        for (const auto &[key, modifiers] : kKeys) {
            for (QTableView *table : both())
                QTest::keyClick(table, static_cast<Qt::Key>(key), modifiers);
            QCOMPARE(m_table->currentIndex(), m_usual->currentIndex());
            for (int row = 0; row < 100; ++row)
                QCOMPARE(m_table->selectionModel()->isRowSelected(row), m_usual->selectionModel()->isRowSelected(row));
        }
    }

    void pagesReachBothEnds()
    {
        m_table->setCurrentIndex(m_model.index(0, 1));
        int before = 0;
        while (before < 99) {
            QTest::keyClick(m_table.get(), Qt::Key_PageDown);
            const int row = m_table->currentIndex().row();
            QVERIFY(row > before);
            QVERIFY(isInView(row));
            before = row;
        }
        while (before > 0) {
            QTest::keyClick(m_table.get(), Qt::Key_PageUp);
            QVERIFY(m_table->currentIndex().row() < before);
            before = m_table->currentIndex().row();
        }
        QVERIFY(isInView(0));
    }

    void clicksSelectRows()
    {
        click(2, {});
        QCOMPARE(selected(), QList<int>({2}));
        click(5, Qt::ShiftModifier);
        QCOMPARE(selected(), QList<int>({2, 3, 4, 5}));
        click(3, Qt::ControlModifier);
        QCOMPARE(selected(), QList<int>({2, 4, 5}));
    }

    void scrollsToARow()
    {
        for (const auto hint : {QAbstractItemView::EnsureVisible, QAbstractItemView::PositionAtTop,
                                QAbstractItemView::PositionAtCenter, QAbstractItemView::PositionAtBottom}) {
            for (const int row : {99, 50, 51, 0}) {
                for (QTableView *table : both())
                    table->scrollTo(m_model.index(row, 1), hint);
                QVERIFY(isInView(row));
                QVERIFY(std::abs(m_table->verticalScrollBar()->value() - m_usual->verticalScrollBar()->value()) <= 1);
            }
        }
    }

    void millionsOfRowsAreReached()
    {
        m_model.setRows(80'000'000);
        m_table->verticalScrollBar()->setValue(m_table->verticalScrollBar()->maximum());
        QCOMPARE(m_table->indexAt({20, m_table->viewport()->height() - 1}).row(), 79'999'999);
        m_table->selectAll();
        QCOMPARE(m_table->selectionModel()->selection().size(), 1);
        m_model.setRows(3);
        QCOMPARE(m_table->indexAt({20, 5}).row(), 0);
        QVERIFY(!m_table->indexAt({20, 3 * kHeight + 1}).isValid());
        QCOMPARE(m_table->verticalScrollBar()->maximum(), 0);
    }

    void nothingIsInAnEmptyTable()
    {
        m_model.setRows(0);
        QVERIFY(!m_table->indexAt({20, 5}).isValid());
        QTest::keyClick(m_table.get(), Qt::Key_Down);
        QTest::mouseClick(m_table->viewport(), Qt::LeftButton, {}, {20, 5});
        QVERIFY(!m_table->currentIndex().isValid());
        m_table->grab();
    }

    void aColumnIsAsWideAsWhatIsInView()
    {
        m_table->resizeColumnToContents(1);
        const int atFirst = m_table->columnWidth(1);
        m_model.setRows(80'000'000);
        m_table->scrollToBottom();
        m_table->resizeColumnToContents(1);
        QVERIFY(m_table->columnWidth(1) > atFirst);
    }

    void assistiveTechnologySeesATable()
    {
        QAccessibleInterface *table = QAccessible::queryAccessibleInterface(m_table.get());
        QVERIFY(table && table->tableInterface());
        QCOMPARE(table->tableInterface()->rowCount(), 100);
        QCOMPARE(table->tableInterface()->columnCount(), kColumns);
        QAccessibleInterface *cell = table->tableInterface()->cellAt(2, 1);
        QVERIFY(cell);
        QCOMPARE(cell->text(QAccessible::Name), QStringLiteral("21"));
        const QRect rect = m_table->visualRect(m_model.index(2, 1));
        QCOMPARE(cell->rect().topLeft(), m_table->viewport()->mapToGlobal(rect.topLeft()));
        m_table->selectRow(4);
        QCOMPARE(table->tableInterface()->selectedRows(), QList<int>({4}));
    }

private:
    [[nodiscard]] std::array<QTableView *, 2> both() const { return {m_table.get(), m_usual.get()}; }
    [[nodiscard]] bool isInView(int row) const
    {
        const QRect rect = m_table->visualRect(m_model.index(row, 1));
        return rect.top() >= 0 && rect.bottom() < m_table->viewport()->height();
    }
    void click(int row, Qt::KeyboardModifiers modifiers)
    {
        QTest::mouseClick(m_table->viewport(), Qt::LeftButton, modifiers,
                          m_table->visualRect(m_model.index(row, 1)).center());
    }
    [[nodiscard]] QList<int> selected() const
    {
        QList<int> rows;
        for (int row = 0; row < m_model.rowCount(); ++row) {
            if (m_table->selectionModel()->isRowSelected(row))
                rows.append(row);
        }
        return rows;
    }

    Numbers m_model;
    std::unique_ptr<RowTable> m_table;
    std::unique_ptr<QTableView> m_usual;
};

TIMELOUPE_TEST(TestRowTable, QApplication)
#include "tst_rowtable.moc"
