// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline/terminal.h"
#include "app/commandline/texttable.h"
#include "app/commandline/textwidth.h"
#include "model/core/visibletext.h"
#include "tests/support/testprogram/testprogram.h"

#include <QBuffer>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace timeloupe;

namespace {

/// What a name can do to a terminal: colours, its title, cursor, order of letters.
const QString kControls = QStringLiteral("e\x1b[31m\x1b]0;t\x07\r\t\b\x7f") + QChar(0x9b) +
                          QStringLiteral("2J\u202eab\u2066\u061c\u200f\u2028\u2029\ufeffz");
/// A second line that looks like one of the program's, and places of arguments.
const QString kForgery = QStringLiteral("n\ntimeloupe: error: forged%1%2%3%4");

struct Outcome
{
    bool isNormal = false;
    int status = -1;
    QString out;
    QString err;
};

Outcome run(const QString &program, const QStringList &arguments, const QString &folder,
            const QByteArray &platform = "offscreen")
{
    QProcess process;
    process.setWorkingDirectory(folder);
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QString::fromUtf8(platform));
    environment.insert(QStringLiteral("XDG_RUNTIME_DIR"), folder);
    process.setProcessEnvironment(environment);
    process.start(program, arguments);
    process.closeWriteChannel();
    if (!process.waitForFinished(60'000))
        return {};
    return {process.exitStatus() == QProcess::NormalExit, process.exitCode(),
            QString::fromUtf8(process.readAllStandardOutput()), QString::fromUtf8(process.readAllStandardError())};
}

Outcome run(const QStringList &arguments, const QString &folder)
{
    return run(qEnvironmentVariable("TIMELOUPE_PROGRAM"), arguments, folder);
}

/// Not one character that a terminal obeys, but for the ends of lines.
bool isVisible(QString text)
{
    text.remove(u'\n');
    return visible(text) == text;
}

/// A timeline in which everything that has a name is called `name`.
QByteArray timelineCalled(const QString &name)
{
    const QJsonObject usd{{QStringLiteral("value"), 5}, {QStringLiteral("currency"), QStringLiteral("USD")}};
    const auto event = [&](const QString &id, const QString &relation) {
        return QJsonObject{
            {QStringLiteral("id"), id},
            {QStringLiteral("title"), name},
            {QStringLiteral("date"), QStringLiteral("2025")},
            {QStringLiteral("parties"), QJsonArray{QJsonObject{{QStringLiteral("company"), name}}}},
            {QStringLiteral("amounts"), QJsonArray{usd}},
            {QStringLiteral("relations"), QJsonArray{QJsonObject{{QStringLiteral("type"), QStringLiteral("part-of")},
                                                                 {QStringLiteral("to"), relation}}}}};
    };
    const QJsonObject step{
        {QStringLiteral("title"), name},
        {QStringLiteral("view"), QJsonObject{{QStringLiteral("filter"), QStringLiteral("company:x")}}}};
    QJsonObject whole = event(name, name);
    whole.remove(QStringLiteral("relations"));
    return QJsonDocument(
               QJsonObject{
                   {QStringLiteral("format"), QStringLiteral("timeloupe")},
                   {QStringLiteral("version"), 1},
                   {QStringLiteral("companies"),
                    QJsonArray{QJsonObject{{QStringLiteral("id"), name}, {QStringLiteral("name"), name}}}},
                   {QStringLiteral("events"), QJsonArray{whole, event(name + QStringLiteral("2"), name)}},
                   {QStringLiteral("views"), QJsonArray{QJsonObject{{QStringLiteral("name"), name}}}},
                   {QStringLiteral("stories"), QJsonArray{QJsonObject{{QStringLiteral("name"), name},
                                                                      {QStringLiteral("steps"), QJsonArray{step}}}}}})
        .toJson();
}

/// The same, with a fault that names the event and the company.
QByteArray faultyCalled(const QString &name)
{
    return timelineCalled(name).replace("\"part-of\"", "\"no\\u001b[31m\\nsuch\"");
}

} // namespace

class TestTerminal : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }
    void aMessageIsOneVisibleLine_data();
    void aMessageIsOneVisibleLine();
    void namesAreNotShortened();
    void tablesHaveOneLineARow();
    void messagesOfQtAreVisible();
    void invalidUtf8IsVisible();
    void dataStaysAsItIs();
    void linesEndWhereTheyAreWritten();
    void columnsAreAsWideAsWhatIsPrinted_data();
    void columnsAreAsWideAsWhatIsPrinted();
    void aTableKeepsItsColumns();

private:
    void put(const QString &name, const QByteArray &content) const
    {
        QFile file(m_folder.filePath(name));
        QVERIFY2(file.open(QIODevice::WriteOnly), qPrintable(file.errorString()));
        QCOMPARE(file.write(content), content.size());
    }
    QTemporaryDir m_folder;
};

void TestTerminal::initTestCase()
{
    int number = 0;
    for (const QString &name : {QString(kControls + kForgery), kForgery}) {
        put(name + QStringLiteral(".json"), "[]");
        put(name + QStringLiteral("-bad.json"), "[1]");
        put(QStringLiteral("names%1.json").arg(number), timelineCalled(name));
        put(QStringLiteral("faults%1.json").arg(number), faultyCalled(name));
        ++number;
    }
}

void TestTerminal::aMessageIsOneVisibleLine_data()
{
    // In the arguments NAME is the hostile name, and FILE its number.
    QTest::addColumn<QString>("arguments");
    QTest::addColumn<int>("status");
    QTest::addColumn<int>("lines");
    const std::tuple<const char *, const char *, int, int> rows[] = {
        {"check", "check|NAME.json", 0, 1},
        {"check, missing", "check|NAME-none.json", 1, 1},
        {"check, faulty", "check|NAME-bad.json", 1, 1},
        {"check, folder", "check|NAME/x.json", 1, 1},
        {"check, option", "check|--NAME", 2, 1},
        {"check, option with value", "check|--NAME=NAME", 2, 1},
        {"window, option", "--NAME", 2, 1},
        {"export, suffix", "export|-o|x.NAME", 2, 1},
        {"export, format", "export|-o|x|--format|NAME", 2, 1},
        {"export, folder", "export|-o|NAME/x.json", 1, 1},
        {"export, files", "export|NAME|b|-o|x", 2, 1},
        {"export, filter", "export|-o|x.json|--filter|kind:NAME", 2, 1},
        {"export, filter, field", "export|-o|x.json|--filter|\"NAME\":x", 2, 1},
        {"totals, by", "totals|--by|NAME", 2, 1},
        {"totals, format", "totals|--format|NAME", 2, 1},
        {"totals, filter", "totals|--filter|amount>\"NAME\"", 2, 1},
        {"render, suffix", "render|-o|x.NAME", 2, 1},
        {"render, story", "render|-o|NAME/", 2, 1},
        {"render, folder", "render|-o|NAME/x.svg|--size|400x300", 1, 1},
        {"render, file", "render|NAME-none.json|-o|x.pdf", 1, 1},
        {"render, view", "render|-o|x.pdf|--view|NAME", 2, 1},
        {"render, story name", "render|-o|x.pdf|--story|NAME", 2, 1},
        {"render, views of the file", "render|namesFILE.json|-o|x.pdf|--view|other", 2, 1},
        {"render, stories of the file", "render|namesFILE.json|-o|x.pdf|--story|other", 2, 1},
        {"render, size", "render|-o|x.pdf|--size|NAME", 2, 1},
        {"render, scale", "render|-o|x.png|--scale|NAME", 2, 1},
        {"render, range", "render|-o|x.pdf|--range|NAME", 2, 1},
        {"render, pages", "render|-o|x.pdf|--pages|NAME", 2, 1},
        {"render, panels", "render|-o|x.pdf|--panels|NAME", 2, 1},
        {"render, theme", "render|-o|x.pdf|--theme|NAME", 2, 1},
        {"render, distance", "render|-o|x.pdf|--distance|NAME", 2, 1},
        {"render, language", "render|-o|x.pdf|--lang|NAME", 2, 1},
        {"render, orientation", "render|-o|x.pdf|--orientation|NAME", 2, 1},
        {"render, step", "render|-o|x.pdf|--step|NAME", 2, 1},
        {"render, appendix", "render|-o|x.pdf|--appendix|NAME", 2, 1},
        {"render, option", "render|-o|x.pdf|--NAME", 2, 1},
    };
    const QString name = kControls + kForgery;
    for (const auto &[title, arguments, status, lines] : rows)
        QTest::newRow(title) << QString::fromLatin1(arguments)
                                    .replace(QStringLiteral("NAME"), name)
                                    .replace(QStringLiteral("FILE"), QStringLiteral("0"))
                             << status << lines;
}

void TestTerminal::aMessageIsOneVisibleLine()
{
    QFETCH(QString, arguments);
    QFETCH(int, status);
    QFETCH(int, lines);
    const Outcome outcome = run(arguments.split(u'|'), m_folder.path());
    const QString said = outcome.out + outcome.err;
    QVERIFY2(isVisible(said), qPrintable(visible(said)));
    QCOMPARE(said.count(u'\n'), lines);
    QVERIFY2(said.endsWith(u'\n'), qPrintable(said));
    QVERIFY2(outcome.isNormal && outcome.status == status, qPrintable(said));
}

void TestTerminal::namesAreNotShortened()
{
    const Outcome good = run({QStringLiteral("check"), kForgery + QStringLiteral(".json")}, m_folder.path());
    QCOMPARE(good.out, QStringLiteral("n⏎timeloupe: error: forged%1%2%3%4.json: 0 events, 0 companies, 0 sources\n"));
    const Outcome pages = run({QStringLiteral("render"), QStringLiteral("-o"), QStringLiteral("x.pdf"),
                               QStringLiteral("--pages"), QStringLiteral("%2x")},
                              m_folder.path());
    QVERIFY2(pages.err.startsWith(QStringLiteral("timeloupe: error: --pages %2x is not a page grid;")),
             qPrintable(pages.err));
}

void TestTerminal::tablesHaveOneLineARow()
{
    for (const QString &number : {QStringLiteral("0")}) {
        const QString file = QStringLiteral("names%1.json").arg(number);
        const Outcome totals = run({QStringLiteral("totals"), file, QStringLiteral("--by=company")}, m_folder.path());
        QVERIFY2(isVisible(totals.out + totals.err), qPrintable(visible(totals.out + totals.err)));
        QCOMPARE(totals.status, 0);
        // Events, the whole (2), companies (2) and their rule, what was left out (3), two rules; four empty lines.
        QCOMPARE(totals.out.count(u'\n'), 15);
        const Outcome filtered = run(
            {QStringLiteral("totals"), file, QStringLiteral("--filter"), QStringLiteral("company:\"no\n\x1b one\"")},
            m_folder.path());
        QVERIFY2(isVisible(filtered.out + filtered.err), qPrintable(visible(filtered.out + filtered.err)));
        QCOMPARE(filtered.err.count(u'\n'), 1);
        const Outcome faults =
            run({QStringLiteral("check"), QStringLiteral("faults%1.json").arg(number)}, m_folder.path());
        const QString said = faults.out + faults.err;
        QVERIFY2(said.contains(QStringLiteral("such")) && isVisible(said), qPrintable(visible(said)));
        for (const QString &line : said.split(u'\n', Qt::SkipEmptyParts))
            QVERIFY2(line.startsWith(QStringLiteral("faults")), qPrintable(line));
    }
}

void TestTerminal::messagesOfQtAreVisible()
{
    // A platform that does not exist is named by Qt, which then ends the program.
    const Outcome outcome = run(qEnvironmentVariable("TIMELOUPE_PROGRAM"),
                                {QStringLiteral("render"), QStringLiteral("-o"), QStringLiteral("x.pdf")},
                                m_folder.path(), "no\x1b[31m\nne");
    QVERIFY2(outcome.err.contains(QStringLiteral("no\\x1b[31m⏎ne")), qPrintable(visible(outcome.err)));
    QVERIFY2(isVisible(outcome.err), qPrintable(visible(outcome.err)));
}

void TestTerminal::invalidUtf8IsVisible()
{
    const QString command = QStringLiteral("exec \"$0\" check \"$(printf 'a\\377\\355\\240\\200\\033[31m.json')\"");
    const Outcome outcome =
        run(QStringLiteral("/bin/sh"), {QStringLiteral("-c"), command, qEnvironmentVariable("TIMELOUPE_PROGRAM")},
            m_folder.path());
    QCOMPARE(outcome.status, 1);
    QCOMPARE(outcome.err.count(u'\n'), 1);
    QVERIFY2(isVisible(outcome.err) && outcome.err.contains(QStringLiteral("\\x1b[31m.json")),
             qPrintable(visible(outcome.err)));
}

void TestTerminal::dataStaysAsItIs()
{
    const Outcome json = run({QStringLiteral("export"), QStringLiteral("names1.json"), QStringLiteral("-o"),
                              QStringLiteral("-"), QStringLiteral("--format"), QStringLiteral("csv")},
                             m_folder.path());
    QCOMPARE(json.status, 0);
    QVERIFY2(json.out.contains(QStringLiteral("\"n\ntimeloupe")) || json.out.contains(QStringLiteral("n\ntimeloupe")),
             qPrintable(json.out));
    QBuffer device;
    QVERIFY(device.open(QIODevice::WriteOnly));
    QVERIFY(writeData(device, "a\x1b\n"));
    QCOMPARE(device.data(), QByteArray("a\x1b\n"));
}

void TestTerminal::linesEndWhereTheyAreWritten()
{
    QBuffer device;
    QVERIFY(device.open(QIODevice::WriteOnly));
    writeLines(device, {QStringLiteral("a\nb"), QString()});
    writeDiagnostic(device, {Severity::Error, QStringLiteral("f\n"), 1, 2, QStringLiteral("m\x1b"), {}});
    QCOMPARE(QString::fromUtf8(device.data()), QStringLiteral("a⏎b\n\nf⏎:1:2: error: m\\x1b\n"));
}

void TestTerminal::columnsAreAsWideAsWhatIsPrinted_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<qsizetype>("width");
    QTest::newRow("empty") << QString() << qsizetype(0);
    QTest::newRow("Latin") << QStringLiteral("Électricité") << qsizetype(11);
    QTest::newRow("combining") << QStringLiteral("e\u0301e\u20dd") << qsizetype(2);
    QTest::newRow("Chinese") << QStringLiteral("中芯国际") << qsizetype(8);
    QTest::newRow("beyond the first plane") << QStringLiteral("𠀀") << qsizetype(2);
    QTest::newRow("Korean") << QStringLiteral("삼성") << qsizetype(4);
    QTest::newRow("Korean letters") << QStringLiteral("\u1109\u1161\u11b7") << qsizetype(2);
    QTest::newRow("half width") << QStringLiteral("ｿﾆｰ") << qsizetype(3);
    QTest::newRow("full width") << QStringLiteral("ＮＴＴ") << qsizetype(6);
    QTest::newRow("emoji") << QStringLiteral("🚀") << qsizetype(2);
    QTest::newRow("Arabic with marks") << QStringLiteral("عَلَم") << qsizetype(3);
    QTest::newRow("joiner") << QStringLiteral("می\u200cخواهم") << qsizetype(7);
    QTest::newRow("line feed") << visible(QStringLiteral("\n")) << qsizetype(1);
}

void TestTerminal::columnsAreAsWideAsWhatIsPrinted()
{
    QFETCH(QString, text);
    QFETCH(qsizetype, width);
    QCOMPARE(textWidth(text), width);
}

void TestTerminal::aTableKeepsItsColumns()
{
    TextTable table({QStringLiteral("Name"), QStringLiteral("Sum")});
    table.alignRight(1);
    table.add({QStringLiteral("中芯国际"), QStringLiteral("1")});
    table.add({QStringLiteral("a\tb\n"), QStringLiteral("22")});
    table.add({QStringLiteral("e\u0301"), QStringLiteral("333")});
    QCOMPARE(table.lines(), QStringList({QStringLiteral("Name      Sum"), QStringLiteral("中芯国际    1"),
                                         QStringLiteral("a\\tb⏎      22"), QStringLiteral("e\u0301         333")}));
}

TIMELOUPE_TEST(TestTerminal, QCoreApplication)
#include "tst_terminal.moc"
