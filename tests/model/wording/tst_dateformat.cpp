// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/wording/dateformat.h"
#include "tests/support/testprogram/testprogram.h"

#include <QLocale>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

#include <limits>

using namespace timeloupe;

namespace {

const Words kEnglish(Language::English);
const Words kFrench(Language::French);

Edtf parsed(std::string_view text)
{
    const Result<Edtf> result = Edtf::parse(text);
    return result ? *result : Edtf();
}

Instant at(std::string_view text)
{
    return parsed(text).earliest();
}

// The narrow no-break space as it is written in the tables below.
QString shown(QString text)
{
    return text.replace(QChar(0x202f), u'_');
}

Amount amountOf(double value, Bound bound, std::optional<double> max = {}, AmountOf of = AmountOf::Total)
{
    return {value, max, "USD", bound, of};
}

// Every word of a table: there, its own, and not the other language's (but for the few that are the same).
template <class Word> void checkWords(int count, int same, Word word)
{
    QSet<QString> english;
    QSet<QString> french;
    int alike = 0;
    for (int i = 0; i < count; ++i) {
        QVERIFY2(!word(kEnglish, i).isEmpty() && !word(kFrench, i).isEmpty(), qPrintable(QString::number(i)));
        english.insert(word(kEnglish, i));
        french.insert(word(kFrench, i));
        alike += word(kEnglish, i) == word(kFrench, i) ? 1 : 0;
    }
    QCOMPARE(english.size(), count);
    QCOMPARE(french.size(), count);
    QCOMPARE(alike, same);
}

} // namespace

class TestDateFormat : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void formatsDates_data();
    void formatsDates();
    void formatsPrecision_data();
    void formatsPrecision();
    void formatsShortDates_data();
    void formatsShortDates();
    void rangePrecisionFollowsLength_data();
    void rangePrecisionFollowsLength();
    void instantPrecisionFollowsResolution();
    void durationsHaveTwoUnitsAtMost_data();
    void durationsHaveTwoUnitsAtMost();
    void moneyHasThreeDigits_data();
    void moneyHasThreeDigits();
    void amountsCarryTheirBound();
    void longAmountsSayWhatTheyAreOf();
    void measuresAreCounted();
    void numbersAreGrouped();
    void everyWordIsInBothLanguages();
    void theMachinesLocaleChangesNothing();
};

void TestDateFormat::formatsDates_data()
{
    QTest::addColumn<QString>("english");
    QTest::addColumn<QString>("french");
    const auto row = [](const char *date, const char *english, const char *french) {
        QTest::newRow(date) << QString::fromUtf8(english) << QString::fromUtf8(french);
    };
    row("2019", "2019", "2019");
    row("2025-01", "January 2025", "janvier 2025");
    row("2025-02-10", "10 February 2025", "10 février 2025");
    row("2025-02-01", "1 February 2025", "1er février 2025");
    row("2026-02-27T17", "27 February 2026, 17 h", "27 février 2026, 17_h");
    row("2026-02-27T17:01", "27 February 2026, 17:01", "27 février 2026, 17_h_01");
    row("2026-02-27T07:01:09", "27 February 2026, 07:01:09", "27 février 2026, 7_h_01_min_09_s");
    row("2026-02-27T07:01:09.045", "27 February 2026, 07:01:09.045", "27 février 2026, 7_h_01_min_09,045_s");
    row("2026-02-27T17:01Z", "27 February 2026, 17:01 UTC", "27 février 2026, 17_h_01 UTC");
    row("2026-02-27T17:01+01:00", "27 February 2026, 17:01 UTC+1", "27 février 2026, 17_h_01 UTC+1");
    row("2026-02-27T01:01-05:30", "27 February 2026, 01:01 UTC−5:30", "27 février 2026, 1_h_01 UTC−5:30");
    row("2025~", "about 2025", "vers 2025");
    row("2025-02-10~", "about 10 February 2025", "vers le 10 février 2025");
    row("2025?", "2025 (uncertain)", "2025 (incertain)");
    row("2025-06%", "about June 2025 (uncertain)", "vers juin 2025 (incertain)");
    row("2025-33", "1st quarter of 2025", "1er trimestre 2025");
    row("2025-35", "3rd quarter of 2025", "3e trimestre 2025");
    row("2025-36~", "about the 4th quarter of 2025", "vers le 4e trimestre 2025");
    row("2025-41", "2nd half of 2025", "2e semestre 2025");
    row("2025-38", "second four months of 2025", "2e quadrimestre 2025");
    row("2025-21", "spring 2025", "printemps 2025");
    row("2025-24", "winter 2025–26", "hiver 2025–2026");
    row("1999-24", "winter 1999–2000", "hiver 1999–2000");
    row("2025-30", "summer 2025–26 (southern hemisphere)", "été 2025–2026 (hémisphère sud)");
    row("2025-22~", "about summer 2025", "vers l’été 2025");
    row("202X", "2020s", "années 2020");
    row("202X~", "about the 2020s", "vers les années 2020");
    row("20XX", "between 2000 and 2099", "entre 2000 et 2099");
    row("1950S2", "between 1900 and 1999", "entre 1900 et 1999");
    row("-012X", "between 130 BCE and 121 BCE", "entre 130 av. J.-C. et 121 av. J.-C.");
    row("2004-XX", "2004", "2004");
    row("1985-04-XX", "April 1985", "avril 1985");
    row("1984-1X", "between October and December 1984", "entre octobre et décembre 1984");
    row("1985-04-0X", "between 1 and 9 April 1985", "entre le 1er et le 9 avril 1985");
    row("1985-04-3X", "30 April 1985", "30 avril 1985");
    row("0000", "1 BCE", "1 av. J.-C.");
    row("-0043-03-15", "15 March 44 BCE", "15 mars 44 av. J.-C.");
    row("Y-170000000", "170,000,000 BCE", "170_000_000 av. J.-C.");
    row("Y12345", "12,345", "12_345");
    row("2027/2031", "2027 – 2031", "2027 – 2031");
    row("2027/2031~", "2027 – 2031 or so", "2027 – 2031 environ");
    row("2025-07/2025-11", "July – November 2025", "juillet – novembre 2025");
    row("2025-07/2026-11", "July 2025 – November 2026", "juillet 2025 – novembre 2026");
    row("2025-02-01/2025-02-12", "1 – 12 February 2025", "1er – 12 février 2025");
    row("2025-02-10/2025-03-01", "10 February – 1 March 2025", "10 février – 1er mars 2025");
    row("2025-02-10/2026-02-10", "10 February 2025 – 10 February 2026", "10 février 2025 – 10 février 2026");
    row("2026-02-27T16:00/2026-02-27T17:01", "27 February 2026, 16:00 – 17:01", "27 février 2026, 16_h_00 – 17_h_01");
    row("2026-02-27/2026-08~", "27 February 2026 – August 2026 or so", "27 février 2026 – août 2026 environ");
    row("2025-07~/2025-11", "July 2025 or so – November 2025", "juillet 2025 environ – novembre 2025");
    row("../2028", "by 2028", "d’ici 2028");
    row("/2028", "by 2028", "d’ici 2028");
    row("../2030~", "by 2030 or so", "d’ici 2030 environ");
    row("../2025-11-13", "by 13 November 2025", "d’ici le 13 novembre 2025");
    row("../2028-33", "by the 1st quarter of 2028", "d’ici le 1er trimestre 2028");
    row("../203X", "by the 2030s", "d’ici les années 2030");
    row("2026/..", "from 2026", "dès 2026");
    row("2026-04/..", "from April 2026", "dès avril 2026");
    row("2026-23/..", "from autumn 2026", "dès l’automne 2026");
    row("2026-21/..", "from spring 2026", "dès le printemps 2026");
    row("2026/", "from 2026, end unknown", "dès 2026, fin inconnue");
}

void TestDateFormat::formatsDates()
{
    QFETCH(const QString, english);
    QFETCH(const QString, french);
    const Edtf date = parsed(QTest::currentDataTag());
    QCOMPARE(kEnglish.date(date), english);
    QCOMPARE(shown(kFrench.date(date)), french);
}

void TestDateFormat::formatsPrecision_data()
{
    QTest::addColumn<QString>("english");
    QTest::addColumn<QString>("french");
    const auto row = [](const char *date, const char *english, const char *french) {
        QTest::newRow(date) << QString::fromUtf8(english) << QString::fromUtf8(french);
    };
    row("2025-01", "month known", "mois connu");
    row("2019", "year known", "année connue");
    row("2004-XX", "year known", "année connue");
    row("202X", "decade known", "décennie connue");
    row("2025-33", "quarter known", "trimestre connu");
    row("2025-02-10", "", "");
    row("2025-02-10~", "approximate", "approximatif");
    row("2026-02-27T17:01", "", "");
    row("2025-01%", "month known, approximate, uncertain", "mois connu, approximatif, incertain");
    row("../2028", "deadline", "échéance");
    row("2026/..", "start known, end open", "début connu, fin ouverte");
    row("2026/", "start known, end unknown", "début connu, fin inconnue");
    row("2027/2031", "start and end known to the year", "début et fin connus à l’année près");
    row("2025-02-10/2025-02-12", "", "");
}

void TestDateFormat::formatsPrecision()
{
    QFETCH(const QString, english);
    QFETCH(const QString, french);
    const Edtf date = parsed(QTest::currentDataTag());
    QCOMPARE(kEnglish.precision(date), english);
    QCOMPARE(kFrench.precision(date), french);
}

void TestDateFormat::formatsShortDates_data()
{
    QTest::addColumn<QString>("english");
    const auto row = [](const char *date, const char *english) { QTest::newRow(date) << QString::fromUtf8(english); };
    row("2019", "2019");
    row("2025-01", "2025-01");
    row("2026-02-27T17:01", "2026-02-27 17:01");
    row("2026-02-27T17:01:00Z", "2026-02-27 17:01:00Z");
    row("2027/2031", "2027/2031");
    row("../2028", "≤ 2028");
    row("2026/..", "≥ 2026");
    row("2026/", "≥ 2026");
    row("2025~", "~2025");
    row("2025-06?", "2025-06?");
    row("2025%", "~2025?");
    row("2025-35", "2025-Q3");
    row("2025-40", "2025-H1");
    row("2025-24", "2025-winter");
    row("202X", "202X");
    row("-0043", "44 BCE");
    row("Y-170000000", "170,000,000 BCE");
}

void TestDateFormat::formatsShortDates()
{
    QFETCH(const QString, english);
    QCOMPARE(kEnglish.shortDate(parsed(QTest::currentDataTag())), english);
    QCOMPARE(kFrench.shortDate(parsed("2025-35")), QStringLiteral("2025-T3"));
}

void TestDateFormat::rangePrecisionFollowsLength_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    QTest::addColumn<QString>("english");
    QTest::addColumn<QString>("french");
    const auto row = [](const char *from, const char *to, const char *english, const char *french) {
        QTest::newRow(english) << QString::fromUtf8(from) << QString::fromUtf8(to) << QString::fromUtf8(english)
                               << QString::fromUtf8(french);
    };
    row("2019", "2029", "Jan 2019 – Dec 2028", "janv. 2019 – déc. 2028");
    row("1950", "2029", "1950 – 2028", "1950 – 2028");
    row("2025-06", "2025-09", "Jun – Aug 2025", "juin – août 2025");
    row("2025-02-01", "2025-02-11", "1 – 10 Feb 2025", "1er – 10 févr. 2025");
    row("2025-02-20", "2025-03-11", "20 Feb – 10 Mar 2025", "20 févr. – 10 mars 2025");
    row("2026-02-27T16:00", "2026-02-27T18:00", "27 Feb 2026, 16:00 – 18:00", "27 févr. 2026, 16_h_00 – 18_h_00");
    row("2026-02-27T16:00", "2026-02-28T03:00", "27 Feb 2026, 16:00 – 28 Feb 2026, 03:00",
        "27 févr. 2026, 16_h_00 – 28 févr. 2026, 3_h_00");
    row("2026-02-27T16:00:00", "2026-02-27T16:00:30", "27 Feb 2026, 16:00:00 – 16:00:30",
        "27 févr. 2026, 16_h_00_min_00_s – 16_h_00_min_30_s");
    row("2026-02-27T16:00:00.000", "2026-02-27T16:00:00.250", "27 Feb 2026, 16:00:00.000 – 16:00:00.250",
        "27 févr. 2026, 16_h_00_min_00,000_s – 16_h_00_min_00,250_s");
    row("Y-169876543", "2020", "169,900,000 BCE – 2019", "169_900_000 av. J.-C. – 2019");
}

void TestDateFormat::rangePrecisionFollowsLength()
{
    QFETCH(const QString, from);
    QFETCH(const QString, to);
    QFETCH(const QString, english);
    QFETCH(const QString, french);
    const TimeRange range{at(from.toStdString()), at(to.toStdString())};
    QCOMPARE(kEnglish.range(range), english);
    QCOMPARE(shown(kFrench.range(range)), french);
}

void TestDateFormat::instantPrecisionFollowsResolution()
{
    const Instant instant = at("2026-02-27T17:01:09.123");
    QCOMPARE(kEnglish.instant(instant, 1), QStringLiteral("27 Feb 2026, 17:01:09.123"));
    QCOMPARE(kEnglish.instant(instant, 1'000), QStringLiteral("27 Feb 2026, 17:01:09"));
    QCOMPARE(kEnglish.instant(instant, 60'000), QStringLiteral("27 Feb 2026, 17:01"));
    QCOMPARE(kEnglish.instant(instant, 1.4 * 86'400'000), QStringLiteral("27 Feb 2026"));
    QCOMPARE(kEnglish.instant(instant, 31 * 86'400'000.0), QStringLiteral("Feb 2026"));
    QCOMPARE(kEnglish.instant(instant, 400 * 86'400'000.0), QStringLiteral("2026"));
    QCOMPARE(shown(kFrench.instant(instant, 60'000)), QStringLiteral("27 févr. 2026, 17_h_01"));
    QCOMPARE(kEnglish.instant(at("Y-169876543"), 1e5 * 365.25 * 86'400'000), QStringLiteral("169,900,000 BCE"));
}

void TestDateFormat::durationsHaveTwoUnitsAtMost_data()
{
    QTest::addColumn<double>("ms");
    QTest::addColumn<QString>("french");
    const double day = 86'400'000;
    QTest::newRow("0 ms") << 0.0 << QStringLiteral("0_ms");
    QTest::newRow("7 ms") << 7.0 << QStringLiteral("7_ms");
    QTest::newRow("1 s 500 ms") << 1'500.0 << QStringLiteral("1_s 500_ms");
    QTest::newRow("5 min") << 300'000.0 << QStringLiteral("5_min");
    QTest::newRow("1 h") << 3'599'900.0 << QStringLiteral("1_h");
    QTest::newRow("2 h 5 min") << 125 * 60'000.0 << QStringLiteral("2_h 5_min");
    QTest::newRow("1 day") << day << QStringLiteral("1_jour");
    QTest::newRow("2 days 3 h") << 2 * day + 3 * 3'600'000 << QStringLiteral("2_jours 3_h");
    QTest::newRow("31 days") << 31 * day << QStringLiteral("31_jours");
    QTest::newRow("3 months") << 91 * day << QStringLiteral("3_mois");
    QTest::newRow("1 year") << 365 * day << QStringLiteral("1_an");
    QTest::newRow("1 year 6 months") << 548 * day << QStringLiteral("1_an 6_mois");
    QTest::newRow("5 years") << 1'826 * day << QStringLiteral("5_ans");
    QTest::newRow("10 years") << 3'652 * day << QStringLiteral("10_ans");
    QTest::newRow("170,000,000 years") << 170e6 * 365.2425 * day << QStringLiteral("170_000_000_ans");
}

void TestDateFormat::durationsHaveTwoUnitsAtMost()
{
    QFETCH(const double, ms);
    QFETCH(const QString, french);
    QCOMPARE(kEnglish.duration(ms), QString::fromUtf8(QTest::currentDataTag()));
    QCOMPARE(kEnglish.duration(-ms), QString::fromUtf8(QTest::currentDataTag()));
    QCOMPARE(shown(kFrench.duration(ms)), french);
}

void TestDateFormat::moneyHasThreeDigits_data()
{
    QTest::addColumn<double>("value");
    QTest::addColumn<QByteArray>("currency");
    QTest::addColumn<QString>("french");
    const auto row = [](const char *english, double value, const char *currency, const char *french) {
        QTest::newRow(english) << value << QByteArray(currency) << QString::fromUtf8(french);
    };
    row("$500B", 500e9, "USD", "500_Md$");
    row("€10B", 10e9, "EUR", "10_Md€");
    row("$1.54T", 1.543e12, "USD", "1_540_Md$");
    row("$200M", 200e6, "USD", "200_M$");
    row("$1.5M", 1.5e6, "USD", "1,5_M$");
    row("£12.3M", 12.34e6, "GBP", "12,3_M£");
    row("$1B", 999.9e6, "USD", "1_Md$");
    row("$25K", 25e3, "USD", "25_k$");
    row("$9,500", 9'500, "USD", "9_500_$");
    row("$10K", 9'999, "USD", "10_k$");
    row("$0", 0, "USD", "0_$");
    row("$0.5", 0.5, "USD", "0,5_$");
    row("−$5B", -5e9, "USD", "−5_Md$");
    row("CHF 3M", 3e6, "CHF", "3_M_CHF");
    row("CHF 500", 500, "CHF", "500_CHF");
    row("3M", 3e6, "", "3_M");
    row("$1,500T", 1.5e15, "USD", "1_500_000_Md$");
    row("$1.54×10²⁰", 1.543e20, "USD", "1,54×10²⁰_$");
    row("$10³⁰⁸", 1e308, "USD", "10³⁰⁸_$");
    row("−CHF 10³⁰⁸", -1e308, "CHF", "−10³⁰⁸_CHF");
    row("$1.8×10³⁰⁸", std::numeric_limits<double>::max(), "USD", "1,8×10³⁰⁸_$");
    row("$0.001", 0.001, "USD", "0,001_$");
    row("$10⁻³⁰⁰", 1e-300, "USD", "10⁻³⁰⁰_$");
    row("$4.94×10⁻³²⁴", 5e-324, "USD", "4,94×10⁻³²⁴_$");
    row("over $10³⁰⁸", std::numeric_limits<double>::infinity(), "USD", "plus de 10³⁰⁸_$");
    row("below −€10³⁰⁸", -std::numeric_limits<double>::infinity(), "EUR", "moins de −10³⁰⁸_€");
}

void TestDateFormat::moneyHasThreeDigits()
{
    QFETCH(const double, value);
    QFETCH(const QByteArray, currency);
    QFETCH(const QString, french);
    QCOMPARE(kEnglish.money(value, currency.toStdString()), QString::fromUtf8(QTest::currentDataTag()));
    QCOMPARE(shown(kFrench.money(value, currency.toStdString())), french);
}

void TestDateFormat::amountsCarryTheirBound()
{
    const Amount range = amountOf(3e12, Bound::About, 4e12);
    QCOMPARE(kEnglish.amount(amountOf(500e9, Bound::AtLeast)), QStringLiteral("$500B+"));
    QCOMPARE(kEnglish.amount(amountOf(200e6, Bound::UpTo)), QStringLiteral("up to $200M"));
    QCOMPARE(kEnglish.amount(amountOf(30e9, Bound::About)), QStringLiteral("~$30B"));
    QCOMPARE(kEnglish.amount(amountOf(30e9, Bound::Exact)), QStringLiteral("$30B"));
    QCOMPARE(kEnglish.amount(range), QStringLiteral("~$3T–4T"));
    QCOMPARE(shown(kFrench.amount(amountOf(500e9, Bound::AtLeast))), QStringLiteral("500_Md$+"));
    QCOMPARE(shown(kFrench.amount(amountOf(200e6, Bound::UpTo))), QStringLiteral("jusqu’à 200_M$"));
    QCOMPARE(shown(kFrench.amount(range)), QStringLiteral("~3_000–4_000_Md$"));
    QCOMPARE(shown(kFrench.amount(amountOf(900e6, Bound::Exact, 1.2e9))), QStringLiteral("900_M$–1,2_Md$"));
    QCOMPARE(kEnglish.shortAmount(amountOf(500e9, Bound::AtLeast)), QStringLiteral("≥ $500B"));
    QCOMPARE(kEnglish.shortAmount(amountOf(200e6, Bound::UpTo)), QStringLiteral("≤ $200M"));
    QCOMPARE(kEnglish.shortAmount(range), QStringLiteral("≈ $3T–4T"));
    QCOMPARE(kEnglish.shortAmount(amountOf(1e9, Bound::Exact)), QStringLiteral("$1B"));
}

void TestDateFormat::longAmountsSayWhatTheyAreOf()
{
    QCOMPARE(kEnglish.longAmount(amountOf(500e9, Bound::AtLeast)), QStringLiteral("at least $500B"));
    QCOMPARE(kEnglish.longAmount(amountOf(200e6, Bound::UpTo)), QStringLiteral("up to $200M"));
    QCOMPARE(kEnglish.longAmount(amountOf(100e9, Bound::Exact, {}, AmountOf::Initial)),
             QStringLiteral("$100B (initial)"));
    QCOMPARE(kEnglish.longAmount(amountOf(10e9, Bound::Exact, {}, AmountOf::Increment)),
             QStringLiteral("$10B (increase)"));
    QCOMPARE(kEnglish.longAmount(amountOf(3e12, Bound::About, 4e12, AmountOf::Estimate)),
             QStringLiteral("about $3T–4T (estimate)"));
    QCOMPARE(shown(kFrench.longAmount(amountOf(3e12, Bound::AtLeast, {}, AmountOf::Increment))),
             QStringLiteral("au moins 3_000_Md$ (hausse)"));
}

void TestDateFormat::measuresAreCounted()
{
    const auto english = [](const Measure &measure) { return kEnglish.measure(measure); };
    const auto french = [](const Measure &measure) { return shown(kFrench.measure(measure)); };
    QCOMPARE(english({"power", 1, {}, "GW", Bound::Exact}), QStringLiteral("1 GW"));
    QCOMPARE(english({"power", 1.21, 2, "GW", Bound::UpTo}), QStringLiteral("up to 1.21–2 GW"));
    QCOMPARE(english({"jobs", 100'000, {}, "", Bound::AtLeast}), QStringLiteral("at least 100,000 jobs"));
    QCOMPARE(english({"jobs", 1, {}, "", Bound::Exact}), QStringLiteral("1 job"));
    QCOMPARE(english({"area", 2'250, {}, "acre", Bound::Exact}), QStringLiteral("2,250 acres"));
    QCOMPARE(english({"processors", 500'000, {}, "", Bound::Exact}), QStringLiteral("500,000 processors"));
    QCOMPARE(english({"data-centres", 8, {}, "", Bound::About}), QStringLiteral("about 8 data centres"));
    QCOMPARE(english({"duration", 4, {}, "year", Bound::Exact}), QStringLiteral("4 years"));
    QCOMPARE(english({"loudness", 3, {}, "", Bound::Exact}), QStringLiteral("3 loudness"));
    QCOMPARE(french({"power", 1.21, {}, "GW", Bound::Exact}), QStringLiteral("1,21_GW"));
    QCOMPARE(french({"jobs", 100'000, {}, "", Bound::AtLeast}), QStringLiteral("au moins 100_000_emplois"));
    QCOMPARE(french({"duration", 1.5, {}, "year", Bound::Exact}), QStringLiteral("1,5_an"));
}

void TestDateFormat::numbersAreGrouped()
{
    QCOMPARE(kEnglish.number(12'345), QStringLiteral("12,345"));
    QCOMPARE(kEnglish.number(999), QStringLiteral("999"));
    QCOMPARE(kEnglish.number(-1'234'567), QStringLiteral("−1,234,567"));
    QCOMPARE(kEnglish.number(0), QStringLiteral("0"));
    QCOMPARE(kEnglish.number(0.25), QStringLiteral("0.25"));
    QCOMPARE(kEnglish.number(0.00000125), QStringLiteral("0.00000125"));
    QCOMPARE(shown(kFrench.number(12'345)), QStringLiteral("12_345"));
    QCOMPARE(shown(kFrench.number(1.5)), QStringLiteral("1,5"));
    QCOMPARE(kFrench.number(1'000).at(1), QChar(0x202f));
}

void TestDateFormat::everyWordIsInBothLanguages()
{
    checkWords(kKindCount, 1, [](const Words &words, int i) { return words.kind(static_cast<Kind>(i)); });
    checkWords(kStatusCount, 0, [](const Words &words, int i) { return words.status(static_cast<Status>(i)); });
    checkWords(kRoleCount, 0, [](const Words &words, int i) { return words.role(static_cast<Role>(i)); });
    for (const bool inverse : {false, true})
        checkWords(6, 0, [inverse](const Words &words, int i) {
            return words.relation(static_cast<RelationType>(i), inverse);
        });
    QCOMPARE(kEnglish.kind(Kind::Investment), QStringLiteral("Investment"));
    QCOMPARE(kEnglish.status(Status::UnderConstruction), QStringLiteral("under construction"));
    QCOMPARE(kEnglish.role(Role::Funder), QStringLiteral("funder"));
    QCOMPARE(kEnglish.relation(RelationType::PartOf, true), QStringLiteral("contains"));
    QCOMPARE(kFrench.relation(RelationType::Contradicts, false), QStringLiteral("contredit"));
}

void TestDateFormat::theMachinesLocaleChangesNothing()
{
    const QString before = kEnglish.number(1'234.5) + kEnglish.date(parsed("2025-02-01"));
    QLocale::setDefault(QLocale(QLocale::Arabic, QLocale::Egypt));
    const QString after = kEnglish.number(1'234.5) + kEnglish.date(parsed("2025-02-01"));
    QLocale::setDefault(QLocale::c());
    QCOMPARE(after, before);
}

TIMELOUPE_TEST(TestDateFormat, QCoreApplication)
#include "tst_dateformat.moc"
