// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/time/timescale.h"
#include "tests/support/testprogram/testprogram.h"

#include <QRegularExpression>
#include <QTest>

#include <cmath>
#include <limits>
#include <random>

using namespace timeloupe;

namespace {

constexpr Instant kDay = kMsPerDay;
constexpr Instant kYear = 365 * kDay;

struct Case
{
    TimeRange visible;
    double width = 0;
    Folds folds;
};

std::int64_t between(std::mt19937_64 &random, std::int64_t low, std::int64_t high)
{
    return std::uniform_int_distribution<std::int64_t>(low, high)(random);
}

double real(std::mt19937_64 &random, double low, double high)
{
    return std::uniform_real_distribution<double>(low, high)(random);
}

/// Up to six folds, apart, over 100 years around `origin`; and a range whose ends may lie anywhere among them.
Case randomCase(std::mt19937_64 &random, Instant origin)
{
    Case result;
    Instant at = origin - 50 * kYear;
    const std::int64_t count = between(random, 0, 6);
    for (std::int64_t i = 0; i < count; ++i) {
        const Instant begin = at + between(random, kDay, 10 * kYear);
        const Instant end = begin + between(random, 1, 8 * kYear);
        result.folds.push_back({{begin, end}, 0});
        at = end;
    }
    const auto length = static_cast<Instant>(std::pow(10.0, real(random, 4.0, 12.4)));
    const Instant begin = origin - 50 * kYear + between(random, 0, 100 * kYear);
    result.visible = {begin, begin + length};
    result.width = std::round(real(random, 50, 3000));
    return result;
}

/// Unfolded milliseconds of a range, by walking all folds.
double unfoldedOf(const Folds &folds, TimeRange range)
{
    double result = range.length();
    for (const Fold &fold : folds)
        result -= fold.range.intersected(range).length();
    return result;
}

} // namespace

class TestTimeScale : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }
    void instantsAreShiftedExactlyAndSaturate();
    void isLinearWithoutFolds();
    void foldTakesItsWidthAndTheRestIsShared();
    void partlyVisibleFoldTakesItsShare();
    void manyFoldsLeaveHalfOfTheWidth();
    void runsThroughTheEdgesOfTheRange();
    void isMonotoneAndGoesBack();
    void isExactAtExtremeEpochs_data();
    void isExactAtExtremeEpochs();
    void clampsAndSaturates();
    void panMovesEveryInstantAlike();
    void panDoesNotDrift();
    void zoomKeepsTheInstantUnderTheAnchor();
    void zoomKeepsPartsOfAMillisecond();
    void zoomStopsAtTheShortestRange();
    void fromHundredMillionYearsToMillisecondsNothingJitters();
    void rangeInsideAFoldOpensIt();
    void leavingAnOpenFoldClosesIt();
};

/// Shifted by steps that no int64 overflows at.
Instant shiftedByHand(Instant at, double ms)
{
    for (double rest = std::trunc(std::clamp(ms, -2e19, 2e19)); rest != 0;) {
        const double part = std::clamp(rest, -0x1p61, 0x1p61);
        at = std::clamp(at + static_cast<Instant>(part), kInstantMin, kInstantMax);
        rest -= part;
    }
    return at;
}

void TestTimeScale::instantsAreShiftedExactlyAndSaturate()
{
    constexpr double kAll = 1.28e19;
    static_assert(difference(kInstantMin, kInstantMax) == kAll);
    QCOMPARE(shifted(kInstantMin, kAll), kInstantMax);
    QCOMPARE(shifted(kInstantMax, -kAll), kInstantMin);
    QCOMPARE(shifted(kInstantMin, std::nextafter(kAll, 0)), kInstantMax - 2048);
    QCOMPARE(shifted(0, std::numeric_limits<double>::infinity()), kInstantMax);
    QCOMPARE(shifted(0, -std::numeric_limits<double>::infinity()), kInstantMin);
    QCOMPARE(shifted(0, std::numeric_limits<double>::quiet_NaN()), kInstantMin);
    std::mt19937_64 random(7);
    const auto instant = [&] { return between(random, kInstantMin, kInstantMax); };
    for (int i = 0; i < 20'000; ++i) {
        const Instant at = i % 3 == 0 ? (i % 2 == 0 ? kInstantMin : kInstantMax) : instant();
        const double ms = i % 5 == 0 ? std::ldexp(real(random, -1, 1), static_cast<int>(between(random, 0, 70)))
                                     : difference(at, instant());
        QCOMPARE(shifted(at, ms), shiftedByHand(at, ms));
    }
}

void TestTimeScale::isLinearWithoutFolds()
{
    const TimeScale scale({1000, 3000}, 500);
    QCOMPARE(scale.msPerPixel(), 4.0);
    QCOMPARE(scale.x(1000), 0.0);
    QCOMPARE(scale.x(2000), 250.0);
    QCOMPARE(scale.x(3000), 500.0);
    QCOMPARE(scale.x(600), -100.0);
    QCOMPARE(scale.time(250), Instant(2000));
    QCOMPARE(scale.time(-100), Instant(600));
    QCOMPARE(TimeScale().x(0), 0.0);
}

void TestTimeScale::foldTakesItsWidthAndTheRestIsShared()
{
    // 400 ms before the fold, 600 after it: 1000 ms share 100 px.
    const TimeScale scale({0, 2000}, 124, {{{400, 1400}, 0}}, 24);
    QCOMPARE(scale.foldWidth(), 24.0);
    QCOMPARE(scale.msPerPixel(), 10.0);
    QCOMPARE(scale.x(400), 40.0);
    QCOMPARE(scale.x(900), 52.0);
    QCOMPARE(scale.x(1400), 64.0);
    QCOMPARE(scale.x(2000), 124.0);
    QCOMPARE(scale.time(52), Instant(900));
    QCOMPARE(scale.time(64), Instant(1400));
    QCOMPARE(scale.time(124), Instant(2000));
}

void TestTimeScale::partlyVisibleFoldTakesItsShare()
{
    // A quarter of the fold is in view: 6 px.
    const TimeScale scale({1000, 2250}, 106, {{{0, 0 + 1333}, 0}}, 24);
    const double share = 333.0 / 1333.0 * 24;
    QCOMPARE(scale.x(1333), share);
    QCOMPARE(scale.msPerPixel(), 917.0 / (106 - share));
    // Beyond the edge it goes on, to the fold's full width.
    QVERIFY(std::abs(scale.x(0) - (share - 24)) < 1e-9);
}

void TestTimeScale::manyFoldsLeaveHalfOfTheWidth()
{
    Folds folds;
    for (Instant i = 0; i < 10; ++i)
        folds.push_back({{i * 1000 + 100, i * 1000 + 900}, 0});
    const TimeScale scale({0, 10'000}, 200, folds, 24);
    QCOMPARE(scale.foldWidth(), 10.0);
    QCOMPARE(scale.msPerPixel(), 20.0); // 2000 unfolded ms in 100 px
    // The same in every part of it, so that a pan keeps it.
    QCOMPARE(TimeScale({0, 1000}, 200, folds, 24).foldWidth(), 10.0);
}

void TestTimeScale::runsThroughTheEdgesOfTheRange()
{
    std::mt19937_64 random(1);
    for (int round = 0; round < 2000; ++round) {
        const Case c = randomCase(random, 0);
        const TimeScale scale(c.visible, c.width, c.folds);
        QCOMPARE(scale.x(c.visible.begin), 0.0);
        QVERIFY(std::abs(scale.x(c.visible.end) - c.width) < 1e-6);
        QVERIFY(scale.msPerPixel() > 0 && std::isfinite(scale.msPerPixel()));
        // Unfolded time is worth its pixels, folds theirs.
        double strips = 0;
        for (const Fold &fold : scale.folds())
            strips += fold.range.intersected(c.visible).length() / fold.range.length();
        const double pixels = unfoldedOf(scale.folds(), c.visible) / scale.msPerPixel() + strips * scale.foldWidth();
        QVERIFY(std::abs(pixels - c.width) < 1e-6);
    }
}

void TestTimeScale::isMonotoneAndGoesBack()
{
    std::mt19937_64 random(2);
    for (int round = 0; round < 1000; ++round) {
        const Case c = randomCase(random, between(random, -100'000'000, 100'000'000) * kYear / 2);
        const TimeScale scale(c.visible, c.width, c.folds);
        double previousX = -2e7;
        Instant previousT = kInstantMin;
        for (double x = -c.width; x < 2 * c.width; x += c.width / 37) {
            const Instant t = scale.time(x);
            QVERIFY(t >= previousT);
            previousT = t;
            const double back = scale.x(t);
            QVERIFY(back >= previousX);
            previousX = back;
            const bool inFold =
                std::any_of(c.folds.begin(), c.folds.end(), [t](const Fold &f) { return f.range.contains(t); });
            if (!inFold) // half a millisecond of rounding
                QVERIFY2(std::abs(back - x) <= 0.5 / scale.msPerPixel() + 1e-6, qPrintable(QString::number(back - x)));
        }
        for (int i = 0; i < 20; ++i) {
            const Instant t = c.visible.begin + between(random, 0, c.visible.end - c.visible.begin);
            const Instant back = scale.time(scale.x(t));
            double tolerance = 0.5 * scale.msPerPixel();
            for (const Fold &fold : scale.folds())
                tolerance = std::max(tolerance, 0.5 * fold.range.length() / scale.foldWidth());
            QVERIFY(std::abs(difference(back, t)) <= std::max(1.0, tolerance * 1e-3));
        }
    }
}

void TestTimeScale::isExactAtExtremeEpochs_data()
{
    QTest::addColumn<qint64>("epoch");
    QTest::newRow("year -170 000 000") << qint64(-5'364'724'260'000'000'000);
    QTest::newRow("year +190 000 000") << qint64(5'995'000'000'000'000'000);
    QTest::newRow("1970") << qint64(0);
}

void TestTimeScale::isExactAtExtremeEpochs()
{
    QFETCH(qint64, epoch);
    // Folds as long as all history on both sides: no digit is lost to them.
    const Folds folds{{{kInstantMin + 1, epoch - 1000}, 0}, {{epoch + 1000, kInstantMax - 1}, 0}};
    const TimeScale scale({epoch, epoch + 10}, 1000, folds);
    QCOMPARE(scale.msPerPixel(), 0.01);
    for (Instant ms = -900; ms <= 900; ++ms) {
        QCOMPARE(scale.x(epoch + ms), static_cast<double>(ms) * 100);
        QCOMPARE(scale.time(static_cast<double>(ms) * 100 + 49), epoch + ms);
    }
    QCOMPARE(scale.x(epoch + 1000), 100'000.0);
    QCOMPARE(scale.x(kInstantMax - 1), 100'024.0);
    const TimeRange panned = scale.panned(300);
    QCOMPARE(panned, (TimeRange{epoch + 3, epoch + 13}));
}

void TestTimeScale::clampsAndSaturates()
{
    const TimeScale deep({0, 10}, 1000);
    QCOMPARE(deep.x(kInstantMax), 1e7);
    QCOMPARE(deep.x(kInstantMin), -1e7);
    const TimeScale wide({kInstantMin, kInstantMax}, 1000);
    QCOMPARE(wide.x(kInstantMax), 1000.0);
    QCOMPARE(wide.time(2000), kInstantMax);
    QCOMPARE(wide.time(-2000), kInstantMin);
    const TimeRange out = wide.panned(5000);
    QVERIFY(out.length() >= TimeScale::kMinVisible);
    QVERIFY(!wide.zoomed(1e300, 10).isEmpty());
    QVERIFY(!TimeScale({5, 5}, 0).range().isEmpty());
}

void TestTimeScale::panMovesEveryInstantAlike()
{
    std::mt19937_64 random(3);
    for (int round = 0; round < 3000; ++round) {
        const Case c = randomCase(random, 0);
        const TimeScale scale(c.visible, c.width, c.folds);
        if (scale.folds().size() != c.folds.size())
            continue; // inside a fold: see below
        const double dx = real(random, -1.5, 1.5) * c.width;
        const TimeScale after(scale.panned(dx), c.width, c.folds);
        const double tolerance = 1e-6 + 2.0 / scale.msPerPixel();
        for (double x = 0; x <= c.width; x += c.width / 7) {
            const Instant t = after.time(x);
            const double moved = after.x(t) - scale.x(t);
            QVERIFY2(std::abs(moved + dx) <= tolerance, qPrintable(QString::number(moved + dx)));
        }
        QVERIFY(std::abs(after.msPerPixel() / scale.msPerPixel() - 1) < 1e-9 + 2 / unfoldedOf(c.folds, scale.range()));
    }
}

void TestTimeScale::panDoesNotDrift()
{
    TimeRange range{0, 1000};
    for (int step = 0; step < 1000; ++step)
        range = TimeScale(range, 777).panned(step % 2 == 0 ? 3.3 : 5.1);
    QCOMPARE(range.length(), 1000.0);

    const Folds middle{{{3000, 600'000}, 0}};
    range = {0, 610'007};
    for (int step = 0; step < 100; ++step)
        range = TimeScale(range, 1000, middle).panned(0.73);
    QCOMPARE(range.length(), 610'007.0);

    // A fold goes through the view and out of it: the zoom is what it was.
    const Folds folds{{{20'000, 900'000'000}, 0}};
    range = {0, 15'000};
    for (int step = 0; step < 2000; ++step)
        range = TimeScale(range, 1000, folds).panned(1.7);
    QVERIFY(range.begin > 900'000'000);
    QVERIFY2(std::abs(range.length() - 15'000) <= 15, qPrintable(QString::number(range.length())));
}

void TestTimeScale::zoomKeepsTheInstantUnderTheAnchor()
{
    std::mt19937_64 random(4);
    for (int round = 0; round < 3000; ++round) {
        const Case c = randomCase(random, 0);
        const TimeScale scale(c.visible, c.width, c.folds);
        if (scale.folds().size() != c.folds.size())
            continue;
        const double factor = std::pow(2.0, real(random, -3, 3));
        const double anchor = real(random, 0, c.width);
        const TimeScale after(scale.zoomed(factor, anchor), c.width, c.folds);
        const Instant t = scale.time(anchor);
        const double tolerance = 1e-6 + 2.0 / after.msPerPixel() + 2.0 / scale.msPerPixel();
        QVERIFY2(std::abs(after.x(t) - anchor) <= tolerance, qPrintable(QString::number(after.x(t) - anchor)));
        const double ratio = after.msPerPixel() / (scale.msPerPixel() * factor);
        QVERIFY2(std::abs(ratio - 1) < 1e-9 + 2 / unfoldedOf(c.folds, after.range()),
                 qPrintable(QString::number(ratio)));
    }
}

void TestTimeScale::zoomKeepsPartsOfAMillisecond()
{
    // 33.3 ms lie under the anchor, and one millisecond is ten pixels wide.
    QCOMPARE(TimeScale({0, 100}, 1000).zoomed(0.5, 333), (TimeRange{17, 67}));
}

void TestTimeScale::zoomStopsAtTheShortestRange()
{
    const TimeScale scale({0, 1000}, 500);
    const TimeRange deepest = scale.zoomed(1e-9, 250);
    QCOMPARE(deepest, (TimeRange{495, 505}));
    QCOMPARE(TimeScale(deepest, 500).zoomed(0.5, 100).length(), TimeScale::kMinVisible);
    QCOMPARE(TimeScale(deepest, 500).zoomed(2, 0).length(), 20.0);
}

void TestTimeScale::fromHundredMillionYearsToMillisecondsNothingJitters()
{
    constexpr double width = 1400;
    constexpr Instant far = 100'000'000 * kYear;
    for (const Instant target : {-far + 12'345'678, Instant(1'714'557'600'123), far - 87'654'321}) {
        TimeRange range{-far, far};
        double anchor = TimeScale(range, width).x(target);
        for (const double factor : {1 / 1.1, 1.1}) {
            double before = TimeScale(range, width).msPerPixel();
            for (int step = 0; step < 480; ++step) {
                const TimeScale scale(range, width);
                if (factor > 1 && range.length() > static_cast<double>(far))
                    break; // nearly all of time again
                const TimeScale next(scale.zoomed(factor, scale.x(target)), width);
                // What is looked at stays where it is, to the millisecond that ends are rounded to.
                const double tolerance = 1e-6 + 2 / next.msPerPixel() + 2 / scale.msPerPixel();
                QVERIFY2(std::abs(next.x(target) - scale.x(target)) <= tolerance,
                         qPrintable(QString::number(next.x(target) - scale.x(target))));
                QVERIFY(factor < 1 ? next.msPerPixel() <= before : next.msPerPixel() >= before);
                before = next.msPerPixel();
                range = next.range();
            }
            if (factor > 1)
                continue;
            QCOMPARE(range.length(), TimeScale::kMinVisible);
            // Here each millisecond is as wide as every other, and a pan moves all by the same.
            const TimeScale deep(range, width);
            for (Instant t = range.begin; t < range.end; ++t)
                QCOMPARE(deep.x(t + 1) - deep.x(t), width / TimeScale::kMinVisible);
            const TimeScale panned(deep.panned(280), width);
            QCOMPARE(panned.range(), (TimeRange{range.begin + 2, range.end + 2}));
            QCOMPARE(panned.x(target), deep.x(target) - 280);
            anchor = deep.x(target);
            QVERIFY(anchor >= 0 && anchor <= width);
        }
        QVERIFY(range.contains(target));
        QVERIFY(range.length() > static_cast<double>(far));
    }
}

void TestTimeScale::rangeInsideAFoldOpensIt()
{
    const Folds folds{{{1000, 9000}, 0}, {{20'000, 90'000}, 0}};
    const TimeScale scale({2000, 4000}, 500, folds);
    QCOMPARE(scale.msPerPixel(), 4.0);
    QCOMPARE(scale.folds(), (Folds{folds[1]}));
    QCOMPARE(scale.x(3000), 250.0);
    QCOMPARE(scale.panned(100), (TimeRange{2400, 4400}));
    QCOMPARE(scale.zoomed(0.5, 250), (TimeRange{2500, 3500}));
    QCOMPARE(scale.zoomed(2, 250), (TimeRange{1000, 5000}));
}

void TestTimeScale::leavingAnOpenFoldClosesIt()
{
    const Folds folds{{{100'000, 900'000}, 0}};
    const TimeScale inside({400'000, 450'000}, 500, folds);
    QCOMPARE(inside.msPerPixel(), 100.0);

    const TimeScale out(inside.zoomed(20, 250), 500, folds);
    QCOMPARE(out.folds(), folds);
    QVERIFY(std::abs(out.msPerPixel() - 2000) < 1);
    const double anchor = out.x(inside.time(250));
    QVERIFY2(std::abs(anchor - 250) < 1, qPrintable(QString::number(anchor)));

    const TimeScale next(inside.panned(4800), 500, folds); // the fold's end was at x = 5000
    QCOMPARE(next.folds(), folds);
    QVERIFY(std::abs(next.msPerPixel() - 100) < 1);
    QVERIFY(std::abs(next.x(900'000) - 200) < 1);
    const TimeScale before(inside.panned(-3300), 500, folds); // the fold's begin was at x = −3000
    QVERIFY(std::abs(before.msPerPixel() - 100) < 1);
    QVERIFY(std::abs(before.x(100'000) - 300) < 1);
}

TIMELOUPE_TEST(TestTimeScale, QCoreApplication)
#include "tst_timescale.moc"
