// SPDX-License-Identifier: GPL-3.0-or-later
#include "hostiletexts.h"

namespace timeloupe::robust {

const std::vector<HostileText> &hostileTexts()
{
    static const std::vector<HostileText> texts = {
        {"empty", ""},
        {"spaces", "   \\t  "},
        {"controls", R"(a\u0000b\u0001\u0007\b\f\u001b[31m\u001b]0;title\u0007\u007f\u0085\u009b2Jz)"},
        {"raw-escape", "a\x1b[31m\x07z"},
        {"lines", R"(one\r\ntwo\nthree\rfour\u2028five\u2029six\u000bseven)"},
        {"directions", R"(\u202eabc\u202c \u2066def\u2069 \u200f\u05d0\u05d1\u200e \u061c)"},
        {"directions-open", R"(\u202e\u202e\u2067\u202d never closed)"},
        {"high-surrogate", R"(x\ud800y)"},
        {"low-surrogate", R"(x\udc00)"},
        {"reversed-pair", R"(\udc00\ud800)"},
        {"noncharacters", R"(\uffff\ufffe\ufdd0 \udbff\udfff)"},
        {"invalid-utf-8", "a\xff\xc3(\xe2\x28\xa1\xf0\x9f\x80z"},
        {"overlong", "\xc0\xaf\xe0\x80\xaf\xed\xa0\x80"},
        {"cut-utf-8", "end\xe2\x82"},
        {"combining", "Z" + QByteArray("\xcc\x8d\xcc\xbf\xcc\xa4").repeated(400)},
        {"emoji", "\xf0\x9f\x91\xa9\xe2\x80\x8d\xf0\x9f\x91\xa9\xe2\x80\x8d\xf0\x9f\x91\xa7\xf0\x9f\x8f\xb4"},
        {"joiners", QByteArray("\xe2\x80\x8d\xe2\x80\x8b\xef\xbb\xbf").repeated(200)},
        {"arabic", "\xd8\xa7\xd9\x84\xd8\xb9\xd8\xb1\xd8\xa8\xd9\x8a\xd8\xa9 \xef\xb7\xba 123"},
        {"script", "</title></svg><script>alert(1)</script><img src=x onerror=alert(1)>"},
        {"entities", "&lt;b&gt; &amp;amp; &#0; &nbsp; &bogus; %s %n %1 %2 %L1"},
        {"cdata", "]]> --> <!-- <![CDATA[ ?> <?xml"},
        {"style", "</style><style>*{background:url(//example.com)}</style>"},
        {"quotes", R"(\" onload=\"alert(1)\" x=' onmouseover='alert(2)' `)"},
        {"pdf-string", R"() /S /JavaScript /JS (app.alert\(1\)) >> endobj \\)"},
        {"formula", "=HYPERLINK(\\\"http://x\\\",A1)"},
        {"formula-tab", "\\t=1+1"},
        {"formula-at", "@SUM(1)"},
        {"separators", R"(a,b;c\"d\"\ne)"},
        {"emphasis", "*a **b* c*** *"},
        {"one-word", QByteArray("W").repeated(3000)},
        {"many-words", QByteArray("word ").repeated(2000)},
        {"long-word", QByteArray("x").repeated(100'000)},
        {"long-words", QByteArray("lorem ipsum ").repeated(8'000)},
        {"long-arabic", QByteArray("\xd8\xb9\xd8\xb1\xd8\xa8").repeated(20'000)},
    };
    return texts;
}

const std::vector<HostileText> &hostileUrls()
{
    static const std::vector<HostileText> addresses = {
        {"javascript", "javascript:alert(1)"},
        {"javascript-spaced", R"( \tjava\nscript:alert(1))"},
        {"javascript-upper", "JaVaScRiPt://example.com/%0aalert(1)"},
        {"data", "data:text/html,<script>alert(1)</script>"},
        {"file", "file:///etc/passwd"},
        {"parenthesis", "https://example.com/) /S /Launch /F (calc.exe) >> >> endobj"},
        {"open-parenthesis", "https://example.com/((("},
        {"backslash", R"(https://example.com/\\)"},
        {"backslash-parenthesis", R"(https://example.com/\\) /S /JavaScript /JS (app.alert)"},
        {"quote", R"(https://example.com/\" onclick=\"alert(1))"},
        {"apostrophe", "https://example.com/' onclick='alert(1)"},
        {"tag", "https://example.com/\\\"><script>alert(1)</script>"},
        {"lines", R"(https://example.com/\r\n/S /Launch\n/F (x))"},
        {"null", R"(https://example.com/\u0000javascript:alert(1))"},
        {"escape", R"(https://example.com/\u001b]8;;file:///x\u0007)"},
        {"surrogate", R"(https://example.com/\ud800)"},
        {"invalid-utf-8", "https://example.com/\xff\xfe"},
        {"direction", R"(https://example.com/\u202egpj.exe)"},
        {"spaces", "https://example.com/a b c"},
        {"unicode", "https://\xc3\xa9xample.com/\xe2\x82\xac?q=\xf0\x9f\x98\x80"},
        {"no-host", "https://"},
        {"user", "https://user:secret@example.com@evil.example/"},
        {"no-scheme", "//example.com/x"},
        {"percent", "https://example.com/%%%zz%00%0a"},
        {"brackets", "https://[::1/]>>"},
        {"long", "https://example.com/" + QByteArray("a").repeated(100'000)},
    };
    return addresses;
}

std::vector<QString> pastedTexts()
{
    std::vector<QString> texts;
    for (const HostileText &text : hostileTexts())
        texts.push_back(QString::fromUtf8(text.json));
    texts.emplace_back(QStringView(u"a\0b", 3).toString());
    texts.emplace_back(QStringView(u"x\xd800y").toString());
    texts.emplace_back(QStringLiteral("one\ntwo\r\nthree"));
    texts.emplace_back(QString(3'000, u'('));
    texts.emplace_back(QStringLiteral("-").repeated(3'000));
    texts.emplace_back(QStringLiteral("a OR ").repeated(3'000));
    texts.emplace_back(QStringLiteral("amount>=1e308 amount:1e400..-5"));
    texts.emplace_back(QStringLiteral("date:Y-170000000/9999-12-31"));
    return texts;
}

} // namespace timeloupe::robust
