// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/viewsession.h"

#include "tests/support/panelrecord.h"
#include "tests/support/testprogram/testprogram.h"

#include <QTest>

using namespace timeloupe;

class ViewSessionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void viewIsRestored();
    void fullRangeStaysFull();
    void inapplicableStateIsDropped();
    void largeSelectionIsCutButKeepsTheCurrentEvent();

private:
    std::unique_ptr<ViewState> m_state;
};

void ViewSessionTest::init()
{
    QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
    m_state = std::make_unique<ViewState>();
    m_state->setStore(panelRecord(), QStringLiteral("panel"));
}

void ViewSessionTest::viewIsRestored()
{
    const EventRow gift = rowOf(*m_state->store(), "gift");
    const EventRow law = rowOf(*m_state->store(), "law");
    m_state->setQuery(Query::parse("-kind:outage amount>1M").value());
    m_state->setSelection({gift, law});
    m_state->setCurrent(law);
    m_state->setSelection({gift, law});
    m_state->setFoldsEnabled(false);
    m_state->setLaneOrder(LaneOrder::Name);
    m_state->setRange({m_state->extent().begin, m_state->extent().begin + 100 * kMsPerDay});
    Session session;
    saveViewTo(*m_state, session);

    ViewState other;
    other.setStore(panelRecord(), QStringLiteral("panel"));
    restoreView(session, other);
    QCOMPARE(other.query(), m_state->query());
    QCOMPARE(other.selection(), m_state->selection());
    QCOMPARE(other.current(), std::optional(law));
    QCOMPARE(other.range(), m_state->range());
    QCOMPARE(session.foldsEnabled, false);
    QCOMPARE(session.laneOrder, LaneOrder::Name);
}

void ViewSessionTest::fullRangeStaysFull()
{
    Session session;
    saveViewTo(*m_state, session);
    QVERIFY(!session.range); // a record that has grown since is shown whole, too
}

void ViewSessionTest::inapplicableStateIsDropped()
{
    Session session;
    session.query = QStringLiteral("amount>>");
    session.selection = {QStringLiteral("gone"), QStringLiteral("law")};
    session.range = TimeRange{kInstantMin, kInstantMin + 5};
    restoreView(session, *m_state);
    QVERIFY(m_state->query().isEmpty());
    QCOMPARE(m_state->selection().size(), std::size_t(1));
    QVERIFY(m_state->extent().contains(m_state->range()));
}

void ViewSessionTest::largeSelectionIsCutButKeepsTheCurrentEvent()
{
    m_state->setStore(randomRecord(3000, 5, 1), QStringLiteral("random"));
    m_state->setCurrent(EventRow(2500));
    std::vector<EventRow> all;
    for (std::size_t row = 0; row < 3000; ++row)
        all.push_back(EventRow(row));
    m_state->setSelection(all);
    Session session;
    saveViewTo(*m_state, session);
    QCOMPARE(session.selection.size(), Session::kMaxSelection);
    restoreView(session, *m_state);
    QCOMPARE(m_state->current(), std::optional(EventRow(2500)));
}

TIMELOUPE_TEST(ViewSessionTest, QCoreApplication)
#include "tst_viewsession.moc"
