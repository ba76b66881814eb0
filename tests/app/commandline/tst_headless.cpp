// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline/headless.h"
#include "model/formats/base/format.h"
#include "tests/support/testprogram/testprogram.h"

#include <QBuffer>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace timeloupe;

namespace {

const QString kData = QStringLiteral(TIMELOUPE_SOURCE_DIR "/tests/data");

/// How a command ended and what it wrote.
struct Outcome
{
    int status = -1;
    QByteArray out;
    QByteArray err;
};

Outcome run(const QStringList &arguments)
{
    QBuffer out;
    QBuffer err;
    out.open(QIODevice::WriteOnly);
    err.open(QIODevice::WriteOnly);
    const Result<CommandLine> line = parseCommandLine(arguments);
    const int status = line ? runHeadless(*line, out, err) : reportUsageError(line.error(), err);
    return {status, out.data(), err.data()};
}

/// The program itself, in a process without display and fonts.
Outcome runProgram(const QStringList &arguments, const QByteArray &input = {})
{
    QProcess program;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const char *name : {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"})
        environment.remove(QString::fromLatin1(name));
    environment.insert(QStringLiteral("FONTCONFIG_FILE"), QStringLiteral("/dev/null"));
    program.setProcessEnvironment(environment);
    program.start(qEnvironmentVariable("TIMELOUPE_PROGRAM"), arguments);
    program.write(input);
    program.closeWriteChannel();
    if (!program.waitForFinished(60'000) || program.exitStatus() != QProcess::NormalExit)
        return {};
    return {program.exitCode(), program.readAllStandardOutput(), program.readAllStandardError()};
}

QByteArray contentOf(const QString &fileName)
{
    QFile file(fileName);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TestHeadless : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }
    void checkGolden_data();
    void checkGolden();
    void checkGoesOnAfterAnError();
    void deepNestingIsOneError();
    void exportGivesTheRecordBack();
    void exportTakesAFilter();
    void exportReportsWriteErrors();
    void invalidFilterIsUsageError();
    void emptyFilterResultIsExplained();
    void totalsAsJson();
    void totalsAsCsv();
    void totalsAsText();
    void totalsByKey();
    void totalsOverTheLargestNumber();
    void theProgramRunsWithoutDisplay();
    void theProgramReadsStandardInput();
    void theProgramReportsWrongUsage();
#ifdef Q_OS_UNIX
    void standardOutputThatCannotBeWrittenIsAnError_data();
    void standardOutputThatCannotBeWrittenIsAnError();
    void aFigureGoesToStandardOutput();
#endif

private:
    QString put(const QString &name, const QByteArray &content) const
    {
        QFile file(m_directory.filePath(name));
        return file.open(QIODevice::WriteOnly) && file.write(content) == content.size() ? file.fileName() : QString();
    }
    QTemporaryDir m_directory;
};

void TestHeadless::checkGolden_data()
{
    // A folder for each case: `input` with any suffix, and in expected.txt the exit status and all that is said.
    QTest::addColumn<QString>("folder");
    const QDir cases(kData + QStringLiteral("/check"));
    const QStringList names = cases.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name);
    QVERIFY(!names.isEmpty());
    for (const QString &name : names)
        QTest::newRow(qPrintable(name)) << cases.filePath(name);
}

void TestHeadless::checkGolden()
{
    QFETCH(QString, folder);
    const QStringList inputs = QDir(folder).entryList({QStringLiteral("input.*")}, QDir::Files);
    const QString file = folder + u'/' + inputs.value(0, QStringLiteral("input.json"));
    const Outcome outcome = run({QStringLiteral("check"), file});
    QByteArray said = "exit status " + QByteArray::number(outcome.status) + '\n' + outcome.err + outcome.out;
    said.replace((folder + u'/').toUtf8(), QByteArray());
    QCOMPARE(QString::fromUtf8(said), QString::fromUtf8(contentOf(folder + QStringLiteral("/expected.txt"))));
}

void TestHeadless::checkGoesOnAfterAnError()
{
    const QString good = put(QStringLiteral("good.json"), "[]");
    const QString bad = put(QStringLiteral("bad.json"), "[1]");
    const Outcome outcome = run({QStringLiteral("check"), bad, good});
    QCOMPARE(outcome.status, kExitDataError);
    QCOMPARE(outcome.out, QByteArray(good.toUtf8() + ": 0 events, 0 companies, 0 sources\n"));
    QVERIFY2(outcome.err.startsWith(QByteArray(bad.toUtf8() + ":1:2: error: ")), outcome.err.constData());
    QCOMPARE(outcome.err.count('\n'), 1);
}

void TestHeadless::deepNestingIsOneError()
{
    const QString file = put(QStringLiteral("deep.json"), R"([{"x":)" + QByteArray(10'000'000, '['));
    const Outcome outcome = run({QStringLiteral("check"), file});
    QCOMPARE(outcome.status, kExitDataError);
    const QByteArray said = file.toUtf8() + ":1:105: error: objects and arrays are nested too deeply; expected at "
                                            "most 100 levels\n";
    QCOMPARE(outcome.err, said);
}

void TestHeadless::exportGivesTheRecordBack()
{
    const Outcome outcome = run({QStringLiteral("export"), QStringLiteral("-o"), QStringLiteral("-")});
    QCOMPARE(outcome.status, kExitSuccess);
    QCOMPARE(outcome.err, QByteArray());
    QVERIFY(outcome.out == contentOf(bundledRecord()));
    const QString file = m_directory.filePath(QStringLiteral("out.json"));
    QCOMPARE(run({QStringLiteral("export"), QStringLiteral("-o"), file}).status, kExitSuccess);
    QVERIFY(contentOf(file) == outcome.out);
}

void TestHeadless::exportTakesAFilter()
{
    const QString file = put(QStringLiteral("two.json"), R"([{"id":"a","title":"One","start":"2025","company":"A"},
        {"id":"b","title":"Two","start":"2026","company":"B"}])");
    const Outcome outcome =
        run({QStringLiteral("export"), file, QStringLiteral("-o"), QStringLiteral("-"), QStringLiteral("--format"),
             QStringLiteral("csv"), QStringLiteral("--filter"), QStringLiteral("company:B")});
    QCOMPARE(outcome.status, kExitSuccess);
    QCOMPARE(outcome.out.count('\n'), 2);
    QVERIFY2(outcome.out.contains("\nb,2026,2026-01-01,2026-12-31,year,Two,"), outcome.out.constData());
}

void TestHeadless::exportReportsWriteErrors()
{
    const QString file = m_directory.filePath(QStringLiteral("no/folder/out.csv"));
    const Outcome outcome = run({QStringLiteral("export"), QStringLiteral("-o"), file});
    QCOMPARE(outcome.status, kExitDataError);
    QVERIFY2(outcome.err.startsWith(QByteArray(file.toUtf8() + ":1:1: error: the file cannot be written")),
             outcome.err.constData());
}

void TestHeadless::invalidFilterIsUsageError()
{
    for (const char *command : {"export -o -", "totals"}) {
        QStringList arguments = QString::fromLatin1(command).split(u' ');
        arguments += {QStringLiteral("--filter"), QStringLiteral("kind:contract kind:")};
        const Outcome outcome = run(arguments);
        QCOMPARE(outcome.status, kExitUsageError);
        QVERIFY2(outcome.err.startsWith("--filter:1:"), outcome.err.constData());
        QVERIFY2(outcome.err.contains(": error: "), outcome.err.constData());
        QCOMPARE(outcome.out, QByteArray());
    }
}

void TestHeadless::emptyFilterResultIsExplained()
{
    const Outcome outcome =
        run({QStringLiteral("totals"), QStringLiteral("--filter"), QStringLiteral("company:Nobody")});
    QCOMPARE(outcome.status, kExitSuccess);
    QVERIFY2(outcome.err.startsWith("--filter:1:") && outcome.err.contains(": warning: "), outcome.err.constData());
    QVERIFY2(outcome.out.startsWith("0 events"), outcome.out.constData());
}

namespace {

const QByteArray kDeals =
    R"({"format":"timeloupe","version":1,"companies":[{"id":"a","name":"A"},{"id":"b","name":"B"}],
"events":[
{"id":"whole","title":"Whole","date":"2025","kind":"project","parties":[{"company":"a"},{"company":"b"}],
 "amounts":[{"value":500,"currency":"USD","bound":"at-least"}]},
{"id":"part","title":"Part","date":"2026","kind":"contract","parties":[{"company":"a"}],
 "amounts":[{"value":100,"currency":"USD"}],"relations":[{"type":"part-of","to":"whole"}]},
{"id":"euro","title":"Euro","date":null,"kind":"contract","parties":[{"company":"b"}],
 "amounts":[{"value":7.5,"currency":"EUR","bound":"up-to"}]},
{"id":"guess","title":"Guess","date":"2026","kind":"estimate","amounts":[{"value":9,"currency":"USD"}]}]})";

} // namespace

void TestHeadless::totalsAsJson()
{
    const QString file = put(QStringLiteral("deals.json"), kDeals);
    const Outcome outcome = run({QStringLiteral("totals"), file, QStringLiteral("--format"), QStringLiteral("json")});
    QCOMPARE(outcome.status, kExitSuccess);
    const QJsonObject report = QJsonDocument::fromJson(outcome.out).object();
    const QJsonObject dollars = report[QStringLiteral("totals")][0].toObject();
    QCOMPARE(dollars, (QJsonObject{{QStringLiteral("currency"), QStringLiteral("USD")},
                                   {QStringLiteral("gross"), 600},
                                   {QStringLiteral("net"), 500},
                                   {QStringLiteral("low"), 500},
                                   {QStringLiteral("high"), 500},
                                   {QStringLiteral("open_upward"), true}}));
    const QJsonObject euros = report[QStringLiteral("totals")][1].toObject();
    QCOMPARE(euros[QStringLiteral("net")], QJsonValue(7.5));
    QCOMPARE(euros[QStringLiteral("low")], QJsonValue(0));
    QCOMPARE(report[QStringLiteral("by")], QJsonValue(QJsonArray()));
    const QJsonArray leftOut = report[QStringLiteral("left_out")].toArray();
    QCOMPARE(leftOut.size(), 2);
    QCOMPARE(leftOut[0].toObject(), (QJsonObject{{QStringLiteral("id"), QStringLiteral("part")},
                                                 {QStringLiteral("currency"), QStringLiteral("USD")},
                                                 {QStringLiteral("value"), 100},
                                                 {QStringLiteral("reason"), QStringLiteral("part-of")},
                                                 {QStringLiteral("counted_in"), QStringLiteral("whole")}}));
    QCOMPARE(leftOut[1][QStringLiteral("reason")], QJsonValue(QStringLiteral("estimate")));
    QCOMPARE(leftOut[1][QStringLiteral("counted_in")], QJsonValue(QJsonValue::Null));
}

void TestHeadless::totalsAsCsv()
{
    const QString file = put(QStringLiteral("deals.json"), kDeals);
    const Outcome outcome = run({QStringLiteral("totals"), file, QStringLiteral("--format"), QStringLiteral("csv"),
                                 QStringLiteral("--by"), QStringLiteral("year")});
    QCOMPARE(QString::fromUtf8(outcome.out), QStringLiteral("key,currency,gross,net,low,high,open_upward\n"
                                                            ",USD,600,500,500,500,true\n"
                                                            ",EUR,7.5,7.5,0,7.5,false\n"
                                                            "2025,USD,500,500,500,500,true\n"
                                                            "2026,USD,100,100,100,100,false\n"
                                                            "undated,EUR,7.5,7.5,0,7.5,false\n"));
}

void TestHeadless::totalsOverTheLargestNumber()
{
    const QString file = put(QStringLiteral("huge.json"), R"([
{"title":"A","start":"2025","amount":1e308,"currency":"USD"},{"title":"B","start":"2025","amount":1e308,"currency":"USD"},
{"title":"C","start":"2025","amount":-1e308,"currency":"EUR"},{"title":"D","start":"2025","amount":-1e308,"currency":"EUR"}
])");
    QJsonParseError error;
    const QByteArray json = run({QStringLiteral("totals"), file, QStringLiteral("--format=json")}).out;
    const QJsonObject report = QJsonDocument::fromJson(json, &error).object();
    QVERIFY2(error.error == QJsonParseError::NoError, json.constData());
    const QJsonArray all{QStringLiteral("gross"), QStringLiteral("net"), QStringLiteral("low"), QStringLiteral("high")};
    const QJsonObject dollars = report[QStringLiteral("totals")][0].toObject();
    QCOMPARE(dollars[QStringLiteral("net")], QJsonValue(QJsonValue::Null));
    QCOMPARE(dollars[QStringLiteral("over_largest")].toArray(), all);
    QVERIFY(!dollars.contains(QStringLiteral("under_smallest")));
    QCOMPARE(report[QStringLiteral("totals")][1][QStringLiteral("under_smallest")].toArray(), all);

    const QByteArray text = run({QStringLiteral("totals"), file}).out;
    QVERIFY2(text.contains("over 10³⁰⁸") && text.contains("beyond the largest number"), text.constData());
    const QByteArray csv = run({QStringLiteral("totals"), file, QStringLiteral("--format=csv")}).out;
    QVERIFY2(csv.contains(",USD,>1.7976931348623157e+308,"), csv.constData());
    for (const QByteArray &out : {json, text, csv})
        QVERIFY2(!out.contains("inf") && !out.contains("nan"), out.constData());
}

void TestHeadless::totalsAsText()
{
    const QString file = put(QStringLiteral("deals.json"), kDeals);
    const Outcome outcome = run({QStringLiteral("totals"), file});
    const QString expected = QStringLiteral("4 events\n"
                                            "\n"
                                            "Currency  Gross  Net  Low  High  Events\n"
                                            "USD         600  500  500  500+       1\n"
                                            "EUR         7.5  7.5    0   7.5       1\n"
                                            "\n"
                                            "Left out of net (2):\n"
                                            "Event  Currency  Amount  Why       Counted in\n"
                                            "part   USD          100  part of   whole\n"
                                            "guess  USD            9  estimate  nothing\n");
    QVERIFY2(QString::fromUtf8(outcome.out).startsWith(expected), outcome.out.constData());
    QVERIFY(outcome.out.contains("+ means open upward"));
    QVERIFY(outcome.out.contains("Currencies are never added to each other"));
}

void TestHeadless::totalsByKey()
{
    const QString file = put(QStringLiteral("deals.json"), kDeals);
    const QByteArray companies = run({QStringLiteral("totals"), file, QStringLiteral("--by=company")}).out;
    QVERIFY2(companies.contains("\na        USD         600  500"), companies.constData());
    QVERIFY2(companies.contains("\nb        USD         500  500"), companies.constData());
    QVERIFY(companies.contains("do not add up"));
    const QByteArray kinds = run({QStringLiteral("totals"), file, QStringLiteral("--by=kind")}).out;
    QVERIFY2(kinds.contains("\nproject   USD"), kinds.constData());
    QVERIFY(!kinds.contains("do not add up"));
}

void TestHeadless::theProgramRunsWithoutDisplay()
{
    const Outcome checked = runProgram({QStringLiteral("check"), kData + QStringLiteral("/roundtrip/everything.json")});
    QCOMPARE(checked.status, kExitSuccess);
    QVERIFY2(checked.out.endsWith("everything.json: 2 events, 2 companies, 1 sources\n"), checked.out.constData());
    const Outcome totals = runProgram({QStringLiteral("totals")});
    QCOMPARE(totals.status, kExitSuccess);
    QCOMPARE(totals.out, run({QStringLiteral("totals")}).out);
    QCOMPARE(totals.err, QByteArray());
    const Outcome csv = runProgram(
        {QStringLiteral("export"), QStringLiteral("--format=csv"), QStringLiteral("-o"), QStringLiteral("-")});
    QCOMPARE(csv.status, kExitSuccess);
    QVERIFY(csv.out.startsWith("id,date,"));
    QCOMPARE(runProgram({QStringLiteral("--version")}).out.left(10), QByteArray("timeloupe "));
}

void TestHeadless::theProgramReadsStandardInput()
{
    const Outcome good = runProgram({QStringLiteral("check"), QStringLiteral("-")}, "[]");
    QCOMPARE(good.out, QByteArray("-: 0 events, 0 companies, 0 sources\n"));
    const Outcome bad = runProgram({QStringLiteral("check"), QStringLiteral("-")}, "[\n{]");
    QCOMPARE(bad.status, kExitDataError);
    QVERIFY2(bad.err.startsWith("-:2:2: error: "), bad.err.constData());
}

void TestHeadless::theProgramReportsWrongUsage()
{
    const Outcome outcome = runProgram({QStringLiteral("render"), QStringLiteral("-o"), QStringLiteral("x.gif")});
    QCOMPARE(outcome.status, kExitUsageError);
    QVERIFY2(outcome.err.startsWith("timeloupe: error: x.gif has no known format"), outcome.err.constData());
    QCOMPARE(outcome.out, QByteArray());
}

#ifdef Q_OS_UNIX

void TestHeadless::standardOutputThatCannotBeWrittenIsAnError_data()
{
    QTest::addColumn<QString>("command");
    for (const char *command :
         {"check >/dev/full", "totals >/dev/full", "export -o - >/dev/full", "export -o /dev/full",
          "render -o - >/dev/full", "check >&-", "export -o - >&-", "export -o /dev/stdout >&-", "render -o - >&-"})
        QTest::newRow(command) << QString::fromLatin1(command);
}

void TestHeadless::standardOutputThatCannotBeWrittenIsAnError()
{
    QFETCH(const QString, command);
    QProcess shell;
    shell.start(QStringLiteral("sh"), {QStringLiteral("-c"), QStringLiteral("exec \"$TIMELOUPE_PROGRAM\" ") + command});
    QVERIFY(shell.waitForFinished(60'000));
    QCOMPARE(shell.exitStatus(), QProcess::NormalExit);
    QCOMPARE(shell.exitCode(), kExitDataError);
    const QByteArray said = shell.readAllStandardError();
    QVERIFY2(said.count(" error: ") == 1 && said.contains(" cannot be written: "), said.constData());
    QVERIFY2(said.contains("disk full") == command.contains(QStringLiteral("/dev/full")), said.constData());
}

void TestHeadless::aFigureGoesToStandardOutput()
{
    const auto rendered = [](const QStringList &options) {
        QProcess program;
        program.start(qEnvironmentVariable("TIMELOUPE_PROGRAM"),
                      QStringList{QStringLiteral("render"), QStringLiteral("-o")} + options);
        return program.waitForFinished(60'000) ? program.readAllStandardOutput() : QByteArray();
    };
    QVERIFY(rendered({QStringLiteral("-")}).startsWith("%PDF-"));
    QVERIFY(rendered({QStringLiteral("-"), QStringLiteral("--format=png")}).startsWith("\x89PNG"));
    QVERIFY(rendered({QStringLiteral("/dev/stdout"), QStringLiteral("--format=svg")}).startsWith("<?xml"));
}

#endif

TIMELOUPE_TEST(TestHeadless, QCoreApplication)
#include "tst_headless.moc"
