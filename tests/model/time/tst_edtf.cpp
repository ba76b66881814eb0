// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/time/edtf.h"
#include "tests/support/testprogram/testprogram.h"

#include <QDate>
#include <QRegularExpression>
#include <QTest>

#include <algorithm>
#include <random>

using namespace timeloupe;

namespace {

Edtf parsed(std::string_view text)
{
    const Result<Edtf> result = Edtf::parse(text);
    if (!result)
        qFatal("%s", qPrintable(QString::fromUtf8(text.data(), qsizetype(text.size())) + result.error().message));
    return *result;
}

QString instantText(Instant at)
{
    if (at == kInstantMin || at == kInstantMax)
        return at == kInstantMin ? QStringLiteral("-") : QStringLiteral("+");
    const CivilTime civil = toCivil(at);
    const auto two = [](int value) { return QStringLiteral("%1").arg(value, 2, 10, QLatin1Char('0')); };
    QString text = QString::number(civil.year) + u'-' + two(civil.month) + u'-' + two(civil.day);
    if (at % kMsPerDay != 0)
        text += u' ' + two(civil.hour) + u':' + two(civil.minute);
    if (at % kMsPerMinute != 0)
        text += u':' + two(civil.second);
    if (at % kMsPerSecond != 0)
        text += u'.' + QString::number(civil.millisecond);
    return text;
}

QString rangeText(TimeRange range)
{
    return instantText(range.begin) + QStringLiteral(" < ") + instantText(range.end);
}

std::string pick(std::mt19937_64 &random, std::initializer_list<const char *> of)
{
    return *(of.begin() + static_cast<std::ptrdiff_t>(random() % of.size()));
}

std::string digits(std::mt19937_64 &random, std::uint64_t below, int width)
{
    return QString::number(random() % below).rightJustified(width, QLatin1Char('0')).toStdString();
}

std::string randomDate(std::mt19937_64 &random)
{
    const auto qualifier = [&random] { return pick(random, {"", "", "", "", "~", "?", "%"}); };
    switch (random() % 8) {
    case 0:
        return "Y" + pick(random, {"", "-"}) + std::to_string(10'000 + random() % 199'990'000) + qualifier();
    case 1:
        return pick(random, {"", "-"}) + std::to_string(1 + random() % 9) +
               pick(random, {"234", "23X", "2XX", "XXX", "234S2", "000S1"}) + qualifier();
    case 2:
        return "19" + digits(random, 100, 2) + "-" + std::to_string(21 + random() % 21) + qualifier();
    case 3:
        return "2004" + pick(random, {"-XX", "-1X", "-0X", "-02-XX", "-02-1X", "-XX-XX", "-12-3X"}) + qualifier();
    case 4:
        return pick(random, {"", "-"}) + std::to_string(1 + random() % 9) + digits(random, 1000, 3) + "-0" +
               std::to_string(1 + random() % 9) + "-" + std::to_string(10 + random() % 19) + "T" +
               digits(random, 24, 2) + pick(random, {"", ":07", ":59:58", ":00:00.5", ":01:02.003"}) +
               pick(random, {"", "Z", "+01:00", "-11:30", "+00"}) + qualifier();
    default:
        return qualifier() + std::to_string(1 + random() % 9) + digits(random, 1000, 3) + qualifier() + "-" +
               qualifier() + "1" + std::to_string(random() % 3) + qualifier() +
               (random() % 2 == 0 ? "-" + qualifier() + "2" + std::to_string(random() % 10) + qualifier() : "");
    }
}

} // namespace

class TestEdtf : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void dateCoversItsPossibleRange_data();
    void dateCoversItsPossibleRange();
    void printingIsCanonical_data();
    void printingIsCanonical();
    void qualifiersTellWhatIsKnown_data();
    void qualifiersTellWhatIsKnown();
    void invalidDateReportsColumn_data();
    void invalidDateReportsColumn();
    void readsIsoDates_data();
    void readsIsoDates();
    void everyDayAgreesWithQDate();
    void randomDatesRoundTripThroughPrint();
    void damagedDatesAreRejectedOrRoundTrip();
    void theCoreOfAnIntervalIsWhatItCertainlyCovers_data();
    void theCoreOfAnIntervalIsWhatItCertainlyCovers();
    void anIntervalHasTheCoarserPrecisionOfItsEnds();
    void differentSpellingsAreNotEqual();
    void anIntervalIsMadeOfTwoDates();
    void aPointIsTheDateAroundAnInstant_data();
    void aPointIsTheDateAroundAnInstant();
    void pointsRoundTripThroughPrint();
    void theDefaultIsTheYear1970();
};

void TestEdtf::dateCoversItsPossibleRange_data()
{
    QTest::addColumn<QString>("range");
    QTest::addColumn<Precision>("precision");
    const auto row = [](const char *text, const char *range, Precision precision) {
        QTest::newRow(text) << QString::fromLatin1(range) << precision;
    };
    using enum Precision;
    row("2019", "2019-01-01 < 2020-01-01", Year);
    row("2025-06", "2025-06-01 < 2025-07-01", Month);
    row("2025-12", "2025-12-01 < 2026-01-01", Month);
    row("2024-02", "2024-02-01 < 2024-03-01", Month);
    row("2025-02-10", "2025-02-10 < 2025-02-11", Day);
    row("2024-02-29", "2024-02-29 < 2024-03-01", Day);
    row("2026-02-27T17", "2026-02-27 17:00 < 2026-02-27 18:00", Hour);
    row("2026-02-27T17:01", "2026-02-27 17:01 < 2026-02-27 17:02", Minute);
    row("2026-02-27T17:01:00", "2026-02-27 17:01 < 2026-02-27 17:01:01", Second);
    row("2026-02-27T17:01:00Z", "2026-02-27 17:01 < 2026-02-27 17:01:01", Second);
    row("2026-02-27T17:01:00.123Z", "2026-02-27 17:01:00.123 < 2026-02-27 17:01:00.124", Millisecond);
    row("2026-02-27T17:01:00,5", "2026-02-27 17:01:00.500 < 2026-02-27 17:01:00.501", Millisecond);
    row("2026-02-27T17:01+01:30", "2026-02-27 15:31 < 2026-02-27 15:32", Minute);
    row("2026-02-27T23:01-05", "2026-02-28 04:01 < 2026-02-28 04:02", Minute);
    row("0000", "0-01-01 < 1-01-01", Year);
    row("-0044", "-44-01-01 < -43-01-01", Year);
    row("-0044-03-15", "-44-03-15 < -44-03-16", Day);
    row("Y-170000000", "-170000000-01-01 < -169999999-01-01", Year);
    row("Y-17E7", "-170000000-01-01 < -169999999-01-01", Year);
    row("Y200000000", "200000000-01-01 < 200000001-01-01", Year);
    row("Y-200000000", "-200000000-01-01 < -199999999-01-01", Year);
    row("Y12345S3", "12300-01-01 < 12400-01-01", Century);
    row("Y-12345S3", "-12399-01-01 < -12299-01-01", Century);
    row("Y200000000S1", "200000000-01-01 < 200000001-01-01", Millennium);
    row("1950S2", "1900-01-01 < 2000-01-01", Century);
    row("1950S4", "1950-01-01 < 1951-01-01", Year);
    row("201X", "2010-01-01 < 2020-01-01", Decade);
    row("20XX", "2000-01-01 < 2100-01-01", Century);
    row("1XXX", "1000-01-01 < 2000-01-01", Millennium);
    row("XXXX", "0-01-01 < 10000-01-01", Millennium);
    row("-012X", "-129-01-01 < -119-01-01", Decade);
    row("201X-XX-XX", "2010-01-01 < 2020-01-01", Decade);
    row("2004-XX", "2004-01-01 < 2005-01-01", Year);
    row("1985-XX-XX", "1985-01-01 < 1986-01-01", Year);
    row("1985-04-XX", "1985-04-01 < 1985-05-01", Month);
    row("1984-1X", "1984-10-01 < 1985-01-01", Quarter);
    row("1984-0X", "1984-01-01 < 1984-10-01", Year);
    row("1984-1X-XX", "1984-10-01 < 1985-01-01", Quarter);
    row("1985-04-1X", "1985-04-10 < 1985-04-20", Month);
    row("1985-04-0X", "1985-04-01 < 1985-04-10", Month);
    row("1985-02-2X", "1985-02-20 < 1985-03-01", Month);
    row("1985-04-3X", "1985-04-30 < 1985-05-01", Month);
    row("2025-21", "2025-03-01 < 2025-06-01", Season);
    row("2025-22", "2025-06-01 < 2025-09-01", Season);
    row("2025-23", "2025-09-01 < 2025-12-01", Season);
    row("2025-24", "2025-12-01 < 2026-03-01", Season);
    row("2025-25", "2025-03-01 < 2025-06-01", Season);
    row("2025-28", "2025-12-01 < 2026-03-01", Season);
    row("2025-29", "2025-09-01 < 2025-12-01", Season);
    row("2025-30", "2025-12-01 < 2026-03-01", Season);
    row("2025-31", "2025-03-01 < 2025-06-01", Season);
    row("2025-32", "2025-06-01 < 2025-09-01", Season);
    row("2025-33", "2025-01-01 < 2025-04-01", Quarter);
    row("2025-36", "2025-10-01 < 2026-01-01", Quarter);
    row("2025-37", "2025-01-01 < 2025-05-01", Season);
    row("2025-39", "2025-09-01 < 2026-01-01", Season);
    row("2025-40", "2025-01-01 < 2025-07-01", Half);
    row("2025-41", "2025-07-01 < 2026-01-01", Half);
    row("2025~", "2025-01-01 < 2026-01-01", Year);
    row("2027/2031", "2027-01-01 < 2032-01-01", Year);
    row("2025-06/2025", "2025-06-01 < 2026-01-01", Year);
    row("2025/2025-06", "2025-01-01 < 2025-07-01", Year);
    row("2025-07/2025-11-13", "2025-07-01 < 2025-11-14", Month);
    row("2026/..", "2026-01-01 < +", Year);
    row("2026/", "2026-01-01 < +", Year);
    row("../2028", "- < 2029-01-01", Year);
    row("/2028-06", "- < 2028-07-01", Month);
    row("Y-200000000/Y200000000", "-200000000-01-01 < 200000001-01-01", Year);
    row("2004-06-11%/2004-06~", "2004-06-11 < 2004-07-01", Month);
    row("2026-02-27T17:01/2026-02-27T17:01", "2026-02-27 17:01 < 2026-02-27 17:02", Minute);
}

void TestEdtf::dateCoversItsPossibleRange()
{
    QFETCH(const QString, range);
    QFETCH(const Precision, precision);
    const Edtf date = parsed(QTest::currentDataTag());
    QCOMPARE(rangeText(date.possible()), range);
    QCOMPARE(date.precision(), precision);
    QVERIFY(parsed(date.print()) == date);
}

void TestEdtf::printingIsCanonical_data()
{
    QTest::addColumn<QByteArray>("printed");
    // Written as they are read.
    for (const char *text : {"2019",
                             "2025-06",
                             "2025-02-10",
                             "2026-02-27T17",
                             "2026-02-27T17:01",
                             "2026-02-27T17:01:09Z",
                             "0000",
                             "0007",
                             "-0044-03-15",
                             "Y-170000000",
                             "Y12345S3",
                             "1950S2",
                             "201X",
                             "20XX",
                             "1XXX",
                             "XXXX",
                             "-012X",
                             "2004-XX",
                             "201X-XX-XX",
                             "1985-XX-XX",
                             "1985-04-XX",
                             "1984-1X",
                             "1984-0X",
                             "1984-1X-XX",
                             "1985-04-1X",
                             "1985-04-0X",
                             "1985-04-3X",
                             "2025-21",
                             "2025-24",
                             "2025-28",
                             "2025-30",
                             "2025-41",
                             "2025~",
                             "2025-06?",
                             "2025-06-07%",
                             "2026/..",
                             "2026/",
                             "../2028",
                             "/2028",
                             "2027/2031",
                             "2004-~06",
                             "2004-06-11~",
                             "~2004-06-?11",
                             "2004-?06~",
                             "2025-33~/2026?",
                             "2026-02-27T17:01:00.123",
                             "2026-02-27T17:01-05:30",
                             "20XX-XX/2100~",
                             "Y-99999S2~"})
        QTest::newRow(text) << QByteArray(text);
    const auto row = [](const char *text, const char *printed) { QTest::newRow(text) << QByteArray(printed); };
    row("Y-17E7", "Y-170000000");
    row("Y00012345", "Y12345");
    row("1950S4", "1950");
    row("0050S2", "0050");
    row("~2025", "2025~");
    row("~2025-~06", "2025-06~");
    row("2025?-?06-?07", "2025-06-07?");
    row("2025~-06?", "~2025-06?"); // the ? is for year and month, so that the year is both
    row("2004-06~-11", "~2004-~06-11");
    row("2026-02-27T17:01+00:00", "2026-02-27T17:01Z");
    row("2026-02-27T17:01-00", "2026-02-27T17:01Z");
    row("2026-02-27T17:01:00,5+01", "2026-02-27T17:01:00.500+01:00");
    row("2026-02-27T17:01:00.1239999", "2026-02-27T17:01:00.123");
    row("2026-02-27~T17:01", "2026-02-27T17:01~");
}

void TestEdtf::printingIsCanonical()
{
    QFETCH(const QByteArray, printed);
    const std::string text = QTest::currentDataTag();
    QCOMPARE(QByteArray::fromStdString(parsed(text).print()), printed);
    QVERIFY(parsed(parsed(text).print()) == parsed(text));
}

void TestEdtf::qualifiersTellWhatIsKnown_data()
{
    QTest::addColumn<bool>("approximate");
    QTest::addColumn<bool>("uncertain");
    QTest::newRow("2025") << false << false;
    QTest::newRow("2025~") << true << false;
    QTest::newRow("2025?") << false << true;
    QTest::newRow("2025%") << true << true;
    QTest::newRow("2025-~06") << true << false;
    QTest::newRow("?2025-06-07") << false << true;
    QTest::newRow("2025-06~-07") << true << false;
    QTest::newRow("2025-06-07T08:09?") << false << true;
    QTest::newRow("2025/2026~") << true << false;
    QTest::newRow("2025?/..") << false << true;
    QTest::newRow("../2026%") << true << true;
}

void TestEdtf::qualifiersTellWhatIsKnown()
{
    QFETCH(const bool, approximate);
    QFETCH(const bool, uncertain);
    QCOMPARE(parsed(QTest::currentDataTag()).isApproximate(), approximate);
    QCOMPARE(parsed(QTest::currentDataTag()).isUncertain(), uncertain);
}

void TestEdtf::invalidDateReportsColumn_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("column");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *text, int column, const char *expected) {
        QTest::newRow(*text == '\0' ? "nothing" : text) << QByteArray(text) << column << QString::fromLatin1(expected);
    };
    row("", 1, "a date or an interval");
    row("{1960,1961}", 1, "set of dates");
    row("[1667..1672]", 1, "set of dates");
    row("hello", 1, "four digits");
    row(" 2025", 1, "four digits");
    row("202", 4, "four digits");
    row("196", 4, "four digits");
    row("-44", 4, "four digits");
    row("+2025", 1, "four digits");
    row("y20250", 1, "Y and more");
    row("199u", 4, "four digits");
    row("20250", 5, "Y before it");
    row("-0000", 1, "no minus");
    row("-000X", 1, "no minus");
    row("2X1X", 3, "must be unspecified");
    row("X985", 2, "must be unspecified");
    row("XX85", 3, "must be unspecified");
    row("156X-12-25", 6, "must be unspecified");
    row("156X-1X", 6, "must be unspecified");
    row("20XX-21", 6, "must be unspecified");
    row("2004-X1", 7, "must be unspecified");
    row("2004-XX-15", 9, "must be unspecified");
    row("2004-1X-0X", 9, "must be unspecified");
    row("2004-06-X1", 10, "must be unspecified");
    row("2025-13", 6, "01 to 12");
    row("2025-00", 6, "01 to 12");
    row("2025-20", 6, "21 to 41");
    row("2025-42", 6, "21 to 41");
    row("2025-2X", 6, "01 to 12");
    row("2025-6", 7, "two digits");
    row("2025-", 6, "two digits");
    row("2025-21-01", 8, "end of the date");
    row("2025-02-30", 9, "in this month");
    row("2025-02-29", 9, "in this month");
    row("1985-02-3X", 9, "in this month");
    row("2025-06-00", 9, "in this month");
    row("2025-06-31", 9, "in this month");
    row("2025-06-1", 10, "two digits");
    row("2025-06-01x", 11, "end of the date");
    row("2025-06-01 ", 11, "end of the date");
    row("2025-06-01-01", 11, "end of the date");
    row("2025/06/01", 8, "four digits");
    row("20250601", 5, "Y before it");
    row("2025~~", 6, "end of the date");
    row("2025~?", 6, "end of the date");
    row("Y2025", 2, "more than four");
    row("Y1E3", 2, "more than four");
    row("Y", 2, "a digit");
    row("Y17E", 5, "a digit");
    row("Y200000001", 2, "200 000 000");
    row("Y-200000001", 3, "200 000 000");
    row("Y3E8", 2, "200 000 000");
    row("Y1E99999999999999999999", 4, "200 000 000");
    row("Y99999999999999999999999", 2, "200 000 000");
    row("Y17000-01", 7, "no month");
    row("1950S0", 6, "significant digits");
    row("1950S5", 6, "significant digits");
    row("1950S2-01", 7, "no month");
    row("195XS2", 5, "end of the date");
    row("2025T17:01", 5, "A time needs");
    row("2025-06T17:01", 8, "A time needs");
    row("2025-06-XXT17:01", 11, "A time needs");
    row("2025-06-01t17:01", 11, "end of the date");
    row("2025-06-01 17:01", 11, "end of the date");
    row("2025-06-01T24:00", 12, "00 to 23");
    row("2025-06-01T7:01", 13, "00 to 23");
    row("2025-06-01T17:60", 15, "00 to 59");
    row("2025-06-01T17:1", 16, "00 to 59");
    row("2016-12-31T23:59:60Z", 18, "00 to 59");
    row("2025-06-01T17:01:02.", 21, "digits of a second");
    row("2025-06-01T17:01z", 17, "end of the date");
    row("2025-06-01T17:01+24:00", 18, "00 to 23");
    row("2025-06-01T17:01+01:60", 21, "00 to 59");
    row("2025-06-01T170102", 14, "end of the date");
    row("2028/2027", 6, "ends before it begins");
    row("2028-06/2028-05~", 9, "ends before it begins");
    row("2026-02-27T17:02/2026-02-27T17:01", 18, "ends before it begins");
    row("..", 3, "after the two dots");
    row("..2028", 3, "after the two dots");
    row("/", 2, "one side");
    row("../..", 4, "one side");
    row("/..", 2, "one side");
    row("../", 4, "one side");
    row("2026/...", 8, "end of the interval");
    row("2026/2027/2028", 10, "end of the interval");
    row("2026 / 2027", 5, "end of the date");
    row("2026/open", 6, "four digits");
    row("2025\xE2\x80\x93"
        "2026",
        5, "end of the date");
}

void TestEdtf::invalidDateReportsColumn()
{
    QFETCH(const QByteArray, text);
    QFETCH(const int, column);
    QFETCH(const QString, expected);
    const Result<Edtf> result = Edtf::parse(text.toStdString());
    QVERIFY(!result);
    QCOMPARE(result.error().column, column);
    QVERIFY2(result.error().message.contains(expected), qPrintable(result.error().message));
    QVERIFY(result.error().message.contains(QStringLiteral("xpected")));
}

void TestEdtf::readsIsoDates_data()
{
    QTest::addColumn<QByteArray>("printed");
    const auto row = [](const char *text, const char *printed) { QTest::newRow(text) << QByteArray(printed); };
    row("2025~", "2025~");
    row("2026/..", "2026/..");
    row("2026-02-27 17:01", "2026-02-27T17:01");
    row("2026-02-27t17:01:09z", "2026-02-27T17:01:09Z");
    row("20260227", "2026-02-27");
    row("20260227T1701", "2026-02-27T17:01");
    row("20260227T170109.25Z", "2026-02-27T17:01:09.250Z");
    row("20260227T170109+0130", "2026-02-27T17:01:09+01:30");
    row("20260227/20260301", "2026-02-27/2026-03-01");
    row("2025-12-31T24:00", "2026-01-01T00:00");
    row("2016-12-31T23:59:60Z", "2016-12-31T23:59:59Z");
    row("2026-058", "");
    row("2026-W09-5", "");
    row("202602", "");
    row("20260230", "");
    row("2025-12-31T24:01", "");
    row("9999-12-31T24:00", "");
    row("2026-02-27 ", "");
    row("27/02/2026", "");
}

void TestEdtf::readsIsoDates()
{
    QFETCH(const QByteArray, printed);
    const Result<Edtf> date = Edtf::parseIso(QTest::currentDataTag());
    QCOMPARE(date.ok(), !printed.isEmpty());
    if (date) {
        QCOMPARE(QByteArray::fromStdString(date->print()), printed);
        QVERIFY(parsed(date->print()) == *date);
    } else {
        QVERIFY(date.error().column > 0);
    }
}

void TestEdtf::everyDayAgreesWithQDate()
{
    for (QDate day(1890, 1, 1); day.year() < 2110; day = day.addDays(1)) {
        const std::string text = day.toString(Qt::ISODate).toStdString();
        const Instant begin = (day.toJulianDay() - 2'440'588) * kMsPerDay;
        const Edtf date = parsed(text);
        if (date.possible() != TimeRange{begin, begin + kMsPerDay} || date.print() != text)
            QFAIL(text.c_str());
    }
}

void TestEdtf::randomDatesRoundTripThroughPrint()
{
    std::mt19937_64 random(2028);
    for (int i = 0; i < 60'000; ++i) {
        std::string text = randomDate(random);
        if (i % 4 == 0)
            text += pick(random, {"/", "/.."});
        else if (i % 4 == 1)
            text.insert(0, pick(random, {"/", "../"}));
        const Result<Edtf> date = Edtf::parse(text);
        if (!date)
            QFAIL(qPrintable(QString::fromStdString(text) + QStringLiteral(": ") + date.error().message));
        const Result<Edtf> again = Edtf::parse(date->print());
        if (!again || !(*again == *date) || again->print() != date->print())
            QFAIL(qPrintable(QString::fromStdString(text + " " + date->print())));
        QVERIFY(!date->possible().isEmpty());
        if (!date->isInterval())
            QVERIFY(Edtf::interval(*date, *date).start() == date->start());
    }
}

void TestEdtf::damagedDatesAreRejectedOrRoundTrip()
{
    std::mt19937_64 random(99);
    const std::string characters = "0123456789XYESTZ-/.:~?%+,xt \xC3";
    int accepted = 0;
    for (int i = 0; i < 100'000; ++i) {
        std::string text = randomDate(random) + (i % 3 == 0 ? "/" + randomDate(random) : "");
        for (std::uint64_t changes = 1 + random() % 3; changes > 0; --changes)
            text[random() % text.size()] = characters[random() % characters.size()];
        for (const Result<Edtf> &date : {Edtf::parse(text), Edtf::parseIso(text)}) {
            accepted += date.ok() ? 1 : 0;
            const bool good = date ? parsed(date->print()) == *date && !date->possible().isEmpty()
                                   : date.error().column >= 1 && date.error().column <= int(text.size()) + 1;
            QVERIFY2(good, text.c_str());
        }
    }
    QVERIFY(accepted > 1'000);
}

void TestEdtf::theCoreOfAnIntervalIsWhatItCertainlyCovers_data()
{
    QTest::addColumn<QString>("core");
    QTest::newRow("2027/2031") << QStringLiteral("2028-01-01 < 2031-01-01");
    QTest::newRow("2025-02-10/2025-02-12") << QStringLiteral("2025-02-11 < 2025-02-12");
    QTest::newRow("2026/..") << QStringLiteral("2027-01-01 < +");
    for (const char *text : {"2027", "2027/2028", "2027/2027", "2026/", "../2028", "/2028", "2027-06/2027"})
        QTest::newRow(text) << QString();
}

void TestEdtf::theCoreOfAnIntervalIsWhatItCertainlyCovers()
{
    QFETCH(const QString, core);
    const std::optional<TimeRange> found = parsed(QTest::currentDataTag()).core();
    QCOMPARE(found ? rangeText(*found) : QString(), core);
}

void TestEdtf::anIntervalHasTheCoarserPrecisionOfItsEnds()
{
    QCOMPARE(parsed("2025-06/2026").precision(), Precision::Year);
    QCOMPARE(parsed("202X/2041-06-01").precision(), Precision::Decade);
    QCOMPARE(parsed("2025-06-01/..").precision(), Precision::Day);
    QCOMPARE(parsed("../2025-06").precision(), Precision::Month);
    QCOMPARE(parsed("2025/..").end().precision, Precision::Unknown);
    QCOMPARE(parsed("2025/..").end().form, EdtfDate::Form::Open);
    QCOMPARE(parsed("2025/").end().form, EdtfDate::Form::Unknown);
    QCOMPARE(parsed("../2025").start().form, EdtfDate::Form::Unknown);
    QCOMPARE(parsed("2025").end(), parsed("2025").start());
}

void TestEdtf::differentSpellingsAreNotEqual()
{
    QVERIFY(parsed("2025-33") != parsed("2025-01/2025-03"));
    QVERIFY(parsed("2025-21") != parsed("2025-25"));
    QVERIFY(parsed("2025-XX") != parsed("2025"));
    QVERIFY(parsed("2026/..") != parsed("2026/"));
    QVERIFY(parsed("2026-02-27T17:01Z") != parsed("2026-02-27T17:01"));
    QVERIFY(parsed("2026-02-27T17:01Z") != parsed("2026-02-27T18:01+01:00"));
    QVERIFY(parsed("2025~") == parsed("~2025"));
    QVERIFY(parsed("2026-02-27T17:01Z").start().utc);
    QVERIFY(!parsed("2026-02-27T17:01").start().utc);
}

void TestEdtf::anIntervalIsMadeOfTwoDates()
{
    const auto print = [](const char *start, const char *end) {
        return Edtf::interval(parsed(start), parsed(end)).print();
    };
    QCOMPARE(print("2025-06", "2026"), std::string("2025-06/2026"));
    QCOMPARE(print("2025", "2025"), std::string("2025/2025"));
    QCOMPARE(print("2026", "2025~"), std::string("2025~/2026"));
    QCOMPARE(print("2025/2026", "2027/.."), std::string("2025/.."));
    QCOMPARE(print("../2026", "2027/.."), std::string("../2026"));
}

void TestEdtf::aPointIsTheDateAroundAnInstant_data()
{
    QTest::addColumn<Instant>("at");
    QTest::addColumn<Precision>("precision");
    const Instant at = toInstant({2026, 2, 27, 17, 1, 9, 123});
    const Instant old = toInstant({-44, 3, 15, 12});
    const Instant older = toInstant({-170'123'456, 5, 5});
    using enum Precision;
    QTest::newRow("2026-02-27T17:01:09.123") << at << Millisecond;
    QTest::newRow("2026-02-27T17:01:09") << at << Second;
    QTest::newRow("2026-02-27T17:01") << at << Minute;
    QTest::newRow("2026-02-27T17") << at << Hour;
    QTest::newRow("2026-02-27") << at << Day;
    QTest::newRow("2026-02") << at << Month;
    QTest::newRow("2026-33") << at << Quarter;
    QTest::newRow("2025-24") << at << Season;
    QTest::newRow("2026-24") << toInstant({2026, 12, 1}) << Season;
    QTest::newRow("2026-21") << toInstant({2026, 5, 31}) << Season;
    QTest::newRow("2026-40") << at << Half;
    QTest::newRow("2026") << at << Year;
    QTest::newRow("202X") << at << Decade;
    QTest::newRow("20XX") << at << Century;
    QTest::newRow("2XXX") << at << Millennium;
    QTest::newRow("-0044-03-15T12:00") << old << Minute;
    QTest::newRow("-004X") << old << Decade;
    QTest::newRow("-0044") << old << Century;
    QTest::newRow("1969-12-31T23:59:59.999") << Instant(-1) << Millisecond;
    QTest::newRow("1969-12-31") << Instant(-1) << Day;
    QTest::newRow("Y-170123456") << older << Day;
    QTest::newRow("Y-170123456S8") << older << Decade;
    QTest::newRow("Y-200000000") << kInstantMin << Millisecond;
    QTest::newRow("Y200000000") << kInstantMax << Quarter;
    QTest::newRow("-9999") << toInstant({-9999, 1, 1}) << Season;
}

void TestEdtf::aPointIsTheDateAroundAnInstant()
{
    QFETCH(const Instant, at);
    QFETCH(const Precision, precision);
    QCOMPARE(Edtf::point(at, precision).print(), std::string(QTest::currentDataTag()));
}

void TestEdtf::pointsRoundTripThroughPrint()
{
    std::mt19937_64 random(5);
    for (int i = 0; i < 30'000; ++i) {
        const std::int64_t reach = i % 2 == 0 ? kMaxYear : 10'500;
        std::uniform_int_distribution<Instant> instants(toInstant({-reach}), toInstant({reach}));
        const Instant at = instants(random);
        const Edtf date = Edtf::point(at, static_cast<Precision>(i % 14));
        QVERIFY2(date.possible().contains(at), date.print().c_str());
        QVERIFY2(parsed(date.print()) == date, date.print().c_str());
    }
}

void TestEdtf::theDefaultIsTheYear1970()
{
    QVERIFY(Edtf() == parsed("1970"));
    QCOMPARE(sizeof(EdtfDate), std::size_t(32));
}

TIMELOUPE_TEST(TestEdtf, QCoreApplication)
#include "tst_edtf.moc"
