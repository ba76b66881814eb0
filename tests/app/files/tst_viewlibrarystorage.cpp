// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/files/viewlibrarystorage.h"
#include "model/formats/timelinefile.h"

#include "app/commandline/commandline.h"
#include "app/files/viewfile.h"
#include "app/files/viewsettings.h"
#include "model/formats/base/format.h"
#include "model/io/folderlock.h"
#include "tests/support/testprogram/testprogram.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include <cstdio>
#include <random>
#include <thread>

using namespace timeloupe;

namespace {

const QByteArray kTimeline =
    "{ \"format\":\"timeloupe\",\"version\":1,\n\n   \"events\":[{\"id\":\"e\",\"title\":\"T\","
    "\"date\":\"2025\"}],\n \"views\":[{\"name\":\"First\"}], \"own\" : 1e0 }\n";

const QByteArray kSimple = " [{\"title\":\"T\",\"start\":\"2025\"}]";

SavedView named(const std::string &name)
{
    SavedView view;
    view.name.neutral = name;
    return view;
}

QString viewNames(const ViewLibraryModel &library)
{
    QStringList names;
    for (std::size_t i = 0; i < library.viewCount(); ++i)
        names += QString::fromStdString(library.view(i).name.neutral) +
                 (library.canEditView(i) ? QString() : QStringLiteral("!"));
    return names.join(u' ');
}

} // namespace

class TestViewLibraryStorage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_folder.reset(); }
    void editsGoIntoTheFileSoon();
    void otherContentIsPreserved();
    void onlyWhatWasEditedIsWritten();
    void severalEditsAreAllWritten();
    void symlinkStaysSymlink();
    void openingAnotherWritesInTheBackground();
    void editsReachTheTimelineOpenedAgain();
    void editsDuringAWriteOutliveTheTimeline();
    void endingWritesFirst();
    void theBundledRecordIsKeptInSettings();
    void theSimpleFormIsKeptInSettings();
    void onlyTheFullFormKeepsThem_data();
    void onlyTheFullFormKeepsThem();
    void eachTimelineHasItsOwn();
    void aFileThatIsNoTimelineAnyMore_data();
    void aFileThatIsNoTimelineAnyMore();
    void aFileThatIsGone();
    void whatSettingsKeptGoesIntoTheFile();
    void invalidSettingsAreReportedAndSetAside();
    void undoIsWrittenToo();
    void twoWindowsOnOneFile();
    void twoWindowsOnTheSettings();
    void foreignAdditionsArePreserved();
    void viewsOfAnotherTimelineStay();
    void uneditedBytesArePreserved();
    void oneViewEditedTwiceIsKeptTwice();
    void editsThatGoOnAreWrittenMeanwhile();
    void noForeignViewIsEverLost();
    void noForeignViewIsEverLostInTheSettings();
    void theLongestNameKeepsThemInItsFile();
    void unsavableViewsAreReported();
    void pendingViewsAreSavedLater();
    void theCacheOutlivesASavedView();

private:
    QString write(const QString &name, const QByteArray &bytes);
    static QByteArray contentOf(const QString &file);
    /// Opens the file as the window does.
    static void open(ViewLibraryStorage &keeper, const QString &file);
    /// What is found when the file is opened by itself.
    static QString reopened(const QString &file);

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestViewLibraryStorage::init()
{
    QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
    m_folder = std::make_unique<QTemporaryDir>();
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_folder->filePath(QStringLiteral("settings")));
}

QString TestViewLibraryStorage::write(const QString &name, const QByteArray &bytes)
{
    QFile file(m_folder->filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write the test's file");
    return file.fileName();
}

QByteArray TestViewLibraryStorage::contentOf(const QString &name)
{
    QFile file(name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void TestViewLibraryStorage::open(ViewLibraryStorage &keeper, const QString &file)
{
    const Result<LoadedTimeline> loaded = readTimeline(file);
    QVERIFY2(loaded.ok(), loaded ? "" : qPrintable(toLine(loaded.error())));
    keeper.open(file, *loaded->store, viewPlaceOf(file));
}

QString TestViewLibraryStorage::reopened(const QString &file)
{
    ViewLibraryModel library;
    ViewLibraryStorage keeper(library);
    open(keeper, file);
    return viewNames(library);
}

void TestViewLibraryStorage::editsGoIntoTheFileSoon()
{
    const QString file = write(QStringLiteral("t.json"), kTimeline);
    ViewLibraryModel library;
    ViewLibraryStorage keeper(library);
    open(keeper, file);
    QVERIFY(keeper.keepsInFile());
    QCOMPARE(viewNames(library), QStringLiteral("First"));
    library.addView(named("Second"));
    QCOMPARE(contentOf(file), kTimeline); // not at each key
    QTRY_COMPARE(reopened(file), QStringLiteral("First Second"));
}

void TestViewLibraryStorage::otherContentIsPreserved()
{
    const QString file = write(QStringLiteral("t.json"), kTimeline);
    const QFileDevice::Permissions odd = QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ReadGroup;
    QVERIFY(QFile::setPermissions(file, odd));
    const auto before = QFile::permissions(file);
    ViewLibraryModel library;
    ViewLibraryStorage keeper(library);
    open(keeper, file);
    library.addView(named("Second"));
    keeper.flush();
    QByteArray expected = kTimeline;
    expected.replace("[{\"name\":\"First\"}]", "[{\"name\":\"First\"},{\"name\":\"Second\"}]");
    QCOMPARE(QString::fromUtf8(contentOf(file)), QString::fromUtf8(expected));
    QCOMPARE(QFile::permissions(file), before);
    // What others changed meanwhile stays, too.
    write(QStringLiteral("t.json"), contentOf(file).replace("1e0", "2e0"));
    library.addStory({"S", {}, {}});
    keeper.flush();
    expected.replace("1e0 }",
                     "2e0,\n  \"stories\": [\n    {\n      \"name\": \"S\",\n      \"steps\": []\n    }\n  ] }");
    QCOMPARE(QString::fromUtf8(contentOf(file)), QString::fromUtf8(expected));
}

void TestViewLibraryStorage::onlyWhatWasEditedIsWritten()
{
    const QString file = write(QStringLiteral("t.json"), kTimeline);
    ViewLibraryModel library;
    {
        ViewLibraryStorage keeper(library);
        open(keeper, file);
        keeper.flush();
        QCOMPARE(contentOf(file), kTimeline);
        library.addView({});
        library.undo(); // as it was
        keeper.flush();
        QCOMPARE(contentOf(file), kTimeline);
        library.addStory();
    }
    QVERIFY(contentOf(file).contains("\"views\":[{\"name\":\"First\"}]"));
    QVERIFY(contentOf(file).contains("\"stories\": [\n"));
}

void TestViewLibraryStorage::severalEditsAreAllWritten()
{
    const QString file = write(QStringLiteral("t.json"), kTimeline);
    ViewLibraryModel library;
    ViewLibraryStorage keeper(library);
    open(keeper, file);
    QString expected = QStringLiteral("First");
    for (int i = 0; i < 20; ++i) {
        library.addView(named(std::to_string(i)));
        expected += u' ' + QString::number(i);
        if (i % 3 == 0)
            keeper.flush();
        if (i % 5 == 0)
            QCoreApplication::processEvents();
    }
    QTRY_COMPARE(reopened(file), expected);
}

void TestViewLibraryStorage::symlinkStaysSymlink()
{
    const QString file = write(QStringLiteral("t.json"), kTimeline);
    const QString link = m_folder->filePath(QStringLiteral("link.json"));
    QVERIFY(QFile::link(file, link));
    ViewLibraryModel library;
    ViewLibraryStorage keeper(library);
    open(keeper, link);
    library.addView(named("Mine"));
    keeper.flush();
    QVERIFY(QFileInfo(link).isSymLink());
    QCOMPARE(reopened(file), QStringLiteral("First Mine"));
}

/// Another program keeps the folder of the first.
void TestViewLibraryStorage::openingAnotherWritesInTheBackground()
{
    QVERIFY(QDir(m_folder->path()).mkdir(QStringLiteral("sub")));
    const QString one = write(QStringLiteral("sub/1.json"), kTimeline);
    const QString two = write(QStringLiteral("2.json"), kTimeline);
    ViewLibraryModel library;
    ViewLibraryStorage keeper(library);
    open(keeper, one);
    library.addView(named("Mine"));
    auto lock = std::make_unique<FolderLock>(QFileInfo(one).absolutePath());
    QVERIFY(lock->isHeld());
    open(keeper, two);
    QCOMPARE(viewNames(library), QStringLiteral("First"));
    QCOMPARE(contentOf(one), kTimeline);
    QVERIFY(keeper.isSaving());
    QVERIFY(!keeper.flushWithin(1));
    library.addView(named("Second"));
    lock.reset();
    QTRY_COMPARE(reopened(one), QStringLiteral("First Mine"));
    QTRY_COMPARE(reopened(two), QStringLiteral("First Second"));
    QTRY_VERIFY(!keeper.isSaving());
}

void TestViewLibraryStorage::editsReachTheTimelineOpenedAgain()
{
    const QString file = write(QStringLiteral("t.json"), kTimeline);
    ViewLibraryModel library;
    ViewLibraryStorage keeper(library);
    open(keeper, file);
    library.addView(named("Mine"));
    open(keeper, file); // what was read has it not
    library.addView(named("More"));
    QTRY_COMPARE(viewNames(library), QStringLiteral("First Mine More"));
    keeper.flush();
    QCOMPARE(reopened(file), QStringLiteral("First Mine More"));
}

void TestViewLibraryStorage::editsDuringAWriteOutliveTheTimeline()
{
    const QString one = write(QStringLiteral("1.json"), kTimeline);
    const QString two = write(QStringLiteral("2.json"), kTimeline);
    ViewLibraryModel library;
    ViewLibraryStorage keeper(library);
    open(keeper, one);
    library.addView(named("Mine"));
    auto lock = std::make_unique<FolderLock>(m_folder->path());
    QVERIFY(!keeper.flushWithin(1));
    library.renameView(1, Language::English, QStringLiteral("Renamed"));
    library.addView(named("More"));
    open(keeper, two);
    lock.reset();
    keeper.flush();
    QCOMPARE(reopened(one), QStringLiteral("First Renamed More"));
    QCOMPARE(contentOf(two), kTimeline);
}

void TestViewLibraryStorage::endingWritesFirst()
{
    const QString file = write(QStringLiteral("t.json"), kTimeline);
    ViewLibraryModel library;
    {
        ViewLibraryStorage keeper(library);
        open(keeper, file);
        library.addView(named("Mine"));
    }
    QCOMPARE(reopened(file), QStringLiteral("First Mine"));
}

void TestViewLibraryStorage::theBundledRecordIsKeptInSettings()
{
    const QString record = bundledRecord();
    ViewLibraryModel library;
    ViewLibraryStorage keeper(library);
    open(keeper, record);
    QVERIFY(!keeper.keepsInFile());
    for (std::size_t i = 0; i < library.viewCount(); ++i)
        QVERIFY(!library.canEditView(i));
    library.addView(named("Mine"));
    SavedView view = named("Two");
    view.filter = "company:OpenAI amount>1B";
    view.selection = {"stargate-announcement"};
    library.addView(view);
    keeper.flush();
    ViewLibraryModel again;
    ViewLibraryStorage other(again);
    const QSignalSpy failed(&other, &ViewLibraryStorage::failed);
    open(other, record);
    QCOMPARE(viewNames(again), viewNames(library));
    QVERIFY(again.own() == library.own());
    QCOMPARE(failed.count(), 0);
    again.undo();
    while (!again.own().isEmpty())
        again.removeView(again.viewCount() - 1);
    other.flush();
    QVERIFY(viewsInSettings(record)->isEmpty());
}

void TestViewLibraryStorage::theSimpleFormIsKeptInSettings()
{
    const QString file = write(QStringLiteral("t.json"), kSimple);
    ViewLibraryModel library;
    ViewLibraryStorage keeper(library);
    open(keeper, file);
    QVERIFY(!keeper.keepsInFile());
    library.addView(named("Mine"));
    keeper.flush();
    QCOMPARE(contentOf(file), kSimple);
    QCOMPARE(reopened(file), QStringLiteral("Mine"));
}

void TestViewLibraryStorage::onlyTheFullFormKeepsThem_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<bool>("can");
    QTest::newRow("full form") << QStringLiteral("t.json") << kTimeline << true;
    QTest::newRow("byte order mark") << QStringLiteral("t.json") << QByteArray("\xEF\xBB\xBF \n" + kTimeline) << true;
    QTest::newRow("no suffix") << QStringLiteral("t") << kTimeline << true;
    QTest::newRow("simple form") << QStringLiteral("t.json") << kSimple << false;
    QTest::newRow("CSV") << QStringLiteral("t.csv") << QByteArray("{id},date,title\n") << false;
    QTest::newRow("empty") << QStringLiteral("t.json") << QByteArray() << false;
}

void TestViewLibraryStorage::onlyTheFullFormKeepsThem()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, content);
    QFETCH(bool, can);
    QCOMPARE(canKeepViewsIn(write(name, content)), can);
    QVERIFY(!canKeepViewsIn(m_folder->path()));
    QVERIFY(!canKeepViewsIn(QStringLiteral("-")));
    QVERIFY(!canKeepViewsIn(bundledRecord()));
}

void TestViewLibraryStorage::eachTimelineHasItsOwn()
{
    const QString one = write(QStringLiteral("1.json"), kSimple);
    const QString two = write(QStringLiteral("2.json"), kSimple);
    ViewLibraryModel library;
    ViewLibraryStorage keeper(library);
    open(keeper, one);
    library.addView(named("Mine"));
    open(keeper, two);
    QCOMPARE(viewNames(library), QString());
    keeper.flush();
    QCOMPARE(reopened(one), QStringLiteral("Mine"));
    QDir::setCurrent(m_folder->path()); // the same file by another name
    QCOMPARE(reopened(QStringLiteral("1.json")), QStringLiteral("Mine"));
    QDir::setCurrent(QDir::rootPath());
}

void TestViewLibraryStorage::aFileThatIsNoTimelineAnyMore_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("no JSON") << QByteArray("{\"format\":\"timeloupe\",");
    QTest::newRow("other JSON") << QByteArray("{\"views\":[]}");
    QTest::newRow("simple form") << QByteArray("[]");
}

void TestViewLibraryStorage::aFileThatIsNoTimelineAnyMore()
{
    QFETCH(QByteArray, content);
    const QString file = write(QStringLiteral("t.json"), kTimeline);
    ViewLibraryModel library;
    ViewLibraryStorage keeper(library);
    const QSignalSpy failed(&keeper, &ViewLibraryStorage::failed);
    open(keeper, file);
    write(QStringLiteral("t.json"), content);
    library.addView(named("Mine"));
    keeper.flush();
    QCOMPARE(contentOf(file), content);
    QCOMPARE(failed.count(), 1);
    const auto error = failed.front().front().value<Diagnostic>();
    QCOMPARE(error.file, file);
    QVERIFY2(error.message.contains(QStringLiteral("no longer a timeline. They are kept in your settings")),
             qPrintable(error.message));
    // Nothing is lost, and it is not told again.
    library.addView(named("More"));
    keeper.flush();
    QCOMPARE(failed.count(), 1);
    write(QStringLiteral("t.json"), kTimeline);
    QCOMPARE(reopened(file), QStringLiteral("First Mine More"));
}

void TestViewLibraryStorage::aFileThatIsGone()
{
    QVERIFY(QDir(m_folder->path()).mkdir(QStringLiteral("sub")));
    const QString file = write(QStringLiteral("sub/t.json"), kTimeline);
    ViewLibraryModel library;
    ViewLibraryStorage keeper(library);
    open(keeper, file);
    const QSignalSpy failed(&keeper, &ViewLibraryStorage::failed);
    QVERIFY(QDir(m_folder->filePath(QStringLiteral("sub"))).removeRecursively());
    library.addView(named("Mine"));
    QTRY_COMPARE(failed.count(), 1);
    QVERIFY(!keeper.keepsInFile());
    const Result<ViewLibrary> kept = viewsInSettings(file);
    QVERIFY(kept.ok());
    QCOMPARE(kept->views.size(), std::size_t(2));
}

void TestViewLibraryStorage::whatSettingsKeptGoesIntoTheFile()
{
    const QString file = write(QStringLiteral("t.json"), kTimeline);
    QVERIFY(keepViewsInSettings(file, {}, {{named("First"), named("Kept")}, {}}).ok());
    ViewLibraryModel library;
    ViewLibraryStorage keeper(library);
    open(keeper, file);
    QCOMPARE(viewNames(library), QStringLiteral("First Kept"));
    QCOMPARE(contentOf(file), kTimeline); // opening writes nothing
    library.addView(named("Mine"));
    keeper.flush();
    QVERIFY(viewsInSettings(file)->isEmpty());
    QCOMPARE(reopened(file), QStringLiteral("First Kept Mine"));
}

void TestViewLibraryStorage::invalidSettingsAreReportedAndSetAside()
{
    const QString file = write(QStringLiteral("t.json"), kSimple);
    QVERIFY(keepViewsInSettings(file, {}, {{named("Old")}, {}}).ok());
    {
        QSettings stored(QSettings::IniFormat, QSettings::UserScope, QStringLiteral("Timeloupe"),
                         QStringLiteral("Timeloupe"));
        for (const QString &key : stored.allKeys())
            if (key.endsWith(QStringLiteral("/json")))
                stored.setValue(key, QStringLiteral("{\"format\":"));
    }
    ViewLibraryModel library;
    ViewLibraryStorage keeper(library);
    const QSignalSpy failed(&keeper, &ViewLibraryStorage::failed);
    open(keeper, file);
    QCOMPARE(failed.count(), 1);
    QCOMPARE(viewNames(library), QString());
    library.addView(named("New"));
    keeper.flush();
    QCOMPARE(reopened(file), QStringLiteral("New"));
    bool isThere = false;
    QSettings stored(QSettings::IniFormat, QSettings::UserScope, QStringLiteral("Timeloupe"),
                     QStringLiteral("Timeloupe"));
    for (const QString &key : stored.allKeys())
        isThere = isThere || stored.value(key).toString() == QStringLiteral("{\"format\":");
    QVERIFY(isThere);
}

void TestViewLibraryStorage::undoIsWrittenToo()
{
    const QString file = write(QStringLiteral("t.json"), kTimeline);
    ViewLibraryModel library;
    ViewLibraryStorage keeper(library);
    open(keeper, file);
    library.removeView(0);
    keeper.flush();
    QCOMPARE(reopened(file), QString());
    library.undo();
    keeper.flush();
    QCOMPARE(reopened(file), QStringLiteral("First"));
}

void TestViewLibraryStorage::twoWindowsOnOneFile()
{
    const QString file = write(QStringLiteral("t.json"), kTimeline);
    ViewLibraryModel one;
    ViewLibraryModel two;
    ViewLibraryStorage first(one);
    ViewLibraryStorage second(two);
    open(first, file);
    open(second, file);
    one.addView(named("One"));
    two.addView(named("Two"));
    first.flush();
    second.flush();
    QCOMPARE(reopened(file), QStringLiteral("First One Two"));
    QCOMPARE(viewNames(two), QStringLiteral("First One Two")); // and they are shown
    one.removeView(0);
    first.flush();
    two.addView(named("Three"));
    second.flush();
    QCOMPARE(reopened(file), QStringLiteral("One Two Three"));
    two.undo();
    second.flush();
    QCOMPARE(reopened(file), QStringLiteral("One Two"));
}

void TestViewLibraryStorage::twoWindowsOnTheSettings()
{
    const QString file = write(QStringLiteral("t.json"), kSimple);
    ViewLibraryModel one;
    ViewLibraryModel two;
    ViewLibraryStorage first(one);
    ViewLibraryStorage second(two);
    open(first, file);
    open(second, file);
    one.addView(named("One"));
    first.flush();
    two.addView(named("Two"));
    second.flush();
    QCOMPARE(reopened(file), QStringLiteral("One Two"));
    one.addView(named("Three"));
    first.flush();
    QCOMPARE(reopened(file), QStringLiteral("One Two Three"));
    two.removeView(0);
    second.flush();
    QCOMPARE(reopened(file), QStringLiteral("Two Three"));
}

void TestViewLibraryStorage::foreignAdditionsArePreserved()
{
    const QString file = write(QStringLiteral("t.json"), kTimeline);
    ViewLibraryModel library;
    ViewLibraryStorage keeper(library);
    open(keeper, file);
    write(QStringLiteral("t.json"),
          QByteArray(kTimeline).replace("\"First\"}", "\"First\"}, {\"name\":\"Theirs\",\"odd\":1.50}"));
    library.addView(named("Mine"));
    keeper.flush();
    QCOMPARE(reopened(file), QStringLiteral("First Theirs Mine"));
    QVERIFY(contentOf(file).contains("{\"name\":\"Theirs\",\"odd\":1.50}"));
}

void TestViewLibraryStorage::viewsOfAnotherTimelineStay()
{
    const QString file = write(QStringLiteral("t.json"), kTimeline);
    ViewLibraryModel library;
    ViewLibraryStorage keeper(library);
    open(keeper, file);
    write(QStringLiteral("t.json"), QByteArray(kTimeline).replace("First", "Its own"));
    library.addView(named("Mine"));
    keeper.flush();
    QCOMPARE(reopened(file), QStringLiteral("Its own Mine"));
}

void TestViewLibraryStorage::uneditedBytesArePreserved()
{
    const QByteArray exact = R"({"range" :"2025-06-10T12:30:15/..","name": "Exact","mine":[1.0]})";
    const QByteArray about = R"({"name":"About", "range":"2025~"})";
    const QByteArray both = exact + " ,\n" + about;
    const QString file = write(QStringLiteral("t.json"), QByteArray(kTimeline).replace("{\"name\":\"First\"}", both));
    ViewLibraryModel library;
    ViewLibraryStorage keeper(library);
    open(keeper, file);
    library.addView(named("Mine"));
    keeper.flush();
    QVERIFY2(contentOf(file).contains(exact), contentOf(file).constData());
    QVERIFY2(contentOf(file).contains(about), contentOf(file).constData());
    library.renameView(1, Language::English, QStringLiteral("Renamed"));
    keeper.flush();
    QVERIFY2(contentOf(file).contains(QByteArray(about).replace("About", "Renamed")), contentOf(file).constData());
    library.undo();
    keeper.flush();
    library.removeView(0);
    keeper.flush();
    QVERIFY(!contentOf(file).contains("Exact"));
    library.undo();
    keeper.flush();
    QVERIFY2(contentOf(file).contains(exact), contentOf(file).constData());
    QVERIFY2(contentOf(file).contains(about), contentOf(file).constData());
}

void TestViewLibraryStorage::oneViewEditedTwiceIsKeptTwice()
{
    const QString file = write(QStringLiteral("t.json"), kTimeline);
    ViewLibraryModel one;
    ViewLibraryModel two;
    ViewLibraryStorage first(one);
    ViewLibraryStorage second(two);
    open(first, file);
    open(second, file);
    const QSignalSpy merged(&second, &ViewLibraryStorage::merged);
    SavedView view;
    view.filter = "a";
    one.replaceView(0, view);
    first.flush();
    view.filter = "b";
    two.replaceView(0, view);
    second.flush();
    QCOMPARE(reopened(file), QStringLiteral("First First (2)"));
    QCOMPARE(two.view(0).filter, std::string("a"));
    QCOMPARE(two.view(1).filter, std::string("b"));
    QCOMPARE(merged.count(), 1);
    QVERIFY(merged.front().front().toString().contains(QStringLiteral("yours as “First (2)”")));
}

void TestViewLibraryStorage::editsThatGoOnAreWrittenMeanwhile()
{
    const QString file = write(QStringLiteral("t.json"), kTimeline);
    ViewLibraryModel library;
    ViewLibraryStorage keeper(library);
    open(keeper, file);
    const QSignalSpy written(&keeper, &ViewLibraryStorage::written);
    QTimer typing;
    int letters = 0;
    connect(&typing, &QTimer::timeout, &library,
            [&] { library.renameView(0, Language::English, QString::number(++letters)); });
    typing.start(ViewLibraryStorage::kDelayMs / 10);
    QTRY_VERIFY(written.count() >= 2);
    QVERIFY(contentOf(file) != kTimeline);
}

void TestViewLibraryStorage::noForeignViewIsEverLost()
{
    std::mt19937 random(3);
    const QString file = write(QStringLiteral("t.json"), kTimeline);
    ViewFileOptions options;
    int foreign = 0;
    bool mayCome = true;
    // Called between reading and renaming, from both sides of the copying.
    options.progress = [&](double) {
        if (!mayCome || random() % 4 != 0)
            return;
        mayCome = random() % 3 == 0;
        const QByteArray view = "{\"name\":\"foreign " + QByteArray::number(++foreign) + "\"},";
        QByteArray content = contentOf(file);
        content.insert(content.indexOf("\"views\":[") + 9, view);
        if (random() % 2 == 0) {
            write(QStringLiteral("t.json"), content);
        } else {
            const QByteArray other = QFile::encodeName(write(QStringLiteral("other.json"), content));
            QCOMPARE(::rename(other.constData(), QFile::encodeName(file).constData()), 0);
        }
    };
    constexpr int kRounds = 120;
    ViewLibrary base{{named("First")}, {}};
    for (int round = 0; round < kRounds; ++round) {
        mayCome = true;
        ViewLibrary ours = base;
        ours.views.push_back(named("own " + std::to_string(round)));
        const Result<MergedLibrary> kept = keepViewsIn(file, base, ours, options);
        QVERIFY2(kept.ok(), kept ? "" : qPrintable(kept.error().message));
        base = kept->library;
        QCOMPARE(static_cast<int>(base.views.size()), 1 + foreign + round + 1);
    }
    const QByteArray content = contentOf(file);
    for (int i = 0; i < foreign + kRounds; ++i) {
        const QByteArray number = QByteArray::number(i < foreign ? i + 1 : i - foreign);
        const QByteArray name = QByteArray(i < foreign ? "\"foreign " : "\"own ") + number + '"';
        QVERIFY2(content.count(name) == 1, name.constData());
    }
    QVERIFY(foreign > 30);
}

void TestViewLibraryStorage::noForeignViewIsEverLostInTheSettings()
{
    constexpr int kEach = 40;
    const QString file = write(QStringLiteral("t.json"), kSimple);
    std::atomic<int> failures = 0;
    std::vector<std::thread> threads;
    for (int thread = 0; thread < 3; ++thread)
        threads.emplace_back([&, thread] {
            ViewLibrary base;
            for (int i = 0; i < kEach; ++i) {
                ViewLibrary ours = base;
                ours.views.push_back(named(std::to_string(thread * kEach + i)));
                const Result<MergedLibrary> kept = keepViewsInSettings(file, base, ours);
                if (kept)
                    base = kept->library;
                else
                    ++failures;
            }
        });
    for (std::thread &thread : threads)
        thread.join();
    QCOMPARE(failures.load(), 0);
    QCOMPARE(viewsInSettings(file)->views.size(), std::size_t(3 * kEach));
}

void TestViewLibraryStorage::theLongestNameKeepsThemInItsFile()
{
    const QString file = write(QString(250, u'n') + QStringLiteral(".json"), kTimeline);
    ViewLibraryModel library;
    ViewLibraryStorage keeper(library);
    const QSignalSpy failed(&keeper, &ViewLibraryStorage::failed);
    open(keeper, file);
    library.addView(named("Mine"));
    keeper.flush();
    QCOMPARE(failed.count(), 0);
    QVERIFY(contentOf(file).contains("Mine"));
}

void TestViewLibraryStorage::unsavableViewsAreReported()
{
    const QString file = write(QStringLiteral("t.json"), kTimeline);
    ViewLibraryModel library;
    ViewLibraryStorage keeper(library);
    const QSignalSpy failed(&keeper, &ViewLibraryStorage::failed);
    open(keeper, file);
    write(QStringLiteral("settings"), "a file where the folder of the settings would be");
    write(QStringLiteral("t.json"), "[]");
    library.addView(named("Mine"));
    keeper.flush();
    QCOMPARE(failed.count(), 1);
    const QString message = failed.front().front().value<Diagnostic>().message;
    QVERIFY2(message.contains(QStringLiteral("neither in the file")), qPrintable(message));
    QVERIFY(keeper.hasUnsaved());
    write(QStringLiteral("t.json"), kTimeline);
    keeper.flush(); // tries again
    QVERIFY(!keeper.hasUnsaved());
    QCOMPARE(failed.count(), 1);
    QVERIFY(contentOf(file).contains("Mine"));
    QVERIFY(QFile::remove(m_folder->filePath(QStringLiteral("settings"))));
}

void TestViewLibraryStorage::pendingViewsAreSavedLater()
{
    const QString file = write(QStringLiteral("t.json"), kTimeline);
    const QString other = write(QStringLiteral("o.json"), kTimeline);
    ViewLibraryModel library;
    ViewLibraryStorage keeper(library);
    open(keeper, file);
    write(QStringLiteral("settings"), "in the way");
    write(QStringLiteral("t.json"), "[]");
    library.addView(named("Mine"));
    open(keeper, other);
    QTRY_VERIFY(keeper.hasUnsaved());
    write(QStringLiteral("t.json"), kTimeline);
    keeper.flush();
    QVERIFY(!keeper.hasUnsaved());
    QVERIFY(contentOf(file).contains("Mine"));
    QCOMPARE(contentOf(other), kTimeline);
    QVERIFY(QFile::remove(m_folder->filePath(QStringLiteral("settings"))));
}

void TestViewLibraryStorage::theCacheOutlivesASavedView()
{
    const QString file = write(QStringLiteral("t.json"), kTimeline);
    ViewFileOptions options;
    options.cache = IndexCache(m_folder->filePath(QStringLiteral("cache")));
    options.leastKept = 1;
    const QString key = IndexCache::keyOf(file);
    const Result<LoadedTimeline> read = readTimeline(file);
    QVERIFY(options.cache.keep(key, *read, false));
    const ViewLibrary base{read->store->views(), {}};
    ViewLibrary ours = base;
    ours.views.push_back(named("Mine"));
    QVERIFY(keepViewsIn(file, base, ours, options).ok());
    QVERIFY(IndexCache::keyOf(file) != key);
    const auto again = options.cache.find(IndexCache::keyOf(file));
    QVERIFY(again.has_value());
    QVERIFY(again->store->views() == ours.views);
    write(QStringLiteral("t.json"), contentOf(file).replace("\"T\"", "\"U\""));
    QVERIFY(!options.cache.find(IndexCache::keyOf(file)));
}

TIMELOUPE_TEST(TestViewLibraryStorage, QCoreApplication)
#include "tst_viewlibrarystorage.moc"
