// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/totals/clustertotals.h"

#include "tests/support/samplestores.h"
#include "tests/support/testprogram/testprogram.h"

#include <QRegularExpression>
#include <QTest>

#include <random>
#include <set>

using namespace timeloupe;

class TestClusterTotals : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void areThoseOfTheEventsThatTheClusterCounts()
    {
        test::GeneratorOptions options;
        options.events = 3000;
        options.companies = 6;
        options.sparseFields = true;
        options.undatedShare = 0.05;
        const EventStorePtr store = test::generatedStore(options);
        const auto filter = std::make_shared<const RowSet>(test::randomRows(store->size(), 0.6, 5));
        const LodIndex lod(store, filter);
        std::mt19937_64 random(9);
        for (int i = 0; i < 60; ++i) {
            std::vector<std::uint32_t> lanes;
            for (std::size_t lane = 0; lane < store->laneCount(); ++lane) {
                if (random() % 3 == 0)
                    lanes.push_back(static_cast<std::uint32_t>(lane));
            }
            Instant begin = store->begin(EventRow(random() % store->datedCount()));
            Instant end = store->begin(EventRow(random() % store->datedCount()));
            if (begin > end)
                std::swap(begin, end);
            std::vector<EventRow> apart;
            for (int n = 0; n < 40; ++n)
                apart.emplace_back(random() % store->size());

            std::vector<std::uint64_t> words((store->size() + 63) / 64);
            std::set<std::size_t> counted;
            for (const std::uint32_t lane : lanes) {
                for (const std::uint32_t row : store->laneRows(lane)) {
                    const EventRow at{std::size_t(row)};
                    if (row < store->datedCount() && store->begin(at) >= begin && store->begin(at) < end &&
                        filter->contains(at) && std::find(apart.begin(), apart.end(), at) == apart.end())
                        counted.insert(row);
                }
            }
            for (const std::size_t row : counted)
                words[row / 64] |= std::uint64_t(1) << (row % 64);
            const Totals expected = totals(*store, RowSet(words, store->size()));
            const Totals actual = clusterTotals(lod, lanes, {begin, end}, apart);
            QVERIFY(actual.totals == expected.totals);
            QCOMPARE(actual.leftOutCount, expected.leftOutCount);
            std::vector<EventRow> rows;
            for (const std::size_t row : counted)
                rows.emplace_back(row);
            QVERIFY(clusterTotals(*store, rows).totals == expected.totals);
        }
    }
};

TIMELOUPE_TEST(TestClusterTotals, QCoreApplication)
#include "tst_clustertotals.moc"
