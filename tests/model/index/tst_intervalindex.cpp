// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/index/intervalindex.h"

#include "tests/support/samplestores.h"
#include "tests/support/testprogram/testprogram.h"

#include <QRegularExpression>
#include <QTest>

#include <random>

using namespace timeloupe;

namespace {

/// Ranges within and around the store, some of them made of its own begins and ends.
std::vector<TimeRange> ranges(const EventStore &store, std::size_t count)
{
    std::mt19937_64 random(11);
    const TimeRange extent = store.extent();
    const Instant length = std::max<Instant>(extent.end - extent.begin, 10);
    const auto any = [&]() -> Instant {
        const std::size_t kind = random() % 8;
        if (kind == 0)
            return random() % 2 == 0 ? kInstantMin : kInstantMax;
        if (kind < 4 && store.size() > 0) {
            const EventRow row(random() % store.size());
            return (kind == 1 ? store.end(row) : store.begin(row)) + static_cast<Instant>(random() % 3) - 1;
        }
        return extent.begin - length / 10 +
               static_cast<Instant>(random() % static_cast<std::uint64_t>(length * 12 / 10));
    };
    std::vector<TimeRange> made{{kInstantMin, kInstantMax}, {0, 0}, {extent.end, extent.begin}};
    while (made.size() < count) {
        const Instant a = any();
        const Instant b = random() % 4 == 0 ? a + 1 : any();
        made.push_back({std::min(a, b), std::max(a, b)});
    }
    return made;
}

bool possibly(const EventStore &store, EventRow row, TimeRange range)
{
    return !range.isEmpty() && TimeRange{store.earliest(row), store.latest(row)}.overlaps(range);
}

bool certainly(const EventStore &store, EventRow row, TimeRange range)
{
    return range.contains(TimeRange{store.earliest(row), store.latest(row)});
}

} // namespace

class TestIntervalIndex : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void agreesWithLookingAtEachEvent_data()
    {
        QTest::addColumn<EventStorePtr>("store");
        for (const test::SampleStore &sample : test::sampleStores())
            QTest::newRow(sample.name.c_str()) << sample.store;
    }

    void agreesWithLookingAtEachEvent()
    {
        QFETCH(EventStorePtr, store);
        const IntervalIndex index(*store);
        for (const TimeRange range : ranges(*store, 60)) {
            const RowSet possible = index.possiblyIn(range);
            const RowSet certain = index.certainlyIn(range);
            QCOMPARE(possible.rows(), store->size());
            QCOMPARE(certain.rows(), store->size());
            std::vector<EventRow> expected;
            for (std::size_t i = 0; i < store->size(); ++i) {
                const EventRow row(i);
                const bool dated = i < store->datedCount();
                QCOMPARE(possible.contains(row), dated && possibly(*store, row, range));
                QCOMPARE(certain.contains(row), dated && certainly(*store, row, range));
                if (possible.contains(row))
                    expected.push_back(row);
            }
            QCOMPARE(index.overlapping(range), expected);
            expected.resize(std::min<std::size_t>(expected.size(), 5));
            QCOMPARE(index.overlapping(range, 5), expected);
        }
    }

    void undatedEventsTakePartByTheirBounds()
    {
        EventStoreBuilder builder;
        EventRecord event;
        event.bounds = Edtf::parse("2025-07/2025-11").value();
        builder.add(event);
        event.bounds.reset();
        builder.add(event);
        const EventStorePtr store = builder.build();
        const IntervalIndex index(*store);
        const TimeRange year = Edtf::parse("2025")->possible();
        QCOMPARE(index.possiblyIn(Edtf::parse("2025-08")->possible()).count(), std::size_t(1));
        QCOMPARE(index.certainlyIn(Edtf::parse("2025-08")->possible()).count(), std::size_t(0));
        QCOMPARE(index.certainlyIn(year).count(), std::size_t(1));
        QCOMPARE(index.possiblyIn({kInstantMin, kInstantMax}).count(), std::size_t(1));
        QCOMPARE(index.overlapping(year).size(), std::size_t(1));
    }
};

TIMELOUPE_TEST(TestIntervalIndex, QCoreApplication)
#include "tst_intervalindex.moc"
