// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/scene/timeline/crossblockspans.h"

#include "tests/support/generator.h"
#include "tests/support/testprogram/testprogram.h"

#include <QRegularExpression>
#include <QTest>

#include <map>
#include <random>

using namespace timeloupe;

namespace {

constexpr double kMsPerPixel = 3'600'000;
constexpr Instant kBlock = 2048 * 3'600'000LL;

TimelineContentPtr contentOf(const test::GeneratorOptions &options)
{
    TimelineContentRequest request;
    request.store = test::generatedStore(options);
    request.matchingRows = std::make_shared<const RowSet>(RowSet::all(request.store->size()));
    return timelineContent(request);
}

BlockEdges edgesOf(const EventStore &store, int rows)
{
    BlockEdges edges;
    edges.edge = [](std::int64_t edge) { return edge * kBlock; };
    edges.first = store.extent().begin / kBlock - 1;
    edges.last = store.extent().end / kBlock + 1;
    edges.msPerPixel = kMsPerPixel;
    edges.rows = rows;
    return edges;
}

} // namespace

class TestCrossBlockSpans : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void spanHasOneExclusiveRowInAllBlocks_data()
    {
        QTest::addColumn<int>("firstYear");
        QTest::addColumn<int>("rows");
        QTest::newRow("two rows") << 2019 << 2;
        QTest::newRow("before and after edge 0") << 1966 << 3;
        QTest::newRow("long before edge 0") << 1850 << 3;
    }

    void spanHasOneExclusiveRowInAllBlocks()
    {
        QFETCH(int, firstYear);
        QFETCH(int, rows);
        test::GeneratorOptions options;
        options.events = 3000;
        options.firstYear = firstYear;
        options.lastYear = firstYear + 8;
        options.spanShare = 0.6;
        options.minSpanDays = 5;
        options.maxSpanDays = 1500;
        const TimelineContentPtr content = contentOf(options);
        const EventStore &store = *content->store;
        const BlockEdges edges = edgesOf(store, rows);

        // In one order of blocks, and in another with nothing known: the same.
        CrossBlockSpans forward(content);
        std::size_t spans = 0;
        for (std::uint32_t lane = 0; lane < content->plan.lanes.size(); ++lane) {
            std::map<std::uint32_t, int> rowOf;
            std::map<std::uint32_t, std::vector<std::int64_t>> blocksOf;
            for (std::int64_t block = edges.first - 1; block <= edges.last; ++block) {
                const TimeRange range{edges.edge(block), edges.edge(block + 1)};
                const auto touching = forward.touching({0, rows + 1, lane, block}, edges);
                QCOMPARE(CrossBlockSpans(content).touching({0, rows + 1, lane, block}, edges).size(), touching.size());
                for (const CrossBlockSpan &span : touching) {
                    QVERIFY(CrossBlockSpans::crossesBlocks(span.time, range, kMsPerPixel));
                    QVERIFY(span.laneRow >= 1 && span.laneRow <= rows);
                    QCOMPARE(rowOf.try_emplace(span.row.value, span.laneRow).first->second, span.laneRow);
                    blocksOf[span.row.value].push_back(block);
                    for (const CrossBlockSpan &other : touching)
                        QVERIFY(other.row == span.row || other.laneRow != span.laneRow ||
                                !other.time.overlaps(span.time));
                }
            }
            for (const auto &[row, blocks] : blocksOf) {
                const auto first = blocks.front();
                QVERIFY(edges.edge(first) <= store.begin(EventRow(row)));
                QVERIFY(edges.edge(first + static_cast<std::int64_t>(blocks.size())) >= store.end(EventRow(row)));
                ++spans;
            }
        }
        QVERIFY(spans > 100);
    }

    void mostEdgesCarrySpans()
    {
        test::GeneratorOptions options;
        options.events = 2000;
        options.oneLane = true;
        options.minSpanDays = 30;
        const TimelineContentPtr content = contentOf(options);
        const EventStore &store = *content->store;
        const BlockEdges edges = edgesOf(store, 2);
        CrossBlockSpans carried(content);
        int crossed = 0;
        int withOne = 0;
        for (std::int64_t edge = edges.first; edge <= edges.last; ++edge) {
            std::size_t crossing = 0;
            for (std::size_t i = 0; i < store.datedCount(); ++i) {
                const TimeRange time{store.begin(EventRow(i)), store.end(EventRow(i))};
                crossing += time.begin < edges.edge(edge) && time.end > edges.edge(edge) &&
                                    time.length() >= CrossBlockSpans::kMinPixels * kMsPerPixel
                                ? 1
                                : 0;
            }
            std::size_t drawn = 0;
            for (const CrossBlockSpan &span : carried.touching({0, 3, 0, edge}, edges))
                drawn += span.time.begin < edges.edge(edge) ? 1 : 0;
            QVERIFY(drawn <= 2);
            crossed += crossing > 0 ? 1 : 0;
            withOne += drawn > 0 ? 1 : 0;
            QVERIFY(crossing >= drawn);
        }
        QVERIFY(crossed > 20);
        QVERIFY2(withOne * 10 >= crossed * 9, qPrintable(QStringLiteral("%1 of %2").arg(withOne).arg(crossed)));
    }

    void withoutRowsNothingIsCarried()
    {
        const TimelineContentPtr content = contentOf({});
        CrossBlockSpans carried(content);
        const BlockEdges edges = edgesOf(*content->store, 0);
        QVERIFY(carried.touching({0, 1, 0, edges.first + 3}, edges).empty());
    }
};

TIMELOUPE_TEST(TestCrossBlockSpans, QCoreApplication)
#include "tst_crossblockspans.moc"
