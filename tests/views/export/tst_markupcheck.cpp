// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/export/markupcheck.h"

#include "tests/support/testprogram/testprogram.h"
#include "tests/support/warnings.h"

#include <QApplication>
#include <QTest>

using namespace timeloupe;

class TestMarkupCheck : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnUnexpectedWarnings(); }

    void allowedContentPasses()
    {
        const QByteArray svg =
            "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\"><title>a</title>"
            "<a href=\"https://e.org/\" xlink:href=\"https://e.org/\"><text data-event=\"javascript:\">&lt;script&gt;"
            "</text></a><path clip-path=\"url(#c-1)\"/><image xlink:href=\"data:image/png;base64,aA+/=\"/></svg>";
        QCOMPARE(markupError(svg, {"https://e.org/"}), std::optional<QString>());
        const QByteArray page = "<!DOCTYPE html>\n<html><head><meta http-equiv=\"Content-Security-Policy\"/></head>"
                                "<body style=\"--at: 1; --of: 2\"><script>a()</script></body></html>";
        QCOMPARE(markupError(page, {}, QStringLiteral("a()")), std::optional<QString>());
        const QString script = QStringLiteral("\n//<![CDATA[\na() < b && c;\n//]]>\n");
        QCOMPARE(markupError("<html><script>" + script.toUtf8() + "</script></html>", {}, script),
                 std::optional<QString>());
    }

    void activeContentIsRejected_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("word");
        const auto row = [](const char *content, const char *word) {
            QTest::newRow(content) << QByteArray(content) << QString::fromUtf8(word);
        };
        row("<script>a()</script>", "a script");
        row("<g onload='a()'/>", "onload");
        row("<g ONclick='a()'/>", "ONclick");
        row("<a href='https://evil.example/'/>", "https://evil.example/");
        row("<a xmlns:x='http://www.w3.org/1999/xlink' x:href='javascript:a()'/>", "javascript:");
        row("<a href='JAVASCRIPT:a()'/>", "JAVASCRIPT:");
        row("<g href='https://evil.example/'/>", "https://evil.example/");
        row("<image href='https://e.org/'/>", "https://e.org/");
        row("<image href='data:image/svg+xml;base64,aa'/>", "svg+xml");
        row("<image href='data:image/png;base64,aa&quot; onload='/>", "onload");
        row("<foreignObject/>", "foreignObject");
        row("<iframe/>", "iframe");
        row("<animate attributeName='href'/>", "animate");
        row("<set attributeName='href'/>", "set");
        row("<use/>", "use");
        row("<link/>", "link");
        row("<base/>", "base");
        row("<form/>", "form");
        row("<button formaction='x'>a</button>", "formaction");
        row("<g src='x'/>", "src");
        row("<g xml:base='https://evil.example/'/>", "base");
        row("<g style='background: url(x)'/>", "style");
        row("<g clip-path='url(https://evil.example/)'/>", "clip-path");
        row("<meta http-equiv='refresh'/>", "http-equiv");
        row("<?xml-stylesheet href='x'?>", "processing instruction");
        row("<g>", "damaged");
        row("&a;", "damaged");
    }

    void activeContentIsRejected()
    {
        QFETCH(QByteArray, content);
        QFETCH(QString, word);
        const auto fault = markupError("<svg>" + content + "</svg>", {"https://e.org/"});
        QVERIFY(fault);
        QVERIFY2(fault->contains(word), qPrintable(*fault));
    }

    void otherScriptsAreFaults()
    {
        QVERIFY(markupError("<svg><script>b()</script></svg>", {}, QStringLiteral("a()")));
        QVERIFY(markupError("<svg><script>a()</script><script>b()</script></svg>", {}, QStringLiteral("a()")));
        QVERIFY(markupError("<svg><script src='x'>a()</script></svg>", {}, QStringLiteral("a()")));
    }

    void entitiesAreFaults()
    {
        QVERIFY(markupError("<!DOCTYPE svg [<!ENTITY a 'b'>]><svg/>", {}));
        QVERIFY(markupError("", {}));
    }
};

TIMELOUPE_TEST(TestMarkupCheck, QApplication)
#include "tst_markupcheck.moc"
