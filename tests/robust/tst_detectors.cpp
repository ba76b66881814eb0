// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus.h"
#include "hostilecommands.h"
#include "killloop.h"
#include "mutations.h"
#include "outputcheck.h"
#include "programoptions.h"
#include "tests/support/testprogram/testprogram.h"

#include <QTest>

using namespace timeloupe::robust;

namespace {

using namespace Qt::StringLiterals;

QStringList shell(const QString &script)
{
    return {u"/bin/sh"_s, u"-c"_s, script};
}

/// A page with that object as its annotation.
QByteArray pdfWith(const QByteArray &annotation)
{
    const QByteArrayList objects{"<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
                                 "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Annots [4 0 R] >>",
                                 "<< /Type /Annot /Subtype /Link /Rect [0 0 9 9] /A " + annotation + " >>"};
    QByteArray pdf = "%PDF-1.4\n";
    QByteArray table = "0000000000 65535 f \n";
    for (qsizetype i = 0; i < objects.size(); ++i) {
        table += QByteArray::number(pdf.size()).rightJustified(10, '0') + " 00000 n \n";
        pdf += QByteArray::number(i + 1) + " 0 obj\n" + objects[i] + "\nendobj\n";
    }
    const QByteArray start = QByteArray::number(pdf.size());
    return pdf + "xref\n0 5\n" + table + "trailer\n<< /Size 5 /Root 1 0 R >>\nstartxref\n" + start + "\n%%EOF\n";
}

} // namespace

/// Each detector finds a fault that is made for it, and nothing in what is good.
class TestDetectors : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void runs_data();
    void runs();
    void outputs_data();
    void outputs();
    void leftoversOfCommandsAreFound();
    void drive_data();
    void drive();
    void viewsThatAreNotSaved();
    void mutationsAreRepeatable();
};

void TestDetectors::runs_data()
{
    QTest::addColumn<QString>("script");
    QTest::addColumn<QString>("fault");
    QTest::newRow("good") << u"echo out; echo 'file:1:2: error: é' >&2; exit 1"_s << QString();
    QTest::newRow("status") << u"exit 3"_s << u"exit status 3"_s;
    QTest::newRow("signal") << u"kill -SEGV $$"_s << u"ended by signal 11"_s;
    QTest::newRow("hangs") << u"sleep 60"_s << u"does not end within"_s;
    QTest::newRow("computes") << u"while :; do :; done"_s << u"signal"_s;
    QTest::newRow("slow") << u"i=0; while [ $i -lt 300000 ]; do i=$((i+1)); done"_s
                          << u"s of processor time, at most"_s;
    QTest::newRow("memory") << u"head -c 400000000 /dev/zero | tail -c 400000000 >/dev/null"_s << u" MB"_s;
    QTest::newRow("sanitizer") << u"echo '==1==ERROR: AddressSanitizer: x' >&2; exit 1"_s << u"sanitizer"_s;
    QTest::newRow("undefined") << u"echo 'a.cpp:1:2: runtime error: x' >&2"_s << u"sanitizer"_s;
    QTest::newRow("escape") << u"printf 'a\\033[31m' >&2"_s << u"control character U+001b"_s;
    QTest::newRow("C1") << u"printf 'a\\302\\233' >&2"_s << u"control character U+009b"_s;
    QTest::newRow("no UTF-8") << u"printf 'a\\377' >&2"_s << u"no UTF-8"_s;
}

void TestDetectors::runs()
{
    QFETCH(QString, script);
    QFETCH(QString, fault);
    const QByteArray tag = QTest::currentDataTag();
    const RunLimits limits{tag == "slow"       ? 0.02
                           : tag == "computes" ? 0.8
                                               : 20,
                           tag == "hangs" ? 3.0 : 60, qint64(200) << 20};
    const QString found = runFailure(CommandRun(shell(script), {}, limits).finish(), limits);
    QVERIFY2(fault.isEmpty() ? found.isEmpty() : found.contains(fault), qPrintable(found));
}

void TestDetectors::outputs_data()
{
    QTest::addColumn<QString>("suffix");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("fault");
    const auto row = [](const char *name, const char *suffix, const QByteArray &bytes, const char *fault) {
        QTest::newRow(name) << QString::fromLatin1(suffix) << bytes << QString::fromLatin1(fault);
    };
    const auto svg = [](const QByteArray &content) -> QByteArray {
        return R"(<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink">)" + content +
               "</svg>";
    };
    const auto html = [](const QByteArray &body) -> QByteArray {
        return "<!DOCTYPE html>\n<html><body>" + body + "</body></html>";
    };
    row("JSON", "json", R"({"a": [1e308, "é"]})", "");
    row("JSON infinite", "json", R"({"a": inf})", "no valid JSON");
    row("JSON too large", "json", R"({"a": 1e999})", "no valid JSON");
    row("JSON not UTF-8", "json", "\"\xff\"", "no valid JSON");
    row("JSON cut", "json", R"({"a": [)", "no valid JSON");
    row("lines", "jsonl", "{}\n{}\n", "");
    row("lines, one bad", "jsonl", "{}\n{\n", "line 2");
    row("CSV", "csv", "a,b\n\"x,\"\"y\n\",-1.5\n", "");
    row("CSV ragged", "csv", "a,b\n1\n", "record 2 has 1 fields");
    row("CSV formula", "csv", "a,b\n1,=1+1\n", "formula");
    row("CSV open", "csv", "a,b\n1,\"\n", "quote");
    row("SVG", "svg", svg(R"(<a xlink:href="https://example.com/"><text>x</text></a><use xlink:href="#m"/>)"), "");
    row("SVG cut", "svg", "<svg><g></svg>", "no well-formed XML");
    row("SVG script", "svg", svg("<script/>"), "element script");
    row("SVG handler", "svg", svg(R"(<g onload="x"/>)"), "handler onload");
    row("SVG address", "svg", svg(R"(<a xlink:href=" javascript:x"/>)"), "links to");
    row("HTML", "html", html("<a href=\"https://example.com/\">x</a><script>1</script>"), "");
    row("HTML script", "html", html("<script>1</script><script>2</script>"), "script that is not ours");
    row("HTML address", "html", html("<a href=\"data:text/html,x\">x</a>"), "links to");
    row("HTML tag", "html", html("<p>"), "no well-formed XML");
    row("PDF", "pdf", pdfWith("<< /S /URI /URI (https://example.com/) >>"), "");
    row("PDF action", "pdf", pdfWith("<< /S /Launch /F (x) >>"), "action");
    row("PDF address", "pdf", pdfWith("<< /S /URI /URI (javascript:x) >>"), "links to");
    row("PDF cut", "pdf", pdfWith("<<").left(200), "qpdf");
    row("PNG", "png", "\x89PNG\r\n\x1a\n", "no PNG");
}

void TestDetectors::outputs()
{
    QFETCH(QString, suffix);
    QFETCH(QByteArray, bytes);
    QFETCH(QString, fault);
    const QString found = outputError(suffix, bytes);
    QVERIFY2(fault.isEmpty() ? found.isEmpty() : found.contains(fault), qPrintable(found));
}

void TestDetectors::leftoversOfCommandsAreFound()
{
    const auto faults = [](const QString &script, const QString &suffix) {
        const QTemporaryDir folder;
        const HostileCommand command{u"x"_s, {u"-c"_s, script, u"IN"_s, u"OUT"_s}, suffix};
        return commandFailures(u"/bin/sh"_s, command, u"in"_s, QDir(folder.path()), {}).join(u'\n');
    };
    QCOMPARE(faults(u"echo {} > $1"_s, u"json"_s), QString());
    QVERIFY(faults(u"exit 0"_s, u"json"_s).contains(u"nothing is written"_s));
    QVERIFY(faults(u"echo {} > $1; echo x >&2; exit 1"_s, u"json"_s).contains(u"something is written"_s));
    QVERIFY(faults(u"exit 1"_s, u"json"_s).contains(u"without a word"_s));
    QVERIFY(faults(u"echo {} > $1; echo > $1.tmp"_s, u"json"_s).contains(u"leaves output.json.tmp"_s));
}

void TestDetectors::drive_data()
{
    QTest::addColumn<QString>("found");
    QTest::newRow("block") << u"the event loop is blocked"_s;
    QTest::newRow("leak") << u"allocated memory grows"_s;
    QTest::newRow("warning") << u"warning: planted"_s;
    QTest::newRow("status") << u"the status line says “planted”"_s;
}

void TestDetectors::drive()
{
    QFETCH(QString, found);
    const QString planted = QString::fromLatin1(QTest::currentDataTag());
    const bool isLeak = planted == u"leak"_s;
    QStringList command{programPath("robust_drive"), u"--plant"_s, planted, u"--steps"_s, isLeak ? u"16"_s : u"4"_s};
    if (isLeak)
        command += {u"--round"_s, u"2"_s};
    const RunResult result = CommandRun(command, {}, {120, 240, qint64(4) << 30}).finish();
    QVERIFY2(result.out.contains(found.toUtf8()), qPrintable(QString::fromUtf8(result.out + result.err)));
    QCOMPARE(result.status, 1);
}

void TestDetectors::viewsThatAreNotSaved()
{
    KillLoop loop({programPath("TIMELOUPE_PROGRAM"), programPath("robust_writer"), {u"lie"_s}}, 1);
    for (std::uint64_t step = 0; step < 12 && loop.reports().isEmpty(); ++step)
        loop.step(step);
    QVERIFY(loop.reports().join(u'\n').contains(u"saved was"_s));
}

void TestDetectors::mutationsAreRepeatable()
{
    const QByteArray good = sampleTimeline();
    for (const auto mutate : {withOtherTokens, spliced}) {
        Random one(7);
        Random other(7);
        const QByteArray bytes = mutate(good, one);
        QCOMPARE(bytes, mutate(good, other));
        QVERIFY(bytes != good);
    }
}

TIMELOUPE_TEST(TestDetectors, QCoreApplication)
#include "tst_detectors.moc"
