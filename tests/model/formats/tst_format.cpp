// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/formats/base/format.h"
#include "model/formats/formatregistry.h"
#include "model/formats/timelinefile.h"
#include "model/io/displayname.h"

#include "model/core/parallel.h"
#include "model/io/inputbytes.h"
#include "tests/support/testprogram/testprogram.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <new>
#include <thread>

#ifdef Q_OS_LINUX
#include <fcntl.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/sysmacros.h>
#include <sys/un.h>
#include <unistd.h>
#endif

using namespace timeloupe;

namespace {

QString errorOf(const QString &fileName)
{
    const Result<LoadedTimeline> loaded = readTimeline(fileName);
    return loaded ? QStringLiteral("no error") : toLine(loaded.error());
}

#ifdef Q_OS_LINUX

/// Closed at the end.
struct Descriptor
{
    explicit Descriptor(int opened) : number(opened) {}
    Descriptor(const Descriptor &) = delete;
    Descriptor &operator=(const Descriptor &) = delete;
    ~Descriptor()
    {
        if (isOpen())
            ::close(number);
    }
    [[nodiscard]] bool isOpen() const { return number >= 0; }
    [[nodiscard]] QByteArray content() const
    {
        QByteArray bytes(1000, '\0');
        return bytes.first(std::max<ssize_t>(::read(number, bytes.data(), 1000), 0));
    }

    const int number;
};

/// One that lies at a path.
struct Socket : Descriptor
{
    explicit Socket(const QString &path) : Descriptor(::socket(AF_UNIX, SOCK_STREAM, 0))
    {
        sockaddr_un address = {};
        address.sun_family = AF_UNIX;
        const QByteArray name = QFile::encodeName(path);
        std::copy(name.begin(), name.end(), address.sun_path);
        ::unlink(name.constData());
        if (::bind(number, reinterpret_cast<const sockaddr *>(&address), sizeof address) != 0)
            qFatal("the socket cannot be made");
    }
};

int kindOf(const QString &path)
{
    struct stat found = {};
    return ::lstat(QFile::encodeName(path).constData(), &found) == 0 ? static_cast<int>(found.st_mode & S_IFMT) : 0;
}

#endif

} // namespace

class TestFormat : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }
    void registryIsConsistent();
    void formatsAreFound();
    void readsFile();
    void readsLargeFile();
    void anUnknownSuffixIsReadAsJson();
    void unreadableInputIsReported();
    void writtenContentIsPresent();
    void theOldFileStaysWhenWritingFails();
    void resourcesGoByTheirName();
#ifdef Q_OS_LINUX
    void truncationDuringReadIsAnError();
    void overwriteDuringReadIsAnError();
    void growingFileIsReadAtItsInitialSize();
    void fileLargerThanMemoryIsAnError();
    void readsFileWithoutSize();
    void nonFileIsReported();
    void fifoIsReadToEnd();
    void aFifoWithoutAWriterCanBeCancelled();
    void endlessStreamIsAnError();
    void writesIntoFifo();
    void aFifoWithoutAReaderCanBeCancelled();
    void vanishedReaderIsAnError();
    void writesIntoDevice();
    void descriptorIsWrittenAtItsOffset();
    void socketIsRefused();
#endif
    void outOfMemoryIsAnError_data();
    void outOfMemoryIsAnError();

private:
    [[nodiscard]] QString path(const QString &name) const
    {
        return m_directory.filePath(name);
    }
    void put(const QString &name, const QByteArray &content) const
    {
        QFile file(path(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(content), content.size());
    }
#ifdef Q_OS_LINUX
    /// A new one.
    QString fifo()
    {
        const QString name = path(QStringLiteral("fifo%1.json").arg(++m_fifos));
        if (::mkfifo(QFile::encodeName(name).constData(), 0600) != 0)
            qFatal("the FIFO cannot be made");
        return name;
    }
    int m_fifos = 0;
#endif
    QTemporaryDir m_directory;
};

void TestFormat::registryIsConsistent()
{
    QVERIFY(!formats().empty());
    for (const Format *format : formats()) {
        QCOMPARE(formatById(format->id()), format);
        QVERIFY(!format->name().isEmpty() && !format->suffixes().isEmpty());
        QVERIFY(format->canRead() || format->canWrite());
        for (const QString &suffix : format->suffixes())
            QCOMPARE(formatForFile(QStringLiteral("x.") + suffix), format);
        // What a format says it cannot do ends in an error, not in nothing.
        if (!format->canRead())
            QVERIFY(!format->read({}, QStringLiteral("x"), {}).ok());
    }
    QVERIFY(formats().front()->canWrite());
}

void TestFormat::formatsAreFound()
{
    QCOMPARE(formatForFile(QStringLiteral("/a.b/X.JSON")), formatById(QStringLiteral("json")));
    QCOMPARE(formatForFile(QStringLiteral("a.csv")), formatById(QStringLiteral("csv")));
    QVERIFY(formatForFile(QStringLiteral("json")) == nullptr);
    QVERIFY(formatForFile(QStringLiteral("-")) == nullptr);
    QVERIFY(formatById(QStringLiteral("pdf")) == nullptr);
}

void TestFormat::readsFile()
{
    put(QStringLiteral("a.json"), R"([{"title":"x","start":"2025"}])");
    const Result<LoadedTimeline> loaded = readTimeline(path(QStringLiteral("a.json")));
    QVERIFY(loaded.ok());
    QCOMPARE(loaded->store->size(), std::size_t(1));
}

void TestFormat::readsLargeFile()
{
    const QByteArray blank(5'000'000, ' ');
    put(QStringLiteral("large.json"), "[" + blank + R"({"title":"x","start":"2025"}])");
    QCOMPARE(errorOf(path(QStringLiteral("large.json"))), QStringLiteral("no error"));
    put(QStringLiteral("large.json"), "[" + blank);
    QVERIFY(errorOf(path(QStringLiteral("large.json"))).contains(QStringLiteral(":1:5000002: error: ")));
}

void TestFormat::anUnknownSuffixIsReadAsJson()
{
    put(QStringLiteral("events.txt"), R"([{"title":"x","start":"2025"}])");
    QCOMPARE(errorOf(path(QStringLiteral("events.txt"))), QStringLiteral("no error"));
}

void TestFormat::unreadableInputIsReported()
{
    const QString missing = path(QStringLiteral("missing.json"));
    QCOMPARE(errorOf(missing),
             missing + QStringLiteral(":1:1: error: the file does not exist; expected the path of a timeline"));
    QVERIFY(errorOf(m_directory.path()).endsWith(QStringLiteral(":1:1: error: this is a folder; expected a file")));
    put(QStringLiteral("empty.json"), {});
    QVERIFY(errorOf(path(QStringLiteral("empty.json"))).contains(QStringLiteral(":1:1: error: the file is empty")));
    put(QStringLiteral("a.csv"), "id\n");
    QVERIFY(errorOf(path(QStringLiteral("a.csv"))).contains(QStringLiteral("cannot be read; expected Timeloupe JSON")));
}

void TestFormat::writtenContentIsPresent()
{
    const QString file = path(QStringLiteral("out.bin"));
    const QByteArray bytes("a\0\r\nb", 5);
    QVERIFY(writeFile(file, bytes).ok());
    QFile written(file);
    QVERIFY(written.open(QIODevice::ReadOnly));
    QCOMPARE(written.readAll(), bytes);
}

void TestFormat::theOldFileStaysWhenWritingFails()
{
    const QString folder = path(QStringLiteral("folder"));
    QVERIFY(QDir().mkpath(folder + QStringLiteral("/inside")));
    const Result<bool> onFolder = writeFile(folder, "x");
    QVERIFY(!onFolder.ok());
    QVERIFY2(toLine(onFolder.error()).startsWith(folder + QStringLiteral(":1:1: error: the file cannot be written: ")),
             qPrintable(toLine(onFolder.error())));
    QVERIFY(QDir(folder + QStringLiteral("/inside")).exists());
    QVERIFY(!writeFile(path(QStringLiteral("no/such/folder/x")), "x").ok());
    QCOMPARE(QDir(m_directory.path()).entryList({QStringLiteral("no*")}).size(), 0);
}

void TestFormat::resourcesGoByTheirName()
{
    QCOMPARE(displayName(QStringLiteral(":/timelines/a.json")), QStringLiteral("a.json"));
    QCOMPARE(displayName(QStringLiteral("/tmp/a.json")), QStringLiteral("/tmp/a.json"));
    QVERIFY(errorOf(QStringLiteral(":/timelines/none.json")).startsWith(QStringLiteral("none.json:1:1: error: ")));
}

#ifdef Q_OS_LINUX

void TestFormat::truncationDuringReadIsAnError()
{
    const QString name = path(QStringLiteral("cut.json"));
    put(QStringLiteral("cut.json"), "[" + QByteArray(8'000'000, ' ') + R"({"title":"x","start":"2025"}])");
    bool isCut = false;
    const Result<LoadedTimeline> read = readTimeline(name, [&](double) {
        isCut = isCut || QFile::resize(name, 1000);
        return true;
    });
    QVERIFY(isCut);
    QVERIFY(!read);
    QCOMPARE(toLine(read.error()),
             name +
                 QStringLiteral(":1:1: error: the file was truncated while it was read; expected one that nothing is "
                                "writing to"));
}

void TestFormat::overwriteDuringReadIsAnError()
{
    const QString name = path(QStringLiteral("changed.json"));
    const QByteArray before = "[" + QByteArray(5'000'000, ' ') + R"({"title":"x","start":"2025"}])";
    put(QStringLiteral("changed.json"), before);
    QFile file(name);
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.setFileTime(QDateTime(QDate(2020, 1, 1), QTime()), QFileDevice::FileModificationTime));
    const Result<LoadedTimeline> read = readTimeline(name, [&](double) {
        file.seek(0);
        file.write("{");
        file.flush();
        return true;
    });
    QVERIFY(!read);
    QVERIFY2(read.error().message.startsWith(QStringLiteral("the file was changed while it was read")),
             qPrintable(read.error().message));
}

void TestFormat::growingFileIsReadAtItsInitialSize()
{
    const QString name = path(QStringLiteral("log.jsonl"));
    put(QStringLiteral("log.jsonl"), R"({"title":"one","start":"2025"})" + QByteArray("\n"));
    const Result<InputBytes> read = InputBytes::read(name, [&](double) {
        QFile file(name);
        return file.open(QIODevice::Append) && file.write("{\"title\":") > 0;
    });
    QVERIFY(read);
    QVERIFY(read->data().endsWith("}\n"));
}

void TestFormat::fileLargerThanMemoryIsAnError()
{
    const QString name = path(QStringLiteral("sparse.json"));
    put(QStringLiteral("sparse.json"), "[");
    if (!QFile::resize(name, static_cast<qint64>(largestInput()) + 1))
        QSKIP("no sparse files here");
    QVERIFY2(errorOf(name).contains(QStringLiteral(":1:1: error: the file has ")), qPrintable(errorOf(name)));
    QVERIFY(errorOf(name).endsWith(QStringLiteral("GiB, half of this computer's memory")));
}

void TestFormat::readsFileWithoutSize()
{
    const Result<InputBytes> read = InputBytes::read(QStringLiteral("/proc/self/status"));
    if (!QFile::exists(QStringLiteral("/proc/self/status")))
        QSKIP("no /proc here");
    QVERIFY(read && read->data().contains("Pid:"));
}

void TestFormat::nonFileIsReported()
{
    for (const char *device : {"/dev/null", "/dev/zero", "/dev/full"})
        QCOMPARE(errorOf(QString::fromLatin1(device)),
                 QString::fromLatin1(device) +
                     QStringLiteral(":1:1: error: this is a device; expected a file, or - for standard input"));
    const Socket socket(path(QStringLiteral("socket")));
    QVERIFY(errorOf(path(QStringLiteral("socket"))).endsWith(QStringLiteral("this is a socket; expected a file")));
}

void TestFormat::fifoIsReadToEnd()
{
    const QString name = fifo();
    const QByteArray bytes = "[" + QByteArray(3'000'000, ' ') + R"({"title":"x","start":"2025"}])";
    std::thread writer([&] {
        QFile file(name);
        if (file.open(QIODevice::WriteOnly)) // waits for the reader
            file.write(bytes);
    });
    const Result<LoadedTimeline> read = readTimeline(name, [](double) { return true; });
    writer.join();
    QVERIFY(read);
    QCOMPARE(read->store->size(), std::size_t(1));
}

void TestFormat::aFifoWithoutAWriterCanBeCancelled()
{
    int asked = 0;
    const Result<LoadedTimeline> read = readTimeline(fifo(), [&](double) { return ++asked < 3; });
    QVERIFY(!read);
    QCOMPARE(read.error().message, QString());
}

void TestFormat::endlessStreamIsAnError()
{
    const QString name = fifo();
    const Descriptor both(::open(QFile::encodeName(name).constData(), O_RDWR | O_NONBLOCK));
    const QByteArray bytes(60'000, ' ');
    const auto more = [&](double) { return ::write(both.number, bytes.constData(), 60'000) != 0; };
    const Result<InputBytes> read = InputBytes::read(name, more, 1'000'000);
    QVERIFY(!read);
    QVERIFY2(read.error().message.startsWith(QStringLiteral("the input exceeds 976.6 KiB")),
             qPrintable(read.error().message));
}

void TestFormat::writesIntoFifo()
{
    const QString name = fifo();
    const Descriptor reader(::open(QFile::encodeName(name).constData(), O_RDONLY | O_NONBLOCK));
    QVERIFY(writeFile(name, "abc"));
    QCOMPARE(reader.content(), QByteArray("abc"));
    QCOMPARE(kindOf(name), S_IFIFO);
}

void TestFormat::aFifoWithoutAReaderCanBeCancelled()
{
    const QString name = fifo();
    int asked = 0;
    const Result<bool> written = writeFile(name, "abc", [&] { return ++asked < 3; });
    QVERIFY(!written);
    QCOMPARE(written.error().message, QString());
    QCOMPARE(kindOf(name), S_IFIFO);
}

void TestFormat::vanishedReaderIsAnError()
{
    const QString name = fifo();
    auto reader = std::make_unique<Descriptor>(::open(QFile::encodeName(name).constData(), O_RDONLY | O_NONBLOCK));
    const Result<bool> written = writeFile(name, QByteArray(1'000'000, 'x'), [&] {
        reader.reset();
        return true;
    });
    QVERIFY(!written);
    QVERIFY2(written.error().message.contains(QStringLiteral("Broken pipe")), qPrintable(written.error().message));
}

void TestFormat::writesIntoDevice()
{
    // Devices of the test's own: what goes wrong must not replace those of the computer.
    const QString null = path(QStringLiteral("null"));
    const QString full = path(QStringLiteral("full"));
    const bool areMade = ::mknod(QFile::encodeName(null).constData(), S_IFCHR | 0600, makedev(1, 3)) == 0 &&
                         ::mknod(QFile::encodeName(full).constData(), S_IFCHR | 0600, makedev(1, 7)) == 0;
    if (!areMade || !Descriptor(::open(QFile::encodeName(null).constData(), O_WRONLY)).isOpen())
        QSKIP("no devices can be made here");
    QVERIFY(writeFile(null, "abc"));
    QCOMPARE(kindOf(null), S_IFCHR);
    const Result<bool> written = writeFile(full, "abc");
    QCOMPARE(kindOf(full), S_IFCHR);
    QVERIFY(!written);
    QVERIFY(written.error().message.contains(QStringLiteral("disk full")));
}

void TestFormat::descriptorIsWrittenAtItsOffset()
{
    const QString name = path(QStringLiteral("output.txt"));
    put(QStringLiteral("output.txt"), "before and after");
    const Descriptor output(::open(QFile::encodeName(name).constData(), O_WRONLY));
    ::lseek(output.number, 7, SEEK_SET);
    QVERIFY(writeFile(QStringLiteral("/dev/fd/%1").arg(output.number), "AND"));
    QVERIFY(writeFile(QStringLiteral("/proc/self/fd/%1").arg(output.number), " A"));
    QFile file(name);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray("before AND After"));
}

void TestFormat::socketIsRefused()
{
    const QString name = path(QStringLiteral("socket"));
    const Socket socket(name);
    const Result<bool> written = writeFile(name, "abc");
    QVERIFY(!written);
    QVERIFY(written.error().message.startsWith(QStringLiteral("this is a socket")));
    QCOMPARE(kindOf(name), S_IFSOCK);
}

#endif

void TestFormat::outOfMemoryIsAnError_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("json") << QStringLiteral("a.json");
    QTest::newRow("json lines, in parallel") << QStringLiteral("a.jsonl");
}

void TestFormat::outOfMemoryIsAnError()
{
    QFETCH(const QString, name);
    const QByteArray line(R"({"title":"x","start":"2025"})");
    const bool isLines = name.endsWith(u'l');
    const QByteArray lines = QByteArray(line + (isLines ? '\n' : ',')).repeated(100'000);
    put(name, isLines ? lines : QByteArray("[" + lines + line + "]"));
    int asked = 0;
    const Result<LoadedTimeline> read = readTimeline(path(name), [&](double) -> bool {
        if (++asked > 2) // while it is parsed
            throw std::bad_alloc();
        return true;
    });
    QVERIFY(asked > 2);
    QVERIFY(!read);
    QVERIFY(read.error().message.startsWith(QStringLiteral("there is not enough memory")));
    const auto throws = [](std::size_t part) {
        if (part == 1)
            throw std::bad_alloc();
    };
    QVERIFY_THROWS_EXCEPTION(std::bad_alloc, runParts(3, throws));
}

TIMELOUPE_TEST(TestFormat, QCoreApplication)
#include "tst_format.moc"
