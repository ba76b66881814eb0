// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/text/bidi.h"
#include "tests/support/testprogram/testprogram.h"
#include "tests/support/warnings.h"

#include <QTest>

using namespace timeloupe;

class TestBidi : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnUnexpectedWarnings(); }

    void textIsIsolated_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *name, const char16_t *text, const char16_t *expected) {
            QTest::newRow(name) << QString::fromUtf16(text) << QString::fromUtf16(expected);
        };
        row("empty", u"", u"");
        row("left to right", u"L’été: 10 €, 日本 \U0001F600\nb", u"L’été: 10 €, 日本 \U0001F600\nb");
        row("override", u"a\u202Efdp", u"\u2068a\u202Efdp\u2069");
        row("embedding", u"\u202Bx", u"\u2068\u202Bx\u2069");
        row("pop", u"x\u202C", u"\u2068x\u202C\u2069");
        row("Hebrew", u"\u05E9\u05DC 1", u"\u2068\u05E9\u05DC 1\u2069");
        row("Arabic digits", u"\u0661", u"\u2068\u0661\u2069");
        row("beyond the first plane", u"\U0001E900", u"\u2068\U0001E900\u2069");
        row("right-to-left mark", u"a\u200F", u"\u2068a\u200F\u2069");
        row("isolate that is open", u"\u2067\u202Ea", u"\u2068\u2067\u202Ea\u2069\u2069");
        row("isolate that is closed", u"\u2066a\u2069b", u"\u2068\u2066a\u2069b\u2069");
        row("pops that match nothing", u"\u2069\u2069\u202Ea\u2069", u"\u2068\u202Ea\u2069");
        row("lines", u"a\u202Eb\nc\n\u2067d", u"\u2068a\u202Eb\u2069\nc\n\u2068\u2067d\u2069\u2069");
        row("paragraph separator", u"\u202Ea\u2029b", u"\u2068\u202Ea\u2069\u2029b");
    }

    void textIsIsolated()
    {
        QFETCH(QString, text);
        QFETCH(QString, expected);
        QCOMPARE(isolated(text), expected);
    }

    void controlsAreRemoved()
    {
        QCOMPARE(
            withoutBidiControls(QString::fromUtf16(u"a\u202A\u202B\u202C\u202D\u202E\u05E9\u2066\u2067\u2068\u2069b")),
            QString::fromUtf16(u"a\u05E9b"));
    }
};

TIMELOUPE_TEST(TestBidi, QCoreApplication)
#include "tst_bidi.moc"
