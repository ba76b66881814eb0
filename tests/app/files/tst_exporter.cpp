// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/files/exporter.h"
#include "model/formats/formatregistry.h"

#include "tests/support/panelrecord.h"
#include "tests/support/testprogram/testprogram.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#ifdef Q_OS_UNIX
#include <sys/stat.h>
#endif

using namespace timeloupe;

class ExporterTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void onlyMatchingEventsAreWritten_data();
    void onlyMatchingEventsAreWritten();
    void failureIsReportedAndOldFileStays();
#ifdef Q_OS_UNIX
    void fifoWithoutAReaderEndsWithTheExporter();
#endif

private:
    std::unique_ptr<QTemporaryDir> m_folder;
};

void ExporterTest::init()
{
    QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
    m_folder = std::make_unique<QTemporaryDir>();
}

void ExporterTest::onlyMatchingEventsAreWritten_data()
{
    QTest::addColumn<QString>("format");
    QTest::newRow("json") << QStringLiteral("json");
    QTest::newRow("csv") << QStringLiteral("csv");
}

void ExporterTest::onlyMatchingEventsAreWritten()
{
    QFETCH(QString, format);
    const EventStorePtr store = panelRecord();
    std::vector<std::uint64_t> words(1);
    for (const char *id : {"gift", "law"})
        words[0] |= std::uint64_t(1) << rowOf(*store, id).value;
    Exporter exporter;
    QSignalSpy written(&exporter, &Exporter::written);
    const QString file = m_folder->filePath(QStringLiteral("out.") + format);
    exporter.write(file, formatById(format), store, std::make_shared<const RowSet>(std::move(words), store->size()));
    QTRY_COMPARE(written.count(), 1);
    QCOMPARE(written.front().at(1).toInt(), 2);
    QFile out(file);
    QVERIFY(out.open(QIODevice::ReadOnly));
    const QByteArray bytes = out.readAll();
    QVERIFY(bytes.contains("gift") && bytes.contains("law"));
    QVERIFY(!bytes.contains("outage"));
}

void ExporterTest::failureIsReportedAndOldFileStays()
{
    const EventStorePtr store = panelRecord();
    Exporter exporter;
    QStringList errors;
    connect(&exporter, &Exporter::failed, this, [&](const Diagnostic &error) { errors.append(toLine(error)); });
    const QString file = m_folder->filePath(QStringLiteral("no such folder/out.json"));
    exporter.write(file, formatById(QStringLiteral("json")), store,
                   std::make_shared<const RowSet>(RowSet::all(store->size())));
    QTRY_COMPARE(errors.size(), 1);
    QVERIFY(errors.front().contains(QStringLiteral("out.json")));
    QVERIFY(!exporter.isRunning());
}

#ifdef Q_OS_UNIX

void ExporterTest::fifoWithoutAReaderEndsWithTheExporter()
{
    const QString file = m_folder->filePath(QStringLiteral("fifo.json"));
    QCOMPARE(::mkfifo(QFile::encodeName(file).constData(), 0600), 0);
    const EventStorePtr store = panelRecord();
    auto exporter = std::make_unique<Exporter>();
    exporter->write(file, formatById(QStringLiteral("json")), store,
                    std::make_shared<const RowSet>(RowSet::all(store->size())));
    exporter.reset();
    QVERIFY(workerPool().waitForDone(20'000));
    QVERIFY(QFileInfo(file).exists() && !QFileInfo(file).isFile());
}

#endif

TIMELOUPE_TEST(ExporterTest, QCoreApplication)
#include "tst_exporter.moc"
