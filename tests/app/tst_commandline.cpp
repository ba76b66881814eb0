// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline.h"
#include "model/edtf.h"

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
    return result ? *result : CommandLine{Command::Help, {toLine(result.error())}, {}, {}, {}, {}, {}, {}};
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
    void renderTakesItsOptions();
    void renderPagesAreTurned();
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

void TestCommandLine::renderTakesItsOptions()
{
    const CommandLine line = parsed("render a.json -o x.PNG --filter kind:site --range 2025/2026-03 --size 1600x1200 "
                                    "--scale 2 --theme dark --transparent --lang fr --panels timeline --no-fold "
                                    "--title T --sources");
    QVERIFY(line.command == Command::Render);
    QCOMPARE(line.files, words("a.json"));
    QCOMPARE(line.output, QStringLiteral("x.PNG"));
    QCOMPARE(line.filter, QStringLiteral("kind:site"));
    RenderOptions expected;
    expected.target = RenderOptions::Target::Png;
    expected.page = QSizeF(1600, 1200);
    expected.scale = 2;
    expected.range = Edtf::parse("2025/2026-03").value().possible();
    expected.look = RenderOptions::Look::Dark;
    expected.transparent = true;
    expected.language = Language::French;
    expected.amounts = false;
    expected.folds = false;
    expected.title = QStringLiteral("T");
    expected.sources = true;
    QVERIFY(line.render == expected);
    QVERIFY(parsed("render -o x.pdf --appendix events").render.appendix);
    QVERIFY(parsed("render -o x.pdf --no-fold --fold").render.folds);
}

void TestCommandLine::renderPagesAreTurned()
{
    QCOMPARE(parsed("render -o x.png").render.pageSize(), QSizeF(1920, 1080));
    QCOMPARE(parsed("render -o x.png --orientation portrait").render.pageSize(), QSizeF(1080, 1920));
    QCOMPARE(parsed("render -o x.png --size 600x800").render.pageSize(), QSizeF(600, 800));
    QCOMPARE(parsed("render -o x.png --size 600x800 --orientation landscape").render.pageSize(), QSizeF(800, 600));
    const QSizeF a3 = parsed("render -o x.pdf").render.pageSize();
    QCOMPARE(a3, parsed("render -o x.pdf --size a3").render.pageSize());
    QCOMPARE(a3.toSize(), QSize(1588, 1123));
    QCOMPARE(parsed("render -o x.pdf --orientation portrait --size A3").render.pageSize(), a3.transposed());
    QVERIFY(parsed("render -o x.pdf --size Ledger").render.pageSize().width() >
            parsed("render -o x.pdf --size Letter").render.pageSize().width());
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
    row("render a.json", "render needs -o OUT");
    row("render -o x.gif", "x.gif does not tell the format; expected a file that ends in .pdf, .svg or .png");
    row("render -o x.png --size 0x0", "--size 0x0 cannot be drawn; expected 300 to 20000 pixels");
    row("render -o x.png --size 1000000x1080", "--size 1000000x1080 cannot be drawn");
    row("render -o x.png --size B5", "--size B5 is not known; expected A0 to A6");
    row("render -o x.png --size 15000x15000", "15000 × 15000 pixels are too many");
    row("render -o x.png --scale 5", "--scale 5 cannot be drawn; expected a number from 1 to 4");
    row("render -o x.png --scale nan", "--scale nan cannot be drawn");
    row("render -o x.pdf --scale 2", "--scale is for pictures of pixels");
    row("render -o x.pdf --transparent", "--transparent is for pictures");
    row("render -o x.svg --appendix events", "--appendix needs further pages");
    row("render -o x.pdf --appendix pictures", "--appendix pictures is not known; expected one of events");
    row("render -o x.pdf --range 2025/..", "--range 2025/.. is no range of time");
    row("render -o x.pdf --range soon", "--range soon is no range of time");
    row("render -o x.pdf --theme blue", "--theme blue is not known; expected one of light, dark, print");
    row("render -o x.pdf --lang de", "--lang de is not known; expected one of en, fr");
    row("render -o x.pdf --orientation up", "--orientation up is not known; expected one of landscape, portrait");
    row("render -o x.pdf --panels map", "--panels map is not known");
    row("render -o x.pdf --panels timeline,list", "--panels list is not there yet");
    row("render -o x.pdf --panels amount", "--panels without timeline is not there yet");
    row("render -o x.pdf --pages 2x1", "--pages is not there yet");
    row("render -o x.pdf --story s", "--story is not there yet");
    row("render -o x.pdf --view v", "--view is not there yet");
    row("render -o x.pdf --fold=yes", "--fold takes no value");
    row("totals --sources", "unknown option --sources");
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
