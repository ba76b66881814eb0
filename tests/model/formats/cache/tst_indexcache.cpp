// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/formats/cache/indexcache.h"
#include "model/formats/timelinefile.h"

#include "model/formats/cache/storefile.h"
#include "model/formats/json/jsonwriter.h"
#include "model/formats/json/librarytext.h"
#include "model/index/lodindex.h"
#include "model/io/filehandle.h"
#include "model/query/filter.h"
#include "tests/support/samplestores.h"
#include "tests/support/testprogram/testprogram.h"
#include "tests/support/warnings.h"

#include <QBuffer>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <numeric>
#include <random>

#ifdef Q_OS_UNIX
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>
#endif

using namespace timeloupe;

namespace {

const std::atomic<bool> kGoOn = false;

std::vector<EventRow> allRows(const EventStore &store)
{
    std::vector<EventRow> rows;
    for (std::size_t row = 0; row < store.size(); ++row)
        rows.emplace_back(row);
    return rows;
}

/// All that can be asked of a store, row by row and lane by lane.
void compareStores(const EventStore &actual, const EventStore &expected)
{
    QCOMPARE(actual.size(), expected.size());
    QCOMPARE(actual.datedCount(), expected.datedCount());
    QCOMPARE(actual.extent(), expected.extent());
    QVERIFY(actual.title() == expected.title());
    QVERIFY(actual.companies() == expected.companies());
    QVERIFY(actual.sources() == expected.sources());
    QVERIFY(actual.currencies() == expected.currencies());
    QVERIFY(actual.unknownMembers() == expected.unknownMembers());
    QCOMPARE(writeJson(actual, allRows(actual)), writeJson(expected, allRows(expected)));
    for (const EventRow row : allRows(expected)) {
        QVERIFY(actual.record(row) == expected.record(row));
        QCOMPARE(actual.begin(row), expected.begin(row));
        QCOMPARE(actual.end(row), expected.end(row));
        QCOMPARE(actual.importance(row), expected.importance(row));
        QCOMPARE(actual.inputOrder(row), expected.inputOrder(row));
        QCOMPARE(actual.powerGigawatts(row), expected.powerGigawatts(row));
        QVERIFY(actual.find(expected.id(row)) == row);
        QCOMPARE(actual.linksFrom(row).size(), expected.linksFrom(row).size());
        QCOMPARE(actual.linksTo(row).size(), expected.linksTo(row).size());
    }
    QCOMPARE(actual.laneCount(), expected.laneCount());
    for (std::size_t lane = 0; lane < expected.laneCount(); ++lane) {
        const auto actualRows = actual.laneRows(lane);
        const auto expectedRows = expected.laneRows(lane);
        QVERIFY(std::equal(actualRows.begin(), actualRows.end(), expectedRows.begin(), expectedRows.end()));
    }
    for (const Company &company : expected.companies())
        QCOMPARE(actual.findCompany(company.id), expected.findCompany(company.id));
    for (const Source &source : expected.sources())
        QCOMPARE(actual.findSource(source.id), expected.findSource(source.id));
}

QByteArray bytesOf(const QString &name)
{
    QFile file(name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void write(const QString &name, const QByteArray &bytes)
{
    QFile file(name);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write the test's file");
}

} // namespace

class TestIndexCache : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void storeRoundTrips_data();
    void storeRoundTrips();
    void recordRoundTrips();
    void indicesOnAKeptStoreAgree();
    void keepsWarnings();
    void isStaleWhenTheFileDiffers_data();
    void isStaleWhenTheFileDiffers();
    void changeOfSameSizeAndTimeIsDetected();
    void damagedFilesAreRemoved_data();
    void damagedFilesAreRemoved();
    void keepsOneOfEachFile();
    void oldestMakeRoom();
    void cancelledWriteLeavesNothing();
    void nonFileHasNoKey();
    void keptStoreOutlivesItsFile();
    void keptStoreStaysWhenItsFileIsHarmed_data();
    void keptStoreStaysWhenItsFileIsHarmed();
    void cacheOfAnotherFileIsRejected();
#ifdef Q_OS_UNIX
    void onlyPlainFilesOfOurOwnAreTaken_data();
    void onlyPlainFilesOfOurOwnAreTaken();
    void abandonedFilesAreRemoved();
#endif
    void changedViewsLeaveTheRestKept();
    void changedViewsAreKeptBeforeTheRestIs();
    void warningsBehindChangedViewsAreReadAgain();
    void damagedViewsAreReadAgain();

private:
    [[nodiscard]] QString path(const QString &name) const
    {
        return m_folder->filePath(name);
    }
    [[nodiscard]] QStringList kept() const
    {
        return QDir(path(QStringLiteral("cache"))).entryList(QDir::Files);
    }
    [[nodiscard]] IndexCache cache() const
    {
        return IndexCache(path(QStringLiteral("cache")));
    }
    LoadedTimeline readFile(const QString &name);

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestIndexCache::init()
{
    failOnUnexpectedWarnings();
    m_folder = std::make_unique<QTemporaryDir>();
}

LoadedTimeline TestIndexCache::readFile(const QString &name)
{
    Result<LoadedTimeline> read = readTimeline(name);
    if (!read)
        qFatal("%s", qPrintable(read.error().message));
    return std::move(read).value();
}

void TestIndexCache::storeRoundTrips_data()
{
    QTest::addColumn<QByteArray>("json");
    test::GeneratorOptions options;
    for (const std::size_t events : {0, 1, 63, 64, 65, 3000}) {
        options.events = events;
        options.sparseFields = events % 2 != 0;
        options.undatedShare = 0.1;
        options.openShare = 0.2;
        QTest::newRow(qPrintable(QString::number(events))) << test::generatedTimeloupeJson(options);
    }
    options.events = 2000;
    options.sparseFields = true;
    options.seed = 7;
    QTest::newRow("rare parts") << test::generatedTimeloupeJson(options);
    options.undatedShare = 0;
    options.openShare = 0;
    QTest::newRow("simple form") << test::generatedJson(options);
    QTest::newRow("odd ones") << QByteArray(
        R"({"format":"timeloupe","version":1,"title":{"en":"T","fr":"Té"},"mine":[1,2],"companies":[{"id":"a","name":"A","aliases":["b"],"more":1}],
"events":[
{"id":"x","date":"2024-05-~12","bounds":"2024/2025","title":{"en":"E","fr":"F"},"kind":"odd kind","parties":[{"company":"a","role":"investor"},{"company":"a","role":"boss"}],
 "amounts":[{"value":1e9,"max":2e9,"currency":"USD"},{"value":3,"currency":"EUR","bound":"up-to","of":"increment"}],
 "measures":[{"name":"power","value":5,"unit":"GW"},{"name":"jobs","value":7,"max":9,"unit":"people","bound":"about"}],
 "relations":[{"type":"part-of","to":"y"},{"type":"follows","to":"nobody"}],"tags":["t"],"note":"n","other":{"a":1}},
{"id":"y","date":"2024-21","title":{"fr":"Seul"}},{"date":null,"title":""}]})");
    QTest::newRow("long text") << QByteArray(R"([{"title":")" + QByteArray(3'000'000, 'x') +
                                             R"(","start":"2024"},{"title":"after","start":"2025"}])");
}

void TestIndexCache::storeRoundTrips()
{
    QFETCH(const QByteArray, json);
    const QString name = path(QStringLiteral("a.json"));
    write(name, json);
    const LoadedTimeline read = readFile(name);
    const QString key = IndexCache::keyOf(name);
    QVERIFY(!cache().find(key));
    QVERIFY(cache().keep(key, read, kGoOn));
    const std::optional<LoadedTimeline> again = cache().find(key);
    QVERIFY(again);
    compareStores(*again->store, *read.store);
    QVERIFY(again->warnings == read.warnings);
}

void TestIndexCache::recordRoundTrips()
{
    const QString name = QStringLiteral(TIMELOUPE_SOURCE_DIR "/resources/timelines/ai-infrastructure.json");
    const LoadedTimeline read = readFile(name);
    const QString key = IndexCache::keyOf(name);
    QVERIFY(cache().keep(key, read, kGoOn));
    const std::optional<LoadedTimeline> again = cache().find(key);
    QVERIFY(again);
    compareStores(*again->store, *read.store);
    QVERIFY(again->store->views() == read.store->views());
    QVERIFY(again->store->stories() == read.store->stories());
    QVERIFY(!again->store->stories().empty());
}

void TestIndexCache::indicesOnAKeptStoreAgree()
{
    for (const test::SampleStore &sample : test::sampleStores()) {
        QBuffer buffer;
        QVERIFY(buffer.open(QIODevice::WriteOnly));
        QVERIFY(writeStoreFile(buffer, "owner", {sample.store, {}}, kGoOn));
        write(path(QStringLiteral("kept")), buffer.data());
        InputFile file;
        QVERIFY(file.open(path(QStringLiteral("kept"))));
        const std::optional<LoadedTimeline> kept = readStoreFile(file, "owner");
        QVERIFY2(kept, sample.name.c_str());
        QVERIFY(!readStoreFile(file, "another"));
        const auto filter = std::make_shared<const RowSet>(test::randomRows(sample.store->size(), 0.5, 3));
        const Filter known(sample.store);
        const Filter again(kept->store);
        for (const char *text : {"a", "signs", "data cent", "nowhere at all", "kind:contract", "company:company-1",
                                 "amount:>=1B", "date:2021", "id:e7", "is:undated"}) {
            const Query query = Query::parse(text).value();
            QVERIFY2(*again.apply(query) == *known.apply(query), text);
        }
        const LodIndex expected(sample.store, filter);
        const LodIndex actual(kept->store, filter);
        std::mt19937_64 random(5);
        for (int i = 0; i < 200; ++i) {
            const std::size_t lane = random() % sample.store->laneCount();
            std::size_t begin = random() % (sample.store->datedCount() + 1);
            std::size_t end = random() % (sample.store->datedCount() + 1);
            if (begin > end)
                std::swap(begin, end);
            QCOMPARE(actual.count(lane, begin, end), expected.count(lane, begin, end));
            QVERIFY(actual.summary(lane, begin, end).top == expected.summary(lane, begin, end).top);
            const Instant at = end < sample.store->datedCount() ? sample.store->begin(EventRow(end)) : 0;
            QCOMPARE(actual.runningCount(lane, begin, at), expected.runningCount(lane, begin, at));
        }
    }
}

void TestIndexCache::keepsWarnings()
{
    const QString name = path(QStringLiteral("a.json"));
    write(name, R"({"format":"timeloupe","version":1,"title":"T","companies":[],"events":[
{"id":"x","date":"2024","title":"One","kind":"never heard of"}]})");
    const LoadedTimeline read = readFile(name);
    QCOMPARE(read.warnings.size(), std::size_t(1));
    const QString key = IndexCache::keyOf(name);
    QVERIFY(cache().keep(key, read, kGoOn));
    QVERIFY(cache().find(key)->warnings == read.warnings);
}

void TestIndexCache::isStaleWhenTheFileDiffers_data()
{
    QTest::addColumn<QByteArray>("after");
    QTest::newRow("one byte") << QByteArray(R"([{"title":"Two","start":"2025"}])");
    QTest::newRow("longer") << QByteArray(R"([{"title":"One","start":"2025"}] )");
    QTest::newRow("empty") << QByteArray();
}

void TestIndexCache::isStaleWhenTheFileDiffers()
{
    QFETCH(const QByteArray, after);
    const QString name = path(QStringLiteral("a.json"));
    write(name, R"([{"title":"One","start":"2025"}])");
    const QString key = IndexCache::keyOf(name);
    QVERIFY(cache().keep(key, readFile(name), kGoOn));
    QCOMPARE(IndexCache::keyOf(name), key);
    write(name, after);
    QVERIFY(IndexCache::keyOf(name) != key);
    QVERIFY(!cache().find(IndexCache::keyOf(name)));
}

void TestIndexCache::changeOfSameSizeAndTimeIsDetected()
{
    const QString name = path(QStringLiteral("a.json"));
    write(name, R"([{"title":"One","start":"2025"}])");
    const auto modified = QFileInfo(name).lastModified();
    const QString key = IndexCache::keyOf(name);
    write(name, R"([{"title":"Two","start":"2025"}])");
    QFile file(name);
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.setFileTime(modified, QFileDevice::FileModificationTime));
    file.close();
    QVERIFY(IndexCache::keyOf(name) != key);
}

void TestIndexCache::damagedFilesAreRemoved_data()
{
    QTest::addColumn<int>("damage");
    QTest::newRow("empty") << 0;
    QTest::newRow("cut") << 1;
    QTest::newRow("longer") << 2;
    QTest::newRow("no trailer") << 3;
    for (int i = 0; i < 60; ++i)
        QTest::newRow(qPrintable(QStringLiteral("bit %1").arg(i))) << 100 + i;
}

void TestIndexCache::damagedFilesAreRemoved()
{
    QFETCH(const int, damage);
    const QString name = path(QStringLiteral("a.json"));
    test::GeneratorOptions options;
    options.events = 100;
    options.sparseFields = true;
    write(name, test::generatedTimeloupeJson(options));
    const QString key = IndexCache::keyOf(name);
    QVERIFY(cache().keep(key, readFile(name), kGoOn));
    QCOMPARE(kept().size(), 1);
    const QString file = path(QStringLiteral("cache/")) + kept().front();
    QByteArray bytes = bytesOf(file);
    std::mt19937_64 random(static_cast<std::uint64_t>(damage));
    switch (damage) {
    case 0:
        bytes.clear();
        break;
    case 1:
        bytes.chop(1);
        break;
    case 2:
        bytes.append('\0');
        break;
    case 3:
        bytes.chop(8);
        bytes.append(8, '\0');
        break;
    default: {
        const qsizetype at = static_cast<qsizetype>(random() % static_cast<std::uint64_t>(bytes.size()));
        bytes[at] = static_cast<char>(bytes[at] ^ (1 << random() % 8));
    }
    }
    write(file, bytes);
    QVERIFY(!cache().find(key));
    QVERIFY(kept().isEmpty());
}

void TestIndexCache::keepsOneOfEachFile()
{
    const QString a = path(QStringLiteral("a.json"));
    const QString b = path(QStringLiteral("b.json"));
    write(a, R"([{"title":"One","start":"2025"}])");
    write(b, R"([{"title":"One","start":"2025"}])");
    QVERIFY(cache().keep(IndexCache::keyOf(a), readFile(a), kGoOn));
    QVERIFY(cache().keep(IndexCache::keyOf(b), readFile(b), kGoOn));
    QCOMPARE(kept().size(), 2);
    write(a, R"([{"title":"One or two","start":"2025"}])");
    QVERIFY(cache().keep(IndexCache::keyOf(a), readFile(a), kGoOn));
    QCOMPARE(kept().size(), 2);
    QVERIFY(cache().find(IndexCache::keyOf(a)));
    QVERIFY(cache().find(IndexCache::keyOf(b)));
}

void TestIndexCache::oldestMakeRoom()
{
    const QString folder = path(QStringLiteral("cache"));
    std::vector<QString> keys;
    QDateTime time = QDateTime::currentDateTimeUtc().addDays(-1);
    qint64 room = 0;
    for (const QString &letter : {QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c")}) {
        const QString name = path(letter);
        write(name, R"([{"title":"One","start":"2025"}])");
        keys.push_back(IndexCache::keyOf(name));
        QVERIFY(cache().keep(keys.back(), readFile(name), kGoOn));
        const QString file = folder + u'/' + keys.back() + QStringLiteral(".timeline");
        QVERIFY(QFile::exists(file));
        room = QFileInfo(file).size();
        QFile kept(file);
        QVERIFY(kept.open(QIODevice::ReadWrite));
        QVERIFY(kept.setFileTime(time, QFileDevice::FileModificationTime));
        time = time.addSecs(60);
    }
    QVERIFY(cache().find(keys[0])); // used now
    write(path(QStringLiteral("d")), R"([{"title":"One","start":"2025"}])");
    const QString newest = IndexCache::keyOf(path(QStringLiteral("d")));
    QVERIFY(IndexCache(folder, room * 5 / 2).keep(newest, readFile(path(QStringLiteral("d"))), kGoOn));
    QVERIFY(cache().find(newest));
    QVERIFY(cache().find(keys[0]));
    QVERIFY(!cache().find(keys[1]));
    QVERIFY(!cache().find(keys[2]));
}

void TestIndexCache::cancelledWriteLeavesNothing()
{
    const QString name = path(QStringLiteral("a.json"));
    write(name, R"([{"title":"One","start":"2025"}])");
    const std::atomic<bool> cancelled = true;
    QVERIFY(!cache().keep(IndexCache::keyOf(name), readFile(name), cancelled));
    QVERIFY(kept().isEmpty());
}

void TestIndexCache::nonFileHasNoKey()
{
    QVERIFY(IndexCache::keyOf(path(QStringLiteral("missing.json"))).isEmpty());
    QVERIFY(IndexCache::keyOf(m_folder->path()).isEmpty());
    QVERIFY(IndexCache::keyOf(QStringLiteral("-")).isEmpty());
    QVERIFY(!cache().find({}));
}

void TestIndexCache::keptStoreOutlivesItsFile()
{
    const QString name = path(QStringLiteral("a.json"));
    test::GeneratorOptions options;
    options.events = 500;
    write(name, test::generatedJson(options));
    const LoadedTimeline read = readFile(name);
    const QString key = IndexCache::keyOf(name);
    QVERIFY(cache().keep(key, read, kGoOn));
    const std::optional<LoadedTimeline> again = cache().find(key);
    QVERIFY(cache().keep(key, read, kGoOn)); // another file takes its place
    QVERIFY(QDir(path(QStringLiteral("cache"))).removeRecursively());
    compareStores(*again->store, *read.store);
}

void TestIndexCache::keptStoreStaysWhenItsFileIsHarmed_data()
{
    QTest::addColumn<bool>("isCut");
    QTest::newRow("cut") << true;
    QTest::newRow("written over") << false;
}

void TestIndexCache::keptStoreStaysWhenItsFileIsHarmed()
{
    QFETCH(const bool, isCut);
    const QString name = path(QStringLiteral("a.json"));
    test::GeneratorOptions options;
    options.events = 2000;
    write(name, test::generatedJson(options));
    const LoadedTimeline read = readFile(name);
    const QString key = IndexCache::keyOf(name);
    QVERIFY(cache().keep(key, read, kGoOn));
    const std::optional<LoadedTimeline> again = cache().find(key);
    QVERIFY(again);
    QFile file(path(QStringLiteral("cache/")) + kept().front());
    QVERIFY(file.open(QIODevice::ReadWrite));
    if (isCut)
        QVERIFY(file.resize(0));
    else
        QCOMPARE(file.write(QByteArray(file.size(), '\xff')), file.size());
    file.close();
    compareStores(*again->store, *read.store);
    QVERIFY(!cache().find(key));
}

void TestIndexCache::cacheOfAnotherFileIsRejected()
{
    QStringList keys;
    for (const QString &title : {QStringLiteral("One"), QStringLiteral("Two")}) {
        const QString name = path(title + QStringLiteral(".json"));
        write(name, R"([{"title":")" + title.toUtf8() + R"(","start":"2025"}])");
        keys += IndexCache::keyOf(name);
        QVERIFY(cache().keep(keys.back(), readFile(name), kGoOn));
    }
    const auto fileOf = [&](const QString &key) { return path(QStringLiteral("cache/%1.timeline").arg(key)); };
    write(fileOf(keys[0]), bytesOf(fileOf(keys[1])));
    QVERIFY(!cache().find(keys[0]));
    QVERIFY(cache().find(keys[1]));
    QCOMPARE(kept().size(), 1);
}

#ifdef Q_OS_UNIX

void TestIndexCache::onlyPlainFilesOfOurOwnAreTaken_data()
{
    QTest::addColumn<QString>("what");
    for (const char *what : {"link", "hard link", "FIFO", "writable to others"})
        QTest::newRow(what) << QString::fromLatin1(what);
}

void TestIndexCache::onlyPlainFilesOfOurOwnAreTaken()
{
    QFETCH(const QString, what);
    const QString name = path(QStringLiteral("a.json"));
    write(name, R"([{"title":"One","start":"2025"}])");
    const QString key = IndexCache::keyOf(name);
    const LoadedTimeline read = readFile(name);
    QVERIFY(cache().keep(key, read, kGoOn));
    const QString file = path(QStringLiteral("cache/%1.timeline").arg(key));
    const QString elsewhere = path(QStringLiteral("elsewhere"));
    const QByteArray bytes = bytesOf(file);
    const auto put = [&] {
        if (what == QStringLiteral("writable to others"))
            return ::chmod(QFile::encodeName(file).constData(), 0666) == 0;
        if (what == QStringLiteral("FIFO"))
            return QFile::remove(file) && ::mkfifo(QFile::encodeName(file).constData(), 0600) == 0;
        if (what == QStringLiteral("hard link"))
            return ::link(QFile::encodeName(file).constData(), QFile::encodeName(elsewhere).constData()) == 0;
        return QFile::rename(file, elsewhere) && QFile::link(elsewhere, file);
    };
    QVERIFY(put());
    QVERIFY(!cache().find(key));
    const QFileInfo after(file);
    QVERIFY(!after.exists() && !after.isSymLink());
    QFile::remove(elsewhere);

    // Keeping replaces whatever is there; what a link leads to is not written to.
    QVERIFY(cache().keep(key, read, kGoOn));
    QVERIFY(put());
    QVERIFY(cache().keep(key, read, kGoOn));
    QVERIFY(QFileInfo(file).isFile() && !QFileInfo(file).isSymLink());
    QVERIFY(cache().find(key));
    if (QFile::exists(elsewhere))
        QCOMPARE(bytesOf(elsewhere), bytes);
}

void TestIndexCache::abandonedFilesAreRemoved()
{
    QVERIFY(QDir().mkpath(path(QStringLiteral("cache"))));
    const QString key = QString(40, u'a') + u'-' + QString(40, u'b');
    const auto make = [&](const QString &name, int ageS) {
        const QString file = path(QStringLiteral("cache/") + name);
        QFile written(file);
        QVERIFY(written.open(QIODevice::WriteOnly) && written.write("x") == 1 && written.flush());
        QVERIFY(written.setFileTime(QDateTime::currentDateTime().addSecs(-ageS), QFileDevice::FileModificationTime));
    };
    make(key + QStringLiteral(".Left01"), 3600);
    make(QStringLiteral(".timeloupe-Left02"), 3600);
    make(key + QStringLiteral(".Young1"), 0);
    make(key + QStringLiteral(".Locked"), 3600);
    make(key + QStringLiteral(".timeline"), 3600);
    make(QStringLiteral("not ours"), 3600);
    const FileHandle writer(QFile::encodeName(path(QStringLiteral("cache/") + key + QStringLiteral(".Locked"))),
                            O_RDONLY);
    QCOMPARE(::flock(writer.descriptor(), LOCK_EX), 0);
    cache().removeAbandoned();
    QCOMPARE(QDir(path(QStringLiteral("cache"))).entryList(QDir::Files | QDir::Hidden),
             (QStringList{key + QStringLiteral(".Locked"), key + QStringLiteral(".timeline"),
                          key + QStringLiteral(".Young1"), QStringLiteral("not ours")}));
}

#endif

namespace {

const QByteArray kWithViews = R"({"format":"timeloupe","version":1,"events":[
{"id":"x","date":"2024","title":"One"}],
"views":[{"name":"A", "range":"2025~"}]})";

ViewLibrary libraryOf(const QByteArray &views)
{
    return *libraryFrom({views.toStdString(), {}});
}

CachedViews cachedViews(const QByteArray &views, int lines)
{
    return {libraryDocument({views.toStdString(), {}}), lines};
}

} // namespace

void TestIndexCache::changedViewsLeaveTheRestKept()
{
    const QString name = path(QStringLiteral("a.json"));
    write(name, kWithViews);
    QString key = IndexCache::keyOf(name);
    QVERIFY(cache().keep(key, readFile(name), kGoOn));
    QCOMPARE(cache().find(key)->store->views().front().source.text, std::string(R"({"name":"A", "range":"2025~"})"));
    for (const char *views : {R"([{"name":"B", "range":"2024?"}])", R"([{"name":"C"}])"}) {
        const QByteArray array(views);
        write(name, QByteArray(kWithViews).replace(R"([{"name":"A", "range":"2025~"}])", array));
        const QString newKey = IndexCache::keyOf(name);
        cache().keepViews(key, newKey, cachedViews(array, 2));
        const auto again = cache().find(newKey);
        QVERIFY(again);
        QVERIFY(again->store->views() == libraryOf(array).views);
        QCOMPARE(again->store->views().front().source.text, array.mid(1, array.size() - 2).toStdString());
        compareStores(*again->store, *readFile(name).store);
        QCOMPARE(kept().size(), 2);
        key = newKey;
    }
    write(name, kWithViews + ' '); // something else
    QVERIFY(!cache().find(IndexCache::keyOf(name)));
    QVERIFY(cache().keep(IndexCache::keyOf(name), readFile(name), kGoOn));
    QCOMPARE(kept().size(), 1);
}

void TestIndexCache::changedViewsAreKeptBeforeTheRestIs()
{
    const QString name = path(QStringLiteral("a.json"));
    write(name, kWithViews);
    const QString key = IndexCache::keyOf(name);
    const LoadedTimeline read = readFile(name);
    write(name, QByteArray(kWithViews).replace("\"A\"", "\"B\""));
    const QString newKey = IndexCache::keyOf(name);
    cache().keepViews(key, newKey, cachedViews(R"([{"name":"B"}])", 2));
    QVERIFY(cache().keep(key, read, kGoOn)); // was under way
    const auto again = cache().find(newKey);
    QVERIFY(again);
    QCOMPARE(again->store->views().front().name.neutral, std::string("B"));
}

void TestIndexCache::warningsBehindChangedViewsAreReadAgain()
{
    const QString name = path(QStringLiteral("a.json"));
    const QByteArray odd = QByteArray(kWithViews).replace("\"title\":\"One\"", "\"title\":\"One\",\"kind\":\"odd\"");
    for (const int lines : {1, 2}) { // the warning is in line 2
        write(name, odd);
        const QString key = IndexCache::keyOf(name);
        QVERIFY(cache().keep(key, readFile(name), kGoOn));
        write(name, odd + ' ');
        const QString newKey = IndexCache::keyOf(name);
        cache().keepViews(key, newKey, cachedViews(R"([{"name":"B"}])", lines));
        QCOMPARE(cache().find(newKey).has_value(), lines == 2);
    }
}

void TestIndexCache::damagedViewsAreReadAgain()
{
    const QString name = path(QStringLiteral("a.json"));
    write(name, kWithViews);
    const QString key = IndexCache::keyOf(name);
    QVERIFY(cache().keep(key, readFile(name), kGoOn));
    write(name, kWithViews + ' ');
    const QString newKey = IndexCache::keyOf(name);
    cache().keepViews(key, newKey, cachedViews(R"([{"name":"B"}])", 2));
    const QString file = path(QStringLiteral("cache/")) + kept().filter(QStringLiteral(".views")).front();
    QByteArray bytes = bytesOf(file);
    bytes[bytes.size() / 2] = static_cast<char>(bytes[bytes.size() / 2] ^ 1);
    write(file, bytes);
    QVERIFY(!cache().find(newKey));
    QVERIFY(kept().filter(QStringLiteral(".views")).isEmpty());
}

TIMELOUPE_TEST(TestIndexCache, QCoreApplication)
#include "tst_indexcache.moc"
