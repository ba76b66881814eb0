// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/commands.h"

#include "model/query/filter.h"
#include "tests/support/panelrecord.h"
#include "tests/support/testprogram/testprogram.h"

#include <QTest>

using namespace timeloupe;

class CommandsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void escapeClearsOneThingAtATime();
    void edgesAreFirstAndLastMatch();
    void rangeBecomesADateTerm_data();
    void rangeBecomesADateTerm();
    void rangeTermMatchesItsEvents();
    void companiesOfTheCurrentEvent();
    void idLeadsToItsEvent();

private:
    [[nodiscard]] EventRow row(std::string_view id) const { return rowOf(*m_state->store(), id); }

    std::unique_ptr<ViewState> m_state;
};

void CommandsTest::init()
{
    QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
    m_state = std::make_unique<ViewState>();
    m_state->setStore(panelRecord(), QStringLiteral("panel"));
}

void CommandsTest::escapeClearsOneThingAtATime()
{
    m_state->setQuery(Query::parse("kind:contract").value());
    m_state->setCurrent(row("gift"));
    m_state->setMeasured(m_state->range());
    QVERIFY(clearTopmost(*m_state));
    QVERIFY(!m_state->measured() && m_state->current() && !m_state->query().isEmpty());
    QVERIFY(clearTopmost(*m_state));
    QVERIFY(!m_state->current() && !m_state->query().isEmpty());
    QVERIFY(clearTopmost(*m_state));
    QVERIFY(m_state->query().isEmpty());
    QVERIFY(!clearTopmost(*m_state));
}

void CommandsTest::edgesAreFirstAndLastMatch()
{
    revealEdgeEvent(*m_state, true);
    QCOMPARE(m_state->current(), std::optional(EventRow(m_state->store()->datedCount() - 1)));
    revealEdgeEvent(*m_state, false);
    QCOMPARE(m_state->current(), std::optional(EventRow(0)));
    const Query query = Query::parse("is:undated").value();
    m_state->setQuery(query);
    m_state->setMatchingRows(query, std::make_shared<const RowSet>(RowSet::none(m_state->store()->size())));
    revealEdgeEvent(*m_state, true);
    QCOMPARE(m_state->current(), std::optional(EventRow(0))); // nothing passes: nothing happens
}

void CommandsTest::rangeBecomesADateTerm_data()
{
    QTest::addColumn<qint64>("begin");
    QTest::addColumn<qint64>("end");
    QTest::addColumn<QString>("query");
    const qint64 newYear = 1'735'689'600'000; // 2025-01-01
    QTest::newRow("a month") << newYear << newYear + 31 * kMsPerDay << QStringLiteral("date:2025-01-01/2025-01-31");
    QTest::newRow("an hour") << newYear << newYear + kMsPerHour
                             << QStringLiteral("date:2025-01-01T00:00:00/2025-01-01T00:59:59");
}

void CommandsTest::rangeBecomesADateTerm()
{
    QFETCH(qint64, begin);
    QFETCH(qint64, end);
    QFETCH(QString, query);
    filterToRange(*m_state, {begin, end});
    QCOMPARE(QString::fromStdString(m_state->query().print()), query);
    QVERIFY(Query::parse(m_state->query().print()).ok());
}

void CommandsTest::rangeTermMatchesItsEvents()
{
    const EventStore &store = *m_state->store();
    filterToRange(*m_state, {store.begin(row("gift")), store.begin(row("gift")) + kMsPerDay});
    const RowSetPtr rows = Filter(m_state->store()).apply(m_state->query());
    QVERIFY(rows->contains(row("gift")));
    QVERIFY(rows->count() < store.size());
}

void CommandsTest::companiesOfTheCurrentEvent()
{
    filterToCompanies(*m_state);
    QVERIFY(m_state->query().isEmpty());
    m_state->setCurrent(row("gift"));
    filterToCompanies(*m_state);
    const auto parties = m_state->store()->parties(row("gift"));
    QCOMPARE(m_state->query().values(QueryField::Company).size(), parties.size());
    QVERIFY(Filter(m_state->store()).apply(m_state->query())->contains(row("gift")));
}

void CommandsTest::idLeadsToItsEvent()
{
    QVERIFY(revealEventById(*m_state, QStringLiteral("law")));
    QCOMPARE(m_state->current(), std::optional(row("law")));
    QVERIFY(!revealEventById(*m_state, QStringLiteral("no such event")));
    QCOMPARE(m_state->current(), std::optional(row("law")));
}

TIMELOUPE_TEST(CommandsTest, QCoreApplication)
#include "tst_commands.moc"
