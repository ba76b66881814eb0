// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/query/language/query.h"

#include "model/query/language/queryquantity.h"
#include "model/query/language/querytokens.h"
#include "tests/support/testprogram/testprogram.h"

#include <QRegularExpression>
#include <QTest>

#include <random>

using namespace timeloupe;

namespace {

using Op = QueryNode::Op;

QueryNode term(QueryField field)
{
    QueryNode node;
    node.op = Op::Term;
    node.field = field;
    return node;
}

/// Any tree, also ones that no text says.
class RandomTrees
{
public:
    explicit RandomTrees(std::uint64_t seed) : m_random(seed) {}

    QueryNode tree(int depth)
    {
        if (depth == 0 || number(3) == 0)
            return leaf();
        QueryNode node;
        node.op = static_cast<Op>(number(3));
        const std::size_t children = node.op == Op::Not ? 1 : number(4);
        for (std::size_t i = 0; i < children; ++i)
            node.children.push_back(tree(depth - 1));
        return node;
    }

private:
    std::size_t number(std::size_t below) { return m_random() % below; }

    std::string text()
    {
        static const std::vector<std::string> texts{
            "OpenAI",   "New York", "say \"so\"", "back\\slash", "a,b",     "a/b",    "-minus",  "OR", "AND",
            "NOT",      "(x)",      "a:b",        "a>b",         "Énergie", "日本 🚀", "",        " ",  "x-y",
            "investor", "contract", "usd",        "\xFF",        "a\"b",    "\\\"",   "planned",
        };
        return texts[number(texts.size())];
    }
    std::string measure()
    {
        static const std::vector<std::string> names{
            "power", "jobs",    "area", "sites", "data centres", "date", "amout",
            "",      "Énergie", "a=b",  "\"",    "kind",         "Jobs",
        };
        return names[number(names.size())];
    }
    std::optional<double> limit()
    {
        static const std::vector<double> values{0,
                                                1,
                                                -5,
                                                1e9,
                                                2.5e6,
                                                0.1,
                                                1.0 / 3,
                                                1e-12,
                                                1e300,
                                                -0.0,
                                                1e18,
                                                123456789,
                                                std::numeric_limits<double>::infinity()};
        return number(3) == 0 ? std::nullopt : std::optional(values[number(values.size())]);
    }
    Edtf date()
    {
        static const std::vector<std::string_view> dates{"2025",  "2025-06/2026-03",  "2026/..", "../2028",
                                                         "2025~", "2026-02-27T17:01", "202X",    "Y-170000000"};
        return Edtf::parse(dates[number(dates.size())]).value();
    }

    QueryNode leaf()
    {
        QueryNode node = term(static_cast<QueryField>(number(static_cast<std::size_t>(QueryField::Is) + 1)));
        for (std::size_t i = number(4); i > 0; --i) {
            QueryValue value{text(), std::nullopt};
            if (number(2) == 0)
                value.role = static_cast<Role>(number(kRoleCount));
            node.values.push_back(value);
        }
        node.measure = measure();
        node.numbers = {limit(), limit(), number(2) == 0, number(2) == 0};
        if (number(4) != 0)
            node.date = date();
        if (number(4) != 0)
            node.flag = static_cast<QueryFlag>(number(4));
        return node;
    }

    std::mt19937_64 m_random;
};

std::string printed(std::string_view text)
{
    const Result<Query> query = Query::parse(text);
    return query ? query->print() : toLine(query.error()).toStdString();
}

Query parsed(std::string_view text)
{
    return Query::parse(text).value();
}

QByteArray bytes(std::string_view text)
{
    return QByteArray(text.data(), static_cast<qsizetype>(text.size()));
}

} // namespace

class TestQuery : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void printsWhatItRead_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("canonical");
        const auto row = [](const char *text, const char *canonical) {
            QTest::newRow(text) << QByteArray(text) << QByteArray(canonical);
        };
        row("", "");
        row("  \t ", "");
        row("company:OpenAI,Anthropic amount>1B after:2019", "company:OpenAI,Anthropic amount>1B after:2019");
        row("company:Microsoft/investor", "company:Microsoft/investor");
        row("COMPANY:Microsoft/Investor", "company:Microsoft/investor");
        row("company:\"US government\"/regulator,\"A/B\"", "company:\"US government\"/regulator,\"A/B\"");
        row("Kind:Contract -status:planned", "kind:contract -status:planned");
        row("NOT status:planned", "-status:planned");
        row("--a", "a");
        row("place:\"New York\"", "place:\"New York\"");
        row("\"say \\\"so\\\"\"", "\"say \\\"so\\\"\"");
        row("a AND b", "a b");
        row("a b OR c", "(a b) OR c");
        row("a (b OR c)", "a (b OR c)");
        row("(a)", "a");
        row("((a b) c)", "a b c");
        row("a OR (b OR c)", "a OR b OR c");
        row("-(a b)", "-(a b)");
        row("-(a OR -b)", "-(a OR -b)");
        row("or and not", "or and not");
        row("\"OR\"", "\"OR\"");
        row("nuclear\xC2\xA0power", "nuclear power");
        row("amount>=1B", "amount>=1B");
        row("amount:>=1B", "amount>=1B");
        row("amount:1000000000..50B", "amount:1B..50B");
        row("amount:1B..", "amount>=1B");
        row("amount:..50B", "amount<=50B");
        row("amount:>1..<5", "amount:>1..<5");
        row("amount:3", "amount=3");
        row("amount:..", "amount:..");
        row("power>1GW", "power>1GW");
        row("power>1", "power>1GW");
        row("power>=500MW", "power>=500MW");
        row("power<2TW", "power<2TW");
        row("power:100kW..1GW", "power:100kW..1GW");
        row("power>500M", "power>500MW");
        row("jobs>100", "jobs>100");
        row("processors>=500k", "processors>=500k");
        row("sites:3", "sites=3");
        row("\"data centres\">3", "\"data centres\">3");
        row("\"date\">3", "\"date\">3");
        row("currency:eur", "currency:EUR");
        row("date:2025", "date:2025");
        row("date:2025-06/2026-03", "date:2025-06/2026-03");
        row("certain:2025 before:2025~ after:2026-02-27T17:01", "certain:2025 before:2025~ after:2026-02-27T17:01");
        row("is:planned is:undated is:disputed is:multi-party", "is:planned is:undated is:disputed is:multi-party");
        row("is:planned,undated", "is:planned OR is:undated");
        row("kind:unknown", "kind:unknown");
        row("x->y a-b 5\"", "\"x->y\" a-b \"5\\\"\"");
        row("f(x)", "f x");
    }
    void printsWhatItRead()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, canonical);
        QCOMPARE(bytes(printed(text.toStdString())), canonical);
        QCOMPARE(bytes(printed(canonical.toStdString())), canonical);
    }

    void readsBackWhatItPrints()
    {
        RandomTrees random(20260302);
        for (int i = 0; i < 5000; ++i) {
            const Query query(random.tree(4));
            const std::string text = query.print();
            const Result<Query> again = Query::parse(text);
            QVERIFY2(again.ok(), (text + (again ? "" : ": " + again.error().message.toStdString())).c_str());
            QVERIFY2(*again == query, text.c_str());
            QCOMPARE(again->print(), text);
        }
    }

    void theTreeSaysWhatWasMeant()
    {
        const Query query = parsed("a company:X/investor,Y OR -power:1..2");
        QCOMPARE(query.root().op, Op::And);
        QCOMPARE(query.root().children.size(), std::size_t(1));
        const QueryNode &any = query.root().children[0];
        QCOMPARE(any.op, Op::Or);
        QCOMPARE(any.children[0].op, Op::And);
        QCOMPARE(any.children[0].children[0].field, QueryField::Words);
        const QueryNode &company = any.children[0].children[1];
        QCOMPARE(company.values, (std::vector<QueryValue>{{"X", Role::Investor}, {"Y", std::nullopt}}));
        QCOMPARE(any.children[1].op, Op::Not);
        const QueryNode &power = any.children[1].children[0];
        QCOMPARE(power.field, QueryField::Measure);
        QCOMPARE(power.measure, std::string("power"));
        QCOMPARE(power.numbers, (NumberRange{1.0, 2.0, true, true}));
    }

    void faultsSayWhereAndWhatIsExpected_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<int>("column");
        QTest::addColumn<QString>("part");
        const auto row = [](const char *text, int column, const char *part) {
            QTest::newRow(text) << QByteArray(text) << column << QString::fromUtf8(part);
        };
        row("a \"b c", 3, "not closed");
        row("place:\"New York", 7, "not closed");
        row("a (b OR (c)", 3, "not closed");
        row("a b)", 4, "no parenthesis to close");
        row("company:", 9, "a name");
        row("company: x", 9, "a name");
        row("kind:", 6, "investment, contract");
        row("kind:contrac", 6, "expected one of investment, contract");
        row("status:done", 8, "announced, signed, planned");
        row("role:boss", 6, "investor, provider");
        row("company:X/boss", 11, "investor, provider");
        row("company:X/", 11, "investor, provider");
        row("company:X/owner/y", 16, "one role");
        row("company:/investor", 9, "a name");
        row("is:big", 4, "planned, undated, disputed, multi-party");
        row("compny:OpenAI", 1, "did you mean “company”");
        row("a amout>1B", 3, "did you mean “amount”");
        row("foo:bar", 1, "expected one of company, party");
        row("amount>lots", 8, "“lots” is not a number");
        row("amount:1B..x", 8, "not a number");
        row("jobs>100,000", 6, "not a number");
        row("amount>1..2", 8, "not a number");
        row("amount:5B..1B", 8, "lower end first");
        row("amount>", 8, "1B..50B");
        row("power>5XW", 7, "gigawatts");
        row("date:", 6, "2025-06");
        row("company>5", 8, "expected “company:”");
        row("date>2025", 5, "expected “date:”");
        row("company:a,,b", 11, "A value is missing");
        row("company:a, b", 11, "A value is missing");
        row("company:,a", 9, "A value is missing");
        row("company:\"\"", 9, "A value is missing");
        row("company:\"a\"b", 12, "closing quote");
        row("\"\"", 1, "nothing in the quotes");
        row("()", 2, "A term is missing here");
        row("a OR", 5, "A term is missing at the end");
        row("OR a", 1, "A term is missing here");
        row("a OR OR b", 6, "A term is missing here");
        row("a AND", 6, "A term is missing at the end");
        row("a - b", 3, "right after");
        row("a -", 3, "right after");
        row("NOT", 4, "A term is missing at the end");
        row("é 🚀 kind:é", 10, "expected one of");
    }
    void faultsSayWhereAndWhatIsExpected()
    {
        QFETCH(QByteArray, text);
        QFETCH(int, column);
        QFETCH(QString, part);
        const Result<Query> query = Query::parse(text.toStdString());
        QVERIFY(!query.ok());
        QVERIFY2(query.error().message.contains(part), qPrintable(query.error().message));
        QCOMPARE(query.error().column, column);
        QCOMPARE(query.error().line, 1);
    }

    void aWrongDateIsFoundInsideTheQuery()
    {
        const Diagnostic alone = Edtf::parse("2025-13").error();
        const Diagnostic plain = Query::parse("a date:2025-13").error();
        QCOMPARE(plain.column, alone.column + 7);
        QCOMPARE(plain.message, alone.message);
        QCOMPARE(Query::parse("a date:\"2025-13\"").error().column, alone.column + 8);
    }

    void deepNestingIsAFaultAndNoCrash_data()
    {
        QTest::addColumn<QByteArray>("piece");
        QTest::newRow("parentheses") << QByteArray("(");
        QTest::newRow("minus") << QByteArray("-");
        QTest::newRow("not") << QByteArray("NOT ");
        QTest::newRow("both") << QByteArray("-(");
    }
    void deepNestingIsAFaultAndNoCrash()
    {
        QFETCH(QByteArray, piece);
        const Result<Query> query = Query::parse(QByteArray(piece.repeated(20'000) + "a").toStdString());
        QVERIFY(!query.ok());
        QVERIFY2(query.error().message.contains(QStringLiteral("200")), qPrintable(query.error().message));
        const QByteArray allowed = QByteArray("(").repeated(200) + "a" + QByteArray(")").repeated(200);
        QVERIFY(Query::parse(allowed.toStdString()).ok());
    }

    void aTextThatIsTooLongIsNotRead()
    {
        QVERIFY(Query::parse(std::string(Query::kMaxLength, 'x')).ok());
        const Result<Query> query = Query::parse(std::string(Query::kMaxLength + 1, 'x'));
        QVERIFY(!query.ok());
        QVERIFY2(query.error().message.contains(QStringLiteral("110001 bytes")), qPrintable(query.error().message));
        const std::string terms = QStringLiteral("x ").repeated(2000).toStdString();
        QVERIFY(Query::parse(terms).ok());
        QVERIFY(Query::parse("-(" + terms + ") OR y").error().message.contains(QStringLiteral("at most 2000")));
    }

    void garbageIsReadWithoutHarm()
    {
        std::mt19937_64 random(7);
        const std::string alphabet = "ab\"\\()-:=<>,/. 1kW\xC3\xA9\xF0\xFF\n\0ORNTdate"
                                     "power"
                                     "company";
        for (int i = 0; i < 20'000; ++i) {
            std::string text;
            for (std::size_t length = random() % 30; length > 0; --length)
                text += alphabet[random() % alphabet.size()];
            const Result<Query> query = Query::parse(text);
            const int length = static_cast<int>(QString::fromStdString(text).toUcs4().size());
            if (query)
                QCOMPARE(parsed(query->print()), *query);
            else
                QVERIFY(query.error().column >= 1 && query.error().column <= length + 1);
        }
    }

    void aPanelReadsAndReplacesItsTerm()
    {
        const Query query = parsed("nuclear company:A,B/owner -company:C kind:site");
        QCOMPARE(query.values(QueryField::Company), (std::vector<QueryValue>{{"A", std::nullopt}, {"B", Role::Owner}}));
        QCOMPARE(query.values(QueryField::Status), std::vector<QueryValue>());
        QCOMPARE(query.values(QueryField::Words), (std::vector<QueryValue>{{"nuclear", std::nullopt}}));
        QCOMPARE(query.withValues(QueryField::Company, {{"US government", {}}}).print(),
                 std::string("nuclear company:\"US government\" -company:C kind:site"));
        QCOMPARE(query.withValues(QueryField::Company, {}).print(), std::string("nuclear -company:C kind:site"));
        QCOMPARE(query.withValues(QueryField::Status, {{"planned", {}}, {"signed", {}}}).print(),
                 std::string("nuclear company:A,B/owner -company:C kind:site status:planned,signed"));
        QCOMPARE(query.withValues(QueryField::Words, {{"a", {}}, {"b c", {}}}).print(),
                 std::string("a \"b c\" company:A,B/owner -company:C kind:site"));
        QCOMPARE(query.without(QueryField::Company), query.withValues(QueryField::Company, {}));
        QCOMPARE(parsed("company:A kind:site company:B").withValues(QueryField::Company, {{"C", {}}}).print(),
                 std::string("company:C kind:site"));
    }

    void aPanelsTermStandsBesideAlternatives()
    {
        const Query query = parsed("a OR kind:site");
        QVERIFY(query.values(QueryField::Kind).empty());
        const Query with = query.withValues(QueryField::Kind, {{"contract", {}}});
        QCOMPARE(with.print(), std::string("(a OR kind:site) kind:contract"));
        QCOMPARE(with.without(QueryField::Kind), query);
    }

    void numbersAndDatesAreReplacedToo()
    {
        const Query query = parsed("amount>1B jobs>5");
        QCOMPARE(query.numbers(QueryField::Amount), std::optional(NumberRange{1e9, {}, false, true}));
        QCOMPARE(query.withNumbers(QueryField::Amount, NumberRange{2e9, 3e9, true, true}).print(),
                 std::string("amount:2B..3B jobs>5"));
        QCOMPARE(query.withNumbers(QueryField::Amount, std::nullopt).print(), std::string("jobs>5"));
        QCOMPARE(query.withNumbers(QueryField::Measure, NumberRange{7.0, {}, true, true}).print(),
                 std::string("amount>1B jobs>=7"));
        QCOMPARE(parsed("").withNumbers(QueryField::Measure, NumberRange{7.0, {}, true, true}).print(),
                 std::string("power>=7GW"));
        QCOMPARE(parsed("date:2025 a").withDate(Edtf::parse("2026/2027").value()).print(),
                 std::string("date:2026/2027 a"));
        QCOMPARE(parsed("date:2025 a").withDate(std::nullopt).print(), std::string("a"));
        QVERIFY(parsed("date:2025").withDate(std::nullopt).isEmpty());
    }

    void quantities_data()
    {
        QTest::addColumn<double>("value");
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("0") << 0.0 << QByteArray("0");
        QTest::newRow("1B") << 1e9 << QByteArray("1B");
        QTest::newRow("2.5M") << 2.5e6 << QByteArray("2.5M");
        QTest::newRow("300k") << 3e5 << QByteArray("300k");
        QTest::newRow("1T") << 1e12 << QByteArray("1T");
        QTest::newRow("1540T") << 1.54e15 << QByteArray("1540T");
        QTest::newRow("999") << 999.0 << QByteArray("999");
        QTest::newRow("1.001k") << 1001.0 << QByteArray("1.001k");
        QTest::newRow("negative") << -1.5e9 << QByteArray("-1.5B");
        QTest::newRow("fraction") << 0.001 << QByteArray("0.001");
        QTest::newRow("tiny") << 1e-9 << QByteArray("1e-09");
        QTest::newRow("huge") << 1e25 << QByteArray("1e+25");
        QTest::newRow("long") << 1234567891.25 << QByteArray("1.23456789125B");
    }
    void quantities()
    {
        QFETCH(double, value);
        QFETCH(QByteArray, text);
        QCOMPARE(bytes(printQuantity(value)), text);
        QCOMPARE(parseQuantity(text.toStdString()), std::optional(value));
    }

    void quantitiesReadBackExactly()
    {
        std::mt19937_64 random(3);
        for (int i = 0; i < 20'000; ++i) {
            const double value = std::bit_cast<double>(random());
            if (std::isfinite(value))
                QCOMPARE(parseQuantity(printQuantity(value)), std::optional(value));
        }
        QCOMPARE(parseQuantity("1g"), std::optional(1e9));
        QCOMPARE(parseQuantity("0.3B"), std::optional(3e8));
    }

    void whatIsNoNumberIsNone_data()
    {
        QTest::addColumn<QByteArray>("text");
        for (const char *text :
             {"", "B", "1X", "inf", "nan", "1 B", "-", ".", "1e", "0x10", "$1", "1,5", "e5", "1e999"})
            QTest::newRow(text) << QByteArray(text);
    }
    void whatIsNoNumberIsNone()
    {
        QFETCH(QByteArray, text);
        QVERIFY(!parseQuantity(text.toStdString()));
    }

    void tokensColourAlsoFaultyText()
    {
        using Type = QueryToken::Type;
        const auto said = [](std::string_view text) {
            QByteArray result;
            const QString line = QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
            for (const QueryToken &token : queryTokens(text))
                result +=
                    "FOVNKPW!"[static_cast<int>(token.type)] + line.mid(token.column, token.length).toUtf8() + ' ';
            return result.trimmed();
        };
        static_assert(static_cast<int>(Type::Fault) == 7);
        QCOMPARE(said("company:OpenAI,\"X Y\"/owner amount>1B OR -(é)"),
                 "Fcompany O: VOpenAI O, V\"X Y\" O/ Vowner Famount O> N1B KOR K- P( W\xC3\xA9 P)");
        QCOMPARE(said("🚀 kind:site"), "W🚀 Fkind O: Vsite");
        QCOMPARE(said("compny:x \"open"), "!compny O: Nx !\"open");
        QCOMPARE(said("date:2025/.. is:"), "Fdate O: V2025/.. Fis O:");
        QCOMPARE(said(""), "");
    }

    void quotesOnlyWhereNeeded_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("inQuotes");
        QTest::newRow("plain") << QByteArray("OpenAI") << QByteArray("OpenAI");
        QTest::newRow("space") << QByteArray("US government") << QByteArray("\"US government\"");
        QTest::newRow("accent") << QByteArray("Énergie") << QByteArray("Énergie");
        QTest::newRow("quote") << QByteArray("5\"") << QByteArray("\"5\\\"\"");
        QTest::newRow("keyword") << QByteArray("OR") << QByteArray("\"OR\"");
        QTest::newRow("minus") << QByteArray("-x") << QByteArray("\"-x\"");
        QTest::newRow("dash inside") << QByteArray("x-y") << QByteArray("x-y");
        QTest::newRow("empty") << QByteArray("") << QByteArray("\"\"");
    }
    void quotesOnlyWhereNeeded()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, inQuotes);
        QCOMPARE(bytes(queryQuoted(text.toStdString())), inQuotes);
    }
};

TIMELOUPE_TEST(TestQuery, QCoreApplication)
#include "tst_query.moc"
