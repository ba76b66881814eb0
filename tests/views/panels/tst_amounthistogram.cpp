// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/panels/amounthistogram.h"

#include "tests/support/panelrecord.h"
#include "tests/support/testprogram/testprogram.h"
#include "tests/support/warnings.h"

#include <QApplication>
#include <QSignalSpy>
#include <QTest>

using namespace timeloupe;

/// Amounts of panelRecord() reach from $200M to $3T.
class TestAmountHistogram : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        failOnUnexpectedWarnings();
        m_state = std::make_unique<ViewState>();
        m_runner = std::make_unique<FilterRunner>(*m_state);
        m_widget = std::make_unique<AmountHistogram>(*m_state, *m_runner);
        m_widget->setLook(Style::make(Theme::Light));
        m_widget->resize(216, m_widget->sizeHint().height());
        m_widget->show();
        m_state->setStore(panelRecord(), QStringLiteral("record"));
        QTRY_COMPARE(m_widget->label(Low), QStringLiteral("$200M"));
    }
    void cleanup()
    {
        m_widget.reset();
        m_runner.reset();
        m_state.reset();
    }

    void spansAllAmountsOfTheStore()
    {
        QCOMPARE(m_widget->label(High), QStringLiteral("$3T"));
        QVERIFY(m_widget->handleCenter(Low).x() < 20);
        QVERIFY(m_widget->handleCenter(High).x() > 196);
        m_state->setQuery(Query::parse("kind:contract").value());
        QTRY_COMPARE(m_runner->facets()->amounts.bins.front(), 0U);
        QCOMPARE(m_widget->label(High), QStringLiteral("$3T"));
    }

    void draggingWritesTheQuery()
    {
        QSignalSpy history(m_state.get(), &ViewState::historyChanged);
        drag(Low, 1e9);
        QCOMPARE(query(), QStringLiteral("amount>=1B"));
        drag(High, 50e9);
        QCOMPARE(query(), QStringLiteral("amount:1B..50B"));
        QCOMPARE(m_widget->label(Low), QStringLiteral("$1B"));
        QCOMPARE(m_widget->label(High), QStringLiteral("$50B"));
        QCOMPARE(history.count(), 2); // one step for each drag
    }

    void aHandleAtItsEndIsNoLimit()
    {
        drag(Low, 1e9);
        QTest::mousePress(m_widget.get(), Qt::LeftButton, {}, m_widget->handleCenter(Low).toPoint());
        QTest::mouseMove(m_widget.get(), QPoint(-50, 38));
        QTest::mouseRelease(m_widget.get(), Qt::LeftButton, {}, QPoint(-50, 38));
        QCOMPARE(query(), QString());
    }

    void handlesDoNotCross()
    {
        drag(High, 10e9);
        drag(Low, 500e9);
        QCOMPARE(query(), QStringLiteral("amount=10B"));
    }

    void followsWhatIsTyped()
    {
        m_state->setQuery(Query::parse("amount:2B..30B").value());
        QCOMPARE(m_widget->label(Low), QStringLiteral("$2B"));
        QCOMPARE(m_widget->handleCenter(Low).x(), m_widget->xOf(2e9));
        QCOMPARE(m_widget->handleCenter(High).x(), m_widget->xOf(30e9));
        m_state->setQuery(Query::parse("amount>1k").value()); // beyond the axis
        QCOMPARE(m_widget->handleCenter(Low).x(), m_widget->xOf(200e6));
    }

    void keysMoveTheHandleInUse()
    {
        m_state->setQuery(Query::parse("amount:2B..30B").value());
        m_widget->setFocus(Qt::TabFocusReason);
        QTest::keyClick(m_widget.get(), Qt::Key_Right);
        QCOMPARE(query(), QStringLiteral("amount:2.5B..30B"));
        QTest::keyClick(m_widget.get(), Qt::Key_Left);
        QTest::keyClick(m_widget.get(), Qt::Key_Left);
        QCOMPARE(query(), QStringLiteral("amount:1.5B..30B"));
        QTest::keyClick(m_widget.get(), Qt::Key_Tab); // to the other handle
        QTest::keyClick(m_widget.get(), Qt::Key_PageUp);
        QCOMPARE(query(), QStringLiteral("amount:1.5B..300B"));
        QTest::keyClick(m_widget.get(), Qt::Key_End);
        QCOMPARE(query(), QStringLiteral("amount>=1.5B"));
        QTest::keyClick(m_widget.get(), Qt::Key_Tab, Qt::ShiftModifier);
        QTest::keyClick(m_widget.get(), Qt::Key_Home);
        QCOMPARE(query(), QString());
    }

    void aValueBetweenTwoStepsMovesToTheNext()
    {
        m_state->setQuery(Query::parse("amount>=2.2B").value());
        m_widget->setFocus(Qt::TabFocusReason);
        QTest::keyClick(m_widget.get(), Qt::Key_Left);
        QCOMPARE(query(), QStringLiteral("amount>=2B"));
    }

    void doubleClickFreesBoth()
    {
        m_state->setQuery(Query::parse("amount:2B..30B").value());
        QTest::mouseDClick(m_widget.get(), Qt::LeftButton, {}, QPoint(100, 10));
        QCOMPARE(query(), QString());
    }

    void withoutAmountsThereIsNothingToMove()
    {
        m_state->setStore(nullptr, QString());
        QCOMPARE(m_widget->label(Low), QString());
        m_widget->setFocus();
        QTest::keyClick(m_widget.get(), Qt::Key_Right);
        QTest::mouseClick(m_widget.get(), Qt::LeftButton);
        QCOMPARE(query(), QString());
        m_widget->grab();
    }

private:
    static constexpr auto Low = AmountHistogram::Handle::Low;
    static constexpr auto High = AmountHistogram::Handle::High;

    void drag(AmountHistogram::Handle handle, double amount)
    {
        const QPoint from = m_widget->handleCenter(handle).toPoint();
        const QPoint to(qRound(m_widget->xOf(amount)), from.y());
        QTest::mousePress(m_widget.get(), Qt::LeftButton, {}, from);
        QTest::mouseMove(m_widget.get(), (from + to) / 2);
        QTest::mouseMove(m_widget.get(), to);
        QTest::mouseRelease(m_widget.get(), Qt::LeftButton, {}, to);
    }
    [[nodiscard]] QString query() const { return QString::fromStdString(m_state->query().print()); }

    std::unique_ptr<ViewState> m_state;
    std::unique_ptr<FilterRunner> m_runner;
    std::unique_ptr<AmountHistogram> m_widget;
};

TIMELOUPE_TEST(TestAmountHistogram, QApplication)
#include "tst_amounthistogram.moc"
