// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/totalsdialog.h"

#include "tests/support/panelrecord.h"
#include "tests/support/testprogram/testprogram.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QScrollBar>
#include <QTableView>
#include <QTest>

using namespace timeloupe;

namespace {

EventRecord deal(const char *id, const char *date, double value, AmountOf of = AmountOf::Total)
{
    EventRecord event;
    event.id = id;
    event.title.neutral = id;
    event.date = Edtf::parse(date).value();
    event.kind = Kind::Contract;
    event.status = Status::Signed;
    event.amounts = {{value, {}, "USD", Bound::Exact, of}};
    return event;
}

EventStorePtr nested()
{
    EventStoreBuilder builder;
    builder.add(deal("whole", "2025-01-10", 5e11));
    EventRecord part = deal("part", "2025-02-10", 1e11);
    part.relations = {{RelationType::PartOf, "whole"}};
    builder.add(part);
    builder.add(deal("guess", "2025-03-10", 7e9, AmountOf::Estimate));
    builder.add(deal("vague", "2025", 2e9));
    EventRecord undated = deal("undated", "2025", 1e9);
    undated.date.reset();
    builder.add(undated);
    return builder.build();
}

} // namespace

class TotalsDialogTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void showsGrossAndNet();
    void certainAndPossibleAreApart();
    void leftOutShowsReasonAndTarget();
    void cellsLeadToTheirEvents();
    void undatedAreMentioned();
    void manyCurrenciesAreScrolledTo();

private:
    void show(TimeRange range);
    [[nodiscard]] QString cell(int row, int column) const
    {
        return m_dialog->sums().index(row, column).data().toString();
    }

    std::unique_ptr<ViewState> m_state;
    std::unique_ptr<TotalsDialog> m_dialog;
};

void TotalsDialogTest::init()
{
    QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin does not support)")));
    m_state = std::make_unique<ViewState>();
    m_state->setStore(nested(), QStringLiteral("nested"));
    m_dialog = std::make_unique<TotalsDialog>(*m_state);
}

void TotalsDialogTest::cleanup()
{
    m_dialog.reset();
    m_state.reset();
}

void TotalsDialogTest::show(TimeRange range)
{
    m_dialog->setTotals(TotalsInRange(m_state->store()).of(*m_state->matchingRows(), range));
}

void TotalsDialogTest::showsGrossAndNet()
{
    show(m_state->extent());
    QCOMPARE(m_dialog->sums().rowCount(), 1);
    QVERIFY(cell(0, 1).contains(QStringLiteral("USD")));
    QCOMPARE(cell(0, 3), QStringLiteral("$602B"));
    QCOMPARE(cell(0, 4), QStringLiteral("$502B"));
}

void TotalsDialogTest::certainAndPossibleAreApart()
{
    show(Edtf::parse("2025-01/2025-02").value().possible());
    QCOMPARE(m_dialog->sums().rowCount(), 3);
    QCOMPARE(cell(1, 4), QStringLiteral("$500B"));
    QCOMPARE(cell(2, 4), QStringLiteral("$2B"));
}

void TotalsDialogTest::leftOutShowsReasonAndTarget()
{
    QAbstractItemModelTester tester(const_cast<LeftOutModel *>(&m_dialog->leftOut()),
                                    QAbstractItemModelTester::FailureReportingMode::QtTest);
    show(m_state->extent());
    const LeftOutModel &model = m_dialog->leftOut();
    QCOMPARE(model.rowCount(), 2);
    const auto text = [&](int row, int column) { return model.index(row, column).data().toString(); };
    QCOMPARE(text(0, LeftOutModel::Event), QStringLiteral("part"));
    QCOMPARE(text(0, LeftOutModel::CountedIn), QStringLiteral("whole"));
    QCOMPARE(text(0, LeftOutModel::Amount), QStringLiteral("$100B"));
    QCOMPARE(text(1, LeftOutModel::Event), QStringLiteral("guess"));
    QVERIFY(text(1, LeftOutModel::Reason).contains(QStringLiteral("estimate")));
    QVERIFY(text(1, LeftOutModel::CountedIn).isEmpty());
}

void TotalsDialogTest::cellsLeadToTheirEvents()
{
    show(m_state->extent());
    QTableView *view = nullptr;
    for (QTableView *table : m_dialog->findChildren<QTableView *>())
        if (table->model() == &m_dialog->leftOut())
            view = table;
    QVERIFY(view);
    const LeftOutModel &model = m_dialog->leftOut();
    Q_EMIT view->clicked(model.index(0, LeftOutModel::Event));
    QCOMPARE(m_state->current(), m_state->store()->find("part"));
    Q_EMIT view->clicked(model.index(0, LeftOutModel::CountedIn));
    QCOMPARE(m_state->current(), m_state->store()->find("whole"));
    Q_EMIT view->clicked(model.index(1, LeftOutModel::CountedIn)); // counted nowhere
    QCOMPARE(m_state->current(), m_state->store()->find("whole"));
}

void TotalsDialogTest::undatedAreMentioned()
{
    const InRange totals = TotalsInRange(m_state->store()).of(*m_state->matchingRows(), m_state->extent());
    QCOMPARE(totals.undatedCount, std::size_t(1));
}

void TotalsDialogTest::manyCurrenciesAreScrolledTo()
{
    constexpr int kCurrencies = 300;
    EventStoreBuilder builder;
    for (int i = 0; i < kCurrencies; ++i) {
        EventRecord event = deal("deal", "2025", 1e9);
        event.id += std::to_string(i);
        event.amounts.front().currency = "c" + std::to_string(i);
        builder.add(event);
    }
    m_state->setStore(builder.build(), QStringLiteral("many"));
    QAbstractItemModelTester tester(const_cast<SumsModel *>(&m_dialog->sums()),
                                    QAbstractItemModelTester::FailureReportingMode::QtTest);
    show(m_state->extent());
    m_dialog->show();
    QCOMPARE(m_dialog->sums().rowCount(), kCurrencies);
    QVERIFY2(m_dialog->minimumSizeHint().height() < 500, qPrintable(QString::number(m_dialog->minimumHeight())));
    for (const QTableView *table : m_dialog->findChildren<QTableView *>())
        if (table->model() == &m_dialog->sums())
            QVERIFY(table->verticalScrollBar()->maximum() > 0);
}

TIMELOUPE_TEST(TotalsDialogTest, QApplication)
#include "tst_totalsdialog.moc"
