// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/files/loader.h"

#include "model/events/eventstorecolumns.h"
#include "model/events/quietperiods.h"
#include "tests/support/generator.h"
#include "tests/support/testprogram/testprogram.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#ifdef Q_OS_UNIX
#include <sys/stat.h>
#endif

using namespace timeloupe;

class LoaderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void readsInTheBackground();
    void quietPeriodsComeWithIt();
    void errorSaysFileAndWhat();
    void newerLoadReplacesOlder();
    void cancelEndsIt();
    void endOfTheLoaderIsQuiet();
    void largeFileComesFromTheCacheTheSecondTime();
    void changedFileIsReread();
    void smallFileIsNotCached();
#ifdef Q_OS_UNIX
    void fifoWithoutAWriterEndsWithTheLoader_data();
    void fifoWithoutAWriterEndsWithTheLoader();
#endif

private:
    QString write(const QString &name, const QByteArray &bytes);
    [[nodiscard]] QDir cacheFolder() const
    {
        return QDir(m_folder->filePath(QStringLiteral("cache")));
    }
    void useCache(qint64 leastKept);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Loader> m_loader;
    std::vector<LoadedFile> m_loaded;
    std::vector<Diagnostic> m_errors;
    int m_cancelled = 0;
};

void LoaderTest::init()
{
    QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
    m_folder = std::make_unique<QTemporaryDir>();
    useCache(IndexCache::kLeastFile);
    m_loaded.clear();
    m_errors.clear();
    m_cancelled = 0;
}

void LoaderTest::useCache(qint64 leastKept)
{
    m_loader = std::make_unique<Loader>(nullptr, IndexCache(cacheFolder().path()), leastKept);
    connect(m_loader.get(), &Loader::loaded, this, [this](const LoadedFile &file) { m_loaded.push_back(file); });
    connect(m_loader.get(), &Loader::failed, this, [this](const Diagnostic &error) { m_errors.push_back(error); });
    connect(m_loader.get(), &Loader::cancelled, this, [this] { ++m_cancelled; });
}

QString LoaderTest::write(const QString &name, const QByteArray &bytes)
{
    QFile file(m_folder->filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write the test's file");
    return file.fileName();
}

void LoaderTest::readsInTheBackground()
{
    const QString file =
        write(QStringLiteral("a.json"), R"([{"title":"One","start":"2025"},{"title":"Two","start":"2026"}])");
    m_loader->open(file);
    QVERIFY(m_loader->isRunning());
    QVERIFY(m_loaded.empty());
    QTRY_COMPARE(m_loaded.size(), std::size_t(1));
    QVERIFY(!m_loader->isRunning());
    QCOMPARE(m_loaded.front().file, file);
    QCOMPARE(m_loaded.front().store->size(), std::size_t(2));
}

void LoaderTest::quietPeriodsComeWithIt()
{
    m_loader->open(write(QStringLiteral("a.json"),
                         R"([{"title":"One","start":"2000-05-01"},{"title":"Two","start":"2026-05-01"}])"));
    QTRY_COMPARE(m_loaded.size(), std::size_t(1));
    QVERIFY(!m_loaded.front().summary.folds.empty());
    QCOMPARE(m_loaded.front().summary.folds, quietPeriods(*m_loaded.front().store));
}

void LoaderTest::errorSaysFileAndWhat()
{
    const QString missing = m_folder->filePath(QStringLiteral("none.json"));
    m_loader->open(missing);
    QTRY_COMPARE(m_errors.size(), std::size_t(1));
    QVERIFY(toLine(m_errors.front()).contains(QStringLiteral("none.json")));
    QVERIFY(!m_errors.front().message.isEmpty());
    m_loader->open(write(QStringLiteral("bad.json"), "[\n{\"title\": \"One\", \"start\": }]"));
    QTRY_COMPARE(m_errors.size(), std::size_t(2));
    QCOMPARE(m_errors.back().line, 2);
    QVERIFY(m_errors.back().column > 0);
    QVERIFY(m_loaded.empty());
}

void LoaderTest::newerLoadReplacesOlder()
{
    test::GeneratorOptions options;
    options.events = 20'000;
    const QString slow = write(QStringLiteral("slow.json"), test::generatedJson(options));
    const QString quick = write(QStringLiteral("quick.json"), R"([{"title":"One","start":"2025"}])");
    m_loader->open(slow);
    m_loader->open(quick);
    QTRY_COMPARE(m_loaded.size(), std::size_t(1));
    QCOMPARE(m_loaded.front().file, quick);
    workerPool().waitForDone();
    QCoreApplication::processEvents();
    QCOMPARE(m_loaded.size(), std::size_t(1));
}

void LoaderTest::cancelEndsIt()
{
    m_loader->open(write(QStringLiteral("a.json"), R"([{"title":"One","start":"2025"}])"));
    m_loader->cancel();
    QCOMPARE(m_cancelled, 1);
    m_loader->cancel();
    QCOMPARE(m_cancelled, 1);
    workerPool().waitForDone();
    QCoreApplication::processEvents();
    QVERIFY(m_loaded.empty() && m_errors.empty());
}

void LoaderTest::endOfTheLoaderIsQuiet()
{
    m_loader->open(write(QStringLiteral("a.json"), R"([{"title":"One","start":"2025"}])"));
    m_loader.reset();
    workerPool().waitForDone();
    QCoreApplication::processEvents();
    QVERIFY(m_loaded.empty() && m_errors.empty());
}

void LoaderTest::largeFileComesFromTheCacheTheSecondTime()
{
    useCache(1);
    QSignalSpy kept(m_loader.get(), &Loader::kept);
    const QString file = write(QStringLiteral("a.json"),
                               R"([{"title":"One","start":"2000-05-01"},{"title":"Two","start":"2026-05-01"}])");
    m_loader->open(file);
    QVERIFY(kept.wait());
    QCOMPARE(kept.front().front().toString(), file);
    QCOMPARE(cacheFolder().entryList(QDir::Files).size(), 1);
    m_loader->open(file);
    QTRY_COMPARE(m_loaded.size(), std::size_t(2));
    QVERIFY(m_loaded[0].store->columns().file == nullptr);
    QVERIFY(m_loaded[1].store->columns().file != nullptr);
    QCOMPARE(m_loaded[1].store->title(EventRow(1), Language::English), std::string_view("Two"));
    QCOMPARE(m_loaded[1].summary.folds, m_loaded[0].summary.folds);
    QCOMPARE(m_loaded[1].file, file);
}

void LoaderTest::changedFileIsReread()
{
    useCache(1);
    QSignalSpy kept(m_loader.get(), &Loader::kept);
    m_loader->open(write(QStringLiteral("a.json"), R"([{"title":"One","start":"2025"}])"));
    QVERIFY(kept.wait());
    m_loader->open(write(QStringLiteral("a.json"), R"([{"title":"Two","start":"2025"}])"));
    QTRY_COMPARE(kept.size(), 2);
    QCOMPARE(m_loaded.back().store->title(EventRow(0), Language::English), std::string_view("Two"));
    QCOMPARE(cacheFolder().entryList(QDir::Files).size(), 1);
}

void LoaderTest::smallFileIsNotCached()
{
    m_loader->open(write(QStringLiteral("a.json"), R"([{"title":"One","start":"2025"}])"));
    QTRY_COMPARE(m_loaded.size(), std::size_t(1));
    m_loader.reset();
    QThreadPool &pool = workerPool();
    pool.waitForDone();
    QVERIFY(!cacheFolder().exists());
}

#ifdef Q_OS_UNIX

void LoaderTest::fifoWithoutAWriterEndsWithTheLoader_data()
{
    QTest::addColumn<bool>("isCancelled");
    QTest::newRow("cancelled") << true;
    QTest::newRow("window closed") << false;
}

void LoaderTest::fifoWithoutAWriterEndsWithTheLoader()
{
    QFETCH(const bool, isCancelled);
    const QString name = m_folder->filePath(QStringLiteral("fifo.json"));
    QCOMPARE(::mkfifo(QFile::encodeName(name).constData(), 0600), 0);
    QSignalSpy progressed(m_loader.get(), &Loader::progressed);
    m_loader->open(name);
    QVERIFY(progressed.wait()); // it is being read
    if (isCancelled)
        m_loader->cancel();
    else
        m_loader.reset();
    QVERIFY(workerPool().waitForDone(20'000));
    QCoreApplication::processEvents();
    QVERIFY(m_loaded.empty() && m_errors.empty());
    QCOMPARE(m_cancelled, isCancelled ? 1 : 0);
}

#endif

TIMELOUPE_TEST(LoaderTest, QCoreApplication)
#include "tst_loader.moc"
