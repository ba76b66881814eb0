// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/sourcetree.h"
#include "tests/support/testprogram/testprogram.h"

#include <QRegularExpression>
#include <QTest>

using namespace timeloupe::test;

namespace {

/// How often .arg(…) follows .arg(…).
int chainedArguments(const QString &code)
{
    static const QRegularExpression chain(
        QStringLiteral("(?<text>\"(?:[^\"\\\\\\n]|\\\\.)*+\"|(?<![0-9A-Fa-f])'(?:[^'\\\\\\n]|\\\\.)++')"
                       "|\\.arg(?<list>\\((?:(?&text)|[^()]|(?&list))*+\\))(?=\\s*\\.arg\\()"));
    int count = 0;
    for (auto matches = chain.globalMatch(code); matches.hasNext();)
        count += matches.next().hasCaptured(QStringLiteral("list")) ? 1 : 0;
    return count;
}

} // namespace

/// Rules of the code that a compiler does not hold.
class TestCodeRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }
    void everySourceHasLicence();
    void dataTextIsNeverRich();
    void standardStreamsHaveOneWriter();
    void settingsHaveOneEntryPoint();
    void noChainedArg();
};

void TestCodeRules::everySourceHasLicence()
{
    const QStringList patterns{QStringLiteral("*.h"), QStringLiteral("*.cpp"), QStringLiteral("*.sh"),
                               QStringLiteral("*.py"), QStringLiteral("CMakeLists.txt")};
    QStringList files{sourceRoot() + QStringLiteral("/CMakeLists.txt")};
    for (const QString &folder :
         {QStringLiteral("model"), QStringLiteral("views"), QStringLiteral("app"), QStringLiteral("tests")})
        files += filesIn(folder, patterns);
    for (const QString &file : files) {
        const QStringList lines = contentOf(file).split(u'\n');
        const QString &first = lines.front().startsWith(QStringLiteral("#!")) ? lines.value(1) : lines.front();
        QVERIFY2(first.endsWith(QStringLiteral("SPDX-License-Identifier: GPL-3.0-or-later")), qPrintable(file));
    }
}

void TestCodeRules::dataTextIsNeverRich()
{
    // A text format that guesses would run markup that a file brings along.
    for (const QString &file : sourcesIn({QStringLiteral("views"), QStringLiteral("app")}))
        QVERIFY2(!contentOf(file).contains(QStringLiteral("Qt::AutoText")), qPrintable(file));
}

void TestCodeRules::standardStreamsHaveOneWriter()
{
    // A line for people goes through terminal.cpp, which makes it visible; timelinefile.cpp writes data.
    const QRegularExpression anyStream(
        QStringLiteral("\\b(stdout|stderr|cout|cerr|clog|[fd]?printf|f?puts|fputc|putchar|perror|fwrite|QTextStream|"
                       "qDebug|qInfo|qWarning|qCritical|qFatal|qC(Debug|Info|Warning|Critical))\\b"));
    const QRegularExpression device(QStringLiteral("\\b(out|err)\\s*(\\.|->)\\s*(write|putChar)\\("));
    for (const QString &file : sourcesIn(layers())) {
        QString code = codeOf(file);
        if (file.endsWith(QStringLiteral("/app/commandline/terminal.cpp")))
            continue;
        if (file.endsWith(QStringLiteral("/model/formats/timelinefile.cpp")))
            code.remove(
                QStringLiteral("std::fwrite(bytes.constData(), 1, size, stdout) == size && std::fflush(stdout) == 0"));
        const QString found = anyStream.match(code).captured();
        QVERIFY2(found.isEmpty(), qPrintable(file + QStringLiteral(" uses ") + found));
        const bool hasStreams =
            file.contains(QStringLiteral("/app/commandline/")) || file.endsWith(QStringLiteral("/app/main.cpp"));
        QVERIFY2(!hasStreams || !device.match(code).hasMatch(),
                 qPrintable(file + QStringLiteral(" writes to a stream")));
    }
}

void TestCodeRules::settingsHaveOneEntryPoint()
{
    for (const QString &file : sourcesIn(layers()))
        QVERIFY2(file.contains(QStringLiteral("/app/files/usersettings.")) ||
                     !codeOf(file).contains(QStringLiteral("QSettings")),
                 qPrintable(file + QStringLiteral(" reads or writes settings past UserSettings")));
}

void TestCodeRules::noChainedArg()
{
    // text.arg(a).arg(b) takes a %2 in `a` for a place of its own: arg(a, b) does not.
    QCOMPARE(chainedArguments(QStringLiteral("tr(\"%1 %2\").arg(f(\")\", ')')) .arg(b)")), 1);
    QCOMPARE(chainedArguments(QStringLiteral("tr(\"%1 %2\").arg(f(x), b) + y.arg(z)")), 0);
    for (const QString &file : sourcesIn(layers()))
        QVERIFY2(chainedArguments(codeOf(file)) == 0,
                 qPrintable(file + QStringLiteral(" chains .arg(): expected one call with all arguments")));
}

TIMELOUPE_TEST(TestCodeRules, QCoreApplication)
#include "tst_coderules.moc"
