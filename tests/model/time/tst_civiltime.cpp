// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/time/civiltime.h"
#include "tests/support/testprogram/testprogram.h"

#include <QDate>
#include <QRegularExpression>
#include <QTest>

#include <limits>
#include <random>

using namespace timeloupe;

namespace {

constexpr std::int64_t kJulianEpochDay = 2'440'588; // 1970-01-01

Instant instantOf(const QDate &date)
{
    return (date.toJulianDay() - kJulianEpochDay) * kMsPerDay;
}

// QDate has no year 0: before it, its years are one further away.
std::int64_t astronomicalYear(const QDate &date)
{
    return date.year() < 0 ? date.year() + 1 : date.year();
}

} // namespace

class TestCivilTime : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void agreesWithQDateOnEveryDayOfFiveCenturies()
    {
        for (QDate date(1700, 1, 1); date.year() < 2200; date = date.addDays(1)) {
            const CivilTime civil = toCivil(instantOf(date));
            if (civil.year != date.year() || civil.month != date.month() || civil.day != date.day() ||
                toInstant(civil) != instantOf(date) || dayOfWeek(instantOf(date)) != date.dayOfWeek())
                QFAIL(qPrintable(date.toString(Qt::ISODate)));
        }
    }

    void agreesWithQDateFarAway()
    {
        std::mt19937_64 random(20260302);
        std::uniform_int_distribution<qint64> julianDays(-73'000'000'000, 73'000'000'000);
        for (int i = 0; i < 50'000; ++i) {
            const QDate date = QDate::fromJulianDay(i % 2 == 0 ? julianDays(random) : julianDays(random) / 100'000);
            const CivilTime civil = toCivil(instantOf(date));
            QCOMPARE(civil.year, astronomicalYear(date));
            QCOMPARE(civil.month, date.month());
            QCOMPARE(civil.day, date.day());
            QCOMPARE(toInstant(civil), instantOf(date));
            QCOMPARE(dayOfWeek(instantOf(date)), date.dayOfWeek());
            QCOMPARE(daysInMonth(civil.year, civil.month), date.daysInMonth());
        }
    }

    void everyInstantComesBackToTheMillisecond()
    {
        std::mt19937_64 random(7);
        const Instant first = toInstant({-kMaxYear, 1, 1});
        const Instant last = toInstant({kMaxYear, 12, 31, 23, 59, 59, 999});
        std::uniform_int_distribution<Instant> instants(first, last);
        for (int i = 0; i < 200'000; ++i) {
            const Instant at = instants(random);
            if (toInstant(toCivil(at)) != at)
                QFAIL(qPrintable(QString::number(at)));
        }
        for (const Instant at : {first, last, Instant(-1), Instant(0), Instant(1)})
            QCOMPARE(toInstant(toCivil(at)), at);
        QVERIFY(first > kInstantMin && last < kInstantMax);
    }

    void timeBeforeTheEpochCountsForward()
    {
        QCOMPARE(toCivil(-1), (CivilTime{1969, 12, 31, 23, 59, 59, 999}));
        QCOMPARE(dayOfWeek(-1), 3);
        QCOMPARE(dayOfWeek(0), 4);
        QCOMPARE(toCivil(toInstant({0, 2, 29})), (CivilTime{0, 2, 29}));
        QCOMPARE(toInstant({0, 1, 1}) - toInstant({-1, 1, 1}), 365 * kMsPerDay);
        QCOMPARE(toInstant({1, 1, 1}) - toInstant({0, 1, 1}), 366 * kMsPerDay);
    }

    void leapYearsFollowTheGregorianRuleBeforeItWasMade()
    {
        QCOMPARE(daysInMonth(2024, 2), 29);
        QCOMPARE(daysInMonth(2025, 2), 28);
        QCOMPARE(daysInMonth(1900, 2), 28);
        QCOMPARE(daysInMonth(2000, 2), 29);
        QCOMPARE(daysInMonth(0, 2), 29);
        QCOMPARE(daysInMonth(-4, 2), 29);
        QCOMPARE(daysInMonth(-100, 2), 28);
        QCOMPARE(daysInMonth(-200'000'000, 2), 29);
        QCOMPARE(daysInMonth(2025, 12), 31);
        QCOMPARE(daysInMonth(2025, 4), 30);
    }

    void monthsAreAddedWithTheDayClamped()
    {
        QCOMPARE(addMonths(toInstant({2025, 1, 31}), 1), toInstant({2025, 2, 28}));
        QCOMPARE(addMonths(toInstant({2024, 1, 31, 5, 6, 7, 8}), 1), toInstant({2024, 2, 29, 5, 6, 7, 8}));
        QCOMPARE(addMonths(toInstant({2025, 3, 31}), -1), toInstant({2025, 2, 28}));
        QCOMPARE(addMonths(toInstant({2025, 1, 15}), -1), toInstant({2024, 12, 15}));
        QCOMPARE(addMonths(toInstant({2025, 12, 15}), 1), toInstant({2026, 1, 15}));
        QCOMPARE(addMonths(toInstant({-1, 12, 1}), 1), toInstant({0, 1, 1}));
        QCOMPARE(addMonths(toInstant({2000, 5, 5}), -12 * 4'000), toInstant({-2000, 5, 5}));
    }

    void monthsAgreeWithQDate()
    {
        std::mt19937_64 random(11);
        std::uniform_int_distribution<int> days(0, 1'000'000);
        std::uniform_int_distribution<int> months(-5'000, 5'000);
        for (int i = 0; i < 20'000; ++i) {
            const QDate date = QDate(1000, 1, 1).addDays(days(random));
            const int by = months(random);
            if (date.addMonths(by).year() > 0)
                QCOMPARE(addMonths(instantOf(date), by), instantOf(date.addMonths(by)));
        }
    }

    void whatLiesBeyondTheYearsSaturates()
    {
        QCOMPARE(toInstant({203'000'000, 1, 1}), kInstantMax);
        QCOMPARE(toInstant({-203'000'000, 1, 1}), kInstantMin);
        QCOMPARE(addMonths(0, std::numeric_limits<std::int64_t>::max()), kInstantMax);
        QCOMPARE(addMonths(0, std::numeric_limits<std::int64_t>::min()), kInstantMin);
        QVERIFY(toCivil(kInstantMax).year > kMaxYear);
        QVERIFY(toCivil(kInstantMin).year < -kMaxYear);
    }
};

TIMELOUPE_TEST(TestCivilTime, QCoreApplication)
#include "tst_civiltime.moc"
