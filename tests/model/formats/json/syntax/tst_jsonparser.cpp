// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/formats/json/syntax/jsonparser.h"
#include "tests/support/testprogram/testprogram.h"

#include <QFile>
#include <QRegularExpression>
#include <QTest>

#include <random>

using namespace timeloupe;

namespace {

struct Token
{
    char kind = 0;
    JsonType type = JsonNull;
    double number = 0;
    std::string text;
    std::size_t end = 0;

    /// A number may end one further.
    [[nodiscard]] bool isLike(const Token &other) const
    {
        const std::size_t more = type == JsonNumber ? 1 : 0;
        return kind == other.kind && type == other.type && text == other.text &&
               std::signbit(number) == std::signbit(other.number) && !(number < other.number) &&
               !(number > other.number) && end <= other.end && other.end <= end + more;
    }
};

/// Keeps what it is given, and stops after some tokens.
class Recorder final : public JsonSink
{
public:
    explicit Recorder(std::string_view json, std::size_t most) : m_json(json), m_most(most) {}

    bool key(std::string_view name, std::size_t end) override
    {
        return add({'k', JsonString, 0, std::string(name), end});
    }
    bool scalar(JsonType type, double number, std::string_view text, std::size_t end) override
    {
        const bool isPart = text.data() >= m_json.data() && text.data() <= m_json.data() + m_json.size();
        partsOnly &= type != JsonString || isPart || text.size() + 2 < end;
        return add({'s', type, number, std::string(text), end});
    }
    bool open(JsonType type, std::size_t end) override { return add({'o', type, 0, {}, end}); }
    bool close(std::size_t end) override { return add({'c', JsonNull, 0, {}, end}); }

    std::vector<Token> tokens;
    bool partsOnly = true;

private:
    bool add(Token token)
    {
        tokens.push_back(std::move(token));
        return tokens.size() < m_most;
    }

    std::string_view m_json;
    std::size_t m_most;
};

/// Says nothing when the parser gives the same as nlohmann_json does, token by token, and says the same of a fault.
QByteArray difference(const QByteArray &text, std::size_t most, std::size_t begin = 0)
{
    const std::string_view json(text.constData(), static_cast<std::size_t>(text.size()));
    Recorder quick(json, most);
    Recorder slow(json, most);
    std::optional<JsonParseError> quickFault;
    std::optional<JsonParseError> slowFault;
    const bool quickResult = parseJson(json, begin, JsonUnit::File, quick, quickFault);
    const bool slowResult = parseJsonSlowly(json, begin, JsonUnit::File, 0, slow, slowFault);
    const auto isLike = [](const Token &a, const Token &b) { return a.isLike(b); };
    if (!std::equal(quick.tokens.begin(), quick.tokens.end(), slow.tokens.begin(), slow.tokens.end(), isLike))
        return "other tokens: " + text;
    if (quickResult != slowResult || quickFault.has_value() != slowFault.has_value())
        return "other outcome: " + text;
    if (quickFault && (quickFault->offset != slowFault->offset || quickFault->message != slowFault->message))
        return "other fault: " + text;
    return {};
}

constexpr std::size_t kAll = std::size_t(-1);

QByteArray everything()
{
    QFile file(QStringLiteral(TIMELOUPE_SOURCE_DIR "/tests/data/roundtrip/everything.json"));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TestJsonParser : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }
    void tokensMatchText();
    void valuesMatchNlohmann_data();
    void valuesMatchNlohmann();
    void truncationsMatchNlohmann();
    void mutationsMatchNlohmann();
    void randomNumbersMatchNlohmann();
    void sinkCanStopAnywhere();
};

void TestJsonParser::tokensMatchText()
{
    const std::string_view json = R"( {"a":[-1.5,true,"x"],"\u00e9":"long enough to be passed over, é, \"quoted\""} )";
    Recorder recorder(json, kAll);
    std::optional<JsonParseError> fault;
    QVERIFY(parseJson(json, 0, JsonUnit::File, recorder, fault));
    QVERIFY(!fault);
    std::string kinds;
    for (const Token &token : recorder.tokens)
        kinds += token.kind;
    QCOMPARE(kinds, std::string("okossscksc"));
    QCOMPARE(recorder.tokens[3].number, -1.5);
    QCOMPARE(recorder.tokens[4].number, 1.0);
    QCOMPARE(recorder.tokens[5].text, std::string("x"));
    QCOMPARE(recorder.tokens[7].text, std::string("é"));
    QCOMPARE(recorder.tokens[8].text, std::string("long enough to be passed over, é, \"quoted\""));
    QCOMPARE(json.substr(recorder.tokens[5].end - 3, 3), std::string_view("\"x\""));
    QVERIFY(recorder.partsOnly);
}

void TestJsonParser::valuesMatchNlohmann_data()
{
    QTest::addColumn<QByteArray>("value");
    const std::vector<QByteArray> values{"0",
                                         "-0",
                                         "-0.0",
                                         "1e5",
                                         "1E+5",
                                         "1e-7",
                                         "0.1",
                                         "123456.789",
                                         "-12345678901234.5",
                                         "9007199254740993",
                                         "999999999999999999",
                                         "1000000000000000001",
                                         "18446744073709551615",
                                         "18446744073709551616",
                                         "-9223372036854775808",
                                         "-9223372036854775809",
                                         "12345678901234567890123",
                                         "1.7976931348623157e308",
                                         "1e308",
                                         "1e309",
                                         "-1e999",
                                         "4.9e-324",
                                         "1e-400",
                                         "0.3333333333333333",
                                         "5.000000000000001",
                                         "123456789012.345678",
                                         "01",
                                         "-",
                                         "+1",
                                         "1.",
                                         ".5",
                                         "1e",
                                         "1e+",
                                         "0x1",
                                         "1 2",
                                         "Infinity",
                                         "NaN",
                                         "-a",
                                         "true",
                                         "false",
                                         "null",
                                         "tru",
                                         "truex",
                                         "nul",
                                         "True",
                                         "\"\"",
                                         "\"a\"",
                                         "\"12345678\"",
                                         "\"1234567\\\"\"",
                                         "\"tab\there\"",
                                         "\"\\t\\n\\r\\b\\f\\/\\\\\\\"\"",
                                         "\"\\x\"",
                                         "\"\\u00\"",
                                         "\"\\u00zz\"",
                                         "\"\\u+041\"",
                                         "\"\\u0000\"",
                                         "\"\\u00e9\\u20ac\\ud83d\\ude00\"",
                                         "\"\\ud83d\"",
                                         "\"\\ud83dx\"",
                                         "\"\\ud83d\\u0041\"",
                                         "\"\\ude00\"",
                                         "\"\\uD83D\\uDE00 and more text after it\"",
                                         "\"é€😀\"",
                                         "\"\xC3\"",
                                         "\"\xC3(\"",
                                         "\"\xC0\x80\"",
                                         "\"\xE0\x80\x80\"",
                                         "\"\xE2\x82\"",
                                         "\"\xED\xA0\x80\"",
                                         "\"\xF0\x80\x80\x80\"",
                                         "\"\xF4\x90\x80\x80\"",
                                         "\"\xF5\x80\x80\x80\"",
                                         "\"\x7f\"",
                                         "\"\xFF\"",
                                         "\"open",
                                         "\"open\\",
                                         "\"open\\u12",
                                         "'a'",
                                         "{",
                                         "[",
                                         "}",
                                         "]",
                                         "{}",
                                         "[]",
                                         "[1,]",
                                         "[,1]",
                                         "[1 2]",
                                         "{\"a\"}",
                                         "{\"a\":}",
                                         "{\"a\":1,}",
                                         "{a:1}",
                                         "{1:2}",
                                         "{\"a\":1 \"b\":2}",
                                         "[[],{},[{}]]",
                                         "[}",
                                         "{]",
                                         ",",
                                         ":",
                                         "/* no */1",
                                         "1//",
                                         "\xEF\xBB\xBF"
                                         "1",
                                         "\xEF\xBB",
                                         "1\xEF\xBB\xBF",
                                         QByteArray("1\0", 2),
                                         QByteArray("\0", 1),
                                         QByteArray("[1,\0]", 5),
                                         QByteArray("\"a\0b\"", 5),
                                         "\v1",
                                         "1\f",
                                         ""};
    for (const QByteArray &value : values)
        QTest::addRow("%s", value.toPercentEncoding("\"{}[]:,\\ ").constData()) << value;
}

void TestJsonParser::valuesMatchNlohmann()
{
    QFETCH(const QByteArray, value);
    for (const QByteArray &text :
         std::vector<QByteArray>{value, " \r\n\t" + value + "\n ", "[" + value + "]", "[1, " + value + " ,true]",
                                 "{\"a\":" + value + "}", "[\"" + value + "\"]", value + value}) {
        const QByteArray said = difference(text, kAll);
        QVERIFY2(said.isEmpty(), said.constData());
    }
    const QByteArray line = difference("[]\n" + value, kAll, 3);
    QVERIFY2(line.isEmpty(), line.constData());
}

void TestJsonParser::truncationsMatchNlohmann()
{
    const QByteArray json = everything();
    QVERIFY(json.size() > 1000);
    for (qsizetype size = 0; size <= json.size(); size += size < 3000 ? 1 : 17) {
        const QByteArray said = difference(json.left(size), kAll);
        QVERIFY2(said.isEmpty(), said.constData());
    }
}

void TestJsonParser::mutationsMatchNlohmann()
{
    const QByteArray original = everything().left(4000);
    std::mt19937_64 random(17);
    const auto below = [&](qsizetype limit) {
        return static_cast<qsizetype>(random() % static_cast<std::uint64_t>(limit));
    };
    const QByteArray alphabet("{}[]\",:\\0123456789-+.eEtfnu \n\x00\xFF\xC3\xA9\xE2\xF0\x1F\x7F", 36);
    for (int round = 0; round < 4000; ++round) {
        QByteArray json = original.mid(below(original.size()), 1 + below(300)).prepend(round % 2 == 0 ? "[" : "{");
        for (qsizetype change = below(4); change >= 0; --change) {
            const char c = alphabet[below(alphabet.size())];
            if (random() % 2 == 0)
                json.insert(below(json.size()), c);
            else
                json[below(json.size())] = c;
        }
        const QByteArray said = difference(json, kAll);
        QVERIFY2(said.isEmpty(), said.constData());
    }
}

void TestJsonParser::randomNumbersMatchNlohmann()
{
    std::mt19937_64 random(18);
    const auto digits = [&](std::uint64_t most) {
        QByteArray text;
        for (std::uint64_t left = random() % most + 1; left > 0; --left)
            text += static_cast<char>('0' + random() % 10);
        return text;
    };
    for (int round = 0; round < 20'000; ++round) {
        QByteArray number = (random() % 2 == 0 ? "-" : "") + digits(random() % 3 == 0 ? 25 : 9);
        if (random() % 3 > 0)
            number += '.' + digits(random() % 3 == 0 ? 25 : 7);
        if (random() % 4 == 0)
            number += (random() % 2 == 0 ? "e-" : "E") + digits(3);
        const QByteArray said = difference("[" + number + "]", kAll);
        QVERIFY2(said.isEmpty(), said.constData());
    }
}

void TestJsonParser::sinkCanStopAnywhere()
{
    const QByteArray json = R"({"a":[1,"b",{"c":null}],"d":2} x)";
    for (std::size_t most = 1; most < 14; ++most) {
        const QByteArray said = difference(json, most);
        QVERIFY2(said.isEmpty(), said.constData());
    }
}

TIMELOUPE_TEST(TestJsonParser, QCoreApplication)
#include "tst_jsonparser.moc"
