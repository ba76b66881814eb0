// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline/headless.h"
#include "app/commandline/namelookup.h"
#include "app/commandline/render.h"
#include "app/commandline/renderview.h"
#include "app/files/folderwriter.h"
#include "model/formats/base/format.h"
#include "model/formats/timelinefile.h"
#include "tests/support/testprogram/testprogram.h"

#include <QApplication>
#include <QBuffer>
#include <QDir>
#include <QFile>
#include <QImage>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace timeloupe;

namespace {

struct Outcome
{
    int status = -1;
    QByteArray err;
};

Outcome render(const QStringList &arguments)
{
    QBuffer err;
    err.open(QIODevice::WriteOnly);
    const Result<CommandLine> line = parseCommandLine(QStringList{QStringLiteral("render")} + arguments);
    const int status = line ? runRender(*line, err) : reportUsageError(line.error(), err);
    return {status, err.data()};
}

QStringList words(const char *line)
{
    return QString::fromUtf8(line).split(u' ', Qt::SkipEmptyParts);
}

QByteArray contentOf(const QString &fileName)
{
    QFile file(fileName);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

const QString kGigawatts = QStringLiteral("--story=gigawatts: WHO builds  where");

} // namespace

/// Saved views and stories on the command line, and what is left behind when something fails.
class TestRenderCommand : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
        m_directory = std::make_unique<QTemporaryDir>();
    }
    void viewsAreThoseOfTheFile();
    void optionsTakeThePlaceOfTheView();
    void unknownNamesListTheNearest_data();
    void unknownNamesListTheNearest();
    void nearestNamesComeFirst();
    void aStoryIsADeck();
    void aStoryIsAWebPage();
    void aStoryIsAFolderOfPictures();
    void aFolderIsWrittenWholeOrNotAtAll();
    void oneStepIsOnePicture();
    void stepOutOfRangeIsReported();
    void aTimelineWithoutStoriesSaysSo();
    void theSameInputGivesTheSameBytes();
    void nothingIsLeftBehind();

private:
    [[nodiscard]] QString path(const char *name) const { return m_directory->filePath(QString::fromLatin1(name)); }
    [[nodiscard]] QStringList names() const
    {
        return QDir(m_directory->path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot | QDir::Hidden);
    }
    QString out(const char *name) const { return QStringLiteral("--output=") + path(name); }
    std::unique_ptr<QTemporaryDir> m_directory;
};

void TestRenderCommand::viewsAreThoseOfTheFile()
{
    const EventStorePtr store = readTimeline(bundledRecord()).value().store;
    QVERIFY(!store->views().empty());
    for (const SavedView &view : store->views()) {
        const QString name = QString::fromStdString(view.name.in(Language::French));
        const Outcome outcome =
            render({out("v.png"), QStringLiteral("--size=800x600"), QStringLiteral("--view"), name});
        QVERIFY2(outcome.status == kExitSuccess, outcome.err.constData());
        QCOMPARE(QImage(path("v.png")).size(), QSize(800, 600));
    }
}

void TestRenderCommand::optionsTakeThePlaceOfTheView()
{
    const EventStorePtr store = readTimeline(bundledRecord()).value().store;
    const auto viewOf = [&](const char *more) {
        const auto line = parseCommandLine(words("render -o x.png --view") +
                                           QStringList{QStringLiteral("money WITH its bounds")} + words(more));
        return viewToRender(*line, *store).value();
    };
    const SavedView plain = viewOf("");
    QVERIFY(plain.range && plain.folds);
    QCOMPARE(plain.filter, std::string("amount:.."));
    QVERIFY(plain.lanes == LaneOrder::Amount);
    const SavedView other = viewOf("--filter kind:site --range 2025/2026 --no-fold");
    QVERIFY(!other.folds && other.range != plain.range);
    QCOMPARE(other.filter, std::string("kind:site"));
    QVERIFY(other.lanes == LaneOrder::Amount); // the rest is the view's
    SavedView panels;
    FigureOptions figure;
    showPanels(panels, figure);
    QVERIFY(figure == FigureOptions());
    panels.panels = {"overview", "list", "companies"};
    showPanels(panels, figure);
    QVERIFY(figure.panels == (Panels{Panel::Timeline, Panel::Overview, Panel::List}));
}

void TestRenderCommand::unknownNamesListTheNearest_data()
{
    QTest::addColumn<QString>("option");
    QTest::addColumn<QString>("said");
    QTest::newRow("view") << QStringLiteral("--view=last two weeks")
                          << QStringLiteral("there is no view \"last two weeks\"; expected one of \"The last two "
                                            "weeks\", ");
    QTest::newRow("story") << QStringLiteral("--story=gigawats")
                           << QStringLiteral("there is no story \"gigawats\"; expected one of \"Gigawatts: who builds "
                                             "where\", ");
}

void TestRenderCommand::unknownNamesListTheNearest()
{
    QFETCH(QString, option);
    QFETCH(QString, said);
    const Outcome outcome = render({out("x.pdf"), option});
    QCOMPARE(outcome.status, kExitUsageError);
    QVERIFY2(QString::fromUtf8(outcome.err).contains(said), outcome.err.constData());
    QCOMPARE(names(), QStringList());
}

void TestRenderCommand::nearestNamesComeFirst()
{
    Text apple;
    apple.en = "Apples";
    apple.fr = "Pommes";
    Text pear;
    pear.neutral = "Pears of the south";
    Text plum;
    plum.en = "Plums";
    const std::vector<const Text *> all{&apple, &pear, &plum};
    QCOMPARE(indexOfName(all, QStringLiteral(" pommes ")), std::optional<std::size_t>(0));
    QCOMPARE(indexOfName(all, QStringLiteral("Pommel")), std::optional<std::size_t>());
    QCOMPARE(indexOfName({}, QStringLiteral("x")), std::optional<std::size_t>());
    const auto first = [&](const char *name) {
        return sortedBySimilarity(all, QString::fromLatin1(name), Language::English).front();
    };
    QCOMPARE(first("plumbs"), QStringLiteral("Plums"));
    QCOMPARE(first("south"), QStringLiteral("Pears of the south"));
    QCOMPARE(sortedBySimilarity(all, QString(), Language::French).size(), 3);
}

void TestRenderCommand::aStoryIsADeck()
{
    const Outcome outcome = render({out("deck.pdf"), kGigawatts});
    QVERIFY2(outcome.status == kExitSuccess, outcome.err.constData());
    QCOMPARE(outcome.err, QByteArray());
    if (QStandardPaths::findExecutable(QStringLiteral("pdfinfo")).isEmpty())
        QSKIP("poppler-utils is not installed");
    QProcess info;
    info.start(QStringLiteral("pdfinfo"), {path("deck.pdf")});
    QVERIFY(info.waitForFinished(60'000));
    const QString said = QString::fromUtf8(info.readAllStandardOutput()).simplified();
    QVERIFY2(said.contains(QStringLiteral("Pages: 9")), qPrintable(said));
    QVERIFY2(said.contains(QStringLiteral("Page size: 960 x 540 pts")), qPrintable(said));
}

void TestRenderCommand::aStoryIsAWebPage()
{
    const Outcome outcome = render({out("page.html"), kGigawatts, QStringLiteral("--lang=fr")});
    QVERIFY2(outcome.status == kExitSuccess, outcome.err.constData());
    const QByteArray page = contentOf(path("page.html"));
    QVERIFY(page.contains("lang=\"fr\""));
    QVERIFY(page.contains("qui construit"));
}

void TestRenderCommand::aStoryIsAFolderOfPictures()
{
    const Outcome outcome = render({out("pictures/"), kGigawatts, QStringLiteral("--size=640x360"),
                                    QStringLiteral("--scale=2"), QStringLiteral("--theme=dark")});
    QVERIFY2(outcome.status == kExitSuccess, outcome.err.constData());
    const QStringList pictures = QDir(path("pictures")).entryList(QDir::Files, QDir::Name);
    QCOMPARE(pictures.size(), 9);
    QVERIFY(pictures.front().startsWith(QStringLiteral("01-")) && pictures.back().startsWith(QStringLiteral("09-")));
    const QImage last(path("pictures") + u'/' + pictures.back());
    QCOMPARE(last.size(), QSize(1280, 720));
    QVERIFY(last.pixelColor(4, 4).lightness() < 60);
}

void TestRenderCommand::aFolderIsWrittenWholeOrNotAtAll()
{
    const std::vector<FolderFile> good{{QStringLiteral("1"), "a"}, {QStringLiteral("2"), "b"}};
    QVERIFY(writeFolder(path("new/"), good).ok());
    QCOMPARE(contentOf(path("new/2")), QByteArray("b"));
    // The third cannot be written: nothing new is there, what was there stays.
    std::vector<FolderFile> bad{{QStringLiteral("1"), "c"}, {QStringLiteral("3"), "d"}, {QStringLiteral("no/4"), "e"}};
    QVERIFY(!writeFolder(path("new"), bad).ok());
    QCOMPARE(QDir(path("new")).entryList(QDir::Files | QDir::Hidden, QDir::Name), words("1 2"));
    QCOMPARE(contentOf(path("new/1")), QByteArray("a"));
    QVERIFY(!writeFolder(path("other/"), bad).ok());
    QVERIFY(!QFile::exists(path("other")));
    QVERIFY(writeFolder(path("a/b/c/"), good).error().message.contains(QStringLiteral("there is no ")));
    QVERIFY(writeFolder(path("new/1"), good).error().message.contains(QStringLiteral("a file of that name")));
}

void TestRenderCommand::oneStepIsOnePicture()
{
    for (const char *name : {"step.pdf", "step.svg", "step.png"}) {
        const Outcome outcome = render({out(name), kGigawatts, QStringLiteral("--step=2")});
        QVERIFY2(outcome.status == kExitSuccess, outcome.err.constData());
        QVERIFY(contentOf(path(name)).size() > 1000);
    }
    QCOMPARE(QImage(path("step.png")).size(), QSize(1920, 1080));
}

void TestRenderCommand::stepOutOfRangeIsReported()
{
    const Outcome outcome = render({out("step.png"), kGigawatts, QStringLiteral("--step=10")});
    QCOMPARE(outcome.status, kExitUsageError);
    QVERIFY2(outcome.err.contains("--step: error: the story has 9 steps; expected a number from 1 to 9"),
             outcome.err.constData());
}

void TestRenderCommand::aTimelineWithoutStoriesSaysSo()
{
    QFile file(path("simple.json"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("[{\"title\":\"One\",\"start\":\"2025\"}]");
    file.close();
    const Outcome story = render({path("simple.json"), out("x.pdf"), QStringLiteral("--story=Any")});
    QVERIFY2(story.err.contains("this timeline has no stories"), story.err.constData());
    const Outcome view = render({path("simple.json"), out("x.pdf"), QStringLiteral("--view=Any")});
    QVERIFY2(view.err.contains("this timeline has no saved views"), view.err.constData());
    QCOMPARE(names(), words("simple.json"));
}

void TestRenderCommand::theSameInputGivesTheSameBytes()
{
    const QString step = QStringLiteral("--step=1");
    for (const char *suffix : {"pdf", "svg", "png"}) {
        const QByteArray first = QByteArray("first.") + suffix;
        const QByteArray second = QByteArray("second.") + suffix;
        QCOMPARE(render({out(first.constData()), kGigawatts, step}).status, kExitSuccess);
        QCOMPARE(render({out(second.constData()), kGigawatts, step}).status, kExitSuccess);
        QVERIFY2(contentOf(path(first.constData())) == contentOf(path(second.constData())), suffix);
    }
}

void TestRenderCommand::nothingIsLeftBehind()
{
    QVERIFY(render({out("no/deck.pdf"), kGigawatts}).err.contains("the file cannot be written"));
    QVERIFY(render({out("no/such/pictures/"), kGigawatts}).err.contains("the folder cannot be created"));
    QVERIFY(render({out("a.png"), QStringLiteral("--size=0x0")}).status == kExitUsageError);
    QVERIFY(render({out("a.png"), QStringLiteral("--size=1000000x1000000")}).status == kExitUsageError);
    QVERIFY(render({out("a.png"), QStringLiteral("--view=Everything"), QStringLiteral("--range=1900/1910")})
                .err.contains("--range: error: there are no data in that range"));
    QCOMPARE(names(), QStringList());
}

TIMELOUPE_TEST(TestRenderCommand, QApplication)
#include "tst_rendercommand.moc"
