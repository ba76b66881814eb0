// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testprogram/testprogram.h"
#include "views/scene/amount/valueaxis.h"

#include <QTest>

#include <limits>

using namespace timeloupe;

class ValueAxisTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }
    void holdsEveryValue_data();
    void holdsEveryValue();
    void ticksArePowersOfTenWithTheirWords();
    void fewerTicksWhenThereIsLittleRoom();
    void noPartsOfAnEvent();
    void codesOfCurrenciesAreNotRepeated();
    void emptyDataGivesAnAxis();
    void powerUsesReadableUnit_data();
    void powerUsesReadableUnit();

private:
    Words m_words{Language::English};
};

void ValueAxisTest::holdsEveryValue_data()
{
    QTest::addColumn<double>("smallest");
    QTest::addColumn<double>("largest");
    QTest::newRow("record") << 2e8 << 1.54e12;
    QTest::newRow("at a tick") << 1e9 << 1e12;
    QTest::newRow("one value") << 1e9 << 1e9;
    QTest::newRow("below one") << 0.001 << 0.9;
    QTest::newRow("huge") << 1.0 << 1e300;
    QTest::newRow("the largest") << 1.0 << std::numeric_limits<double>::max();
    QTest::newRow("the smallest") << std::numeric_limits<double>::denorm_min() << 1.0;
    QTest::newRow("all there are") << std::numeric_limits<double>::denorm_min() << std::numeric_limits<double>::max();
    QTest::newRow("a sum that overflows") << 1e308 << std::numeric_limits<double>::infinity();
    QTest::newRow("only such a sum") << std::numeric_limits<double>::infinity()
                                     << std::numeric_limits<double>::infinity();
}

void ValueAxisTest::holdsEveryValue()
{
    QFETCH(double, smallest);
    QFETCH(double, largest);
    const ValueAxis axis = valueAxis(SeriesKind::Amount, "USD", smallest, largest, 6, m_words);
    QVERIFY(axis.share(smallest) > 0);
    QVERIFY(axis.share(largest) < 1);
    QVERIFY(axis.share(largest) >= axis.share(smallest));
    QVERIFY(axis.share(0) < 0);
    QVERIFY(!axis.ticks.empty() && axis.ticks.size() <= 6);
    const ValueAxis roomy = valueAxis(SeriesKind::Amount, "USD", smallest, largest, 1'000'000, m_words);
    QVERIFY(roomy.ticks.size() <= 100);
}

void ValueAxisTest::ticksArePowersOfTenWithTheirWords()
{
    const ValueAxis axis = valueAxis(SeriesKind::Amount, "USD", 2e8, 1.54e12, 6, m_words);
    QCOMPARE(axis.ticks.size(), std::size_t(5));
    QCOMPARE(axis.ticks.front().log, 8.0);
    QCOMPARE(axis.ticks.front().label, QStringLiteral("$100M"));
    QCOMPARE(axis.ticks.back().log, 12.0);
    QCOMPARE(axis.ticks.back().label, QStringLiteral("$1T"));
}

void ValueAxisTest::fewerTicksWhenThereIsLittleRoom()
{
    for (int room = 0; room < 8; ++room) {
        const ValueAxis axis = valueAxis(SeriesKind::Amount, "EUR", 1, 1e12, room, m_words);
        QVERIFY(static_cast<int>(axis.ticks.size()) <= std::max(1, room));
    }
}

void ValueAxisTest::noPartsOfAnEvent()
{
    const ValueAxis axis = valueAxis(SeriesKind::Count, {}, 1, 250, 6, m_words);
    QCOMPARE(axis.ticks.front().label, QStringLiteral("1"));
    QCOMPARE(axis.ticks.back().label, QStringLiteral("100"));
    QVERIFY(axis.share(1) > 0);
}

void ValueAxisTest::codesOfCurrenciesAreNotRepeated()
{
    QVERIFY(isWrittenByCode("CHF", m_words));
    QVERIFY(!isWrittenByCode("USD", m_words));
    const ValueAxis axis = valueAxis(SeriesKind::Amount, "CHF", 2e8, 1e9, 6, m_words);
    QCOMPARE(axis.ticks.front().label, QStringLiteral("100M"));
}

void ValueAxisTest::emptyDataGivesAnAxis()
{
    const ValueAxis axis = valueAxis(SeriesKind::Amount, "USD", 0, 0, 6, m_words);
    QVERIFY(axis.high > axis.low);
    QVERIFY(!axis.ticks.empty());
}

void ValueAxisTest::powerUsesReadableUnit_data()
{
    QTest::addColumn<double>("gigawatts");
    QTest::addColumn<QString>("words");
    QTest::newRow("GW") << 1.0 << QStringLiteral("1 GW");
    QTest::newRow("MW") << 0.1 << QStringLiteral("100 MW");
    QTest::newRow("TW") << 1000.0 << QStringLiteral("1 TW");
}

void ValueAxisTest::powerUsesReadableUnit()
{
    QFETCH(double, gigawatts);
    QFETCH(QString, words);
    QString got = seriesValue(SeriesKind::Power, {}, gigawatts, m_words);
    got.replace(QChar::Nbsp, u' ');
    QCOMPARE(got, words);
}

TIMELOUPE_TEST(ValueAxisTest, QCoreApplication)
#include "tst_valueaxis.moc"
