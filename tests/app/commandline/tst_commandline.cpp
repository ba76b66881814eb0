// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline/commandline.h"
#include "app/commandline/usagetext.h"
#include "app/figures/options/figureoption.h"
#include "model/formats/formatregistry.h"
#include "model/time/edtf.h"
#include "tests/support/testprogram/testprogram.h"

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
    return result ? *result : CommandLine{Command::Help, {toLine(result.error())}, {}, {}, {}, {}, {}, {}, {}};
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
    void formatsAreGuessed();
    void totalsTakesItsOptions();
    void fileLeftOutIsTheBundledRecord();
    void renderTakesItsOptions();
    void renderSpreadsOverPages();
    void renderTakesViewsAndStories();
    void renderPagesAreTurned();
    void helpAndVersion();
    void helpListsEveryOption();
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

void TestCommandLine::formatsAreGuessed()
{
    QCOMPARE(parsed("export -o out.csv").formatId, QStringLiteral("csv"));
    QCOMPARE(parsed("export -o out.jsonl").formatId, QStringLiteral("jsonl"));
    QCOMPARE(parsed("export -o out.JSON").formatId, QStringLiteral("json"));
    QCOMPARE(parsed("export -o -").formatId, QStringLiteral("json"));
    QCOMPARE(parsed("export -o - --format csv").formatId, QStringLiteral("csv"));
    QCOMPARE(parsed("export -o /dev/null").formatId, QStringLiteral("json"));
    QVERIFY(parsed("render -o -").render.target == RenderOptions::Target::Pdf);
    QVERIFY(parsed("render -o /dev/null").render.target == RenderOptions::Target::Pdf);
    QVERIFY(parsed("render -o - --format png").render.target == RenderOptions::Target::Png);
    QVERIFY(parsed("render -o x.pdf --format svg").render.target == RenderOptions::Target::Svg);
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
    expected.figure.target = FigureTarget::Png;
    expected.figure.size = QStringLiteral("1600x1200");
    expected.figure.scale = 2;
    expected.range = Edtf::parse("2025/2026-03").value().possible();
    expected.figure.language = Language::French;
    expected.figure.folds = false;
    expected.figure.look.theme = Theme::Dark;
    expected.figure.look.transparent = true;
    expected.figure.look.panels = {Panel::Timeline};
    expected.figure.look.title = QStringLiteral("T");
    expected.figure.look.sources = true;
    expected.given = line.render.given;
    QVERIFY(line.render == expected);
    QCOMPARE(line.render.given.size(), 11); // --filter, too; -o belongs to all commands
    QVERIFY(line.render.isGiven(QStringLiteral("--no-fold")) && !line.render.isGiven(QStringLiteral("--fold")));
    QVERIFY(parsed("render -o x.pdf --appendix events").render.figure.look.appendix);
    QCOMPARE(parsed("render -o x.pdf --no-fold --fold").render.folds(), std::optional(true));
    QCOMPARE(parsed("render -o x.pdf").render.folds(), std::optional<bool>());
}

void TestCommandLine::renderSpreadsOverPages()
{
    QVERIFY(parsed("render -o x.pdf").render.figure.look.pages == PageGrid());
    QVERIFY(parsed("render -o x.pdf --pages 4x1").render.figure.look.pages == (PageGrid{4, 1}));
    QVERIFY(parsed("render -o x.pdf --pages 2x").render.figure.look.pages == (PageGrid{2, std::nullopt}));
    QVERIFY(parsed("render -o x.pdf --pages=x3").render.figure.look.pages == (PageGrid{std::nullopt, 3}));
    const FigureOptions some = parsed("render -o x.pdf --panels overview,list --distance last-row").render.figure.look;
    QVERIFY(some.panels == (Panels{Panel::Overview, Panel::List}));
    QVERIFY(some.distance == ReadingDistance::LastRow);
    QVERIFY(parsed("render -o x.pdf --panels timeline,amount").render.figure.look == FigureOptions());
}

void TestCommandLine::renderTakesViewsAndStories()
{
    using Target = RenderOptions::Target;
    const auto named = [](const QStringList &more) {
        return parseCommandLine(QStringList{QStringLiteral("render"), QStringLiteral("--story"),
                                            QStringLiteral("Gigawatts: who builds where")} +
                                more);
    };
    const Result<CommandLine> deck = named({QStringLiteral("-o"), QStringLiteral("x.pdf")});
    QVERIFY(deck && deck->render.target == Target::Pdf);
    QCOMPARE(deck->render.story, QStringLiteral("Gigawatts: who builds where"));
    QCOMPARE(deck->render.figure.page(), QSizeF(1280, 720)); // 13.333 × 7.5 inches
    QVERIFY(named({QStringLiteral("-o"), QStringLiteral("x.HTML")})->render.target == Target::Html);
    const Result<CommandLine> folder = named({QStringLiteral("-o"), QStringLiteral("pictures/")});
    QVERIFY(folder && folder->render.target == Target::Pictures);
    QCOMPARE(folder->render.figure.page(), QSizeF(1920, 1080));
    const Result<CommandLine> step = named({QStringLiteral("-o"), QStringLiteral("x.svg"), QStringLiteral("--step=3"),
                                            QStringLiteral("--theme=dark"), QStringLiteral("--distance=slide"),
                                            QStringLiteral("--lang=fr"), QStringLiteral("--size=1080x1080")});
    QVERIFY2(step.ok(), step ? "" : qPrintable(step.error().message));
    QVERIFY(step->render.target == Target::Svg && step->render.step == 3);
    const CommandLine view = parsed("render -o x.png --view Everything --range 2025/2026 --panels timeline");
    QVERIFY(view.command == Command::Render);
    QCOMPARE(view.render.view, QStringLiteral("Everything"));
}

void TestCommandLine::renderPagesAreTurned()
{
    QCOMPARE(parsed("render -o x.png").render.figure.page(), QSizeF(1920, 1080));
    QCOMPARE(parsed("render -o x.png --orientation portrait").render.figure.page(), QSizeF(1080, 1920));
    QCOMPARE(parsed("render -o x.png --size 600x800").render.figure.page(), QSizeF(600, 800));
    QCOMPARE(parsed("render -o x.png --size 600x800 --orientation landscape").render.figure.page(), QSizeF(800, 600));
    const QSizeF a3 = parsed("render -o x.pdf").render.figure.page();
    QCOMPARE(a3, parsed("render -o x.pdf --size a3").render.figure.page());
    QCOMPARE(a3.toSize(), QSize(1588, 1123));
    QCOMPARE(parsed("render -o x.pdf --orientation portrait --size A3").render.figure.page(), a3.transposed());
    QCOMPARE(parsed("render -o x.pdf --size 254x127mm").render.figure.page(), QSizeF(960, 480));
    QVERIFY(parsed("render -o x.pdf --size Ledger").render.figure.page().width() >
            parsed("render -o x.pdf --size Letter").render.figure.page().width());
}

void TestCommandLine::helpAndVersion()
{
    QVERIFY(parsed("--help").command == Command::Help);
    QVERIFY(parsed("-h").command == Command::Help);
    QVERIFY(parsed("check --help").command == Command::Help);
    QVERIFY(parsed("--version").command == Command::Version);
    for (const char *part :
         {"check [FILE…]", "export [FILE] -o OUT", "totals [FILE]", "--by company|kind|year", "--format text|csv|json"})
        QVERIFY2(usageText().contains(QString::fromUtf8(part)), part);
    QVERIFY(usageText().contains(QStringLiteral("[--format %1]").arg(writableFormatIds().join(u'|'))));
}

void TestCommandLine::helpListsEveryOption()
{
    QStringList names;
    for (const RenderHelpSection &section : renderHelp())
        for (const RenderOptionHelp &option : section.options)
            for (const QString &name : option.names.split(QStringLiteral(", ")))
                names += name.section(u' ', 0, 0);
    for (const FigureOption &option : figureOptions())
        for (const char *name : {option.option, option.offOption})
            QVERIFY2(name == nullptr || names.contains(QString::fromLatin1(name)), name);
    QVERIFY(names.contains(QStringLiteral("--view")) && names.contains(QStringLiteral("--step")));
    for (const QString &name : names) {
        QVERIFY2(isRenderOption(name) != isRenderFlag(name), qPrintable(name));
        QVERIFY2(usageText().contains(u' ' + name), qPrintable(name));
    }
    for (const QString &line : usageText().split(u'\n')) {
        QVERIFY2(line.size() <= 90, qPrintable(line));
        if (line.startsWith(QStringLiteral("  --")) && !line.startsWith(QStringLiteral("  --help")))
            QVERIFY2(line.at(28) == u' ' && line.at(29) != u' ', qPrintable(line)); // in one column
    }
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
    row("export -o a.pdf", "has no known format; expected a suffix or --format, one of json, jsonl, csv");
    row("export -o a.csv --format xlsx", "the format xlsx is not supported; expected one of json, jsonl, csv");
    row("export -o a.ics --format ics", "the format ics is not supported; expected one of json, jsonl, csv");
    row("export -o - --format timelinejs", "the format timelinejs is not supported");
    row("totals --by month", "--by month is not known; expected one of company, kind, year");
    row("totals --format xml", "totals cannot be written as xml; expected one of text, csv, json");
    row("totals a b", "one file at a time");
    row("totals -o x", "unknown option -o");
    row("render a.json", "render needs -o OUT");
    row("render -o x.gif", "x.gif has no known format; expected a file that ends in .pdf, .svg or .png");
    row("render -o x.png --size 0x0",
        "--size 0x0: A page of 0 × 0 pixels cannot be drawn; expected 300 to 20000 pixels");
    row("render -o x.png --size 1000000x1000000", "cannot be drawn; expected 300 to 20000 pixels");
    row("render -o x.pdf --size 10x10mm", "--size 10x10mm: A page of 38 × 38 pixels cannot be drawn");
    row("render -o x.png --size B5", "--size: B5 is no size; expected A0 to A6");
    row("render -o x.png --size 15000x15000", "15000 × 15000 pixels are too many");
    row("render -o x.png --scale 5", "--scale 5 cannot be drawn; expected a number from 1 to 4");
    row("render -o x.png --scale nan", "--scale nan cannot be drawn");
    row("render -o x.pdf --scale 2", "--scale is for pictures of pixels");
    row("render -o x.pdf --transparent", "--transparent is for pictures");
    row("render -o x.svg --appendix events", "--appendix needs further pages");
    row("render -o x.pdf --appendix pictures", "--appendix pictures is not known; expected one of events");
    row("render -o x.pdf --range 2025/..", "--range 2025/.. is not a time range");
    row("render -o x.pdf --range soon", "--range soon is not a time range");
    row("render -o x --format gif", "--format gif is not known; expected one of pdf, svg, png, html");
    row("render -o - --format html", "-o - is for a story; expected --story NAME with it");
    row("render -o x/ --story s --format pdf", "a folder takes pictures; expected --format png with it, or a file");
    row("render -o x.pdf --theme blue", "--theme blue is not known; expected one of light, dark, print");
    row("render -o x.pdf --lang de", "--lang de is not known; expected one of en, fr");
    row("render -o x.pdf --orientation up", "--orientation up is not known; expected one of landscape, portrait");
    row("render -o x.pdf --panels map", "--panels map is not known");
    row("render -o x.pdf --panels timeline,", "expected some of timeline, amount, overview, list");
    row("render -o x.pdf --pages 0x1", "--pages 0x1 is not a page grid; expected WxH of 1 to 40");
    row("render -o x.pdf --pages 2", "--pages 2 is not a page grid");
    row("render -o x.pdf --pages x", "--pages x is not a page grid");
    row("render -o x.png --pages 2x1", "--pages needs pages; expected a .pdf");
    row("render -o x.pdf --distance far", "--distance far is not known; expected one of document, slide, last-row");
    row("render -o x.pdf --step 2", "--step needs a story; expected --story NAME with it");
    row("render -o x.pdf --story s --step 0", "--step 0 is not a step number; expected a number from 1");
    row("render -o x.png --story s", "a story is more than one picture; expected --step N");
    row("render -o x.html --story s --step 1", "--step is one picture");
    row("render -o x --story s", "expected a file that ends in .pdf or .html, or a folder as x/");
    row("render -o x.html", "-o x.html is for a story; expected --story NAME with it");
    row("render -o x/", "-o x/ is for a story");
    row("render -o x.pdf --story s --view v", "--view does not go with --story");
    row("render -o x.pdf --story s --pages 2x1", "--pages does not go with --story");
    row("render -o x.pdf --story s --filter kind:site", "--filter does not go with --story");
    row("render -o x.pdf --story s --scale 2", "--scale is for pictures of pixels");
    row("render -o x.pdf --story=", "--story needs a name");
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

TIMELOUPE_TEST(TestCommandLine, QCoreApplication)
#include "tst_commandline.moc"
