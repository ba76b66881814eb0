// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/text/displaytext.h"
#include "tests/support/testprogram/testprogram.h"

#include <QRegularExpression>
#include <QTest>

#include <limits>

using namespace timeloupe;

class DisplayTextTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }
    void shortTextIsNotCut();
    void cutsBetweenGraphemes_data();
    void cutsBetweenGraphemes();
    void aGraphemeWithoutEndIsCutAnywhere();
    void spacesBeforeTheCutAreLeftOut();
    void utf8IsCutAsItsText_data();
    void utf8IsCutAsItsText();
    void aLabelIsOnOneLine();
    void piecesAreTheWholeText();
};

void DisplayTextTest::shortTextIsNotCut()
{
    QCOMPARE(displayText(QString(), 10), QString());
    QCOMPARE(displayText(QStringLiteral("0123456789"), 10), QStringLiteral("0123456789"));
    QCOMPARE(displayText(QStringLiteral("0123456789a"), 10), QStringLiteral("012345678…"));
    QCOMPARE(displayText(std::string_view("0123456789"), 10), QStringLiteral("0123456789"));
    QVERIFY(!isLongerThan("0123456789", 10));
    QVERIFY(isLongerThan("0123456789a", 10));
}

void DisplayTextTest::cutsBetweenGraphemes_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("cut");
    QTest::newRow("accent") << QStringLiteral("abce\u0301f") << QStringLiteral("abc…");
    QTest::newRow("accent that fits") << QStringLiteral("abe\u0301fg") << QStringLiteral("abe\u0301…");
    QTest::newRow("surrogates") << QStringLiteral("abc😀d") << QStringLiteral("abc…");
    QTest::newRow("flag") << QStringLiteral("a🇫🇷b") << QStringLiteral("a…");
}

void DisplayTextTest::cutsBetweenGraphemes()
{
    QFETCH(QString, text);
    QFETCH(QString, cut);
    QCOMPARE(displayText(text, 5), cut);
    QCOMPARE(displayText(text.toStdString(), 5), cut);
}

void DisplayTextTest::aGraphemeWithoutEndIsCutAnywhere()
{
    const QString marks = u'e' + QString(1000, QChar(0x301));
    QCOMPARE(displayText(marks, 100).size(), 100);
    const QString surrogates = QStringLiteral("👩\u200d").repeated(1000);
    const QString cut = displayText(surrogates, 100);
    QVERIFY(cut.size() <= 100 && cut.size() > 90);
    QVERIFY(!cut[cut.size() - 2].isHighSurrogate());
}

void DisplayTextTest::spacesBeforeTheCutAreLeftOut()
{
    QCOMPARE(displayText(QStringLiteral("one two three"), 9), QStringLiteral("one two…"));
}

void DisplayTextTest::utf8IsCutAsItsText_data()
{
    QTest::addColumn<QString>("letter");
    QTest::newRow("1 byte") << QStringLiteral("x");
    QTest::newRow("2 bytes") << QStringLiteral("é");
    QTest::newRow("3 bytes") << QStringLiteral("€");
    QTest::newRow("4 bytes") << QStringLiteral("😀");
}

void DisplayTextTest::utf8IsCutAsItsText()
{
    QFETCH(QString, letter);
    for (qsizetype count = 1; count < 50; ++count) {
        const QString text = letter.repeated(count);
        QCOMPARE(displayText(text.toStdString(), 20), displayText(text, 20));
        QCOMPARE(isLongerThan(text.toStdString(), 20), text.size() > 20);
    }
}

void DisplayTextTest::aLabelIsOnOneLine()
{
    QCOMPARE(displayLabel(" a\n b\t"), QStringLiteral("a b"));
    QCOMPARE(displayLabel(std::string(1000, ' ') + "end", 20), QStringLiteral("…"));
    QCOMPARE(displayLabel(std::string(1000, 'x'), 20), QString(19, u'x') + QStringLiteral("…"));
    QCOMPARE(displayLabel("whole", std::numeric_limits<qsizetype>::max()), QStringLiteral("whole"));
}

void DisplayTextTest::piecesAreTheWholeText()
{
    const QString text = QStringLiteral("A wo\u0301rd, \ufeff 😀 and 🇫🇷; ").repeated(200);
    const std::string utf8 = text.toStdString();
    QString joined;
    std::size_t end = 0;
    while (end < utf8.size()) {
        const QString piece = textPiece(utf8, end, 37, end);
        QVERIFY(piece.size() <= 37 && !piece.isEmpty());
        joined += piece;
    }
    QCOMPARE(joined, text);
}

TIMELOUPE_TEST(DisplayTextTest, QCoreApplication)
#include "tst_displaytext.moc"
