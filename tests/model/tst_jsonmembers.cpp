// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/jsonmembers.h"

#include <QFile>
#include <QRegularExpression>
#include <QTest>

using namespace timeloupe;

namespace {

/// "name=value" of each member, one after the other; "no object".
QByteArray membersOf(const QByteArray &json)
{
    const std::string_view text(json.constData(), static_cast<std::size_t>(json.size()));
    const auto members = topLevelMembers(text);
    if (!members)
        return "no object";
    QByteArray all;
    for (const JsonMemberPlace &member : *members) {
        all += QByteArray::fromStdString(member.name) + '=';
        all += QByteArray::fromStdString(std::string(text.substr(member.value, member.end - member.value))) + ';';
    }
    return all;
}

QByteArray changed(const QByteArray &json, const std::vector<JsonMemberText> &members)
{
    const auto text = withMembers({json.constData(), static_cast<std::size_t>(json.size())}, members);
    return text ? QByteArray::fromStdString(*text) : "not possible";
}

} // namespace

class TestJsonMembers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }
    void places_data();
    void places();
    void replaces_data();
    void replaces();
    void allElseStaysByteForByte();
    void strings();
};

void TestJsonMembers::places_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QByteArray>("members");
    QTest::newRow("none") << QByteArray("{ }") << QByteArray("");
    QTest::newRow("one of each") << QByteArray(R"({"a":1,"b":"x","c":true,"d":null,"e":[1,[2]],"f":{"a":{}}})")
                                 << QByteArray(R"(a=1;b="x";c=true;d=null;e=[1,[2]];f={"a":{}};)");
    QTest::newRow("spaces") << QByteArray(" {\n\t\"a\" : -1.5e3 ,\r\n \"b\":[ ] } ") << QByteArray("a=-1.5e3;b=[ ];");
    QTest::newRow("signs in strings") << QByteArray(R"({"a":"}],\"{","b\"":"\\","c":["]\\\""]})")
                                      << QByteArray(R"(a="}],\"{";b"="\\";c=["]\\\""];)");
    QTest::newRow("escaped name") << QByteArray("{\"vi\\u0065ws\":[]}") << QByteArray("views=[];");
    QTest::newRow("byte order mark") << QByteArray("\xEF\xBB\xBF{\"a\":1}") << QByteArray("a=1;");
    QTest::newRow("last is a number") << QByteArray("{\"a\":12}") << QByteArray("a=12;");
    QTest::newRow("inner names") << QByteArray(R"({"a":{"views":1},"views":2})")
                                 << QByteArray(R"(a={"views":1};views=2;)");
    QTest::newRow("array") << QByteArray("[]") << QByteArray("no object");
    QTest::newRow("empty") << QByteArray("") << QByteArray("no object");
    QTest::newRow("cut") << QByteArray("{\"a\":1") << QByteArray("no object");
    QTest::newRow("trailing") << QByteArray("{} x") << QByteArray("no object");
    QTest::newRow("comma") << QByteArray("{\"a\":1,}") << QByteArray("no object");
    QTest::newRow("not UTF-8") << QByteArray("{\"a\":\"\xE9\"}") << QByteArray("no object");
}

void TestJsonMembers::places()
{
    QFETCH(QByteArray, json);
    QFETCH(QByteArray, members);
    QCOMPARE(membersOf(json), members);
}

void TestJsonMembers::replaces_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QByteArray>("after");
    QTest::newRow("there") << QByteArray(R"({"v":[1],"x":{"v":2},"w":3})")
                           << QByteArray(R"({"v":V,"x":{"v":2},"w":W})");
    QTest::newRow("other order") << QByteArray(R"({ "w" : 3 , "v" : [1] })") << QByteArray(R"({ "w" : W , "v" : V })");
    QTest::newRow("one missing") << QByteArray("{\n  \"w\": 3\n}\n") << QByteArray("{\n  \"w\": W,\n  \"v\": V\n}\n");
    QTest::newRow("both missing") << QByteArray("{\"a\":1}") << QByteArray("{\"a\":1,\n  \"v\": V,\n  \"w\": W}");
    QTest::newRow("empty object") << QByteArray("{}") << QByteArray("{\n  \"v\": V,\n  \"w\": W\n}");
    QTest::newRow("twice") << QByteArray(R"({"v":1,"v":2})") << QByteArray("not possible");
    QTest::newRow("faulty") << QByteArray(R"({"v":1)") << QByteArray("not possible");
}

void TestJsonMembers::replaces()
{
    QFETCH(QByteArray, json);
    QFETCH(QByteArray, after);
    QCOMPARE(changed(json, {{"v", "V"}, {"w", "W"}}), after);
}

void TestJsonMembers::allElseStaysByteForByte()
{
    QFile file(QStringLiteral(TIMELOUPE_SOURCE_DIR "/tests/data/roundtrip/everything.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray original = file.readAll();
    const QByteArray without = changed(original, {{"views", "[]"}, {"stories", "[]"}});
    QVERIFY(without != original);
    const qsizetype views = original.indexOf("\"views\": [");
    QCOMPARE(without, original.left(views) + "\"views\": [],\n  \"stories\": []\n}\n");
    // Putting back what was there gives the first text.
    const std::string_view text(original.constData(), static_cast<std::size_t>(original.size()));
    std::vector<JsonMemberText> back;
    const auto members = topLevelMembers(text);
    QVERIFY(members.has_value());
    for (const JsonMemberPlace &member : *members)
        back.emplace_back(member.name, text.substr(member.value, member.end - member.value));
    QCOMPARE(changed(without, back), original);
}

void TestJsonMembers::strings()
{
    QCOMPARE(topLevelString(R"({"format":"time\u006coupe","version":1})", "format").value_or(""), "timeloupe");
    QVERIFY(!topLevelString(R"({"version":1})", "version"));
    QVERIFY(!topLevelString(R"({"a":{"format":"timeloupe"}})", "format"));
}

QTEST_GUILESS_MAIN(TestJsonMembers)
#include "tst_jsonmembers.moc"
