// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/events/quietperiods.h"
#include "tests/support/testprogram/testprogram.h"

#include <QRegularExpression>
#include <QTest>

#include <algorithm>
#include <initializer_list>
#include <random>
#include <string>

using namespace timeloupe;

namespace {

EventRecord eventOf(std::string_view date)
{
    EventRecord record;
    record.title.neutral = "x";
    record.date = Edtf::parse(date).value();
    return record;
}

EventStorePtr storeOf(std::initializer_list<const char *> dates)
{
    EventStoreBuilder builder;
    for (const char *date : dates)
        builder.add(eventOf(date));
    return builder.build();
}

Instant month(std::int64_t year, int month)
{
    return toInstant({.year = year, .month = month});
}

TimeRange months(std::int64_t fromYear, int from, std::int64_t toYear, int to)
{
    return {month(fromYear, from), month(toYear, to)};
}

/// What may not lie inside a fold, ascending.
std::vector<Instant> edgesOf(const EventStore &store)
{
    std::vector<Instant> edges;
    for (std::size_t i = 0; i < store.datedCount(); ++i) {
        const EventRow row(i);
        edges.push_back(store.begin(row));
        if (store.isInterval(row) && !store.isOpenEnd(row) && !store.isUndated(row))
            edges.push_back(store.end(row));
    }
    std::sort(edges.begin(), edges.end());
    return edges;
}

} // namespace

class TestFolds : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }
    void recordFoldsItsQuietYears();
    void countsRunningEvents();
    void vagueEndsAreNoEdges();
    void endsOfSpansAre();
    void nothingToFold_data();
    void nothingToFold();
    void foldsAreTheLongGapsOfAnyStore();
    void foldsDeepTime();
    void manyEventsFoldAsFewOnTheSameDates();
};

void TestFolds::recordFoldsItsQuietYears()
{
    const EventStorePtr store =
        storeOf({"2019", "2025-01", "2025-01-21", "2025-02-10", "2025-03", "2025-06", "2025-07", "2025-09",
                 "2025-11-13", "2026-01", "2026-02-27", "2026-03-02", "2026-12", "2027/2031", "2025/2028", "2030"});
    const Folds folds = quietPeriods(*store);
    const auto isFolded = [&folds](TimeRange range) {
        return std::any_of(folds.begin(), folds.end(),
                           [range](const Fold &fold) { return fold.range.contains(range); });
    };
    QVERIFY(isFolded(months(2019, 5, 2024, 11)));
    QVERIFY(isFolded(months(2026, 6, 2026, 11)));
    QVERIFY(isFolded(months(2027, 4, 2028, 11)));
    QVERIFY(isFolded(months(2030, 4, 2031, 11)));
    for (const Fold &fold : folds) { // at calendar bounds
        QCOMPARE(fold.range.begin % kMsPerDay, 0);
        QCOMPARE(fold.range.end % kMsPerDay, 0);
        QVERIFY(!fold.range.overlaps({month(2025, 1), toInstant({.year = 2026, .month = 3, .day = 10})}));
    }
    // What is left is mostly the dense part.
    double left = store->extent().length();
    for (const Fold &fold : folds)
        left -= fold.range.length();
    QVERIFY(months(2025, 1, 2026, 4).length() > 0.5 * left);
}

void TestFolds::countsRunningEvents()
{
    const Folds folds = quietPeriods(*storeOf({"2000", "2000/2020", "2000/2009", "2000/..", "2010", "2020"}));
    const auto running = [&folds](std::int64_t year) {
        const auto fold = std::find_if(folds.begin(), folds.end(),
                                       [year](const Fold &f) { return f.range.contains(month(year, 1)); });
        return fold != folds.end() ? fold->running : SIZE_MAX;
    };
    QCOMPARE(running(2006), std::size_t(2)); // to 2009 and to 2020
    QCOMPARE(running(2015), std::size_t(1));
}

void TestFolds::vagueEndsAreNoEdges()
{
    const Folds folds = quietPeriods(*storeOf({"2000", "2010"}));
    QCOMPARE(folds.size(), std::size_t(1));
    QVERIFY(folds[0].range.contains(month(2001, 1)));
}

void TestFolds::endsOfSpansAre()
{
    const Folds folds = quietPeriods(*storeOf({"2000", "2000/2003", "2010"}));
    QCOMPARE(folds.size(), std::size_t(2));
    QVERIFY(folds[0].range.end < month(2004, 1));
    QVERIFY(folds[1].range.begin > month(2004, 1));
    QCOMPARE(quietPeriods(*storeOf({"2000/..", "2010"})).size(), std::size_t(1));
}

void TestFolds::nothingToFold_data()
{
    QTest::addColumn<QStringList>("dates");
    QTest::newRow("no event") << QStringList();
    QTest::newRow("one event") << QStringList{QStringLiteral("2019/2030")};
    QTest::newRow("one instant") << QStringList{QStringLiteral("2019"), QStringLiteral("2019")};
    QTest::newRow("one millisecond") << QStringList{QStringLiteral("2019-01-01T00:00:00"),
                                                    QStringLiteral("2019-01-01T00:00:00")};
    QStringList dense;
    for (int year = 1960; year < 2020; ++year)
        dense.append(QString::number(year));
    QTest::newRow("no long gap") << dense;
}

void TestFolds::nothingToFold()
{
    QFETCH(QStringList, dates);
    EventStoreBuilder builder;
    for (const QString &date : dates)
        builder.add(eventOf(date.toStdString()));
    builder.add(EventRecord{}); // undated
    QCOMPARE(quietPeriods(*builder.build()), Folds());
}

void TestFolds::foldsAreTheLongGapsOfAnyStore()
{
    std::mt19937_64 random(5);
    const auto pick = [&random](std::int64_t low, std::int64_t high) {
        return std::uniform_int_distribution<std::int64_t>(low, high)(random);
    };
    for (int round = 0; round < 150; ++round) {
        const std::int64_t scale = std::int64_t(1) << pick(10, 50);
        EventStoreBuilder builder;
        for (std::int64_t i = pick(2, 40); i > 0; --i) {
            EventRecord record;
            const Edtf begin = Edtf::point(pick(-scale, scale), Precision::Millisecond);
            const Edtf end = Edtf::point(begin.start().possible.begin + pick(1, scale / 4), Precision::Millisecond);
            record.date = pick(0, 2) == 0 ? Edtf::interval(begin, end) : begin;
            builder.add(record);
        }
        const EventStorePtr store = builder.build();
        const Folds folds = quietPeriods(*store);
        const std::vector<Instant> edges = edgesOf(*store);
        const double extent = store->extent().length();

        for (const Fold &fold : folds) {
            QVERIFY(fold.range.length() > extent / 64);
            const auto inside = [&fold](Instant edge) { return fold.range.begin <= edge && edge <= fold.range.end; };
            QVERIFY(extent < 1000 || std::none_of(edges.begin(), edges.end(), inside));
            std::size_t running = 0;
            for (std::size_t i = 0; i < store->datedCount(); ++i) {
                const EventRow row(i);
                running += store->begin(row) <= fold.range.begin && store->end(row) >= fold.range.end ? 1 : 0;
            }
            QCOMPARE(fold.running, running);
        }
        // Every gap that is clearly long enough has one.
        std::size_t clear = 0;
        for (std::size_t i = 1; i < edges.size(); ++i)
            clear += difference(edges[i - 1], edges[i]) > extent / 8 ? 1 : 0;
        QVERIFY(folds.size() >= clear);
    }
}

void TestFolds::manyEventsFoldAsFewOnTheSameDates()
{
    const char *const dates[] = {"2000-03", "2000-04/2004-05", "2011", "2012/2014-02-03", "2026-01-05", "2026-02"};
    constexpr std::size_t many = 35'000; // of each: enough for several threads
    EventStoreBuilder once;
    EventStoreBuilder often;
    for (const char *date : dates) {
        const EventRecord event = eventOf(date);
        once.add(event);
        for (std::size_t i = 0; i < many; ++i)
            often.add(event);
    }
    Folds folds = quietPeriods(*once.build());
    QVERIFY(folds.size() >= 3);
    for (Fold &fold : folds)
        fold.running *= many;
    QCOMPARE(quietPeriods(*often.build()), folds);
}

void TestFolds::foldsDeepTime()
{
    const Folds folds = quietPeriods(*storeOf({"Y-170000000", "Y-66000000", "1969-07-20T20:17:40Z"}));
    QCOMPARE(folds.size(), std::size_t(2));
    QVERIFY(folds[0].range.contains(toInstant({.year = -100'000'000})));
    QVERIFY(folds[1].range.contains(toInstant({.year = -10'000'000})));
}

TIMELOUPE_TEST(TestFolds, QCoreApplication)
#include "tst_folds.moc"
