// SPDX-License-Identifier: GPL-3.0-or-later
#include "generatedplan.h"
#include "tests/support/testprogram/testprogram.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace timeloupe;
using namespace timeloupe::bench;

namespace {

constexpr std::size_t kEvents = 300;

struct Run
{
    int status = -1;
    QStringList lines; ///< of standard output
    QString error;
};

Run replayed(const QString &plan)
{
    QProcess process;
    process.start(qEnvironmentVariable("TIMELOUPE_REPLAY"), {plan});
    Run run;
    if (!process.waitForFinished(120'000) || process.exitStatus() != QProcess::NormalExit)
        return run;
    run.status = process.exitCode();
    run.lines = QString::fromUtf8(process.readAllStandardOutput()).split(u'\n', Qt::SkipEmptyParts);
    run.error = QString::fromUtf8(process.readAllStandardError());
    return run;
}

QJsonObject shownIn(const QString &line)
{
    return QJsonDocument::fromJson(line.section(u' ', 2).toUtf8()).object();
}

} // namespace

class ReplayTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void theLinesComeInTheirOrder();
    void everyFurtherWindowHasATime();
    void eventsInTheWindowAreCounted();
    void denseEventsAreCountedInClusters();
    void oneWindowNeedsNoList();
    void phasesComeInTheOrderOfThePlan();
    void planErrorsAreReported_data();
    void planErrorsAreReported();

private:
    [[nodiscard]] QString write(const QJsonObject &plan);

    test::GeneratorOptions m_options;
    QTemporaryDir m_folder;
    QJsonObject m_plan;
    Run m_run;
};

void ReplayTest::initTestCase()
{
    QVERIFY(!qEnvironmentVariableIsEmpty("TIMELOUPE_REPLAY"));
    m_options.events = kEvents;
    m_options.companies = 6;
    QVERIFY(writeGeneratedPlan(m_options, m_folder.path()));
    QFile file(m_folder.filePath(QStringLiteral("plan.json")));
    QVERIFY(file.open(QIODevice::ReadOnly));
    m_plan = QJsonDocument::fromJson(file.readAll()).object();
    m_run = replayed(file.fileName());
    QCOMPARE(m_run.status, 0);
}

QString ReplayTest::write(const QJsonObject &plan)
{
    QFile file(m_folder.filePath(QStringLiteral("other.json")));
    if (!file.open(QIODevice::WriteOnly))
        return {};
    file.write(QJsonDocument(plan).toJson());
    return file.fileName();
}

void ReplayTest::theLinesComeInTheirOrder()
{
    static const QString ms = QStringLiteral(R"( \d+\.\d+)");
    static const QString shown = QStringLiteral(R"( \{"shown":\d+,"inWindow":\d+\})");
    static const QString frames = QStringLiteral(R"( \{"frames":\[\d+\.\d+(, \d+\.\d+)*\]\})");
    const QStringList expected = {
        QStringLiteral("READY"),
        QStringLiteral("SHOWN full") + shown,
        QStringLiteral("FILTER") + ms,
        QStringLiteral("CLEAR") + ms,
        QStringLiteral("FILTER") + ms,
        QStringLiteral("CLEAR") + ms,
        QStringLiteral("FILTER") + ms,
        QStringLiteral("CLEAR") + ms,
        QStringLiteral("BEGIN zoom"),
        QStringLiteral("END zoom") + frames,
        QStringLiteral("BEGIN panYear"),
        QStringLiteral("END panYear") + frames,
        QStringLiteral("SHOWN panYear") + shown,
        QStringLiteral("JUMP") + ms,
        QStringLiteral("BEGIN panMonth"),
        QStringLiteral("END panMonth") + frames,
        QStringLiteral("SHOWN panMonth") + shown,
    };
    QCOMPARE(m_run.lines.size(), expected.size());
    for (qsizetype i = 0; i < expected.size(); ++i) {
        const QRegularExpression pattern(QRegularExpression::anchoredPattern(expected[i]));
        QVERIFY2(pattern.match(m_run.lines[i]).hasMatch(), qPrintable(m_run.lines[i]));
    }
}

void ReplayTest::everyFurtherWindowHasATime()
{
    for (const QString &phase : {QStringLiteral("zoom"), QStringLiteral("panYear"), QStringLiteral("panMonth")}) {
        const QString start = QStringLiteral("END %1 ").arg(phase);
        const QString line = m_run.lines.filter(start).value(0).mid(start.size());
        const QJsonArray frames = QJsonDocument::fromJson(line.toUtf8()).object().value(u"frames").toArray();
        QCOMPARE(frames.size(), m_plan.value(phase).toArray().size() - 1);
        for (const auto &ms : frames)
            QVERIFY(ms.toDouble() > 0);
    }
}

void ReplayTest::eventsInTheWindowAreCounted()
{
    const EventStorePtr store = test::generatedStore(m_options);
    for (const QString &list : {QStringLiteral("full"), QStringLiteral("panYear"), QStringLiteral("panMonth")}) {
        const QJsonArray windows = m_plan.value(list).toArray();
        const QJsonArray last = windows.at(0).isArray() ? windows.last().toArray() : windows;
        int count = 0;
        for (std::size_t i = 0; i < store->size(); ++i) {
            const EventRow row(i);
            count += static_cast<double>(store->begin(row)) < last.at(1).toDouble() &&
                             static_cast<double>(store->end(row)) > last.at(0).toDouble()
                         ? 1
                         : 0;
        }
        const QJsonObject shown = shownIn(m_run.lines.filter(QStringLiteral("SHOWN ") + list).value(0));
        QCOMPARE(shown.value(u"inWindow").toInt(), count);
        QCOMPARE(shown.value(u"shown").toInt(), count);
    }
}

/// Events in several lanes count once, and those in clusters too.
void ReplayTest::denseEventsAreCountedInClusters()
{
    test::GeneratorOptions options;
    options.events = 3000;
    options.companies = 3;
    options.spanShare = 0;
    QTemporaryDir folder;
    QVERIFY(writeGeneratedPlan(options, folder.path()));
    const Run run = replayed(folder.filePath(QStringLiteral("plan.json")));
    QCOMPARE(run.status, 0);
    const QJsonObject full = shownIn(run.lines.value(1));
    QCOMPARE(full.value(u"inWindow").toInt(), 3000);
    QCOMPARE(full.value(u"shown").toInt(), 3000);
}

void ReplayTest::oneWindowNeedsNoList()
{
    QJsonObject plan = m_plan;
    const QJsonArray full = plan.value(u"full").toArray();
    plan[u"full"] = full.at(0).isArray() ? full.at(0) : QJsonValue(QJsonArray{full});
    const Run run = replayed(write(plan));
    QCOMPARE(run.status, 0);
    QCOMPARE(run.lines.value(1), m_run.lines.value(1));
}

void ReplayTest::phasesComeInTheOrderOfThePlan()
{
    QJsonObject plan = m_plan;
    plan[u"phases"] = QJsonArray{QStringLiteral("panMonth"), QStringLiteral("zoom")};
    const Run run = replayed(write(plan));
    QCOMPARE(run.status, 0);
    QStringList words;
    for (const QString &line : run.lines.mid(8))
        words.append(line.section(u' ', 0, line.startsWith(QStringLiteral("JUMP")) ? 0 : 1));
    QCOMPARE(words,
             QStringList({QStringLiteral("JUMP"), QStringLiteral("BEGIN panMonth"), QStringLiteral("END panMonth"),
                          QStringLiteral("SHOWN panMonth"), QStringLiteral("BEGIN zoom"), QStringLiteral("END zoom")}));
}

void ReplayTest::planErrorsAreReported_data()
{
    QTest::addColumn<QString>("member");
    QTest::addColumn<QJsonValue>("value");
    QTest::addColumn<QString>("told");
    const auto row = [](const char *name, const char *member, const QJsonValue &value, const char *told) {
        QTest::newRow(name) << QString::fromLatin1(member) << value << QString::fromLatin1(told);
    };
    row("no data", "data", QJsonValue(), "data: the path");
    row("data that is not there", "data", QStringLiteral("none.json"), "data: there is no file none.json");
    row("data that cannot be read", "data", QStringLiteral("other.json"), "other.json:");
    row("no number", "n", QStringLiteral("many"), "n: a whole number");
    row("no viewport", "viewport", QJsonValue(), "width: a whole number");
    row("viewport too small", "viewport", QJsonObject{{QStringLiteral("width"), 10}, {QStringLiteral("height"), 10}},
        "viewport: the panels cannot be made 10");
    row("no companies", "filter", QJsonArray(), "filter: a list of texts");
    row("company of no event", "filter", QJsonArray{QStringLiteral("Nobody")}, "filter: no event is of");
    row("no window", "zoom", QJsonArray(), "zoom: a list of windows");
    row("window of one number", "zoom", QJsonArray{QJsonArray{1}}, "zoom[0]: [startMs, endMs]");
    row("window the wrong way round", "panYear", QJsonArray{QJsonArray{2, 1}}, "panYear[0]: [startMs, endMs]");
    row("unknown phase", "phases", QJsonArray{QStringLiteral("panWeek")}, "phases: \"panWeek\"");
}

void ReplayTest::planErrorsAreReported()
{
    QFETCH(const QString, member);
    QFETCH(const QJsonValue, value);
    QFETCH(const QString, told);
    QJsonObject plan = m_plan;
    plan[member] = value;
    const Run run = replayed(write(plan));
    QVERIFY(run.status > 0);
    QVERIFY2(run.error.contains(told), qPrintable(run.error));
    QVERIFY(run.lines.isEmpty());
}

TIMELOUPE_TEST(ReplayTest, QCoreApplication)
#include "tst_replay.moc"
