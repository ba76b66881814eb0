// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/events/eventrecord.h"
#include "model/table/sourcelinks.h"
#include "tests/support/hostileaddresses.h"
#include "tests/support/testprogram/testprogram.h"
#include "tests/support/warnings.h"

#include <QRegularExpression>
#include <QTest>

using namespace timeloupe;
using namespace timeloupe::test;

class TestWebAddress : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnUnexpectedWarnings(); }

    void addressesAreNormalised_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("address");
        const auto row = [](const char *name, const char16_t *text, const char *address) {
            QTest::newRow(name) << QString::fromUtf16(text) << QString::fromLatin1(address);
        };
        row("plain", u"https://example.org/a?b=c&d#e", "https://example.org/a?b=c&d#e");
        row("http", u"http://example.org", "http://example.org");
        row("capitals", u"HTTPS://Example.ORG/A", "https://example.org/A");
        row("accent", u"https://example.org/é?é#é", "https://example.org/%C3%A9?%C3%A9#%C3%A9");
        row("emoji", u"https://example.org/\U0001F600", "https://example.org/%F0%9F%98%80");
        row("host with accent", u"https://bücher.example/", "https://xn--bcher-kva.example/");
        row("host of two scripts", u"https://\u0435xample.org/", "https://xn--xample-2of.org/");
        row("parentheses", u"https://example.org/A_(b)?(#)", "https://example.org/A_%28b%29?%28#%29");
        row("percent-encoded", u"https://example.org/%28%29%5c%0a%00", "https://example.org/%28%29%5C%0A%00");
        row("override", u"https://example.org/\u202Efdp", "https://example.org/%E2%80%AEfdp");
        row("IPv6", u"https://[::1]:8080/", "https://[::1]:8080/");
    }

    void addressesAreNormalised()
    {
        QFETCH(QString, text);
        QFETCH(QString, address);
        const auto made = WebAddress::from(text.toStdString());
        QVERIFY(made);
        QCOMPARE(made->text(), address);
        QCOMPARE(WebAddress::from(address.toStdString()), made);
    }

    void whatCannotBeALinkIsNone_data()
    {
        QTest::addColumn<QByteArray>("text");
        const auto row = [](const char *text) { QTest::newRow(text) << QByteArray(text); };
        for (const char *text : {"",
                                 " ",
                                 "example.org",
                                 "//example.org",
                                 "ftp://example.org/",
                                 "file:///etc/passwd",
                                 "javascript:alert(1)",
                                 "JaVaScRiPt:alert(1)",
                                 "data:text/html,x",
                                 "mailto:a@b.example",
                                 "https:",
                                 "https://",
                                 "https:///a",
                                 "https:example.org",
                                 "https://user@example.org/",
                                 "https://user:password@example.org/",
                                 "https://@example.org/",
                                 "https://good.example@evil.example/",
                                 "https://good.example\\@evil.example/",
                                 "https://good.example%2f@evil.example/",
                                 "https://exa mple.org/",
                                 "https://example.org:99999/",
                                 "https://example.org/%zz",
                                 "https://example.org/%",
                                 "https://example.org/<b>",
                                 "https://example.org/\"",
                                 "https://example.org/\\",
                                 " https://example.org/",
                                 "https://example.org/ ",
                                 "https://example.org/a\nb",
                                 "https://example.org/a\x7f"
                                 "b",
                                 "https://\xe2\x80\xae"
                                 "example.org/"})
            row(text);
        QTest::newRow("NUL") << QByteArray("https://example.org/a\0b", 23);
        QTest::newRow("too long") << "https://example.org/" + QByteArray(8000, 'a');
        QTest::newRow("too long when encoded") << "https://example.org/" + QByteArray("\xc3\xa9").repeated(3000);
    }

    void whatCannotBeALinkIsNone()
    {
        QFETCH(QByteArray, text);
        QVERIFY(!WebAddress::from(text.toStdString()));
    }

    void anAddressEndsNoStringOfPdfOrXml()
    {
        static const QRegularExpression harmless(
            QStringLiteral("^https?://[A-Za-z0-9._~:\\[\\]-]+([/?#][A-Za-z0-9._~:/?#\\[\\]@!$&'*+,;=%-]*)?$"));
        std::vector<Source> sources;
        for (const std::string &text : hostileAddresses()) {
            sources.emplace_back().url = text;
            const auto address = addressOf(sources.back());
            if (address)
                QVERIFY2(harmless.match(address->text()).hasMatch(), qPrintable(address->text()));
        }
        QVERIFY(addressesOf(sources).size() >= 5);
    }

    void theHostIsSaidInAscii()
    {
        QCOMPARE(WebAddress::from("https://B\xc3\xbc"
                                  "cher.example:8080/a")
                     ->host(),
                 QStringLiteral("xn--bcher-kva.example"));
    }
};

TIMELOUPE_TEST(TestWebAddress, QCoreApplication)
#include "tst_webaddress.moc"
