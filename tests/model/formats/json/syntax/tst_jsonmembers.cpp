// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/formats/json/syntax/jsonmembers.h"

#include "model/formats/json/jsonpatch.h"
#include "model/formats/json/librarytext.h"
#include "tests/support/testprogram/testprogram.h"

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
    const std::string text = json.toStdString();
    JsonMemberScanner object;
    object.add(text);
    const auto edits = object.finish() ? memberEdits(object, members) : std::nullopt;
    return edits ? QByteArray::fromStdString(edited(text, *edits)) : "not possible";
}

/// As a file that is read byte by byte.
QByteArray scannedInPieces(const QByteArray &json)
{
    JsonMemberScanner object;
    bool isObject = true;
    for (const char c : json)
        isObject = isObject && object.add({&c, 1});
    if (!isObject || !object.finish())
        return "no object";
    QByteArray all;
    for (const JsonMemberPlace &member : object.members())
        all += QByteArray::fromStdString(member.name) + '=' +
               json.mid(static_cast<qsizetype>(member.value), static_cast<qsizetype>(member.end - member.value)) + ';';
    return all;
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
    void otherBytesAreUnchanged();
    void elements_data();
    void elements();
    void patches_data();
    void patches();
    void uneditedElementsKeepTheirText();
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
    QTest::newRow("wrong bracket") << QByteArray("{\"a\":[1}}") << QByteArray("no object");
    QTest::newRow("no colon") << QByteArray("{\"a\" 1}") << QByteArray("no object");
    QTest::newRow("escape at the end") << QByteArray(R"({"a":"x\\"})") << QByteArray(R"(a="x\\";)");
    QTest::newRow("half a byte order mark") << QByteArray("\xEF\xBB{\"a\":1}") << QByteArray("no object");
}

void TestJsonMembers::places()
{
    QFETCH(QByteArray, json);
    QFETCH(QByteArray, members);
    QCOMPARE(membersOf(json), members);
    QCOMPARE(scannedInPieces(json), members);
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

void TestJsonMembers::otherBytesAreUnchanged()
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

void TestJsonMembers::elements_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("none") << QByteArray("[ ]") << QByteArray("");
    QTest::newRow("one") << QByteArray("[1]") << QByteArray("1;");
    QTest::newRow("several") << QByteArray(R"([ {"a":[1,2]} , "],", -1.5e3,[],null ])")
                             << QByteArray(R"({"a":[1,2]};"],";-1.5e3;[];null;)");
    QTest::newRow("object") << QByteArray("{}") << QByteArray("no array");
}

void TestJsonMembers::elements()
{
    QFETCH(const QByteArray, json);
    QFETCH(const QByteArray, expected);
    const auto found = arrayElements({json.constData(), static_cast<std::size_t>(json.size())});
    QByteArray all = found ? "" : "no array";
    for (const JsonMemberPlace &element : found.value_or(std::vector<JsonMemberPlace>()))
        all +=
            json.mid(static_cast<qsizetype>(element.value), static_cast<qsizetype>(element.end - element.value)) + ';';
    QCOMPARE(all, expected);
}

void TestJsonMembers::patches_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char *what, const char *text, const char *before, const char *after,
                        const char *expected) {
        QTest::newRow(what) << QByteArray(text) << QByteArray(before) << QByteArray(after) << QByteArray(expected);
    };
    row("nothing", "{ \"a\" : 1.0 }", "{\"a\":1}", "{\"a\":1}", "{ \"a\" : 1.0 }");
    row("value", "{ \"a\" : 1.0,\"b\":2.0 }", R"({"a":1,"b":2})", R"({"a":1,"b":3})", "{ \"a\" : 1.0,\"b\":3 }");
    row("added on a line", R"({"a": 1, "b": 2})", R"({"a":1,"b":2})", R"({"a":1,"b":2,"c":[3]})",
        R"({"a": 1, "b": 2, "c": [3]})");
    row("added to lines", "{\n    \"a\": 1.0\n  }", R"({"a":1})", R"({"a":1,"b":[2]})",
        "{\n    \"a\": 1.0,\n    \"b\": [\n      2\n    ]\n  }");
    row("added to none", "{}", "{}", R"({"a":1})", R"({"a": 1})");
    row("removed first", R"({ "a": 1, "b": 2.0 })", R"({"a":1,"b":2})", R"({"b":2})", R"({ "b": 2.0 })");
    row("removed last", R"({ "b": 2.0, "a": 1 })", R"({"b":2,"a":1})", R"({"b":2})", R"({ "b": 2.0 })");
    row("removed only", R"({ "a": 1 })", R"({"a":1})", "{}", "{  }");
    row("member that was not understood", R"({"x": 1.0, "a": 2.0})", R"({"a":2})", R"({"a":3})",
        R"({"x": 1.0, "a": 3})");
    row("default that was written", R"({"f": true, "a": 2.0})", R"({"a":2})", R"({"a":2,"f":false})",
        R"({"f": false, "a": 2.0})");
    row("deep", R"({"a": {"b": 1.0, "c": 2.0}})", R"({"a":{"b":1,"c":2}})", R"({"a":{"b":1,"c":3}})",
        R"({"a": {"b": 1.0, "c": 3}})");
    row("other type", R"({"a": {"b": 1.0}})", R"({"a":{"b":1}})", R"({"a":"x"})", R"({"a": "x"})");
    row("element added", "[1.0, 2.0]", "[1,2]", "[1,5,2]", "[1.0, 5, 2.0]");
    row("element removed", "[1.0, 2.0, 3.0]", "[1,2,3]", "[1,3]", "[1.0, 3.0]");
    row("elements moved", "[1.0, 2.0, 3.0]", "[1,2,3]", "[3,1,2]", "[3, 1.0, 2.0]");
    row("element edited", R"([{"a":1.0,"b":1.0}, {"a":2.0,"b":2.0}])", R"([{"a":1,"b":1},{"a":2,"b":2}])",
        R"([{"a":1,"b":1},{"a":2,"b":9}])", R"([{"a":1.0,"b":1.0}, {"a":2.0,"b":9}])");
    row("emptied", "[1.0]", "[1]", "[]", "[]");
    row("member twice", R"({"a":1.0,"a":2.0})", R"({"a":2})", R"({"a":3})", R"({"a":3})");
}

void TestJsonMembers::patches()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QByteArray, before);
    QFETCH(const QByteArray, after);
    QFETCH(const QByteArray, expected);
    QCOMPARE(QByteArray::fromStdString(patchedJson(text.toStdString(), before.toStdString(), after.toStdString())),
             expected);
}

void TestJsonMembers::uneditedElementsKeepTheirText()
{
    const LibraryText now{
        R"([ {"name":"A", "range":"2025~", "zoom": 1e0},
  {"range": "2025-06-10T12:30:15/..","name":"B" , "folds":true}, {"name": "C"} ])",
        R"([{"steps":[ {"title":"1", "view":{"range":"2024?"}},{"title":"2","view":{"range":"2023~"}} ], "name":"S"}])"};
    const Result<ViewLibrary> read = libraryFrom(now);
    QVERIFY(read.ok());
    ViewLibrary library = *read;
    LibraryText then = textOf(library, now);
    QCOMPARE(then.views, now.views);
    QCOMPARE(then.stories, now.stories);
    library.views[1].name.neutral = "renamed";
    library.views.erase(library.views.begin() + 2);
    library.views.emplace_back().name.neutral = "new";
    library.stories[0].steps[1].title.neutral = "two";
    then = textOf(library, now);
    QCOMPARE(then.views, std::string(R"([ {"name":"A", "range":"2025~", "zoom": 1e0},
  {"range": "2025-06-10T12:30:15/..","name":"renamed" , "folds":true},
  {"name":"new"} ])"));
    QCOMPARE(then.stories, QByteArray::fromStdString(now.stories).replace("\"2\"", "\"two\"").toStdString());
    QVERIFY(*libraryFrom(then) == library);
    const LibraryText fresh = textOf(library);
    QVERIFY(*libraryFrom(fresh) == library);
    QVERIFY(fresh.views.find("2025-06-10T12:30:15/..") != std::string::npos);
}

TIMELOUPE_TEST(TestJsonMembers, QCoreApplication)
#include "tst_jsonmembers.moc"
