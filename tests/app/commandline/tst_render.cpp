// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline/headless.h"
#include "app/commandline/render.h"
#include "model/formats/base/format.h"
#include "model/formats/timelinefile.h"
#include "tests/support/testprogram/testprogram.h"

#include <QApplication>
#include <QBuffer>
#include <QDir>
#include <QFile>
#include <QImage>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace timeloupe;

namespace {

struct Outcome
{
    int status = -1;
    QByteArray err;
};

Outcome render(const QStringList &arguments)
{
    QBuffer err;
    err.open(QIODevice::WriteOnly);
    const Result<CommandLine> line = parseCommandLine(QStringList{QStringLiteral("render")} + arguments);
    const int status = line ? runRender(*line, err) : reportUsageError(line.error(), err);
    return {status, err.data()};
}

QByteArray contentOf(const QString &fileName)
{
    QFile file(fileName);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// What a tool of poppler says about a file.
QString said(const QString &tool, const QStringList &arguments)
{
    QProcess program;
    program.start(tool, arguments);
    return program.waitForFinished(60'000) ? QString::fromUtf8(program.readAllStandardOutput()) : QString();
}

} // namespace

class TestRender : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }
    void aPdfIsTextAndVectors();
    void thePagesHaveTheSizeThatWasAskedFor();
    void theAppendixListsEveryEvent();
    void theSameInputGivesTheSameBytes();
    void theDateComesFromTheEnvironment();
    void theProgramDrawsWithoutDisplay();
    void writeErrorIsReported();
    void invalidInputIsReportedAndNothingWritten();

private:
    [[nodiscard]] QString path(const QString &name) const { return m_directory.filePath(name); }
    QTemporaryDir m_directory;
};

void TestRender::aPdfIsTextAndVectors()
{
    if (QStandardPaths::findExecutable(QStringLiteral("pdftotext")).isEmpty())
        QSKIP("poppler-utils is not installed");
    const QString file = path(QStringLiteral("a.pdf"));
    const Outcome outcome = render({QStringLiteral("-o"), file, QStringLiteral("--sources")});
    QCOMPARE(outcome.err, QByteArray());
    QCOMPARE(outcome.status, kExitSuccess);
    const QString text =
        said(QStringLiteral("pdftotext"), {QStringLiteral("-layout"), file, QStringLiteral("-")}).simplified();
    for (const char *part :
         {"AI infrastructure deals, 2019 – March 2026", "53 events", "€10B", "$500B+", "US government", "[1] ",
          "Developpez.com, 9 March 2026", "Totals: each plan once", "· Timeloupe "})
        QVERIFY2(text.contains(QString::fromUtf8(part)), part);
    const EventStorePtr store = readTimeline(bundledRecord()).value().store;
    for (const Source &source : store->sources()) { // a long title takes more lines than one
        const QString title = QString::fromStdString(source.title.in(Language::English)).simplified();
        QVERIFY2(text.contains(title.left(40)), source.id.c_str());
    }
    QCOMPARE(said(QStringLiteral("pdfimages"), {QStringLiteral("-list"), file}).count(u'\n'), 2);
    const QStringList fonts = said(QStringLiteral("pdffonts"), {file}).split(u'\n', Qt::SkipEmptyParts).mid(2);
    QVERIFY(!fonts.isEmpty());
    static const QRegularExpression embedded(QStringLiteral("\\syes\\s+(yes|no)\\s+yes\\s"));
    for (const QString &font : fonts)
        QVERIFY2(font.contains(embedded), qPrintable(font));
    const QString french = path(QStringLiteral("fr.pdf"));
    QCOMPARE(render({QStringLiteral("-o"), french, QStringLiteral("--lang=fr")}).status, kExitSuccess);
    const QString frenchText = said(QStringLiteral("pdftotext"), {french, QStringLiteral("-")});
    QVERIFY(frenchText.contains(QStringLiteral("Légende")) && frenchText.contains(QStringLiteral("événements")));
}

void TestRender::thePagesHaveTheSizeThatWasAskedFor()
{
    const QString file = path(QStringLiteral("size.pdf"));
    QCOMPARE(render({QStringLiteral("-o"), file, QStringLiteral("--size=A4"), QStringLiteral("--orientation=portrait")})
                 .status,
             kExitSuccess);
    if (QStandardPaths::findExecutable(QStringLiteral("pdfinfo")).isEmpty())
        QSKIP("poppler-utils is not installed");
    QVERIFY(said(QStringLiteral("pdfinfo"), {file}).contains(QStringLiteral("595 x 842 pts (A4)")));
    const QString picture = path(QStringLiteral("size.png"));
    QCOMPARE(render({QStringLiteral("-o"), picture, QStringLiteral("--size=1080x1080"), QStringLiteral("--scale=1.5")})
                 .status,
             kExitSuccess);
    QCOMPARE(QImage(picture).size(), QSize(1620, 1620));
}

void TestRender::theAppendixListsEveryEvent()
{
    if (QStandardPaths::findExecutable(QStringLiteral("pdftotext")).isEmpty())
        QSKIP("poppler-utils is not installed");
    const QString file = path(QStringLiteral("appendix.pdf"));
    QCOMPARE(render({QStringLiteral("-o"), file, QStringLiteral("--appendix=events")}).status, kExitSuccess);
    const QString text = said(QStringLiteral("pdftotext"), {QStringLiteral("-f"), QStringLiteral("2"),
                                                            QStringLiteral("-raw"), file, QStringLiteral("-")})
                             .simplified();
    const EventStorePtr store = readTimeline(bundledRecord()).value().store;
    for (std::size_t i = 0; i < store->size(); ++i) {
        const std::string_view title = store->title(EventRow(i), Language::English);
        const QString start = QString::fromUtf8(title.data(), static_cast<qsizetype>(title.size())).left(24);
        QVERIFY2(text.contains(start), qPrintable(start));
    }
}

void TestRender::theSameInputGivesTheSameBytes()
{
    for (const char *suffix : {"pdf", "svg", "png"}) {
        const QString first = path(QStringLiteral("first.") + QString::fromLatin1(suffix));
        const QString second = path(QStringLiteral("second.") + QString::fromLatin1(suffix));
        QCOMPARE(render({QStringLiteral("-o"), first}).status, kExitSuccess);
        QCOMPARE(render({QStringLiteral("-o"), second}).status, kExitSuccess);
        QVERIFY2(contentOf(first) == contentOf(second), suffix);
        QVERIFY(!contentOf(first).isEmpty());
    }
}

void TestRender::theDateComesFromTheEnvironment()
{
    if (QStandardPaths::findExecutable(QStringLiteral("pdfinfo")).isEmpty())
        QSKIP("poppler-utils is not installed");
    const QString file = path(QStringLiteral("date.pdf"));
    const auto date = [&] { return said(QStringLiteral("pdfinfo"), {QStringLiteral("-rawdates"), file}); };
    qputenv("SOURCE_DATE_EPOCH", "86400");
    const int status = render({QStringLiteral("-o"), file}).status;
    qunsetenv("SOURCE_DATE_EPOCH");
    QCOMPARE(status, kExitSuccess);
    QVERIFY(date().contains(QStringLiteral("D:19700102000000Z")));
    QCOMPARE(render({QStringLiteral("-o"), file}).status, kExitSuccess);
    QVERIFY(date().contains(QStringLiteral("D:20260310000000Z"))); // the latest source is of the 9th
}

void TestRender::theProgramDrawsWithoutDisplay()
{
    QProcess program;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const char *name : {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"})
        environment.remove(QString::fromLatin1(name));
    program.setProcessEnvironment(environment);
    const QString file = path(QStringLiteral("program.png"));
    program.start(qEnvironmentVariable("TIMELOUPE_PROGRAM"),
                  {QStringLiteral("render"), QStringLiteral("-o"), file, QStringLiteral("--filter=company:Anthropic"),
                   QStringLiteral("--range=2025/2026")});
    QVERIFY(program.waitForFinished(60'000));
    QCOMPARE(program.exitCode(), kExitSuccess);
    QCOMPARE(QImage(file).size(), QSize(1920, 1080));
}

void TestRender::writeErrorIsReported()
{
    const QString file = path(QStringLiteral("no/folder/out.pdf"));
    const Outcome outcome = render({QStringLiteral("-o"), file});
    QCOMPARE(outcome.status, kExitDataError);
    QVERIFY2(outcome.err.contains("error: the file cannot be written"), outcome.err.constData());
}

void TestRender::invalidInputIsReportedAndNothingWritten()
{
    const QString file = path(QStringLiteral("faulty.png"));
    const auto fails = [&](const QStringList &more, int status, const char *said) {
        const Outcome outcome = render(QStringList{QStringLiteral("-o"), file} + more);
        QCOMPARE(outcome.status, status);
        QVERIFY2(outcome.err.contains(said), outcome.err.constData());
        QVERIFY(!QFile::exists(file));
    };
    fails({QStringLiteral("--filter=kind:")}, kExitUsageError, "--filter:1:");
    fails({QStringLiteral("--range=1900/1910")}, kExitUsageError, "--range: error: there are no data in that range");
    fails({QStringLiteral("--size=300x300")}, kExitUsageError, "do not fit on a page of this size");
    fails({QStringLiteral("--pages=2x1")}, kExitUsageError, "--pages needs pages");
    fails({path(QStringLiteral("missing.json"))}, kExitDataError, "missing.json");
}

TIMELOUPE_TEST(TestRender, QApplication)
#include "tst_render.moc"
