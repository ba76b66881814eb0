// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/statusline.h"

#include "tests/support/panelrecord.h"
#include "tests/support/testprogram/testprogram.h"

#include <QApplication>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace timeloupe;

class StatusLineTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void showsMatchCount();
    void totalFollowsVisibleRange();
    void possibleAmountIsShown();
    void sumAsksForDetails();
    void emptyRecordHasNoAmounts();
    void roughDurations_data();
    void roughDurations();

private:
    EventStorePtr record(const std::vector<std::pair<const char *, double>> &events);

    std::unique_ptr<ViewState> m_state;
    std::unique_ptr<StatusLine> m_line;
};

void StatusLineTest::init()
{
    QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin does not support)")));
    m_state = std::make_unique<ViewState>();
    m_state->setStore(record({{"2019-05-01", 1e9}, {"2021", 2e9}, {"2025-05-01", 4e9}}), QStringLiteral("three"));
    m_line = std::make_unique<StatusLine>(*m_state);
    QTRY_VERIFY(m_line->isUpToDate());
}

void StatusLineTest::cleanup()
{
    m_line.reset();
    m_state.reset();
}

EventStorePtr StatusLineTest::record(const std::vector<std::pair<const char *, double>> &events)
{
    EventStoreBuilder builder;
    for (const auto &[date, value] : events) {
        EventRecord event;
        event.title.neutral = "deal";
        event.date = Edtf::parse(date).value();
        event.kind = Kind::Contract;
        event.status = Status::Signed;
        event.amounts = {{value, {}, "USD", Bound::Exact, AmountOf::Total}};
        builder.add(event);
    }
    return builder.build();
}

void StatusLineTest::showsMatchCount()
{
    QCOMPARE(m_line->eventsText(), QStringLiteral("3 events"));
    const Query query = Query::parse("before:2020").value();
    m_state->setQuery(query);
    QCOMPARE(m_line->eventsText(), QStringLiteral("3 events, filtering…"));
    m_state->setPartialRows(query, std::make_shared<const RowSet>(RowSet::none(3)));
    QCOMPARE(m_line->eventsText(), QStringLiteral("3 events, filtering…"));
    m_state->setPartialRows(query, std::make_shared<const RowSet>(std::vector<std::uint64_t>{1}, 3));
    QCOMPARE(m_line->eventsText(), QStringLiteral("3 events, filtering… 1 found so far"));
    m_state->setMatchingRows(query, std::make_shared<const RowSet>(std::vector<std::uint64_t>{1}, 3));
    QCOMPARE(m_line->eventsText(), QStringLiteral("1 of 3 events"));
    QTRY_VERIFY(m_line->isUpToDate());
    QVERIFY(m_line->totalText().contains(QStringLiteral("$1B")));
}

void StatusLineTest::totalFollowsVisibleRange()
{
    QCOMPARE(m_line->totalText(), QStringLiteral("In view: $7B announced, nothing counted twice"));
    m_state->setRange(Edtf::parse("2019-05/2020-06").value().possible());
    QVERIFY(!m_line->isUpToDate());
    QTRY_VERIFY(m_line->isUpToDate());
    QCOMPARE(m_line->totalText(), QStringLiteral("In view: $1B announced, nothing counted twice"));
}

void StatusLineTest::possibleAmountIsShown()
{
    m_state->setRange(Edtf::parse("2021-03/2021-06").value().possible());
    QTRY_VERIFY(m_line->isUpToDate());
    QCOMPARE(m_line->totalText(),
             QStringLiteral("In view: $2B announced, nothing counted twice ($2B of it only possibly)"));
}

void StatusLineTest::sumAsksForDetails()
{
    QSignalSpy asked(m_line.get(), &StatusLine::detailsRequested);
    m_line->findChild<QToolButton *>()->click();
    QCOMPARE(asked.count(), 1);
}

void StatusLineTest::emptyRecordHasNoAmounts()
{
    m_state->setStore(nullptr, QString());
    QVERIFY(m_line->totalText().isEmpty()); // the sum of another record is not shown
    QTRY_VERIFY(m_line->isUpToDate());
    QCOMPARE(m_line->eventsText(), QStringLiteral("0 events"));
    QCOMPARE(m_line->totalText(), QStringLiteral("In view: no amounts"));
}

void StatusLineTest::roughDurations_data()
{
    QTest::addColumn<double>("ms");
    QTest::addColumn<QString>("words");
    const double day = static_cast<double>(kMsPerDay);
    QTest::newRow("days") << 1.42 * day << QStringLiteral("1.4 days");
    QTest::newRow("one day") << 0.99 * day << QStringLiteral("1 day");
    QTest::newRow("hours") << 0.9 * day << QStringLiteral("22 hours");
    QTest::newRow("months") << 61 * day << QStringLiteral("2 months");
    QTest::newRow("years") << 3652.5 * day << QStringLiteral("10 years");
    QTest::newRow("eras") << 2e6 * 365.25 * day << QStringLiteral("2 million years");
    QTest::newRow("seconds") << 1500.0 << QStringLiteral("1.5 seconds");
    QTest::newRow("less than anything") << 0.01 << QStringLiteral("0.01 ms");
}

void StatusLineTest::roughDurations()
{
    QFETCH(double, ms);
    QFETCH(QString, words);
    QCOMPARE(roughDuration(ms), words);
}

TIMELOUPE_TEST(StatusLineTest, QApplication)
#include "tst_statusline.moc"
