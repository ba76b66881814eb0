// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/figures/figuresettings.h"
#include "app/files/settings.h"
#include "app/files/settingswriter.h"
#include "app/files/usersettings.h"
#include "tests/support/testprogram/testprogram.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QRegularExpression>
#include <QSet>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

#include <array>
#include <cstdio>
#include <cstdlib>
#include <random>

#include <sys/stat.h>

using namespace timeloupe;

namespace {

/// To the disk.
void save(const Session &session)
{
    saveSession(session, {});
    SettingsWriter::wait();
}

void keepSettingsIn(const QString &folder)
{
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, folder);
}

/// A process of the program that is told to go on once all of them have loaded what was stored. Each changes something
/// else, and opens two files.
int runOther(const QString &folder, int number)
{
    keepSettingsIn(folder);
    Session session = loadSession();
    FigureSettings figures = loadFigureSettings();
    std::puts("loaded");
    std::fflush(stdout);
    (void)std::getchar();
    Session before = session;
    if (number == 0)
        session.theme = ThemeChoice::Dark;
    else if (number == 1)
        session.hiddenPanels = {QStringLiteral("list")};
    else
        session.layouts[QStringLiteral("rows")] = "r";
    for (int i = 0; i < 2; ++i) {
        session.recentFiles = withRecent(session.recentFiles, QStringLiteral("/%1/%2").arg(number).arg(i));
        saveSession(session, before);
        before = session;
    }
    figures.presets.save(QString::number(number), FigureChoice());
    figures.presets.remove(QStringLiteral("gone %1").arg(number));
    saveFigureSettings(figures);
    SettingsWriter::wait();
    return 0;
}

} // namespace

class SettingsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void firstStartIsTheBundledRecordWithFolds();
    void settingsRoundTrip();
    void processesKeepEachOthersChanges();
    void recentFilesOfOthersStay();
    void damagedValuesGetDefaults_data();
    void damagedValuesGetDefaults();
    void anyBytesAreSurvived();
    void recentFilesAreFewAndOnceEach();
    void listsAndTextsAreOfASizeThatIsWritten();
    void aFileThatIsTooLargeIsKeptAside();
    void aPipeIsKeptAside();
    void faultyLinesAreKeptAside();

private:
    [[nodiscard]] QString fileName() const;
    void write(const QByteArray &text) const;

    std::unique_ptr<QTemporaryDir> m_folder;
};

void SettingsTest::init()
{
    QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
    m_folder = std::make_unique<QTemporaryDir>();
    keepSettingsIn(m_folder->path());
}

void SettingsTest::cleanup()
{
    m_folder.reset();
}

QString SettingsTest::fileName() const
{
    return m_folder->filePath(QStringLiteral("Timeloupe/Timeloupe.ini"));
}

void SettingsTest::write(const QByteArray &text) const
{
    QVERIFY(QDir().mkpath(QFileInfo(fileName()).path()));
    QFile file(fileName());
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(text);
}

void SettingsTest::firstStartIsTheBundledRecordWithFolds()
{
    const Session session = loadSession();
    QCOMPARE(session, Session());
    QVERIFY(session.foldsEnabled);
    QVERIFY(session.file.isEmpty() && !session.range && session.query.isEmpty());
}

void SettingsTest::settingsRoundTrip()
{
    Session session;
    session.file = QStringLiteral("/data/é,\"x\";=[y]\\.json");
    session.range = TimeRange{-6'000'000'000'000'000'000, 1'700'000'000'123};
    session.query = QStringLiteral("company:\"US government\",OpenAI amount>=1B -status:planned");
    session.selection = {QStringLiteral("a"), QStringLiteral("b, c")};
    session.foldsEnabled = false;
    session.storyShown = true;
    session.laneOrder = LaneOrder::Amount;
    session.seriesKind = SeriesKind::Power;
    session.theme = ThemeChoice::Dark;
    session.geometry = QByteArray("\0\1\xff@x", 5);
    session.layouts = {{QStringLiteral("columns"), QByteArray("\0\7", 2)}, {QStringLiteral("rows"), "r"}};
    session.hiddenPanels = {QStringLiteral("list")};
    session.recentFiles = {QStringLiteral("/x.json"), QStringLiteral("/y.json")};
    save(session);
    QVERIFY(QFile::exists(fileName()));
    QCOMPARE(loadSession(), session);
    session.selection.clear();
    session.range.reset();
    save(session);
    QCOMPARE(loadSession(), session);
}

void SettingsTest::processesKeepEachOthersChanges()
{
    Session first;
    first.recentFiles = {QStringLiteral("/old")};
    first.layouts = {{QStringLiteral("columns"), "c"}};
    save(first);
    FigureSettings figures = loadFigureSettings();
    for (const char *name : {"gone 0", "gone 1", "stays"})
        figures.presets.save(QString::fromLatin1(name), FigureChoice());
    saveFigureSettings(figures);
    SettingsWriter::wait();
    std::array<QProcess, 3> others;
    for (std::size_t i = 0; i < others.size(); ++i) {
        others[i].setProcessChannelMode(QProcess::ForwardedErrorChannel);
        others[i].start(
            QCoreApplication::applicationFilePath(),
            {QStringLiteral("tst_settings"), QStringLiteral("--other"), m_folder->path(), QString::number(i)});
        QVERIFY(others[i].waitForReadyRead(60'000));
    }
    for (QProcess &other : others)
        other.write("\n");
    for (QProcess &other : others)
        QVERIFY(other.waitForFinished(60'000) && other.exitCode() == 0);
    const Session found = loadSession();
    QCOMPARE(found.theme, ThemeChoice::Dark);
    QCOMPARE(found.hiddenPanels, QStringList{QStringLiteral("list")});
    QCOMPARE(found.layouts.at(QStringLiteral("rows")), QByteArray("r"));
    QCOMPARE(found.layouts.at(QStringLiteral("columns")), QByteArray("c"));
    QCOMPARE(found.recentFiles.size(), 7);
    QCOMPARE(found.recentFiles.back(), QStringLiteral("/old"));
    for (std::size_t i = 0; i < others.size(); ++i)
        for (int file = 0; file < 2; ++file)
            QVERIFY(found.recentFiles.contains(QStringLiteral("/%1/%2").arg(i).arg(file)));
    QSet<QString> presets;
    figures = loadFigureSettings();
    for (const FigurePreset &preset : figures.presets.own())
        presets += preset.name;
    QCOMPARE(presets,
             (QSet<QString>{QStringLiteral("0"), QStringLiteral("1"), QStringLiteral("2"), QStringLiteral("stays")}));
}

void SettingsTest::recentFilesOfOthersStay()
{
    const auto texts = [](const char *letters) {
        QStringList files;
        for (const QChar letter : QString::fromLatin1(letters))
            files += letter;
        return files;
    };
    const auto stored = [&](const char *theirs, const char *before, const char *ours) {
        Session session;
        session.recentFiles = texts(theirs);
        saveSession(session, loadSession());
        Session known;
        known.recentFiles = texts(before);
        session.recentFiles = texts(ours);
        saveSession(session, known);
        return loadSession().recentFiles.join(QString());
    };
    QCOMPARE(stored("abc", "abc", "abc"), QStringLiteral("abc"));
    QCOMPARE(stored("xabc", "abc", "abc"), QStringLiteral("xabc"));
    QCOMPARE(stored("xabc", "abc", "yabc"), QStringLiteral("yxabc"));
    QCOMPARE(stored("xabc", "abc", "bac"), QStringLiteral("bxac")); // opened again
    QCOMPARE(stored("xabc", "abc", "ac"), QStringLiteral("xac"));   // could not be opened
    QCOMPARE(stored("xabc", "abc", "yca"), QStringLiteral("ycxa"));
    QCOMPARE(stored("abcdefghij", "abcdefghij", "yzabcdefgh"), QStringLiteral("yzabcdefgh"));
}

void SettingsTest::damagedValuesGetDefaults_data()
{
    QTest::addColumn<QByteArray>("line");
    for (const char *range : {"5", "5/4", "a/b", "1/2/3", "/", "9223372036854775807/9223372036854775807",
                              "-9223372036854775808/9223372036854775807"})
        QTest::newRow(range) << QByteArray("[session]\nrange=") + range;
    QTest::newRow("theme") << QByteArray("[window]\ntheme=purple");
    QTest::newRow("lanes") << QByteArray("[session]\nlanes=7");
    QTest::newRow("series") << QByteArray("[session]\nseries=@Invalid()");
    QTest::newRow("no ini") << QByteArray("{\"json\": true}");
}

void SettingsTest::damagedValuesGetDefaults()
{
    QFETCH(QByteArray, line);
    write(line);
    const Session session = loadSession();
    QVERIFY(!session.range);
    QCOMPARE(session.theme, ThemeChoice::System);
    QCOMPARE(session.laneOrder, LaneOrder::File);
    QCOMPARE(session.seriesKind, SeriesKind::Amount);
}

void SettingsTest::anyBytesAreSurvived()
{
    std::mt19937_64 random(7);
    Session whole;
    whole.range = TimeRange{1, 2};
    whole.selection = {QStringLiteral("a")};
    whole.layouts = {{QStringLiteral("rows"), "r"}};
    save(whole);
    QFile saved(fileName());
    QVERIFY(saved.open(QIODevice::ReadOnly));
    const QByteArray good = saved.readAll();
    for (int round = 0; round < 100; ++round) {
        QByteArray bad = good;
        for (int i = 0; i < 8; ++i)
            bad[static_cast<qsizetype>(random() % static_cast<std::uint64_t>(bad.size()))] =
                static_cast<char>(random());
        write(bad);
        const Session session = loadSession();
        QVERIFY(!session.range || !session.range->isEmpty());
    }
}

void SettingsTest::recentFilesAreFewAndOnceEach()
{
    QStringList recent;
    for (int i = 0; i < 15; ++i)
        recent = withRecent(recent, QStringLiteral("/%1").arg(i));
    QCOMPARE(recent.size(), Session::kMaxRecent);
    QCOMPARE(recent.front(), QStringLiteral("/14"));
    recent = withRecent(recent, QStringLiteral("/10"));
    QCOMPARE(recent.size(), Session::kMaxRecent);
    QCOMPARE(recent.front(), QStringLiteral("/10"));
    QCOMPARE(recent.count(QStringLiteral("/10")), 1);
}

void SettingsTest::listsAndTextsAreOfASizeThatIsWritten()
{
    QByteArray many = "/0";
    for (int i = 1; i < 1'000'000; ++i)
        many += ", /" + QByteArray::number(i);
    write("[files]\nrecent=" + many + "\n[session]\nquery=" + QByteArray(1'000'000, 'x') +
          "\nfile=" + QByteArray(1'000'000, 'y') + "\nselection=a, " + QByteArray(1'000'000, 'z') +
          ", b\nfolds=10000000000\n[layouts]\nrows=" + QByteArray(1'000'000, '1') + "\n");
    const Session session = loadSession();
    QCOMPARE(session.recentFiles.size(), Session::kMaxRecent);
    QCOMPARE(session.recentFiles.front(), QStringLiteral("/0"));
    QVERIFY(session.query.isEmpty() && session.file.isEmpty());
    QCOMPARE(session.selection, QStringList({QStringLiteral("a"), QStringLiteral("b")}));
    QVERIFY(session.layouts.at(QStringLiteral("rows")).isEmpty());
    QVERIFY(session.foldsEnabled);
}

void SettingsTest::aFileThatIsTooLargeIsKeptAside()
{
    QByteArray large = "[session]\nquery=OpenAI\n";
    const QByteArray line = "key=" + QByteArray(1000, 'x') + "\n";
    while (large.size() < 100'000'000)
        large += line;
    write(large);
    QCOMPARE(loadSession(), Session());
    const std::optional<QString> aside = UserSettings::takeSetAside();
    QVERIFY(aside);
    QVERIFY(!UserSettings::takeSetAside());
    QCOMPARE(QFileInfo(*aside).size(), qint64(large.size()));
    Session session;
    session.query = QStringLiteral("Anthropic");
    save(session);
    QCOMPARE(loadSession(), session);
    QVERIFY(QFileInfo(fileName()).size() < 10'000);
}

void SettingsTest::aPipeIsKeptAside()
{
    QVERIFY(QDir(m_folder->path()).mkdir(QStringLiteral("Timeloupe")));
    QCOMPARE(::mkfifo(QFile::encodeName(fileName()).constData(), 0600), 0);
    QCOMPARE(loadSession(), Session());
    save(Session());
    QVERIFY(UserSettings::takeSetAside());
    QVERIFY(QFileInfo(fileName()).isFile());
}

void SettingsTest::faultyLinesAreKeptAside()
{
    write("[session]\nthis is no setting\nquery=OpenAI\n");
    Session session = loadSession();
    QCOMPARE(session.query, QStringLiteral("OpenAI"));
    save(session);
    save(session);
    const QStringList files = QFileInfo(fileName()).dir().entryList(QDir::Files, QDir::Name);
    QCOMPARE(files, QStringList({QStringLiteral("Timeloupe.ini"), QStringLiteral("Timeloupe.ini.unusable")}));
    QFile kept(fileName() + QStringLiteral(".unusable"));
    QVERIFY(kept.open(QIODevice::ReadOnly));
    QVERIFY(kept.readAll().contains("this is no setting"));
    QCOMPARE(loadSession().query, QStringLiteral("OpenAI"));
}

/// The test, or with `--other` another program that changes the settings.
class SettingsApplication : public QCoreApplication
{
public:
    SettingsApplication(int &argc, char **argv) : QCoreApplication(argc, argv)
    {
        if (arguments().value(1) == QStringLiteral("--other"))
            std::exit(runOther(arguments().value(2), arguments().value(3).toInt()));
    }
};

TIMELOUPE_TEST(SettingsTest, SettingsApplication)

#include "tst_settings.moc"
