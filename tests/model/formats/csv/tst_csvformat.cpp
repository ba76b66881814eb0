// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/formats/base/format.h"
#include "model/formats/csv/csvtext.h"
#include "model/formats/formatregistry.h"
#include "tests/support/testprogram/testprogram.h"

#include <QRegularExpression>
#include <QTest>

using namespace timeloupe;

namespace {

/// The lines of the CSV export of these events (members of JSON objects of the full form), header first.
QList<QByteArray> exported(const QByteArray &events)
{
    const QByteArray json =
        R"({"format":"timeloupe","version":1,"companies":[{"id":"a","name":"Alpha"},{"id":"b","name":"Beta, Inc"}],)"
        "\"sources\":[{\"id\":\"s\",\"title\":\"S\"},{\"id\":\"t\",\"title\":\"T\"}],\"events\":[" +
        events + "]}";
    const Result<LoadedTimeline> loaded =
        formatById(QStringLiteral("json"))->read(json, QStringLiteral("t.json"), Progress());
    if (!loaded)
        return {toLine(loaded.error()).toUtf8()};
    std::vector<EventRow> rows;
    for (std::size_t row = 0; row < loaded->store->size(); ++row)
        rows.emplace_back(row);
    QByteArray csv = formatById(QStringLiteral("csv"))->write(*loaded->store, rows).value();
    if (!csv.endsWith('\n'))
        return {"no line end"};
    csv.chop(1);
    return csv.split('\n');
}

QByteArray line(const std::vector<std::string> &cells)
{
    std::string out;
    appendCsvLine(out, cells);
    return QByteArray::fromStdString(out);
}

} // namespace

class TestCsvFormat : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }
    void columns();
    void everyColumnIsFilled();
    void dates_data();
    void dates();
    void inputOrderIsKept();
    void cellsAreQuoted();
    void formulasAreDefused_data();
    void formulasAreDefused();
};

void TestCsvFormat::columns()
{
    QCOMPARE(exported("").front(),
             QByteArray("id,date,earliest,latest,precision,title,kind,status,parties,amount,amount_max,currency,bound,"
                        "power_gw,jobs,places,part_of,sources,note"));
}

void TestCsvFormat::everyColumnIsFilled()
{
    const QList<QByteArray> lines = exported(
        R"({"id":"e","title":{"en":"Title","fr":"Titre"},"date":"2025-02","kind":"contract","status":"signed",)"
        R"("parties":[{"company":"a","role":"customer"},{"company":"b","role":"provider"},{"company":"a"}],)"
        R"("amounts":[{"value":2e9,"currency":"USD","bound":"up-to"},{"value":1.5,"max":3,"currency":"EUR"}],)"
        R"("measures":[{"name":"jobs","value":100000},{"name":"power","value":500,"unit":"MW"}],)"
        R"("places":[{"name":"Abilene"},{"name":"Paris"}],"relations":[{"type":"part-of","to":"p"},)"
        R"({"type":"follows","to":"p"}],"sources":[{"source":"s","locator":"¶4"},{"source":"t"}],"note":"Noted"},)"
        R"({"id":"p","title":"Whole","date":null})");
    QCOMPARE(lines.size(), 3);
    QCOMPARE(lines[1], QByteArray("e,2025-02,2025-02-01,2025-02-28,month,Title,contract,signed,"
                                  "\"Alpha:customer;Beta, Inc:provider;Alpha\",\"2000000000;1.5\",\";3\",\"USD;EUR\","
                                  "\"up-to;exact\",0.5,100000,\"Abilene;Paris\",p,\"s ¶4;t\",Noted"));
    QCOMPARE(lines[2], QByteArray("p,,,,,Whole,,,,,,,,,,,,,"));
}

void TestCsvFormat::dates_data()
{
    QTest::addColumn<QByteArray>("members");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("year") << QByteArray(R"("date":"2019")") << QByteArray("2019,2019-01-01,2019-12-31,year");
    QTest::newRow("leap day") << QByteArray(R"("date":"2024-02-29")")
                              << QByteArray("2024-02-29,2024-02-29,2024-02-29,day");
    QTest::newRow("minute") << QByteArray(R"("date":"2026-02-27T17:01")")
                            << QByteArray("2026-02-27T17:01,2026-02-27T17:01:00,2026-02-27T17:01:59,minute");
    QTest::newRow("second, UTC") << QByteArray(R"("date":"2026-02-27T17:01:05Z")")
                                 << QByteArray("2026-02-27T17:01:05Z,2026-02-27T17:01:05Z,2026-02-27T17:01:05Z,second");
    QTest::newRow("span") << QByteArray(R"("date":"2027/2031-05")")
                          << QByteArray("2027/2031-05,2027-01-01,2031-05-31,year");
    QTest::newRow("from") << QByteArray(R"("date":"2026/..")") << QByteArray("2026/..,2026-01-01,,year");
    QTest::newRow("until") << QByteArray(R"("date":"../2028")") << QByteArray("../2028,,2028-12-31,year");
    QTest::newRow("bounds") << QByteArray(R"("date":null,"bounds":"2025-07/2025-11")")
                            << QByteArray(",2025-07-01,2025-11-30,");
    QTest::newRow("long ago") << QByteArray(R"("date":"Y-170000000")")
                              << QByteArray("Y-170000000,'-170000000-01-01,'-170000000-12-31,year");
}

void TestCsvFormat::dates()
{
    QFETCH(QByteArray, members);
    QFETCH(QByteArray, expected);
    const QList<QByteArray> lines = exported("{\"id\":\"e\",\"title\":\"t\"," + members + "}");
    QCOMPARE(lines.back(), "e," + expected + ",t,,,,,,,,,,,,,");
}

void TestCsvFormat::inputOrderIsKept()
{
    const QList<QByteArray> lines = exported(R"({"id":"late","title":"l","date":"2030"},)"
                                             R"({"id":"none","title":"n","date":null},)"
                                             R"({"id":"early","title":"e","date":"2020"})");
    QVERIFY(lines[1].startsWith("late,") && lines[2].startsWith("none,") && lines[3].startsWith("early,"));
}

void TestCsvFormat::cellsAreQuoted()
{
    QCOMPARE(line({"plain", "", "a,b", "say \"hi\"", "two\nlines", "é"}),
             QByteArray("plain,,\"a,b\",\"say \"\"hi\"\"\",\"two\nlines\",é\n"));
}

void TestCsvFormat::formulasAreDefused_data()
{
    QTest::addColumn<QByteArray>("cell");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char *cell, const char *expected) {
        QTest::newRow(QByteArray(cell).toPercentEncoding("=+@|/'!()").constData())
            << QByteArray(cell) << QByteArray(expected);
    };
    row("=1+1", "'=1+1\n");
    row("=HYPERLINK(\"x\",\"y\")", "\"'=HYPERLINK(\"\"x\"\",\"\"y\"\")\"\n");
    row("+cmd|' /C calc'!A0", "'+cmd|' /C calc'!A0\n");
    row("-2+3", "'-2+3\n");
    row("@SUM(A1)", "'@SUM(A1)\n");
    row("\t=1", "\"'\t=1\"\n");
    row("\r=1", "\"'\r=1\"\n");
    row("\n=1", "\"'\n=1\"\n");
    row("＝1+1", "'＝1+1\n");
    row("-12.5", "-12.5\n");
    row("a=b", "a=b\n");
}

void TestCsvFormat::formulasAreDefused()
{
    QFETCH(QByteArray, cell);
    QFETCH(QByteArray, expected);
    QCOMPARE(line({cell.toStdString()}), expected);
}

TIMELOUPE_TEST(TestCsvFormat, QCoreApplication)
#include "tst_csvformat.moc"
