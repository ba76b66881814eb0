// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/lanes/lanelayout.h"
#include "tests/support/testprogram/testprogram.h"

#include <QRegularExpression>
#include <QTest>

#include <numeric>
#include <random>

using namespace timeloupe;

namespace {

LayoutItem point(double x, double label = 0, double shortLabel = 0)
{
    return {x - 5, x + 5, x + 5, x + 10, label, shortLabel, false, false};
}

struct Drawn
{
    double begin;
    double end; ///< of what is solid
    int row;
};

/// What the placements cover, by the rules of the header, written again.
std::vector<Drawn> drawn(const std::vector<LayoutItem> &items, const LaneLayout &layout)
{
    std::vector<Drawn> result;
    for (std::size_t i = 0; i < items.size(); ++i) {
        const Placement p = layout.placements[i];
        if (p.row == Placement::kClustered)
            continue;
        Drawn d{items[i].begin, items[i].end, p.row};
        if (p.label == LabelPlace::Right)
            d.end = std::max(d.end, items[i].labelAt + items[i].labelWidth);
        if (p.label == LabelPlace::ShortRight)
            d.end = std::max(d.end, items[i].labelAt + items[i].shortWidth);
        if (p.label == LabelPlace::Left)
            d.begin -= items[i].labelWidth;
        if (p.label == LabelPlace::ShortLeft)
            d.begin -= items[i].shortWidth;
        result.push_back(d);
    }
    for (const LayoutCluster &c : layout.clusters)
        result.push_back({c.begin, c.end, c.row});
    return result;
}

} // namespace

class TestLaneLayout : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void whatHasItsRowKeepsItAndOthersGiveWay()
    {
        LayoutItem bar{-500, 4000, 4000, 20, 60, 0, true, false};
        bar.row = 1;
        LayoutItem counted{100, 5000, 5000, 110, 60, 0, true, false};
        counted.counted = true;
        std::vector<LayoutItem> items{bar, counted};
        for (int i = 0; i < 6; ++i)
            items.push_back(point(200 + 8 * i, 80));
        LayoutBounds bounds;
        bounds.end = 2048;
        const LaneLayout layout = packLane(items, 2, 30, {}, bounds);
        QCOMPARE(layout.placements[0].row, 1);
        QCOMPARE(layout.placements[0].label, LabelPlace::Right); // on its own bar, though that goes on beyond
        QCOMPARE(layout.placements[1].row, Placement::kClustered);
        bool isCounted = false;
        for (const LayoutCluster &cluster : layout.clusters) {
            QCOMPARE(cluster.row, 0);
            QVERIFY(!cluster.alone || cluster.items.front() != 1);
            isCounted = isCounted || std::count(cluster.items.begin(), cluster.items.end(), 1U) == 1;
        }
        QVERIFY(isCounted);
        for (std::size_t i = 2; i < items.size(); ++i)
            QVERIFY(layout.placements[i].row != 1);

        // Counted even where there is room for it.
        const LaneLayout two = packLane(std::vector<LayoutItem>{bar, counted}, 2, 30, {}, bounds);
        QCOMPARE(two.placements[1].row, Placement::kClustered);
        QCOMPARE(two.clusters.size(), std::size_t(1));
        QVERIFY(!two.clusters.front().alone);
    }

    void aloneAnEventStandsInTheTopRowWithItsLabelOnTheRight()
    {
        const std::vector<LayoutItem> items{point(100, 80)};
        const LaneLayout layout = packLane(items, 4, 30);
        QCOMPARE(layout.placements[0].row, 0);
        QCOMPARE(layout.placements[0].label, LabelPlace::Right);
        QCOMPARE(layout.rows, 1);
        QVERIFY(layout.clusters.empty());
    }

    void aSecondLabelGoesLeftBeforeANewRowIsOpened()
    {
        const std::vector<LayoutItem> items{point(300, 80), point(280, 80)};
        const LaneLayout layout = packLane(items, 4, 30);
        QCOMPARE(layout.placements[1].row, 0);
        QCOMPARE(layout.placements[1].label, LabelPlace::Left);
    }

    void aThirdOpensARow()
    {
        const std::vector<LayoutItem> items{point(300, 80), point(280, 80), point(290, 80)};
        const LaneLayout layout = packLane(items, 4, 30);
        QCOMPARE(layout.placements[2].row, 1);
        QCOMPARE(layout.rows, 2);
    }

    void withoutRoomTheLessImportantLosesItsLabelButNotItsMark()
    {
        const std::vector<LayoutItem> items{point(300, 80), point(280, 80), point(420, 300, 40), point(440, 300, 300)};
        const LaneLayout layout = packLane(items, 1, 30);
        QCOMPARE(layout.placements[2].row, 0);
        QCOMPARE(layout.placements[2].label, LabelPlace::None);
        QCOMPARE(layout.placements[3].row, Placement::kClustered);
        QCOMPARE(layout.clusters.size(), std::size_t(1));
        QCOMPARE(layout.clusters[0].items, std::vector<std::uint32_t>{3});
    }

    void theShortLabelIsTakenWhereTheLongOneDoesNotFit()
    {
        const std::vector<LayoutItem> items{point(300, 80), point(40), point(100, 400, 60)};
        const LaneLayout layout = packLane(items, 1, 30);
        QCOMPARE(layout.placements[2].label, LabelPlace::ShortRight);
    }

    void labelAvoidsObstacles()
    {
        const std::vector<LayoutItem> items{point(100), point(300, 80)};
        const std::vector<LayoutObstacle> tie{{340, 348}};
        const LaneLayout layout = packLane(items, 4, 30, tie);
        QCOMPARE(layout.placements[1].row, 0);
        QCOMPARE(layout.placements[1].label, LabelPlace::Left);
    }

    void whatFindsNoRoomIsCountedInAClusterBesideIt()
    {
        std::vector<LayoutItem> items;
        for (int i = 0; i < 9; ++i)
            items.push_back(point(500 + i * 0.1));
        const LaneLayout layout = packLane(items, 3, 30);
        std::size_t apart = 0;
        for (const Placement &p : layout.placements)
            apart += p.row != Placement::kClustered ? 1 : 0;
        QCOMPARE(layout.clusters.size(), std::size_t(1));
        QCOMPARE(apart, std::size_t(3)); // the cluster stands before them
        QVERIFY(layout.clusters[0].before);
        QCOMPARE(layout.clusters[0].items.size(), std::size_t(6));
    }

    void aFaintBandIsStoodOnOnlyAtNeed()
    {
        LayoutItem band = point(100, 40);
        band.end = 600;
        const std::vector<LayoutItem> items{band, point(400, 80)};
        QCOMPARE(packLane(items, 2, 30).placements[1].row, 1);
        const LaneLayout tight = packLane(items, 1, 30);
        QCOMPARE(tight.placements[1].row, 0);
        QCOMPARE(tight.placements[1].label, LabelPlace::Right);
    }

    void aModestLabelOpensNoRow()
    {
        LayoutItem modest = point(300, 80);
        modest.modest = true;
        LayoutItem blocked = point(250, 200);
        const std::vector<LayoutItem> items{blocked, modest};
        const LaneLayout layout = packLane(items, 3, 30);
        QCOMPARE(layout.placements[1].row, 1);
        QCOMPARE(layout.placements[1].label, LabelPlace::None);
    }

    void nothingOverlapsAndNothingIsLost_data()
    {
        QTest::addColumn<int>("count");
        QTest::addColumn<int>("rows");
        QTest::addColumn<double>("width");
        QTest::newRow("sparse") << 30 << 6 << 4000.0;
        QTest::newRow("crowded") << 200 << 3 << 1200.0;
        QTest::newRow("one row") << 100 << 1 << 3000.0;
        QTest::newRow("one place") << 80 << 4 << 20.0;
    }

    void nothingOverlapsAndNothingIsLost()
    {
        QFETCH(int, count);
        QFETCH(int, rows);
        QFETCH(double, width);
        std::mt19937_64 random(20260302);
        for (int round = 0; round < 20; ++round) {
            std::vector<LayoutItem> items;
            std::uniform_real_distribution<double> at(0, width);
            std::uniform_real_distribution<double> length(0, 200);
            for (int i = 0; i < count; ++i) {
                LayoutItem item = point(at(random), random() % 4 == 0 ? 0 : length(random), 40);
                if (random() % 3 == 0) {
                    item.end = item.solidEnd = item.begin + 12 + length(random);
                    item.bar = true;
                }
                items.push_back(item);
            }
            const LaneLayout layout = packLane(items, rows, 30);
            std::vector<int> seen(items.size());
            for (std::size_t i = 0; i < items.size(); ++i)
                seen[i] += layout.placements[i].row != Placement::kClustered ? 1 : 0;
            for (const LayoutCluster &cluster : layout.clusters) {
                for (const std::uint32_t i : cluster.items)
                    ++seen[i];
            }
            QVERIFY(std::all_of(seen.begin(), seen.end(), [](int n) { return n == 1; }));
            const std::vector<Drawn> all = drawn(items, layout);
            for (std::size_t a = 0; a < all.size(); ++a) {
                QVERIFY(all[a].row >= 0 && all[a].row < rows && all[a].row < layout.rows);
                for (std::size_t b = a + 1; b < all.size(); ++b)
                    QVERIFY(all[a].row != all[b].row || all[a].end <= all[b].begin || all[b].end <= all[a].begin);
            }
        }
    }
};

TIMELOUPE_TEST(TestLaneLayout, QCoreApplication)
#include "tst_lanelayout.moc"
