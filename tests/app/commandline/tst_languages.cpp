// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testprogram/testprogram.h"
#include "tests/support/warnings.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace timeloupe;

namespace {

using Variables = QList<std::pair<QString, QString>>;

struct Outcome
{
    int status = -1;
    QString out;
    QString err;
};

Outcome run(const QStringList &arguments, const Variables &variables)
{
    QProcess program;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const QString &name : {QStringLiteral("LANGUAGE"), QStringLiteral("LC_ALL"), QStringLiteral("LC_MESSAGES")})
        environment.remove(name);
    environment.insert(QStringLiteral("LANG"), QStringLiteral("C.UTF-8"));
    const QTemporaryDir runtime; // Qt warns where there is none
    environment.insert(QStringLiteral("XDG_RUNTIME_DIR"), runtime.path());
    for (const auto &[name, value] : variables)
        environment.insert(name, value);
    program.setProcessEnvironment(environment);
    program.start(qEnvironmentVariable("TIMELOUPE_PROGRAM"), arguments);
    if (!program.waitForFinished(60'000))
        return {};
    return {program.exitCode(), QString::fromUtf8(program.readAllStandardOutput()),
            QString::fromUtf8(program.readAllStandardError())};
}

} // namespace

class TestLanguages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnUnexpectedWarnings(); }
    void theEnvironmentChooses_data();
    void theEnvironmentChooses();
    void unknownLanguagesAreUsageErrors();
};

void TestLanguages::theEnvironmentChooses_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<Variables>("variables");
    QTest::addColumn<QString>("language");

    const QString french = QStringLiteral("fr_FR.UTF-8");
    const QString british = QStringLiteral("en_GB.UTF-8");
    const QString fr = QStringLiteral("fr");
    const QString en = QStringLiteral("en");
    const QString lang = QStringLiteral("LANG");
    QTest::newRow("nothing") << QStringList() << Variables() << en;
    QTest::newRow("LANG") << QStringList() << Variables{{lang, french}} << fr;
    QTest::newRow("LC_ALL before LANG") << QStringList()
                                        << Variables{{lang, british}, {QStringLiteral("LC_ALL"), french}} << fr;
    QTest::newRow("LANGUAGE before LANG")
        << QStringList() << Variables{{lang, british}, {QStringLiteral("LANGUAGE"), QStringLiteral("xx:fr:en")}} << fr;
    QTest::newRow("--lang before all") << QStringList{QStringLiteral("--lang"), en} << Variables{{lang, french}} << en;
    QTest::newRow("--lang=") << QStringList{QStringLiteral("--lang=fr")} << Variables() << fr;
}

void TestLanguages::theEnvironmentChooses()
{
    QFETCH(const QStringList, options);
    QFETCH(const Variables, variables);
    QFETCH(const QString, language);
    const QStringList render{QStringLiteral("render"), QStringLiteral("-o"), QStringLiteral("-"),
                             QStringLiteral("--format"), QStringLiteral("svg")};
    const Outcome outcome = run(render + options, variables);
    QCOMPARE(outcome.err, QString());
    QCOMPARE(outcome.status, 0);
    QVERIFY(outcome.out.contains(language == QStringLiteral("fr") ? QStringLiteral("rien compté deux fois")
                                                                  : QStringLiteral("nothing counted twice")));
}

void TestLanguages::unknownLanguagesAreUsageErrors()
{
    for (const char *command : {"render", "check", "totals", "export"}) {
        const Outcome outcome = run({QString::fromLatin1(command), QStringLiteral("--lang"), QStringLiteral("xx"),
                                     QStringLiteral("-o"), QStringLiteral("x.svg")},
                                    {});
        QCOMPARE(outcome.status, 2);
        QVERIFY2(outcome.err.contains(QStringLiteral("--lang xx is not known; expected one of en, fr")),
                 qPrintable(outcome.err));
    }
}

TIMELOUPE_TEST(TestLanguages, QCoreApplication)
#include "tst_languages.moc"
