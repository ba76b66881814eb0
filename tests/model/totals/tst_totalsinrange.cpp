// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/totals/totalsinrange.h"

#include "tests/support/panelrecord.h"
#include "tests/support/testprogram/testprogram.h"

#include <QTest>

#include <random>

using namespace timeloupe;

class TotalsInRangeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }
    void certainAndPossibleFollowDates();
    void onlyRequestedRowsCount();
    void partsAreNotCountedTwiceAcrossTheTwo();
};

void TotalsInRangeTest::certainAndPossibleFollowDates()
{
    const EventStorePtr store = randomRecord(400, 6, 3);
    const TotalsInRange totalsInRange(store);
    const RowSet all = RowSet::all(store->size());
    std::mt19937_64 random(11);
    const TimeRange extent = store->extent();
    for (int round = 0; round < 60; ++round) {
        const double from = static_cast<double>(random() % 1000) / 1000 * extent.length();
        const double length = static_cast<double>(random() % 400 + 1) / 1000 * extent.length();
        const TimeRange range{shifted(extent.begin, from), shifted(extent.begin, from + length)};
        std::size_t certain = 0;
        std::size_t possible = 0;
        std::size_t undated = 0;
        for (std::size_t i = 0; i < store->size(); ++i) {
            const EventRow row(i);
            const TimeRange when{store->earliest(row), store->latest(row)};
            if (store->isUndated(row) && !store->bounds(row))
                ++undated;
            else if (range.contains(when))
                ++certain;
            else if (range.overlaps(when))
                ++possible;
        }
        const InRange got = totalsInRange.of(all, range);
        QCOMPARE(got.parts.certainCount, certain);
        QCOMPARE(got.parts.possibleCount, possible);
        QCOMPARE(got.undatedCount, undated);
    }
}

void TotalsInRangeTest::onlyRequestedRowsCount()
{
    const EventStorePtr store = panelRecord();
    const InRange got = TotalsInRange(store).of(RowSet::none(store->size()), store->extent());
    QCOMPARE(got.parts.certainCount + got.parts.possibleCount + got.undatedCount, std::size_t(0));
    QVERIFY(got.all.totals.empty() || got.all.totals.front().net == 0);
}

void TotalsInRangeTest::partsAreNotCountedTwiceAcrossTheTwo()
{
    EventStoreBuilder builder;
    EventRecord whole;
    whole.id = "whole";
    whole.title.neutral = "whole";
    whole.date = Edtf::parse("2025").value();
    whole.amounts = {{5e9, {}, "USD", Bound::Exact, AmountOf::Total}};
    EventRecord part = whole;
    part.id = "part";
    part.date = Edtf::parse("2025-03-01").value();
    part.amounts.front().value = 1e9;
    part.relations = {{RelationType::PartOf, "whole"}};
    builder.add(whole);
    builder.add(part);
    const EventStorePtr store = builder.build();
    // In March 2025: the part certainly, the whole only possibly.
    const InRange got = TotalsInRange(store).of(RowSet::all(2), Edtf::parse("2025-03").value().possible());
    QCOMPARE(got.parts.certain.totals.front().net, 1e9);
    QCOMPARE(got.parts.possible.totals.front().net, 5e9);
    QCOMPARE(got.all.totals.front().net, 5e9);
    QCOMPARE(got.all.leftOutCount, std::size_t(1));
}

TIMELOUPE_TEST(TotalsInRangeTest, QCoreApplication)
#include "tst_totalsinrange.moc"
