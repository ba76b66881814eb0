// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/time/calendarticks.h"

#include "model/time/edtf.h"
#include "tests/support/testprogram/testprogram.h"

#include <QDateTime>
#include <QRegularExpression>
#include <QTest>
#include <QTimeZone>

#include <cmath>
#include <random>

using namespace timeloupe;

namespace {

Instant at(std::int64_t year, int month = 1, int day = 1, int hour = 0, int minute = 0)
{
    return toInstant({.year = year, .month = month, .day = day, .hour = hour, .minute = minute});
}

QStringList labels(const std::vector<CalendarTick> &ticks)
{
    QStringList result;
    for (const CalendarTick &tick : ticks)
        result.append(tick.label);
    return result;
}

CalendarTicks ticksOf(TimeRange range, double width, Language language = Language::English, Folds folds = {})
{
    return calendarTicks(TimeScale(range, width, std::move(folds)), language);
}

/// Does a cell of `step` begin here? By Qt's calendar, of our era only.
bool isBound(Instant instant, CalendarUnit unit, int count)
{
    const QDateTime t = QDateTime::fromMSecsSinceEpoch(instant, QTimeZone::utc());
    const int ms = t.time().msecsSinceStartOfDay();
    const QDate date = t.date();
    switch (unit) {
    case CalendarUnit::Millisecond:
        return instant % count == 0;
    case CalendarUnit::Second:
        return ms % (1000 * count) == 0;
    case CalendarUnit::Minute:
        return ms % (60'000 * count) == 0;
    case CalendarUnit::Hour:
        return ms % (3'600'000 * count) == 0;
    case CalendarUnit::Day:
        return ms == 0;
    case CalendarUnit::Week:
        return ms == 0 && date.dayOfWeek() == 1;
    case CalendarUnit::Month:
        return ms == 0 && date.day() == 1;
    case CalendarUnit::Quarter:
        return ms == 0 && date.day() == 1 && date.month() % 3 == 1;
    default:
        return ms == 0 && date.dayOfYear() == 1 && (date.year() == 1 || date.year() % (yearsIn(unit) * count) == 0);
    }
}

void verifyRow(const std::vector<CalendarTick> &row, const TimeScale &scale)
{
    QVERIFY(!row.empty());
    QVERIFY(row.size() <= 400);
    QVERIFY(row.front().range.begin <= scale.range().begin);
    QVERIFY(row.back().range.end >= scale.range().end);
    for (std::size_t i = 0; i < row.size(); ++i) {
        const CalendarTick &tick = row[i];
        QVERIFY(!tick.range.isEmpty());
        QCOMPARE(tick.x, scale.x(tick.range.begin));
        QCOMPARE(tick.endX, scale.x(tick.range.end));
        if (i > 0)
            QCOMPARE(tick.range.begin, row[i - 1].range.end);
        const double room = tick.roomEndX - tick.roomX;
        QVERIFY(tick.label.isEmpty() || (!tick.inFold && static_cast<double>(tick.label.size()) * 6.5 + 5 <= room));
        QVERIFY(tick.roomX >= 0 && tick.roomEndX <= scale.width() + 1e-9 && room >= 0);
    }
}

} // namespace

class TestCalendarTicks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }
    void recordReadsAsInTheDrawing();
    void labelsAtEachZoom_data();
    void labelsAtEachZoom();
    void cutLabelsShorten();
    void ticksLieOnCalendarBounds();
    void cellsAreWideEnoughAndFew();
    void panningKeepsTheUnits();
    void yearsBeforeOurEra();
    void allOfTimeAndTenMilliseconds();
    void foldHidesItsCells();
    void cellCutByAFoldKeepsItsRoom();
    void foldOfAgesCostsNothing();
};

void TestCalendarTicks::recordReadsAsInTheDrawing()
{
    const Folds folds{{{at(2019, 3), at(2024, 12)}, 0}};
    const CalendarTicks ticks = ticksOf({at(2019), at(2026, 4)}, 900, Language::English, folds);
    QCOMPARE(ticks.coarseUnit, CalendarUnit::Year);
    QCOMPARE(ticks.fineUnit, CalendarUnit::Month);
    QCOMPARE(labels(ticks.coarse), (QStringList{QStringLiteral("2019"), QString(), QStringLiteral("2024"),
                                                QStringLiteral("2025"), QStringLiteral("2026")}));
    QCOMPARE(labels(ticks.fine).mid(0, 6),
             (QStringList{QStringLiteral("Jan"), QStringLiteral("Feb"), QString(), QStringLiteral("Dec"),
                          QStringLiteral("Jan"), QStringLiteral("Feb")}));
    QVERIFY(ticks.fine[2].inFold);
    QCOMPARE(ticks.fine[2].range, (TimeRange{at(2019, 3), at(2024, 12)}));
    QCOMPARE(ticks.coarse[1].range, (TimeRange{at(2020), at(2024)}));
}

void TestCalendarTicks::labelsAtEachZoom_data()
{
    QTest::addColumn<qint64>("begin");
    QTest::addColumn<qint64>("end");
    QTest::addColumn<Language>("language");
    QTest::addColumn<QString>("coarse");
    QTest::addColumn<QString>("fine"); // of the second cell
    const auto row = [](const char *name, Instant begin, Instant end, Language language, const char *coarse,
                        const char *fine) {
        QTest::newRow(name) << qint64(begin) << qint64(end) << language << QString::fromUtf8(coarse)
                            << QString::fromUtf8(fine);
    };
    const Instant evening = at(2026, 2, 27, 17);
    constexpr Language en = Language::English;
    constexpr Language fr = Language::French;
    row("ages", at(-170'000'000), at(-20'000'000), en, "200 M BCE", "170 M BCE");
    row("ages, fr", at(-170'000'000), at(-20'000'000), fr, "200 M av. J.-C.", "170 M");
    row("millennia", at(-11'999), at(-3'999), en, "12,000–11,001 BCE", "11,500");
    row("centuries", at(1), at(2001), en, "1–999", "100");
    row("decades", at(1801), at(2026), en, "1800–1899", "1810");
    row("years", at(2010), at(2036), en, "2010s", "2011");
    row("years, fr", at(2010), at(2036), fr, "années 2010", "2011");
    row("quarters", at(2022), at(2027), en, "2022", "Q2");
    row("quarters, fr", at(2022), at(2027), fr, "2022", "T2");
    row("months", at(2025), at(2027), en, "2025", "Feb");
    row("months, fr", at(2025), at(2026, 9), fr, "2025", "févr.");
    row("long months", at(2025), at(2026), en, "2025", "February");
    row("weeks", at(2026, 2, 2), at(2026, 5, 1), en, "February 2026", "Mon 9");
    row("days", at(2026, 2), at(2026, 3), en, "February 2026", "2");
    row("days, fr", at(2026, 2), at(2026, 2, 15), fr, "février 2026", "lun. 2");
    row("hours", evening, evening + kMsPerDay, en, "Friday 27 February 2026", "18:00");
    row("first day, fr", at(2026, 3), at(2026, 3, 2), fr, "dimanche 1er mars 2026", "01:00");
    row("minutes", evening, evening + kMsPerHour, en, "Friday 27 February 2026", "17:05");
    row("seconds", evening, evening + kMsPerMinute, en, "Friday 27 February 2026, 17:00", ":05");
    row("half minutes", evening, evening + 8 * kMsPerMinute, en, "Friday 27 February 2026, 17:00", "17:00:30");
    row("milliseconds", evening, evening + 100, en, "Friday 27 February 2026, 17:00:00", ".005");
}

void TestCalendarTicks::labelsAtEachZoom()
{
    QFETCH(qint64, begin);
    QFETCH(qint64, end);
    QFETCH(Language, language);
    const CalendarTicks ticks = ticksOf({begin, end}, 1000, language);
    QTEST(ticks.coarse.front().label, "coarse");
    QTEST(ticks.fine.at(1).label, "fine");
    verifyRow(ticks.coarse, TimeScale({begin, end}, 1000));
    verifyRow(ticks.fine, TimeScale({begin, end}, 1000));
}

void TestCalendarTicks::cutLabelsShorten()
{
    QStringList seen;
    for (int day = 1; day <= 28; ++day) {
        const CalendarTicks ticks = ticksOf({at(2026, 2, day), at(2026, 2, day) + 30 * kMsPerDay}, 1000);
        if (!seen.contains(ticks.coarse.front().label))
            seen.append(ticks.coarse.front().label);
        QCOMPARE(ticks.coarse.front().roomX, 0.0);
    }
    QCOMPARE(seen, (QStringList{QStringLiteral("February 2026"), QStringLiteral("Feb 2026"), QStringLiteral("Feb")}));
}

void TestCalendarTicks::ticksLieOnCalendarBounds()
{
    std::mt19937_64 random(6);
    for (int round = 0; round < 600; ++round) {
        const auto begin = std::uniform_int_distribution<Instant>(at(1), at(2500))(random);
        const double length = std::pow(10.0, std::uniform_real_distribution<double>(1, 13.7)(random));
        const TimeScale scale({begin, begin + static_cast<Instant>(length)}, 1200);
        const CalendarTicks ticks = calendarTicks(scale, Language::French);
        verifyRow(ticks.coarse, scale);
        verifyRow(ticks.fine, scale);
        for (const CalendarTick &tick : ticks.fine)
            QVERIFY(isBound(tick.range.begin, ticks.fineUnit, ticks.fineStep));
        for (const CalendarTick &tick : ticks.coarse)
            QVERIFY(isBound(tick.range.begin, ticks.coarseUnit, 1));
        // No bound between is left out.
        for (const CalendarTick &tick : ticks.fine) {
            const double cells = tick.range.length() / shortestCell({ticks.fineUnit, ticks.fineStep});
            QVERIFY(tick.range.begin == at(1) || (cells >= 1 && cells < 1.2));
        }
    }
}

void TestCalendarTicks::cellsAreWideEnoughAndFew()
{
    for (double length = 10; length < 1.2e19; length *= 1.23) {
        const auto half = static_cast<Instant>(length / 2);
        const TimeScale scale({-half, half}, 1600);
        const CalendarTicks ticks = calendarTicks(scale, Language::English, 40, 90);
        verifyRow(ticks.coarse, scale);
        verifyRow(ticks.fine, scale);
        const double fine = shortestCell({ticks.fineUnit, ticks.fineStep}) / scale.msPerPixel();
        QVERIFY2(fine >= 40 && (fine < 320 || scale.range().length() < 100), qPrintable(QString::number(fine)));
        QVERIFY(shortestCell({ticks.coarseUnit, 1}) / scale.msPerPixel() >= 90 || length > 1e19);
        QVERIFY(ticks.fine.size() >= 4);
    }
}

void TestCalendarTicks::panningKeepsTheUnits()
{
    std::mt19937_64 random(7);
    for (double length = 20; length < 1e14; length *= 1.9) {
        const auto ms = static_cast<Instant>(length);
        const CalendarTicks first = ticksOf({0, ms}, 1111);
        for (int i = 0; i < 30; ++i) {
            const auto begin = std::uniform_int_distribution<Instant>(at(-2000), at(3000))(random);
            const CalendarTicks ticks = ticksOf({begin, begin + ms}, 1111);
            QCOMPARE(ticks.fineUnit, first.fineUnit);
            QCOMPARE(ticks.fineStep, first.fineStep);
            QCOMPARE(ticks.coarseUnit, first.coarseUnit);
        }
    }
}

void TestCalendarTicks::yearsBeforeOurEra()
{
    // 45 BCE is the year −44; there is no year 0 between 1 BCE and 1.
    const CalendarTicks years = ticksOf({at(-2), at(3)}, 1000);
    QCOMPARE(years.fineUnit, CalendarUnit::Quarter);
    QCOMPARE(labels(years.coarse), (QStringList{QStringLiteral("3 BCE"), QStringLiteral("2 BCE"),
                                                QStringLiteral("1 BCE"), QStringLiteral("1"), QStringLiteral("2")}));
    const CalendarTicks decades = ticksOf({at(-39), at(40)}, 300);
    QCOMPARE(decades.fineUnit, CalendarUnit::Decade);
    const CalendarTicks wide = ticksOf({at(-39), at(41)}, 1600);
    QCOMPARE(wide.fineUnit, CalendarUnit::Year);
    QCOMPARE(wide.fineStep, 2);
    QCOMPARE(labels(wide.coarse).mid(0, 6),
             (QStringList{QStringLiteral("40–31 BCE"), QStringLiteral("30–21 BCE"), QStringLiteral("20–11 BCE"),
                          QStringLiteral("10–1 BCE"), QStringLiteral("1–9"), QStringLiteral("10s")}));
    QCOMPARE(wide.coarse[4].range, (TimeRange{at(1), at(10)}));
}

void TestCalendarTicks::allOfTimeAndTenMilliseconds()
{
    for (const double width : {40.0, 300.0, 1600.0, 6000.0}) {
        const TimeScale all({kInstantMin, kInstantMax}, width);
        const CalendarTicks ticks = calendarTicks(all, Language::English);
        verifyRow(ticks.coarse, all);
        verifyRow(ticks.fine, all);
        for (const Instant begin : {at(-199'999'999), at(199'999'999)}) {
            const TimeScale deep({begin, begin + 10}, width);
            const CalendarTicks milliseconds = calendarTicks(deep, Language::English);
            QCOMPARE(milliseconds.fineUnit, CalendarUnit::Millisecond);
            verifyRow(milliseconds.coarse, deep);
            verifyRow(milliseconds.fine, deep);
        }
    }
}

void TestCalendarTicks::foldHidesItsCells()
{
    std::mt19937_64 random(8);
    const auto pick = [&random](Instant low, Instant high) {
        return std::uniform_int_distribution<Instant>(low, high)(random);
    };
    for (int round = 0; round < 300; ++round) {
        const Instant begin = pick(at(1900), at(2000));
        const Instant length = Instant(1) << pick(14, 42);
        const TimeRange first{begin + pick(0, length / 3), begin + length / 2};
        const TimeRange second{first.end + pick(1, length / 8), begin + length - pick(0, length / 8)};
        const TimeScale scale({begin, begin + length}, 1000, {{first, 0}, {second, 0}});
        const CalendarTicks ticks = calendarTicks(scale, Language::English);
        verifyRow(ticks.fine, scale);
        verifyRow(ticks.coarse, scale);
        for (const CalendarTick &tick : ticks.fine)
            QCOMPARE(tick.inFold, first.contains(tick.range) || second.contains(tick.range));
    }
}

void TestCalendarTicks::cellCutByAFoldKeepsItsRoom()
{
    // 2024: a fold takes all but its last two months, which hold the label.
    const TimeScale scale({at(2024), at(2025, 7)}, 424, {{{at(2024), at(2024, 11)}, 0}});
    const CalendarTicks ticks = calendarTicks(scale, Language::English);
    QCOMPARE(ticks.coarse.front().label, QStringLiteral("2024"));
    QCOMPARE(ticks.coarse.front().x, 0.0);
    QCOMPARE(ticks.coarse.front().roomX, 24.0);
    QCOMPARE(ticks.coarse.front().roomEndX, scale.x(at(2025)));
}

void TestCalendarTicks::foldOfAgesCostsNothing()
{
    const Instant end = at(2026);
    const TimeScale scale({at(-170'000'000), end}, 1000, {{{at(-170'000'000) + 500, end - 500}, 0}});
    const CalendarTicks ticks = calendarTicks(scale, Language::English);
    QCOMPARE(ticks.fineUnit, CalendarUnit::Millisecond);
    verifyRow(ticks.fine, scale);
}

TIMELOUPE_TEST(TestCalendarTicks, QCoreApplication)
#include "tst_calendarticks.moc"
