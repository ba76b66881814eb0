// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/figures/figuresettings.h"
#include "app/figures/options/figureoption.h"
#include "app/figures/options/optionkeywords.h"
#include "tests/support/panelrecord.h"
#include "tests/support/testprogram/testprogram.h"
#include "views/figure/figure.h"

#include <QApplication>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

using namespace timeloupe;

namespace {

FigureChoice unusual()
{
    FigureChoice choice;
    choice.target = FigureTarget::Svg;
    choice.size = QStringLiteral("11.5x8in");
    choice.portrait = true;
    choice.scale = 2.5;
    choice.language = Language::French;
    choice.everything = true;
    choice.folds = false;
    choice.look.margin = 20.5;
    choice.look.pages = {3, std::nullopt};
    choice.look.distance = ReadingDistance::LastRow;
    choice.look.theme = Theme::Dark;
    choice.look.panels = {Panel::Overview, Panel::List};
    for (const auto part :
         {&FigureOptions::transparent, &FigureOptions::heading, &FigureOptions::legend, &FigureOptions::rule,
          &FigureOptions::footer, &FigureOptions::sources, &FigureOptions::appendix, &FigureOptions::highlight})
        choice.look.*part = !(choice.look.*part);
    return choice;
}

} // namespace

class FigureChoiceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }
    void parsesSizes_data();
    void parsesSizes();
    void formatsSizesInTheirUnit();
    void undrawableFigureIsReported();
    void parsesPageGrids();
    void choicesRoundTrip();
    void everyOptionIsKept();
    void damagedChoicesGetDefaults();
    void optionsFollowTarget();
    void rangeFoldsAndLanguageAreThoseChosen();
    void builtInPresetsCanBeDrawn();
    void presetsRoundTrip();
    void presetsHaveOneNameEach();
    void equalChoiceKeepsPreferredName();
};

void FigureChoiceTest::parsesSizes_data()
{
    QTest::addColumn<QString>("word");
    QTest::addColumn<QSizeF>("size"); // in 96ths of an inch; empty: none
    QTest::newRow("A4") << QStringLiteral("A4") << QSizeF(842, 595) * 96 / 72;
    QTest::newRow("small letters") << QStringLiteral("a0") << QSizeF(3370, 2384) * 96 / 72;
    QTest::newRow("Ledger lies, too") << QStringLiteral("Ledger") << QSizeF(1224, 792) * 96 / 72;
    QTest::newRow("pixels") << QStringLiteral("1920x1080") << QSizeF(1920, 1080);
    QTest::newRow("as written") << QStringLiteral("600x900px") << QSizeF(600, 900);
    QTest::newRow("mm") << QStringLiteral("254x127mm") << QSizeF(960, 480);
    QTest::newRow("inches") << QStringLiteral("10x7.5in") << QSizeF(960, 720);
    for (const char *wrong : {"", "A7", "1920", "1920x", "x1080", "-5x5", "1e3x5", "10x10cm", "A4 ", "1920 x 1080"})
        QTest::newRow(qPrintable(QStringLiteral("wrong '%1'").arg(QString::fromLatin1(wrong))))
            << QString::fromLatin1(wrong) << QSizeF();
}

void FigureChoiceTest::parsesSizes()
{
    QFETCH(QString, word);
    QFETCH(QSizeF, size);
    const Result<QSizeF> found = figureSize(word);
    QCOMPARE(found.ok(), !size.isEmpty());
    if (found)
        QVERIFY(std::abs(found->width() - size.width()) < 0.01 && std::abs(found->height() - size.height()) < 0.01);
    else
        QVERIFY(found.error().message.contains(QStringLiteral("expected A0 to A6")));
}

void FigureChoiceTest::formatsSizesInTheirUnit()
{
    const auto said = [](const char *word) {
        const QString text = QString::fromLatin1(word);
        return sizeText(*figureSize(text), unitOf(text));
    };
    QCOMPARE(said("A3"), QStringLiteral("420 × 297 mm"));
    QCOMPARE(said("A0"), QStringLiteral("1189 × 841 mm"));
    QCOMPARE(said("Letter"), QStringLiteral("11 × 8.5 in"));
    QCOMPARE(said("1920x1080"), QStringLiteral("1920 × 1080 pixels"));
    QCOMPARE(said("123.4x99mm"), QStringLiteral("123.4 × 99 mm"));
    QCOMPARE(sizeKeyword(123.4, 99, SizeUnit::Millimetres), QStringLiteral("123.4x99mm"));
    QCOMPARE(sizeKeyword(1'000'000, 5, SizeUnit::Pixels), QStringLiteral("1000000x5"));
}

void FigureChoiceTest::undrawableFigureIsReported()
{
    const auto figureError = [](const char *size, FigureTarget target = FigureTarget::Png, double scale = 1) {
        FigureChoice choice;
        choice.size = QString::fromLatin1(size);
        choice.target = target;
        choice.scale = scale;
        return choice.figureError().value_or(QString());
    };
    QCOMPARE(figureError("1920x1080"), QString());
    QVERIFY(figureError("0x0").contains(QStringLiteral("expected 300 to 20000 pixels")));
    QVERIFY(figureError("1000000x1000000", FigureTarget::Pdf).contains(QStringLiteral("expected 300 to 20000")));
    QVERIFY(figureError("A0", FigureTarget::Png, 4).contains(QStringLiteral("too many")));
    QCOMPARE(figureError("A0", FigureTarget::Pdf, 4), QString()); // vectors have no scale
    QVERIFY(figureError("nonsense").contains(QStringLiteral("is no size")));
    FigureChoice choice;
    choice.look.panels = {};
    QVERIFY(choice.figureError()->contains(QStringLiteral("No panel")));
    choice.look.panels = {Panel::List};
    QVERIFY(!choice.figureError());
    choice.look.margin = 400;
    QVERIFY(choice.figureError()->contains(QStringLiteral("margins")));
}

void FigureChoiceTest::parsesPageGrids()
{
    const auto grid = [](const char *word) { return pageGridOfWord(QString::fromLatin1(word)); };
    QVERIFY(grid("2x1") == (PageGrid{2, 1}));
    QVERIFY(grid("2x") == (PageGrid{2, std::nullopt}));
    QVERIFY(grid("x40") == (PageGrid{std::nullopt, 40}));
    for (const char *wrong : {"", "x", "2", "0x1", "41x1", "1x999", "-1x1", "2x1x1", "axb"})
        QVERIFY2(!grid(wrong), wrong);
    for (const char *word : {"2x1", "2x", "x3"})
        QCOMPARE(wordOfPageGrid(*grid(word)), QString::fromLatin1(word));
}

void FigureChoiceTest::choicesRoundTrip()
{
    QVERIFY(figureChoiceFrom(toJson(unusual())) == unusual());
    FigureChoice asNeeded;
    asNeeded.look.pages = {std::nullopt, std::nullopt};
    QVERIFY(figureChoiceFrom(toJson(asNeeded)) == asNeeded);
    QVERIFY(figureChoiceFrom(toJson(FigureChoice())) == FigureChoice());
    FigureChoice titled = unusual();
    titled.look.title = QStringLiteral("Of one timeline");
    titled.look.subtitle = QStringLiteral("Only");
    QVERIFY(figureChoiceFrom(toJson(titled)) == unusual());
}

void FigureChoiceTest::everyOptionIsKept()
{
    const QJsonObject json = toJson(unusual());
    for (const FigureOption &option : figureOptions()) {
        const QString key = QString::fromLatin1(option.key);
        if (key.isEmpty())
            continue;
        QVERIFY2(json.contains(key), option.key);
        QVERIFY2(&figureOption(option.key) == &option, option.key); // no key twice
        QVERIFY2(json.value(key) != toJson(FigureChoice()).value(key), option.key);
        QVERIFY2(option.label == nullptr || json.value(key).isBool(), option.key);
    }
}

void FigureChoiceTest::damagedChoicesGetDefaults()
{
    const QJsonObject damaged{{QStringLiteral("target"), QStringLiteral("doc")},
                              {QStringLiteral("size"), QStringLiteral("B5")},
                              {QStringLiteral("scale"), -7},
                              {QStringLiteral("margin"), 1e9},
                              {QStringLiteral("pages"), QStringLiteral("900x")},
                              {QStringLiteral("theme"), 5},
                              {QStringLiteral("panels"), QStringLiteral("all")},
                              {QStringLiteral("legend"), QStringLiteral("no")}};
    FigureChoice usual;
    usual.look.margin = 2000;
    QVERIFY(figureChoiceFrom(damaged) == usual);
}

void FigureChoiceTest::optionsFollowTarget()
{
    FigureChoice choice = unusual();
    choice.look.appendix = true;
    choice.target = FigureTarget::Pdf;
    const FigureOptions pdf = choice.options(QStringLiteral("a.json"));
    QVERIFY(!pdf.transparent && pdf.appendix && !pdf.onePage);
    QVERIFY(pdf.pages == (PageGrid{3, std::nullopt}));
    QCOMPARE(pdf.page, QSizeF(768, 1104)); // turned
    QCOMPARE(pdf.fileName, QStringLiteral("a.json"));
    QVERIFY(pdf.program.startsWith(QStringLiteral("Timeloupe ")));
    choice.target = FigureTarget::Png;
    const FigureOptions png = choice.options({});
    QVERIFY(png.transparent && !png.appendix && png.onePage && png.pages == PageGrid());
}

void FigureChoiceTest::rangeFoldsAndLanguageAreThoseChosen()
{
    ViewState state;
    state.setStore(panelRecord(), QStringLiteral("panel"));
    state.setFoldsEnabled(false);
    state.setRange({state.extent().begin, state.extent().begin + 400 * kMsPerDay});
    FigureChoice choice;
    choice.folds = true;
    choice.language = Language::French;
    const ViewSnapshot inView = snapshotFor(choice, snapshotOf(state));
    QCOMPARE(inView.language, Language::French);
    QCOMPARE(inView.range, state.range());
    QVERIFY(!inView.folds.empty());
    choice.everything = true;
    choice.language.reset();
    const ViewSnapshot all = snapshotFor(choice, snapshotOf(state));
    QCOMPARE(all.range, state.extent());
    QCOMPARE(all.language, Language::English);
    choice.folds = false;
    state.setFoldsEnabled(true);
    QVERIFY(snapshotFor(choice, snapshotOf(state)).folds.empty());
    const auto figure = makeFigure(snapshotOf(state), choice, {}, {});
    QVERIFY2(!figure->figureError(), qPrintable(figure->figureError().value_or(QString())));
    const auto cancelled = makeFigure(snapshotOf(state), choice, {}, [](double) { return false; });
    QVERIFY(cancelled->figureError().has_value());
}

void FigureChoiceTest::builtInPresetsCanBeDrawn()
{
    QStringList names;
    for (const FigurePreset &preset : builtInPresets()) {
        QVERIFY2(!preset.choice.figureError(), qPrintable(preset.name));
        QVERIFY2(!names.contains(preset.name), qPrintable(preset.name));
        names += preset.name;
        QCOMPARE(FigurePresets().nameOf(preset.choice), std::optional(preset.name));
    }
    QVERIFY(names.size() >= 8);
}

void FigureChoiceTest::presetsRoundTrip()
{
    const QTemporaryDir folder;
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, folder.path());
    FigureSettings memory = loadFigureSettings();
    QVERIFY(memory.presets.own().empty());
    QVERIFY(memory.last == builtInPresets().front().choice);
    QVERIFY(memory.picture.target == FigureTarget::Png);
    memory.presets.save(QStringLiteral("Rapport « été »"), unusual());
    memory.remember(unusual());
    memory.folder = QStringLiteral("/somewhere");
    memory.openWhenDone = true;
    memory.geometry = "abc";
    saveFigureSettings(memory);
    const FigureSettings found = loadFigureSettings();
    QCOMPARE(found.presets.own().size(), std::size_t(1));
    QVERIFY(found.presets.own() == memory.presets.own());
    QVERIFY(found.last == unusual());
    QVERIFY(found.picture == unusual()); // an SVG is a picture
    QVERIFY(found.page == memory.page);
    QCOMPARE(found.folder, memory.folder);
    QVERIFY(found.openWhenDone);
    QCOMPARE(found.geometry, memory.geometry);
    QSettings stored(QSettings::IniFormat, QSettings::UserScope, QStringLiteral("Timeloupe"),
                     QStringLiteral("Timeloupe"));
    stored.setValue(QStringLiteral("figure/presets"), QStringLiteral("[{\"name\":5},7,{\"name\":\"ok\"}"));
    stored.setValue(QStringLiteral("figure/page"), QStringLiteral("{{"));
    stored.sync();
    QVERIFY(loadFigureSettings().presets.own().empty());
    QVERIFY(loadFigureSettings().page == builtInPresets().front().choice);
}

void FigureChoiceTest::presetsHaveOneNameEach()
{
    FigurePresets presets;
    presets.save(QStringLiteral(" Mine "), unusual());
    QCOMPARE(presets.own().front().name, QStringLiteral("Mine"));
    presets.save(QStringLiteral("Mine"), FigureChoice()); // takes its place
    QCOMPARE(presets.own().size(), std::size_t(1));
    QVERIFY(presets.own().front().choice == FigureChoice());
    QVERIFY(presets.nameError(QStringLiteral("  ")));
    QVERIFY(presets.nameError(QStringLiteral("a3 PAGE"))); // comes with the program
    QVERIFY(presets.nameError(QString(61, u'x')));
    presets.save(QStringLiteral("A3 page"), unusual());
    QCOMPARE(presets.own().size(), std::size_t(1));
    presets.save(QStringLiteral("Other"), unusual());
    QVERIFY(presets.nameError(QStringLiteral("Mine"), QStringLiteral("Other")));
    presets.rename(QStringLiteral("Other"), QStringLiteral("Mine"));
    QVERIFY(presets.isOwn(QStringLiteral("Other")));
    presets.rename(QStringLiteral("Other"), QStringLiteral("Third"));
    QVERIFY(presets.isOwn(QStringLiteral("Third")) && !presets.isOwn(QStringLiteral("Other")));
    presets.remove(QStringLiteral("Third"));
    presets.remove(QStringLiteral("A4 page"));
    QCOMPARE(presets.own().size(), std::size_t(1));
    QCOMPARE(presets.all().size(), builtInPresets().size() + 1);
}

void FigureChoiceTest::equalChoiceKeepsPreferredName()
{
    FigurePresets presets;
    const FigureChoice page = builtInPresets().front().choice;
    presets.save(QStringLiteral("Mine"), page);
    QCOMPARE(presets.nameOf(page), std::optional(builtInPresets().front().name));
    QCOMPARE(presets.nameOf(page, QStringLiteral("Mine")), std::optional(QStringLiteral("Mine")));
    FigureChoice titled = page;
    titled.look.title = QStringLiteral("Any");
    QVERIFY(presets.nameOf(titled).has_value());
    QVERIFY(!presets.nameOf(unusual()).has_value());
}

TIMELOUPE_TEST(FigureChoiceTest, QApplication)
#include "tst_figurechoice.moc"
