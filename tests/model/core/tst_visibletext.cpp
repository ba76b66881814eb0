// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/core/result.h"
#include "model/core/visibletext.h"
#include "tests/support/testprogram/testprogram.h"

#include <QRegularExpression>
#include <QTest>

using namespace timeloupe;

class TestVisibleText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }
    void escapes_data();
    void escapes();
    void everyControlIsEscaped();
    void textIsKept();
    void namesAreIsolatedWhereTheyMust();
    void isolatesOfTheTextAreNotEnded();
    void diagnosticIsOneLine();
};

void TestVisibleText::escapes_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    QTest::newRow("escape") << QStringLiteral("a\x1b[31mb") << QStringLiteral("a\\x1b[31mb");
    QTest::newRow("line feed") << QStringLiteral("a\nb") << QStringLiteral("a⏎b");
    QTest::newRow("carriage return") << QStringLiteral("a\rb") << QStringLiteral("a\\x0db");
    QTest::newRow("tab") << QStringLiteral("a\tb") << QStringLiteral("a\\tb");
    QTest::newRow("null") << QString(QChar(0)) << QStringLiteral("\\x00");
    QTest::newRow("delete") << QStringLiteral("\x7f") << QStringLiteral("\\x7f");
    QTest::newRow("control sequence of C1") << QString(QChar(0x9b)) << QStringLiteral("\\x9b");
    QTest::newRow("override") << QStringLiteral("exe\u202egpj") << QStringLiteral("exe\\u202egpj");
    QTest::newRow("line separator") << QStringLiteral("a\u2028b") << QStringLiteral("a\\u2028b");
    QTest::newRow("lone high surrogate") << QString(QChar(0xd83d)) << QStringLiteral("\\ud83d");
    QTest::newRow("low before high") << QString(QChar(0xde00)) + QChar(0xd83d) << QStringLiteral("\\ude00\\ud83d");
    QTest::newRow("language tag") << QStringLiteral("\U000E0001") << QStringLiteral("\\U000e0001");
    QTest::newRow("at both ends") << QStringLiteral("\nab\n") << QStringLiteral("⏎ab⏎");
}

void TestVisibleText::escapes()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    QCOMPARE(visible(text), expected);
    QCOMPARE(visible(expected), expected);
}

void TestVisibleText::everyControlIsEscaped()
{
    for (char32_t c = 0; c < 0x3000; ++c) {
        const QString text = QString::fromUcs4(&c, 1);
        const bool isControl = QChar::category(c) == QChar::Other_Control;
        const bool isBidi =
            c == 0x61C || c == 0x200E || c == 0x200F || (c >= 0x2028 && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
        if (isControl || isBidi)
            QVERIFY2(!visible(text).contains(text), qPrintable(QString::number(c, 16)));
    }
}

void TestVisibleText::textIsKept()
{
    for (const QString &text :
         {QString(), QStringLiteral("Épargne « à 5 % »"), QStringLiteral("C:\\new\\x1b.json"), QStringLiteral("日本語"),
          QStringLiteral("می‌خواهم"), QStringLiteral("👩‍💻 e\u0301"), QStringLiteral("Mrd.\u00a0$")})
        QCOMPARE(visible(text), text);
}

void TestVisibleText::namesAreIsolatedWhereTheyMust()
{
    QCOMPARE(visibleName(QStringLiteral("plan.json")), QStringLiteral("plan.json"));
    QCOMPARE(visibleName(QStringLiteral("a\nb")), QStringLiteral("a⏎b"));
    QCOMPARE(visibleName(QStringLiteral("שלום.json")), QStringLiteral("\u2068שלום.json\u2069"));
    QCOMPARE(visibleName(QStringLiteral("ש\u2069")), QStringLiteral("\u2068ש\\u2069\u2069"));
}

void TestVisibleText::isolatesOfTheTextAreNotEnded()
{
    const QString name = visibleName(QStringLiteral("שלום"));
    QCOMPARE(visibleWithIsolates(name), name);
    QCOMPARE(visibleWithIsolates(QStringLiteral("a\u2069\u2068b\n")), QStringLiteral("a\\u2069\u2068b⏎"));
    QCOMPARE(visibleWithIsolates(QStringLiteral("\u2066\u202e")), QStringLiteral("\\u2066\\u202e"));
}

void TestVisibleText::diagnosticIsOneLine()
{
    const Diagnostic error{
        Severity::Error, QStringLiteral("a\nb\x1b.json"), 1, 2, QStringLiteral("no \"x\u2028y\""), {}};
    QCOMPARE(toLine(error), QStringLiteral("a⏎b\\x1b.json:1:2: error: no \"x\\u2028y\""));
}

TIMELOUPE_TEST(TestVisibleText, QCoreApplication)
#include "tst_visibletext.moc"
