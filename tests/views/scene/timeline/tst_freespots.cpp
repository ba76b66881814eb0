// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testprogram/testprogram.h"
#include "views/scene/timeline/freespots.h"

#include <QApplication>
#include <QRegularExpression>
#include <QTest>

#include <random>

using namespace timeloupe;

namespace {

TimelineScene randomScene(std::mt19937_64 &random)
{
    const auto number = [&](int below) { return static_cast<double>(random() % static_cast<unsigned>(below)); };
    TimelineScene scene;
    for (int i = 0; i < 25; ++i) {
        SceneEvent event;
        event.mark = {number(400), number(600)};
        event.hasMark = random() % 4 != 0;
        if (random() % 3 != 0)
            event.labelRect = QRectF(number(400), number(600), 10 + number(120), 18);
        scene.events.push_back(event);
    }
    SceneCluster cluster;
    cluster.rect = QRectF(number(400), number(600), 28, 16);
    scene.clusters.push_back(cluster);
    return scene;
}

} // namespace

class TestFreeSpots : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void longestFreeStripIsMaximal()
    {
        const Style style = Style::make(Theme::Light);
        std::mt19937_64 random(11);
        for (int round = 0; round < 60; ++round) {
            const TimelineScene scene = randomScene(random);
            const QRectF strip(static_cast<double>(random() % 400), 20, 18, 560);
            const QRectF free = longestFreeStrip(scene, strip, style);
            QVERIFY(free.height() > 0);
            QVERIFY(!isOccupied(scene, free, style));
            QVERIFY(strip.contains(free));
            // Pixel by pixel.
            double run = 0;
            double longest = 0;
            for (double y = strip.top(); y < strip.bottom(); ++y) {
                run = isOccupied(scene, QRectF(strip.left(), y, strip.width(), 1), style) ? 0 : run + 1;
                longest = std::max(longest, run);
            }
            QVERIFY(std::abs(longest - free.height()) <= 2);
        }
    }

    void emptySceneIsFree()
    {
        const Style style = Style::make(Theme::Light);
        TimelineScene scene;
        const QRectF strip(10, 10, 18, 100);
        QCOMPARE(longestFreeStrip(scene, strip, style), strip);
        SceneCluster all;
        all.rect = strip.adjusted(-5, -5, 5, 5);
        scene.clusters.push_back(all);
        QVERIFY(longestFreeStrip(scene, strip, style).isNull());
    }
};

TIMELOUPE_TEST(TestFreeSpots, QApplication)
#include "tst_freespots.moc"
