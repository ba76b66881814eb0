// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/index/lodindex.h"

#include "tests/support/samplestores.h"
#include "tests/support/testprogram/testprogram.h"

#include <QRegularExpression>
#include <QTest>

#include <numeric>
#include <random>

using namespace timeloupe;

namespace {

/// The same answers by walking over the events.
class Walk
{
public:
    Walk(const EventStore &store, const RowSet &filter) : m_store(store), m_filter(filter) {}

    [[nodiscard]] std::vector<EventRow> rows(std::size_t lane, std::size_t begin, std::size_t end) const
    {
        std::vector<EventRow> found;
        for (const std::uint32_t row : m_store.laneRows(lane)) {
            if (row >= begin && row < end && m_filter.contains(EventRow(row)))
                found.emplace_back(row);
        }
        return found;
    }
    void sortByImportance(std::vector<EventRow> &rows, std::size_t limit) const
    {
        std::stable_sort(rows.begin(), rows.end(),
                         [&](EventRow a, EventRow b) { return m_store.importance(a) > m_store.importance(b); });
        rows.resize(std::min(rows.size(), limit));
    }
    [[nodiscard]] std::vector<EventRow> running(std::size_t lane, std::size_t begin, Instant t, double minLength) const
    {
        std::vector<EventRow> found;
        for (const EventRow row : rows(lane, 0, std::min(begin, m_store.datedCount()))) {
            const bool isLong = m_store.isOpenEnd(row) || difference(m_store.begin(row), m_store.end(row)) >= minLength;
            if (isLong && m_store.latest(row) > t)
                found.push_back(row);
        }
        return found;
    }
    [[nodiscard]] TimeRange extent(const std::vector<EventRow> &rows) const
    {
        TimeRange extent;
        for (const EventRow row : rows) {
            if (row.value < m_store.datedCount())
                extent = extent.united({m_store.begin(row), m_store.end(row)});
        }
        return extent;
    }

private:
    const EventStore &m_store;
    const RowSet &m_filter;
};

struct Stretch
{
    std::size_t begin;
    std::size_t end;
};

} // namespace

class TestLodIndex : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void matchesLinearScan_data()
    {
        QTest::addColumn<EventStorePtr>("store");
        QTest::addColumn<double>("chance");
        for (const test::SampleStore &sample : test::sampleStores()) {
            for (const double chance : {1.0, 0.5, 0.1, 0.01, 0.002, 0.0})
                QTest::addRow("%s, %g", sample.name.c_str(), chance) << sample.store << chance;
        }
    }

    void matchesLinearScan()
    {
        QFETCH(EventStorePtr, store);
        QFETCH(double, chance);
        const auto filter = std::make_shared<const RowSet>(test::randomRows(store->size(), chance, 21));
        const LodIndex index(store, filter);
        const Walk walk(*store, *filter);
        std::mt19937_64 random(22);
        for (std::size_t lane = 0; lane < store->laneCount(); lane += store->laneCount() / 8 + 1) {
            QCOMPARE(index.laneTotal(lane), walk.rows(lane, 0, store->size()).size());
            for (int i = 0; i < 25; ++i) {
                const std::size_t a = random() % (store->size() + 1);
                const std::size_t b =
                    i % 3 == 0 ? std::min(a + random() % 40, store->size()) : random() % (store->size() + 1);
                checkStretch(index, walk, lane, {std::min(a, b), std::max(a, b)});
                checkRunning(index, walk, lane, random);
                if (QTest::currentTestFailed())
                    return;
            }
            checkStretch(index, walk, lane, {0, store->size()});
        }
    }

    void theStoreOfManyThreadsAgreesToo_data()
    {
        const EventStorePtr store = largeStore();
        QTest::addColumn<EventStorePtr>("store");
        QTest::addColumn<RowSetPtr>("filter");
        for (const double chance : {1.0, 0.7, 0.2, 0.08, 0.03, 0.002, 0.00002})
            QTest::addRow("%g of all", chance)
                << store << std::make_shared<const RowSet>(test::randomRows(store->size(), chance, 23));
        QTest::newRow("the least important")
            << store << rowsWhere(*store, [&](EventRow row) { return store->importance(row) < 28'000; });
        QTest::newRow("the most important")
            << store << rowsWhere(*store, [&](EventRow row) { return store->importance(row) >= 28'000; });
        QTest::newRow("one stretch") << store << rowsWhere(*store, [&](EventRow row) {
            return row.value >= 70'001 && row.value < 120'003;
        });
        QTest::newRow("the short ones") << store << rowsWhere(*store, [&](EventRow row) {
            return store->end(row) - store->begin(row) <= kMsPerDay;
        });
    }

    void theStoreOfManyThreadsAgreesToo()
    {
        QFETCH(EventStorePtr, store);
        QFETCH(RowSetPtr, filter);
        const LodIndex index(store, filter);
        const Walk walk(*store, *filter);
        std::mt19937_64 random(24);
        for (std::size_t lane = 0; lane < store->laneCount(); ++lane) {
            checkStretch(index, walk, lane, {0, store->size()});
            for (int i = 0; i < 4; ++i) {
                const std::size_t a = random() % store->size();
                const std::size_t b = i % 2 == 0 ? random() % store->size() : std::min(a + 900, store->size());
                checkStretch(index, walk, lane, {std::min(a, b), std::max(a, b)});
                checkRunning(index, walk, lane, random);
            }
        }
    }

    void keepsItsStoreAndFilter()
    {
        const EventStorePtr store = test::generatedStore({});
        const auto filter = std::make_shared<const RowSet>(test::randomRows(store->size(), 0.5, 25));
        const LodIndex index(store, filter);
        QCOMPARE(index.store(), store);
        QCOMPARE(index.filter(), filter);
    }

    void rowAtIsTheFirstThatBeginsThen()
    {
        const EventStorePtr store = test::generatedStore({});
        const LodIndex index(store, std::make_shared<const RowSet>(RowSet::all(store->size())));
        QCOMPARE(index.rowAt(kInstantMin), std::size_t(0));
        QCOMPARE(index.rowAt(kInstantMax), store->datedCount());
        for (std::size_t row = 1; row < store->datedCount(); ++row) {
            const std::size_t at = index.rowAt(store->begin(EventRow(row)));
            QCOMPARE(store->begin(EventRow(at)), store->begin(EventRow(row)));
            QVERIFY(at == 0 || store->begin(EventRow(at - 1)) < store->begin(EventRow(row)));
        }
    }

    void ofEquallyImportantEventsTheFirstIsOnTop()
    {
        EventStoreBuilder builder;
        EventRecord event;
        for (int i = 0; i < 200; ++i) {
            event.date = Edtf::point(toInstant({2020}) + i * kMsPerDay, Precision::Day);
            event.amounts.assign(1, {i == 90 || i == 150 ? 5e9 : 1e6, {}, "USD", {}, {}});
            builder.add(event);
        }
        const EventStorePtr store = builder.build();
        const LodIndex index(store, std::make_shared<const RowSet>(RowSet::all(200)));
        QCOMPARE(index.summary(0, 0, 200).top, std::optional(EventRow(90)));
        QCOMPARE(index.summary(0, 91, 200).top, std::optional(EventRow(150)));
        QCOMPARE(index.summary(0, 20, 80).top, std::optional(EventRow(20)));
        const std::vector<EventRow> expected{EventRow(90), EventRow(150), EventRow(10)};
        QCOMPARE(index.top(0, 10, 200, 3), expected);
    }

private:
    static EventStorePtr largeStore()
    {
        test::GeneratorOptions options;
        options.events = 200'000;
        options.companies = 5;
        options.undatedShare = 0.01;
        options.openShare = 0.01;
        return test::generatedStore(options);
    }

    template <class Passes> static RowSetPtr rowsWhere(const EventStore &store, Passes passes)
    {
        std::vector<std::uint64_t> words((store.size() + 63) / 64);
        for (std::size_t row = 0; row < store.size(); ++row)
            words[row / 64] |= std::uint64_t(passes(EventRow(row))) << (row % 64);
        return std::make_shared<const RowSet>(std::move(words), store.size());
    }

    static void checkStretch(const LodIndex &index, const Walk &walk, std::size_t lane, Stretch stretch)
    {
        std::vector<EventRow> expected = walk.rows(lane, stretch.begin, stretch.end);
        QCOMPARE(index.count(lane, stretch.begin, stretch.end), expected.size());
        QCOMPARE(index.rows(lane, stretch.begin, stretch.end), expected);
        const std::vector<EventRow> few(expected.begin(),
                                        expected.begin() +
                                            static_cast<std::ptrdiff_t>(std::min<std::size_t>(7, expected.size())));
        QCOMPARE(index.rows(lane, stretch.begin, stretch.end, 7), few);
        const LodIndex::Summary summary = index.summary(lane, stretch.begin, stretch.end);
        QCOMPARE(summary.count, expected.size());
        QCOMPARE(summary.extent, walk.extent(expected));
        walk.sortByImportance(expected, 12);
        QCOMPARE(summary.top, expected.empty() ? std::nullopt : std::optional(expected.front()));
        QCOMPARE(index.top(lane, stretch.begin, stretch.end, 12), expected);
    }

    static void checkRunning(const LodIndex &index, const Walk &walk, std::size_t lane, std::mt19937_64 &random)
    {
        const EventStore &store = *index.store();
        const TimeRange extent = store.extent();
        Instant t = extent.begin + static_cast<Instant>(random() % (elapsed(extent.begin, extent.end) + 10));
        if (random() % 3 == 0 && store.size() > 0)
            t = store.end(EventRow(random() % store.size()));
        std::size_t begin = index.rowAt(t);
        if (random() % 3 == 0)
            begin = random() % (store.size() + 1);
        const double minLength = random() % 2 == 0 ? 0 : static_cast<double>(random() % 400) * 1e8;
        QCOMPARE(index.runningCount(lane, begin, t), walk.running(lane, begin, t, 0).size());
        std::vector<EventRow> expected = walk.running(lane, begin, t, minLength);
        walk.sortByImportance(expected, 9);
        QCOMPARE(index.running(lane, begin, t, minLength, 9), expected);
    }
};

TIMELOUPE_TEST(TestLodIndex, QCoreApplication)
#include "tst_lodindex.moc"
