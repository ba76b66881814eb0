// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/formats/timelinefile.h"
#include "model/io/filerewrite.h"

#include "model/formats/base/format.h"
#include "model/io/folderlock.h"
#include "tests/support/testprogram/testprogram.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <csignal>
#include <cstdio>
#include <random>
#include <thread>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace timeloupe;

namespace {

QByteArray contentOf(const QString &name)
{
    QFile file(name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// As an editor that writes in place.
void overwrite(const QString &name, const QByteArray &bytes)
{
    QFile file(name);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write the test's file");
}

void makeOld(const QString &name)
{
    QFile file(name);
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.setFileTime(QDateTime::currentDateTime().addSecs(-3600), QFileDevice::FileModificationTime));
}

/// As one that writes another file and gives it the name.
void replace(const QString &name, const QByteArray &bytes)
{
    overwrite(name + QStringLiteral("~"), bytes);
    if (::rename(QFile::encodeName(name + QStringLiteral("~")).constData(), QFile::encodeName(name).constData()) != 0)
        qFatal("cannot replace the test's file");
}

QByteArray allOf(const FileHandle &file)
{
    QByteArray bytes(FileStamp::of(file)->size, '\0');
    const ssize_t read = ::pread(file.descriptor(), bytes.data(), static_cast<std::size_t>(bytes.size()), 0);
    bytes.resize(std::max<ssize_t>(read, 0));
    return bytes;
}

/// Adds a line to what is there.
FileRewrite::Edit adding(const QByteArray &line)
{
    return [line](const FileHandle &now, SafeFile &out) -> Result<bool> {
        const QByteArray bytes = allOf(now) + line + '\n';
        return out.write(bytes) == bytes.size();
    };
}

/// Another program that comes in the last instant.
class LateRewrite : public FileRewrite
{
public:
    LateRewrite(const QString &file, std::function<void()> others) : FileRewrite(file), m_others(std::move(others)) {}

protected:
    void beforeExchange() override { m_others(); }

private:
    std::function<void()> m_others;
};

} // namespace

class TestFileRewrite : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void permissionsStay();
    void ownerStays();
    void linksStay();
    void longestNames();
    void fullDiskIsReported();
    void failedEditLeavesOldFile();
    void foldersAndReadOnlyFilesAreRefused();
    void nothingToDoWritesNothing();
    void concurrentEditIsDetected_data();
    void concurrentEditIsDetected();
    void noForeignEditIsEverLost();
    void threadsDoNotLoseLines();
    void aKilledWriterLeavesAWholeFileAndNoLock();
    void aKilledWriterLeavesNoOtherFile();
    void leftoversOfKilledWritersAreRemoved();
    void aFinishedFileIsNoLeftover();
    void aCopyThatCouldNotBeWrittenBackStays();
    void aFolderHasOneHolder();

private:
    [[nodiscard]] QString path(const QString &name) const { return m_folder->filePath(name); }
    [[nodiscard]] QStringList files() const { return QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestFileRewrite::init()
{
    QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
    m_folder = std::make_unique<QTemporaryDir>();
}

void TestFileRewrite::permissionsStay()
{
    const QString file = path(QStringLiteral("a"));
    overwrite(file, "old\n");
    QCOMPARE(::chmod(QFile::encodeName(file).constData(), 0641), 0);
    QVERIFY(FileRewrite(file).run(adding("new")).ok());
    struct stat info = {};
    ::stat(QFile::encodeName(file).constData(), &info);
    QCOMPARE(info.st_mode & 07777U, 0641U);
    QCOMPARE(contentOf(file), QByteArray("old\nnew\n"));
    QCOMPARE(files(), QStringList{QStringLiteral("a")});
    QVERIFY(writeFile(path(QStringLiteral("b")), "new").ok());
    overwrite(path(QStringLiteral("c")), {});
    QCOMPARE(QFile::permissions(path(QStringLiteral("b"))), QFile::permissions(path(QStringLiteral("c"))));
}

void TestFileRewrite::ownerStays()
{
    if (::geteuid() != 0)
        QSKIP("only root can give files away");
    const QString file = path(QStringLiteral("a"));
    overwrite(file, "old\n");
    QCOMPARE(::chown(QFile::encodeName(file).constData(), 1234, 2345), 0);
    QVERIFY(FileRewrite(file).run(adding("new")).ok());
    QVERIFY(writeFile(file, contentOf(file) + "more").ok());
    QCOMPARE(QFileInfo(file).ownerId(), 1234U);
    QCOMPARE(QFileInfo(file).groupId(), 2345U);
    QCOMPARE(contentOf(file), QByteArray("old\nnew\nmore"));
}

void TestFileRewrite::linksStay()
{
    const QString file = path(QStringLiteral("a"));
    const QString other = path(QStringLiteral("b"));
    overwrite(file, "a long old text\n");
    QCOMPARE(::link(QFile::encodeName(file).constData(), QFile::encodeName(other).constData()), 0);
    QVERIFY(QDir(m_folder->path()).mkdir(QStringLiteral("sub")));
    const QString link = path(QStringLiteral("sub/link"));
    QVERIFY(QFile::link(QStringLiteral("../a"), link));
    QVERIFY(FileRewrite(link).run(adding("new")).ok());
    QCOMPARE(contentOf(other), QByteArray("a long old text\nnew\n"));
    QVERIFY(writeFile(other, "short").ok());
    QCOMPARE(contentOf(file), QByteArray("short"));
    QVERIFY(QFileInfo(link).isSymLink());
    QCOMPARE(files(), (QStringList{QStringLiteral("a"), QStringLiteral("b")}));
    QFile::remove(file);
    QFile::remove(other);
    QVERIFY(writeFile(link, "made").ok()); // where the link leads to
    QCOMPARE(contentOf(file), QByteArray("made"));
}

void TestFileRewrite::longestNames()
{
    const QString file = path(QString(255, u'n'));
    QVERIFY2(writeFile(file, "old\n").ok(), qPrintable(writeFile(file, "old\n").ok() ? QString() : file));
    QVERIFY(FileRewrite(file).run(adding("new")).ok());
    QCOMPARE(contentOf(file), QByteArray("old\nnew\n"));
}

void TestFileRewrite::fullDiskIsReported()
{
    const Result<bool> written = writeFile(QStringLiteral("/dev/full"), "something");
    QVERIFY(!written);
    QCOMPARE(written.error().message, QStringLiteral("the file cannot be written: disk full"));
    QVERIFY(!QFileInfo(QStringLiteral("/dev/full")).isFile());
}

void TestFileRewrite::failedEditLeavesOldFile()
{
    const QString file = path(QStringLiteral("a"));
    overwrite(file, "old\n");
    {
        SafeFile out(file);
        QVERIFY(out.open(QIODevice::WriteOnly));
        QCOMPARE(out.write("new"), qint64(3));
        QVERIFY(out.finish());
    }
    const auto failing = [](const FileHandle &, SafeFile &out) -> Result<bool> {
        out.write("half");
        return Diagnostic{Severity::Error, {}, 0, 0, QStringLiteral("no"), {}};
    };
    const auto outcome = FileRewrite(file).run(failing);
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().message, QStringLiteral("no"));
    QCOMPARE(contentOf(file), QByteArray("old\n"));
    QCOMPARE(files(), QStringList{QStringLiteral("a")});
}

void TestFileRewrite::foldersAndReadOnlyFilesAreRefused()
{
    QVERIFY(!writeFile(m_folder->path(), "x"));
    QVERIFY(!writeFile(path(QStringLiteral("nowhere/a")), "x"));
    QVERIFY(!FileRewrite(path(QStringLiteral("missing"))).run(adding("x")));
    QVERIFY(QFile::link(QStringLiteral("loop"), path(QStringLiteral("loop"))));
    QVERIFY(!writeFile(path(QStringLiteral("loop")), "x"));
    if (::geteuid() == 0)
        return; // may do all
    const QString file = path(QStringLiteral("a"));
    overwrite(file, "old\n");
    QVERIFY(QFile::setPermissions(file, QFileDevice::ReadOwner));
    QVERIFY(!writeFile(file, "x"));
}

void TestFileRewrite::nothingToDoWritesNothing()
{
    const QString file = path(QStringLiteral("a"));
    overwrite(file, "old\n");
    const auto before = FileStamp::of(QFile::encodeName(file));
    const auto outcome = FileRewrite(file).run([](const FileHandle &, SafeFile &) -> Result<bool> { return false; });
    QVERIFY(outcome.ok());
    QVERIFY(!outcome->has_value());
    QVERIFY(FileStamp::of(QFile::encodeName(file)) == before);
    QCOMPARE(files(), QStringList{QStringLiteral("a")});
}

void TestFileRewrite::concurrentEditIsDetected_data()
{
    QTest::addColumn<bool>("isLate");
    QTest::addColumn<bool>("replaces");
    for (const bool isLate : {false, true})
        for (const bool replaces : {false, true})
            QTest::addRow("%s, %s", isLate ? "last instant" : "while edited", replaces ? "by name" : "in place")
                << isLate << replaces;
}

void TestFileRewrite::concurrentEditIsDetected()
{
    QFETCH(const bool, isLate);
    QFETCH(const bool, replaces);
    const QString file = path(QStringLiteral("a"));
    overwrite(file, "old1\n");
    bool isDone = false;
    const auto others = [&] {
        if (!std::exchange(isDone, true))
            (replaces ? replace : overwrite)(file, "old2\n"); // of the same size
    };
    int attempts = 0;
    const auto edit = [&](const FileHandle &now, SafeFile &out) {
        ++attempts;
        const Result<bool> outcome = adding("new")(now, out);
        if (!isLate)
            others();
        return outcome;
    };
    LateRewrite rewrite(
        file, isLate ? std::function<void()>(others) : [] {});
    const auto outcome = rewrite.run(edit);
    QVERIFY2(outcome.ok(), outcome ? "" : qPrintable(outcome.error().message));
    QCOMPARE(contentOf(file), QByteArray("old2\nnew\n"));
    QCOMPARE(attempts, 2);
    QCOMPARE(files(), QStringList{QStringLiteral("a")});
    QVERIFY(*outcome == FileStamp::of(QFile::encodeName(file)));
}

void TestFileRewrite::noForeignEditIsEverLost()
{
    const QString file = path(QStringLiteral("a"));
    std::mt19937 random(11);
    overwrite(file, {});
    QList<QByteArray> expected;
    for (int round = 0; round < 400; ++round) {
        int foreign = 0;
        const auto others = [&] {
            if (foreign == 3 || random() % 2 == 0)
                return;
            const QByteArray line = "foreign " + QByteArray::number(round) + '-' + QByteArray::number(++foreign);
            (random() % 2 == 0 ? replace : overwrite)(file, contentOf(file) + line + '\n');
            expected += line;
        };
        const QByteArray own = "own " + QByteArray::number(round);
        const auto edit = [&](const FileHandle &now, SafeFile &out) {
            others();
            const Result<bool> outcome = adding(own)(now, out);
            others();
            return outcome;
        };
        QVERIFY(LateRewrite(file, others).run(edit).ok());
        expected += own;
        std::sort(expected.begin(), expected.end());
        QList<QByteArray> lines = contentOf(file).split('\n');
        QVERIFY(lines.takeLast().isEmpty());
        std::sort(lines.begin(), lines.end());
        QCOMPARE(lines, expected);
    }
    QCOMPARE(files(), QStringList{QStringLiteral("a")});
}

void TestFileRewrite::threadsDoNotLoseLines()
{
    const QString file = path(QStringLiteral("a"));
    overwrite(file, {});
    constexpr int kEach = 60;
    std::vector<std::thread> threads;
    std::atomic<int> failures = 0;
    for (int thread = 0; thread < 4; ++thread)
        threads.emplace_back([&, thread] {
            for (int i = 0; i < kEach; ++i)
                if (!FileRewrite(file).run(adding(QByteArray::number(thread * kEach + i))))
                    ++failures;
        });
    for (std::thread &thread : threads)
        thread.join();
    QCOMPARE(failures.load(), 0);
    QList<QByteArray> lines = contentOf(file).split('\n');
    QCOMPARE(lines.size(), 4 * kEach + 1);
    for (int i = 0; i < 4 * kEach; ++i)
        QVERIFY(lines.contains(QByteArray::number(i)));
}

void TestFileRewrite::aKilledWriterLeavesAWholeFileAndNoLock()
{
    const QString file = path(QStringLiteral("a"));
    const QByteArray block(1 << 16, 'x');
    const QByteArray before = block + '\n';
    const QByteArray after = block.repeated(4) + '\n';
    for (unsigned round = 0; round < 20; ++round) {
        overwrite(file, before);
        int ends[2] = {};
        QCOMPARE(::pipe(ends), 0);
        const pid_t child = ::fork();
        if (child == 0) { // the writer
            for (;;) {
                FileRewrite(file).run([&](const FileHandle &, SafeFile &out) -> Result<bool> {
                    const char begun = 'x';
                    if (::write(ends[1], &begun, 1) != 1)
                        ::_exit(1);
                    for (int i = 0; i < 4; ++i)
                        out.write(block);
                    return out.write("\n") == 1;
                });
            }
        }
        char begun = 0;
        for (unsigned i = 0; i <= round % 3; ++i)
            QCOMPARE(::read(ends[0], &begun, 1), ssize_t(1));
        ::kill(child, SIGKILL);
        ::waitpid(child, nullptr, 0);
        ::close(ends[0]);
        ::close(ends[1]);
        const QByteArray found = contentOf(file);
        QVERIFY2(found == before || found == after, "half a file");
        QVERIFY(FolderLock(m_folder->path()).isHeld());
        QVERIFY(FileRewrite(file).run(adding("more")).ok());
    }
}

/// But in the exchange itself, what was written so far goes with the writer.
void TestFileRewrite::aKilledWriterLeavesNoOtherFile()
{
    const QString file = path(QStringLiteral("a"));
    overwrite(file, "old\n");
    if (!FileHandle(QFile::encodeName(m_folder->path()), O_TMPFILE | O_WRONLY, 0600).isOpen())
        QSKIP("this file system has no files without a name");
    int ends[2] = {};
    QCOMPARE(::pipe(ends), 0);
    const pid_t child = ::fork();
    if (child == 0) {
        FileRewrite(file).run([&](const FileHandle &, SafeFile &out) -> Result<bool> {
            out.write(QByteArray(1 << 16, 'x'));
            const char isWritten = 'x';
            if (::write(ends[1], &isWritten, 1) == 1)
                ::pause();
            return false;
        });
        ::_exit(1);
    }
    char isWritten = 0;
    QCOMPARE(::read(ends[0], &isWritten, 1), ssize_t(1));
    ::kill(child, SIGKILL);
    ::waitpid(child, nullptr, 0);
    ::close(ends[0]);
    ::close(ends[1]);
    QCOMPARE(files(), QStringList{QStringLiteral("a")});
    QCOMPARE(contentOf(file), QByteArray("old\n"));
}

void TestFileRewrite::leftoversOfKilledWritersAreRemoved()
{
    const QString file = path(QStringLiteral("a"));
    const QStringList stay{QStringLiteral(".timeloupe-Locked"), QStringLiteral(".timeloupe-Young1"),
                           QStringLiteral(".timeloupe-TooLong"), QStringLiteral("a")};
    for (const QString &name : stay + QStringList{QStringLiteral(".timeloupe-Left01")})
        overwrite(path(name), "x\n");
    for (const char *old : {".timeloupe-Locked", ".timeloupe-TooLong", ".timeloupe-Left01", "a"})
        makeOld(path(QString::fromLatin1(old)));
    const FileHandle writer(QFile::encodeName(path(stay.front())), O_RDONLY);
    QCOMPARE(::flock(writer.descriptor(), LOCK_EX), 0);
    QVERIFY(FileRewrite(file).run(adding("more")).ok());
    const QStringList found = files();
    QCOMPARE(QSet<QString>(found.begin(), found.end()), QSet<QString>(stay.begin(), stay.end()));
}

void TestFileRewrite::aFinishedFileIsNoLeftover()
{
    const QString file = path(QStringLiteral("a"));
    SafeFile out(file);
    QVERIFY(out.open(QIODevice::WriteOnly));
    QCOMPARE(out.write("new\n"), 4);
    QVERIFY(out.finish());
    QCOMPARE(files().size(), 1);
    makeOld(path(files().front()));
    SafeFile::removeAbandoned(m_folder->path());
    QVERIFY2(out.commit(), qPrintable(out.errorString()));
    QCOMPARE(contentOf(file), QByteArray("new\n"));
}

/// A file with two names is overwritten; here that fails.
void TestFileRewrite::aCopyThatCouldNotBeWrittenBackStays()
{
    const QString file = path(QStringLiteral("a"));
    const QByteArray content(1 << 16, 'x');
    overwrite(file, "old\n");
    QCOMPARE(::link(QFile::encodeName(file).constData(), QFile::encodeName(path(QStringLiteral("b"))).constData()), 0);
    auto out = std::make_unique<SafeFile>(file);
    QVERIFY(out->open(QIODevice::WriteOnly));
    QCOMPARE(out->write(content), content.size());
    QVERIFY(out->finish());
    struct rlimit usual = {};
    ::getrlimit(RLIMIT_FSIZE, &usual);
    const struct rlimit small
    {
        4096, usual.rlim_max
    };
    const auto handler = std::signal(SIGXFSZ, SIG_IGN);
    ::setrlimit(RLIMIT_FSIZE, &small);
    const bool isCommitted = out->commit();
    ::setrlimit(RLIMIT_FSIZE, &usual);
    std::signal(SIGXFSZ, handler);
    QVERIFY(!isCommitted);
    const QString error = out->errorString();
    out.reset();
    const QStringList found = files().filter(QStringLiteral("timeloupe"));
    QCOMPARE(found.size(), 1);
    QVERIFY2(error.contains(found.front()), qPrintable(error));
    makeOld(path(found.front()));
    QVERIFY(FileRewrite(file).run(adding("more")).ok());
    QCOMPARE(contentOf(path(found.front())), content);
}

void TestFileRewrite::aFolderHasOneHolder()
{
    const FileHandle other(QFile::encodeName(m_folder->path()), O_RDONLY | O_DIRECTORY);
    {
        const FolderLock lock(m_folder->path());
        QVERIFY(lock.isHeld());
        QCOMPARE(::flock(other.descriptor(), LOCK_EX | LOCK_NB), -1);
    }
    QCOMPARE(::flock(other.descriptor(), LOCK_EX | LOCK_NB), 0);
}

TIMELOUPE_TEST(TestFileRewrite, QCoreApplication)
#include "tst_filerewrite.moc"
