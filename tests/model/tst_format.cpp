// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/format.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace timeloupe;

namespace {

QString errorOf(const QString &fileName)
{
    const Result<LoadedTimeline> loaded = readTimeline(fileName);
    return loaded ? QStringLiteral("no error") : toLine(loaded.error());
}

} // namespace

class TestFormat : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }
    void registryIsConsistent();
    void formatsAreFound();
    void aFileIsRead();
    void aLargeFileIsRead();
    void anUnknownSuffixIsReadAsJson();
    void whatCannotBeReadSaysSo();
    void whatIsWrittenIsThere();
    void theOldFileStaysWhenWritingFails();
    void resourcesGoByTheirName();

private:
    [[nodiscard]] QString path(const QString &name) const { return m_directory.filePath(name); }
    void put(const QString &name, const QByteArray &content) const
    {
        QFile file(path(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(content), content.size());
    }
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

void TestFormat::aFileIsRead()
{
    put(QStringLiteral("a.json"), R"([{"title":"x","start":"2025"}])");
    const Result<LoadedTimeline> loaded = readTimeline(path(QStringLiteral("a.json")));
    QVERIFY(loaded.ok());
    QCOMPARE(loaded->store->size(), std::size_t(1));
}

void TestFormat::aLargeFileIsRead()
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

void TestFormat::whatCannotBeReadSaysSo()
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

void TestFormat::whatIsWrittenIsThere()
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

QTEST_GUILESS_MAIN(TestFormat)
#include "tst_format.moc"
