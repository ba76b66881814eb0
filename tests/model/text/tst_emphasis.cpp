// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/text/emphasis.h"
#include "tests/support/testprogram/testprogram.h"

#include <QRegularExpression>
#include <QTest>

using namespace timeloupe;

class TestEmphasis : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void starsEmphasise_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("runs"); // strong ones in brackets, runs joined by |
        const auto row = [](const char *name, const char *text, const char *runs) {
            QTest::newRow(name) << QString::fromUtf8(text) << QString::fromUtf8(runs);
        };
        row("none", "plain words", "plain words");
        row("empty", "", "");
        row("a word", "up to *$200M* at most", "up to |[$200M]| at most");
        row("several words", "*at least 500 billion* dollars", "[at least 500 billion]| dollars");
        row("all", "*everything*", "[everything]");
        row("two", "*a* and *b*.", "[a]| and |[b]|.");
        row("in brackets", "(*so*)", "(|[so]|)");
        row("French apostrophe", "l’*accord*, « *net* »", "l’|[accord]|, « |[net]| »");
        row("accents", "*réseau électrique* à Évry", "[réseau électrique]| à Évry");
        row("one star", "5 * 3 and a* b", "5 * 3 and a* b");
        row("product", "2*3*4", "2*3*4");
        row("spaces inside", "* not this *", "* not this *");
        row("opened only", "*opened only", "*opened only");
        row("not over lines", "*first\nsecond*", "*first\nsecond*");
        row("two stars", "**loud**", "**loud**");
        row("one letter", "*x*", "[x]");
        row("a star in it", "*a * b*", "[a * b]");
    }
    void starsEmphasise()
    {
        QFETCH(QString, text);
        QFETCH(QString, runs);
        QStringList found;
        for (const EmphasisRun &run : emphasisRuns(text)) {
            QVERIFY(!run.text.isEmpty());
            found += run.strong ? QString(u'[' + run.text + u']') : run.text;
        }
        QCOMPARE(found.join(u'|'), runs);
        QCOMPARE(withoutEmphasis(text), runs.remove(QRegularExpression(QStringLiteral("[\\[\\]|]"))));
    }
};

TIMELOUPE_TEST(TestEmphasis, QCoreApplication)
#include "tst_emphasis.moc"
