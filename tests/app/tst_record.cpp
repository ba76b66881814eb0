// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline/commandline.h"
#include "model/formats/base/format.h"
#include "model/formats/formatregistry.h"
#include "model/formats/timelinefile.h"
#include "tests/support/csvtable.h"
#include "tests/support/testprogram/testprogram.h"

#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

#include <algorithm>

using namespace timeloupe;

namespace {

const QString kSource = QStringLiteral(TIMELOUPE_SOURCE_DIR);
const QString kRecordFile = kSource + QStringLiteral("/resources/timelines/ai-infrastructure.json");

QByteArray contentOf(const QString &fileName)
{
    QFile file(fileName);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// file, line, events, reason
QList<QStringList> coverage()
{
    return test::csvTable(QStringLiteral("record-coverage.csv"));
}

QString toQString(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

} // namespace

/// The bundled record keeps what its format, its schema and its table of sources promise.
class TestRecord : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }
    void recordHasNoWarnings();
    void writingGivesTheSameBytes();
    void schemaHolds();
    void schemaRefuses();
    void coverageNamesOnlyEventsOfTheRecord();
    void everyEventIsInTheCoverage();
    void linesWithoutEventsHaveAReason();
    void everyLineIsThereOnce();
    void everyEventNamesItsSource();
    void everyTextIsInBothLanguages();

private:
    EventStorePtr m_store;
};

void TestRecord::initTestCase()
{
    const Result<LoadedTimeline> loaded = readTimeline(bundledRecord());
    QVERIFY2(loaded.ok(), loaded ? "" : qPrintable(toLine(loaded.error())));
    m_store = loaded->store;
    QVERIFY(m_store->size() > 0);
}

void TestRecord::recordHasNoWarnings()
{
    const Result<LoadedTimeline> loaded = readTimeline(kRecordFile);
    QVERIFY(loaded.ok());
    for (const Diagnostic &warning : loaded->warnings)
        QFAIL(qPrintable(toLine(warning)));
}

void TestRecord::writingGivesTheSameBytes()
{
    std::vector<EventRow> rows;
    for (std::size_t row = 0; row < m_store->size(); ++row)
        rows.emplace_back(row);
    const Result<QByteArray> written = formatById(QStringLiteral("json"))->write(*m_store, rows);
    QVERIFY(written.ok());
    const QStringList expected = QString::fromUtf8(contentOf(kRecordFile)).split(u'\n');
    const QStringList lines = QString::fromUtf8(*written).split(u'\n');
    for (qsizetype i = 0; i < std::min(lines.size(), expected.size()); ++i)
        QVERIFY2(lines[i] == expected[i], qPrintable(QStringLiteral("line %1: %2").arg(i + 1).arg(expected[i])));
    QCOMPARE(lines.size(), expected.size());
}

void TestRecord::schemaHolds()
{
    QProcess python;
    python.setProcessChannelMode(QProcess::MergedChannels);
    python.start(QStringLiteral("/usr/bin/python3"),
                 {kSource + QStringLiteral("/tests/support/validate.py"),
                  kSource + QStringLiteral("/resources/schema/timeloupe-1.schema.json"), kRecordFile});
    QVERIFY2(python.waitForFinished(60'000), "python3 with jsonschema is needed");
    QVERIFY2(python.exitCode() == 0, python.readAllStandardOutput().constData());
}

void TestRecord::schemaRefuses()
{
    QProcess python;
    python.start(QStringLiteral("/usr/bin/python3"),
                 {kSource + QStringLiteral("/tests/support/validate.py"),
                  kSource + QStringLiteral("/resources/schema/timeloupe-1.schema.json"),
                  kSource + QStringLiteral("/tests/data/roundtrip/everything.json")});
    QVERIFY(python.waitForFinished(60'000));
    const QByteArray said = python.readAllStandardOutput();
    QCOMPARE(python.exitCode(), 1);
    QVERIFY2(said.contains("events/0/kind: 'marriage' is not one of"), said.constData());
    QVERIFY2(said.contains("events/0/parties/0/role: 'godparent' is not one of"), said.constData());
}

void TestRecord::coverageNamesOnlyEventsOfTheRecord()
{
    QVERIFY(!coverage().isEmpty());
    for (const QStringList &row : coverage()) {
        QCOMPARE(row.size(), 4);
        for (const QString &id : row[2].split(u';', Qt::SkipEmptyParts))
            QVERIFY2(m_store->find(id.toStdString()), qPrintable(row.join(u' ')));
    }
}

void TestRecord::everyEventIsInTheCoverage()
{
    QSet<QString> covered;
    for (const QStringList &row : coverage()) {
        const QStringList ids = row.value(2).split(u';', Qt::SkipEmptyParts);
        covered.unite(QSet<QString>(ids.begin(), ids.end()));
    }
    for (std::size_t row = 0; row < m_store->size(); ++row) {
        const QString id = toQString(m_store->id(EventRow(row)));
        QVERIFY2(covered.contains(id), qPrintable(id));
    }
}

void TestRecord::linesWithoutEventsHaveAReason()
{
    for (const QStringList &row : coverage())
        QVERIFY2(!row.value(2).isEmpty() || !row.value(3).isEmpty(), qPrintable(row.join(u' ')));
}

void TestRecord::everyLineIsThereOnce()
{
    QSet<QString> seen;
    QSet<QString> files;
    for (const QStringList &row : coverage()) {
        const QString place = row[0] + u':' + row[1];
        QVERIFY2(row[1].toInt() > 0, qPrintable(place));
        QVERIFY2(!seen.contains(place), qPrintable(place));
        seen.insert(place);
        files.insert(row[0]);
    }
    for (const Source &source : m_store->sources())
        QVERIFY2(source.file && files.contains(QString::fromStdString(*source.file)), source.id.c_str());
    QCOMPARE(files.size(), static_cast<qsizetype>(m_store->sources().size()));
}

void TestRecord::everyEventNamesItsSource()
{
    for (std::size_t row = 0; row < m_store->size(); ++row) {
        const EventRecord event = m_store->record(EventRow(row));
        QVERIFY2(!event.sources.empty(), event.id.c_str());
        for (const Citation &citation : event.sources)
            QVERIFY2(!citation.locator.empty(), event.id.c_str());
    }
}

void TestRecord::everyTextIsInBothLanguages()
{
    const auto isBoth = [](const Text &text) { return text.isEmpty() || (!text.en.empty() && !text.fr.empty()); };
    QVERIFY(isBoth(m_store->title()));
    for (std::size_t row = 0; row < m_store->size(); ++row) {
        const EventRecord event = m_store->record(EventRow(row));
        QVERIFY2(!event.title.isEmpty() && !event.summary.isEmpty(), event.id.c_str());
        QVERIFY2(isBoth(event.title) && isBoth(event.summary) && isBoth(event.note), event.id.c_str());
        QVERIFY2(std::all_of(event.differs.begin(), event.differs.end(), isBoth), event.id.c_str());
    }
}

TIMELOUPE_TEST(TestRecord, QCoreApplication)
#include "tst_record.moc"
