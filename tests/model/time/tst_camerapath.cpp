// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/time/camerapath.h"

#include "model/time/edtf.h"
#include "tests/support/testprogram/testprogram.h"

#include <QRegularExpression>
#include <QTest>

#include <cmath>
#include <random>

using namespace timeloupe;

namespace {

constexpr double kWidth = 1200;
constexpr double kFoldWidth = 18;
constexpr int kFrames = 480;

TimeRange range(const char *edtf)
{
    return Edtf::parse(edtf).value().possible();
}

CameraPath path(TimeRange from, TimeRange to, const Folds &folds = {})
{
    return CameraPath(from, to, folds, kWidth, kFoldWidth);
}

Instant centre(TimeRange range)
{
    return shifted(range.begin, range.length() / 2);
}

Folds someFolds(std::mt19937_64 &random, TimeRange in)
{
    std::uniform_real_distribution<double> place(0.02, 0.98);
    std::vector<double> edges(8);
    for (double &edge : edges)
        edge = place(random);
    std::sort(edges.begin(), edges.end());
    Folds folds;
    for (std::size_t i = 0; i + 1 < edges.size(); i += 2)
        folds.push_back({{shifted(in.begin, edges[i] * in.length()), shifted(in.begin, edges[i + 1] * in.length())}});
    return folds;
}

} // namespace

class TestCameraPath : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void endsAreExact_data()
    {
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        QTest::newRow("years") << "2019/2028"
                               << "2025-01/2025-06";
        QTest::newRow("hours") << "2026-02-27T16:00:00/2026-02-27T18:00:00"
                               << "2026-03-02/2026-03-03";
        QTest::newRow("10^8 years to a second") << "Y-100000000/2028"
                                                << "2026-02-27T17:01:00/2026-02-27T17:01:00";
        QTest::newRow("a second to 10^8 years") << "2026-02-27T17:01:00/2026-02-27T17:01:00"
                                                << "Y-100000000/2028";
        QTest::newRow("far apart") << "Y-100000000/Y-99999999"
                                   << "2026-02-27T17:01:00/2026-02-27T17:01:00";
        QTest::newRow("all time") << "Y-200000000/Y200000000"
                                  << "Y-200000000/Y-200000000";
        QTest::newRow("the same") << "2025/2026"
                                  << "2025/2026";
    }
    void endsAreExact()
    {
        QFETCH(QString, from);
        QFETCH(QString, to);
        const TimeRange a = range(from.toLatin1().constData());
        const TimeRange b = range(to.toLatin1().constData());
        const CameraPath way = path(a, b);
        QCOMPARE(way.at(0), a);
        QCOMPARE(way.at(1), b);
        QCOMPARE(way.at(-1), a);
        QCOMPARE(way.at(2), b);
        QCOMPARE(way.milliseconds() == 0, a == b);
        QVERIFY(way.milliseconds() <= CameraPath::kLongestMs);
        // Just before the end the picture is all but there, and just after the begin still here.
        const double nearly = 1e-4;
        QVERIFY(std::abs(difference(b.begin, way.at(1 - nearly).begin)) <= std::max(1.0, 0.01 * b.length()));
        QVERIFY(std::abs(difference(a.begin, way.at(nearly).begin)) <= std::max(1.0, 0.01 * a.length()));
    }

    void millisecondsAfterAllOfTime()
    {
        const TimeRange all = range("Y-100000000/Y100000000");
        const Instant at = range("2026-02-27T17:01:00").begin;
        const TimeRange moment{at, at + 10};
        const CameraPath way = path(all, moment);
        double length = all.length();
        for (int i = 1; i <= kFrames; ++i) {
            const TimeRange now = way.at(i / double(kFrames));
            QVERIFY(!now.isEmpty());
            QVERIFY(now.length() <= length * 1.5);
            length = now.length();
        }
        QCOMPARE(way.at(1), moment);
        QVERIFY(way.at(0.999).length() < 100);
        QVERIFY(way.at(0.999).overlaps(moment));
    }

    void whatIsFarIsReachedByZoomingOut()
    {
        const TimeRange a = range("2019-07/2019-07");
        const TimeRange b = range("2026-02/2026-02");
        const CameraPath way = path(a, b);
        QVERIFY(way.at(0.5).length() > 20 * a.length());
        QVERIFY(way.at(0.5).length() < 2 * difference(a.begin, b.end));
        const CameraPath step = path(a, range("2019-08/2019-08"));
        QVERIFY(step.at(0.5).length() < 2 * a.length());
        QVERIFY(step.milliseconds() < way.milliseconds());
    }

    void wayBackIsTheSame()
    {
        const TimeRange a = range("2019/2028");
        const TimeRange b = range("2026-02-27/2026-03-02");
        const CameraPath there = path(a, b);
        const CameraPath back = path(b, a);
        for (const double share : {0.1, 0.3, 0.5, 0.8}) {
            const TimeRange x = there.at(share);
            const TimeRange y = back.at(1 - share);
            QVERIFY(std::abs(difference(x.begin, y.begin)) <= 1e-6 * x.length() + 2);
            QVERIFY(std::abs(difference(x.end, y.end)) <= 1e-6 * x.length() + 2);
        }
        QCOMPARE(there.milliseconds(), back.milliseconds());
    }

    void centreGoesOneWayOnly()
    {
        const CameraPath way = path(range("2025-01/2025-02"), range("2026-02-27/2026-03-02"));
        Instant last = centre(way.at(0));
        for (int i = 1; i <= kFrames; ++i) {
            const Instant now = centre(way.at(i / double(kFrames)));
            QVERIFY(now >= last - 2);
            last = now;
        }
    }

    void nothingIsShownThatIsOutsideOfBoth_data()
    {
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        QTest::newRow("into the first part") << "2019/2031"
                                             << "2019/2019";
        QTest::newRow("into the last part") << "2019/2031"
                                            << "2031-06/2031-12";
        QTest::newRow("out again") << "2031-06/2031-12"
                                   << "2019/2031";
        QTest::newRow("apart") << "2019-01/2019-02"
                               << "2030";
        QTest::newRow("overlapping") << "2019/2025"
                                     << "2024/2024";
    }
    void nothingIsShownThatIsOutsideOfBoth()
    {
        QFETCH(QString, from);
        QFETCH(QString, to);
        const TimeRange a = range(from.toLatin1().constData());
        const TimeRange b = range(to.toLatin1().constData());
        const TimeRange all = a.united(b);
        const CameraPath way = path(a, b);
        for (int i = 0; i <= kFrames; ++i) {
            const TimeRange now = way.at(i / double(kFrames));
            const double pixel = now.length() / kWidth;
            QVERIFY(difference(all.begin, now.begin) >= -pixel);
            QVERIFY(difference(now.end, all.end) >= -pixel);
        }
    }

    void nothingJumpsOnTheScreen()
    {
        std::mt19937_64 random(7);
        const TimeRange all = range("2000/2030");
        std::uniform_real_distribution<double> place(0, 0.99);
        std::uniform_real_distribution<double> octaves(0, 12);
        for (int round = 0; round < 60; ++round) {
            const Folds folds = round % 3 == 0 ? Folds() : someFolds(random, all);
            const auto someRange = [&]() -> TimeRange {
                const Instant begin = shifted(all.begin, place(random) * all.length());
                return {begin, shifted(begin, all.length() * std::exp2(-octaves(random)))};
            };
            const TimeRange from = someRange();
            const TimeRange to = someRange();
            // A range inside a fold opens it; then the other end shows another scale.
            if (TimeScale(from, kWidth, folds, kFoldWidth).folds().size() != folds.size() ||
                TimeScale(to, kWidth, folds, kFoldWidth).folds().size() != folds.size())
                continue;
            const CameraPath way = path(from, to, folds);
            TimeScale before(from, kWidth, folds, kFoldWidth);
            for (int i = 1; i <= kFrames; ++i) {
                const TimeScale now(way.at(i / double(kFrames)), kWidth, folds, kFoldWidth);
                for (double x = 0; x <= kWidth; x += kWidth / 8) {
                    const double moved = now.pixels(before.time(x)) - x;
                    QVERIFY2(
                        std::abs(moved) < kWidth / 10 + 2 / now.msPerPixel(),
                        qPrintable(QStringLiteral("round %1 frame %2 x %3: %4").arg(round).arg(i).arg(x).arg(moved)));
                }
                before = now;
            }
        }
    }
};

TIMELOUPE_TEST(TestCameraPath, QCoreApplication)
#include "tst_camerapath.moc"
