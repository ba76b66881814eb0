// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline.h"

#include <QRegularExpression>
#include <QTest>

using namespace timeloupe;
using Command = CommandLine::Command;

namespace {

QStringList words(const char *line)
{
    return QString::fromUtf8(line).split(u' ', Qt::SkipEmptyParts);
}

CommandLine parsed(const char *line)
{
    const Result<CommandLine> result = parseCommandLine(words(line));
    return result ? *result : CommandLine{Command::Help, {toLine(result.error())}, {}, {}, {}, {}, {}};
}

} // namespace

class TestCommandLine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }
    void withoutACommandTheWindowOpens();
    void checkTakesFiles();
    void exportTakesItsOptions();
    void exportGuessesTheFormat();
    void totalsTakesItsOptions();
    void fileLeftOutIsTheBundledRecord();
    void helpAndVersion();
    void wrongUsage_data();
    void wrongUsage();
};

void TestCommandLine::withoutACommandTheWindowOpens()
{
    QVERIFY(parsed("") == CommandLine());
    QVERIFY(parsed("a.json b.json").command == Command::Window);
    QCOMPARE(parsed("a.json b.json").files, words("a.json b.json"));
    QCOMPARE(parsed("-- check").files, words("check"));
    QCOMPARE(parsed("-").files, words("-"));
}

void TestCommandLine::checkTakesFiles()
{
    QVERIFY(parsed("check a.json -").command == Command::Check);
    QCOMPARE(parsed("check a.json -").files, words("a.json -"));
    QCOMPARE(parsed("check -- --help").files, words("--help"));
}

void TestCommandLine::exportTakesItsOptions()
{
    const CommandLine line = parsed("export --filter company:Arm a.json --format=csv -o out.txt");
    QVERIFY(line.command == Command::Export);
    QCOMPARE(line.files, words("a.json"));
    QCOMPARE(line.filter, QStringLiteral("company:Arm"));
    QCOMPARE(line.formatId, QStringLiteral("csv"));
    QCOMPARE(line.output, QStringLiteral("out.txt"));
    QCOMPARE(parsed("export -o out.csv --filter=a=b").filter, QStringLiteral("a=b"));
}

void TestCommandLine::exportGuessesTheFormat()
{
    QCOMPARE(parsed("export -o out.csv").formatId, QStringLiteral("csv"));
    QCOMPARE(parsed("export -o out.JSON").formatId, QStringLiteral("json"));
    QCOMPARE(parsed("export -o -").formatId, QStringLiteral("json"));
    QCOMPARE(parsed("export -o - --format csv").formatId, QStringLiteral("csv"));
}

void TestCommandLine::totalsTakesItsOptions()
{
    const CommandLine line = parsed("totals a.json --by year --format json --filter is:planned");
    QVERIFY(line.command == Command::Totals);
    QVERIFY(line.by == TotalsBy::Year);
    QVERIFY(line.totalsFormat == CommandLine::TotalsFormat::Json);
    QCOMPARE(line.filter, QStringLiteral("is:planned"));
    QVERIFY(parsed("totals --by company").by == TotalsBy::Company);
    QVERIFY(parsed("totals --by kind").by == TotalsBy::Kind);
    QVERIFY(!parsed("totals").by);
    QVERIFY(parsed("totals").totalsFormat == CommandLine::TotalsFormat::Text);
}

void TestCommandLine::fileLeftOutIsTheBundledRecord()
{
    QCOMPARE(parsed("totals").files, QStringList{bundledRecord()});
    QCOMPARE(parsed("check").files, QStringList{bundledRecord()});
    QCOMPARE(parsed("export -o x.csv").files, QStringList{bundledRecord()});
}

void TestCommandLine::helpAndVersion()
{
    QVERIFY(parsed("--help").command == Command::Help);
    QVERIFY(parsed("-h").command == Command::Help);
    QVERIFY(parsed("check --help").command == Command::Help);
    QVERIFY(parsed("--version").command == Command::Version);
    for (const char *part : {"check [FILE…]", "export [FILE] -o OUT", "totals [FILE]", "--by company|kind|year"})
        QVERIFY2(usageText().contains(QString::fromUtf8(part)), part);
}

void TestCommandLine::wrongUsage_data()
{
    QTest::addColumn<QString>("said");
    const auto row = [](const char *line, const char *said) { QTest::newRow(line) << QString::fromUtf8(said); };
    row("--colour", "unknown option --colour");
    row("check --by year a.json", "unknown option --by");
    row("export a.json", "export needs -o OUT");
    row("export -o", "-o needs a value");
    row("export -o a.csv x y", "one file at a time; expected nothing after x");
    row("export -o a.pdf", "does not tell the format; expected a suffix or --format, one of json, csv");
    row("export -o a.csv --format jsonl", "the format jsonl is not there; expected one of json, csv");
    row("export -o a.ics --format ics", "the format ics is not there; expected one of json, csv");
    row("export -o - --format timelinejs", "the format timelinejs is not there");
    row("totals --by month", "--by month is not known; expected company, kind or year");
    row("totals --format xml", "totals cannot be written as xml; expected text, csv or json");
    row("totals a b", "one file at a time");
    row("totals -o x", "unknown option -o");
    row("render -o x.pdf", "render is not there in this version");
}

void TestCommandLine::wrongUsage()
{
    QFETCH(QString, said);
    const Result<CommandLine> result = parseCommandLine(words(QTest::currentDataTag()));
    QVERIFY(!result.ok());
    QVERIFY2(result.error().message.contains(said), qPrintable(result.error().message));
}

QTEST_GUILESS_MAIN(TestCommandLine)
#include "tst_commandline.moc"
