// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/formats/base/format.h"
#include "model/formats/formatregistry.h"
#include "tests/support/generator.h"
#include "tests/support/testprogram/testprogram.h"

#include <QFile>
#include <QRegularExpression>
#include <QTest>

#include <random>

using namespace timeloupe;

namespace {

Result<LoadedTimeline> readAs(const char *format, const QByteArray &text, const Progress &progress = {})
{
    return formatById(QLatin1String(format))->read(text, QStringLiteral("t.jsonl"), progress);
}

Result<LoadedTimeline> read(const QByteArray &lines, const Progress &progress = {})
{
    return readAs("jsonl", lines, progress);
}

QByteArray written(const char *format, const EventStore &store)
{
    std::vector<EventRow> rows;
    for (std::size_t row = 0; row < store.size(); ++row)
        rows.emplace_back(row);
    return formatById(QLatin1String(format))->write(store, rows).value();
}

QString errorOf(const QByteArray &lines)
{
    const Result<LoadedTimeline> loaded = read(lines);
    return loaded ? QStringLiteral("no error") : toLine(loaded.error());
}

/// The file as JSON, or its error.
QByteArray asJson(const Result<LoadedTimeline> &loaded)
{
    return loaded ? written("json", *loaded->store) : toLine(loaded.error()).toUtf8();
}

QByteArray everything()
{
    QFile file(QStringLiteral(TIMELOUPE_SOURCE_DIR "/tests/data/roundtrip/everything.json"));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// The lines of a generated file, large enough to be read in parts.
QByteArrayList manyLines(bool sparseFields = false)
{
    test::GeneratorOptions options;
    options.events = 6000;
    options.sparseFields = sparseFields;
    options.undatedShare = 0.05;
    options.openShare = 0.1;
    const QByteArray lines = written("jsonl", *test::generatedStore(options));
    Q_ASSERT(lines.size() > 1'100'000);
    return lines.chopped(1).split('\n');
}

/// The same in the simple form.
QByteArrayList manySimpleLines()
{
    test::GeneratorOptions options;
    options.events = 4000;
    const QByteArray json = test::generatedJson(options);
    return json.mid(2, json.size() - 5).replace(",\n", "\n").split('\n');
}

} // namespace

class TestJsonLines : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }
    void bothFormsAreRead();
    void readsHeader();
    void emptyLinesAndLineEndsDoNotMatter();
    void undeclaredCompaniesAreCreated();
    void declaredCompaniesAreReused();
    void everythingSurvives();
    void generatedEventsSurvive_data();
    void generatedEventsSurvive();
    void eachEventIsALine();
    void partsEqualSinglePassForSimpleForm();
    void partsEqualSinglePassForBothForms();
    void diagnosticsMatchJson();
    void cutFilesFailInTheSameLineAsJson();
    void errors_data();
    void errors();
    void firstErrorIsReported();
    void duplicateIdAcrossPartsIsAnError();
    void relationsLeadFromPartToPart();
    void warningsNameTheirEvent();
    void cancelStops();
    void progressAscends();
    void truncationsEndInTheLastLine();
    void mutationsNeverBreak();
};

void TestJsonLines::bothFormsAreRead()
{
    const Result<LoadedTimeline> loaded =
        read("{\"title\":\"A\",\"start\":\"2025\",\"company\":\"Acme Corp\",\"amount\":5,"
             "\"currency\":\"USD\"}\n"
             "{\"id\":\"b\",\"title\":\"B\",\"date\":\"2026-05\",\"tags\":[\"x\"]}\n"
             "{\"title\":\"C\",\"start\":\"2027-01-01\",\"end\":\"2027-02\"}\n"
             "{\"title\":\"D\",\"date\":\"2028\",\"start\":\"kept\"}");
    QVERIFY2(loaded.ok(), qPrintable(loaded ? QString() : toLine(loaded.error())));
    const EventStore &store = *loaded->store;
    QCOMPARE(store.size(), std::size_t(4));
    QCOMPARE(store.record(EventRow(0)).parties.at(0).company, std::string("acme-corp"));
    QCOMPARE(store.mainAmount(EventRow(0))->value, 5.0);
    QCOMPARE(store.record(*store.find("b")).tags, std::vector<std::string>{"x"});
    QCOMPARE(store.date(EventRow(2))->print(), std::string("2027-01-01/2027-02"));
    QVERIFY(store.record(EventRow(3)).unknown == (UnknownMembers{{"start", "\"kept\""}}));
    QVERIFY(loaded->warnings.empty());
}

void TestJsonLines::readsHeader()
{
    const Result<LoadedTimeline> loaded = read(
        "\n {\"version\":1,\"format\":\"timeloupe\",\"title\":\"T\",\"companies\":[{\"id\":\"a\",\"name\":\"A\"}],"
        "\"sources\":[{\"id\":\"s\",\"title\":\"S\"}],\"mine\":7}\n"
        "{\"title\":\"A\",\"date\":\"2025\",\"parties\":[{\"company\":\"a\"}],\"sources\":[{\"source\":\"s\"}]}\n");
    QVERIFY2(loaded.ok(), qPrintable(loaded ? QString() : toLine(loaded.error())));
    QCOMPARE(loaded->store->title().neutral, std::string("T"));
    QCOMPARE(loaded->store->companies().at(0).name, std::string("A"));
    QCOMPARE(loaded->store->sources().at(0).title.neutral, std::string("S"));
    QVERIFY(loaded->store->unknownMembers() == (UnknownMembers{{"mine", "7"}}));
    // A header alone is a timeline without events; an event with a member “format” is an event.
    QCOMPARE(read("{\"format\":\"timeloupe\",\"version\":1}")->store->size(), std::size_t(0));
    QCOMPARE(read("{\"format\":\"paper\",\"title\":\"x\",\"date\":\"2025\"}")->store->size(), std::size_t(1));
}

void TestJsonLines::emptyLinesAndLineEndsDoNotMatter()
{
    const QByteArray one = "{\"title\":\"A\",\"date\":\"2025\"}";
    const QByteArray two = "{\"title\":\"B\",\"start\":\"2026\"}";
    const QByteArray expected = asJson(read(one + '\n' + two + '\n'));
    QVERIFY(expected.contains("\"B\""));
    const std::vector<QByteArray> alike{one + '\n' + two, "\n\n" + one + "\n \t\n" + two + "\n\n",
                                        one + "\r\n" + two + "\r\n", "\xEF\xBB\xBF" + one + '\n' + two,
                                        " " + one + " \n\t" + two + "\t"};
    for (const QByteArray &lines : alike)
        QCOMPARE(asJson(read(lines)), expected);
}

void TestJsonLines::undeclaredCompaniesAreCreated()
{
    const QByteArray event = "{\"title\":\"A\",\"date\":\"2025\",\"parties\":[{\"company\":\"a\"}],"
                             "\"sources\":[{\"source\":\"s\"}]}";
    const Result<LoadedTimeline> loaded = read(event);
    QVERIFY2(loaded.ok(), qPrintable(errorOf(event)));
    QCOMPARE(loaded->store->companies().at(0).name, std::string("a"));
    QCOMPARE(loaded->store->sources().at(0).title.neutral, std::string("s"));
    QVERIFY(readAs("json", asJson(loaded)).ok());
    const QByteArray header = R"({"format":"timeloupe","version":1,"companies":[{"id":"b","name":"B"}]})";
    QCOMPARE(errorOf(header + '\n' + event),
             QStringLiteral("t.jsonl:2:50: error: no company has the id “a”; expected one of “companies”"));
}

void TestJsonLines::declaredCompaniesAreReused()
{
    const Result<LoadedTimeline> loaded =
        read("{\"format\":\"timeloupe\",\"version\":1,\"companies\":[{\"id\":\"x1\",\"name\":\"Acme\"},"
             "{\"id\":\"other\",\"name\":\"O\"}]}\n"
             "{\"title\":\"A\",\"start\":\"2025\",\"companies\":[\"Acme\",\"Other\"]}");
    QVERIFY(loaded.ok());
    const EventRecord event = loaded->store->record(EventRow(0));
    QCOMPARE(event.parties.at(0).company, std::string("x1"));
    QCOMPARE(event.parties.at(1).company, std::string("other-2"));
    QCOMPARE(loaded->store->companies().size(), std::size_t(3));
}

void TestJsonLines::everythingSurvives()
{
    const Result<LoadedTimeline> first = readAs("json", everything());
    QVERIFY(first.ok());
    const QByteArray lines = written("jsonl", *first->store);
    const Result<LoadedTimeline> second = read(lines);
    QVERIFY2(second.ok(), qPrintable(errorOf(lines)));
    QCOMPARE(QString::fromUtf8(asJson(second)), QString::fromUtf8(everything()));
    QCOMPARE(written("jsonl", *second->store), lines);
    QCOMPARE(second->warnings.size(), first->warnings.size());
}

void TestJsonLines::generatedEventsSurvive_data()
{
    QTest::addColumn<bool>("sparseFields");
    QTest::newRow("plain") << false;
    QTest::newRow("rare parts") << true;
}

void TestJsonLines::generatedEventsSurvive()
{
    QFETCH(const bool, sparseFields);
    const QByteArray lines = manyLines(sparseFields).join('\n');
    const Result<LoadedTimeline> loaded = read(lines);
    QVERIFY2(loaded.ok(), qPrintable(errorOf(lines)));
    const QByteArray json = asJson(loaded);
    const Result<LoadedTimeline> again = readAs("json", json);
    QCOMPARE(written("jsonl", *again->store).trimmed(), lines);
    for (std::size_t row = 0; row < again->store->size(); ++row)
        QVERIFY(again->store->record(EventRow(row)) == loaded->store->record(EventRow(row)));
}

void TestJsonLines::eachEventIsALine()
{
    test::GeneratorOptions options;
    options.sparseFields = true;
    const EventStorePtr store = test::generatedStore(options);
    const QByteArray text = written("jsonl", *store);
    QVERIFY(text.endsWith('\n'));
    const QByteArrayList lines = text.chopped(1).split('\n');
    QCOMPARE(lines.size(), qsizetype(store->size() + 1));
    QVERIFY(lines.front().startsWith(R"({"format":"timeloupe","version":1,"companies":[{"id":"company-1")"));
    for (const QByteArray &line : lines)
        QVERIFY2(line.startsWith('{') && line.endsWith('}') && !line.contains("\": "), line.constData());
}

void TestJsonLines::partsEqualSinglePassForSimpleForm()
{
    const QByteArrayList lines = manySimpleLines();
    QVERIFY(lines.join('\n').size() > 550'000);
    const Result<LoadedTimeline> loaded = read(lines.join('\n'));
    QVERIFY2(loaded.ok(), qPrintable(errorOf(lines.join('\n'))));
    QCOMPARE(loaded->store->size(), std::size_t(4000));
    QCOMPARE(asJson(loaded), asJson(readAs("json", '[' + lines.join(",\n") + ']')));
}

void TestJsonLines::partsEqualSinglePassForBothForms()
{
    QByteArrayList lines = manySimpleLines();
    const QByteArray simple = R"({"id":"mixed","title":"x","start":"2025","kind":"site"})";
    const QByteArray full = R"({"id":"mixed","title":"x","kind":"site","date":"2025"})";
    for (const qsizetype line : {qsizetype(1), lines.size() / 2, lines.size() - 1}) {
        QByteArrayList mixed = lines;
        mixed[line] = full;
        QByteArrayList alike = lines;
        alike[line] = simple;
        QCOMPARE(asJson(read(mixed.join('\n'))), asJson(read(alike.join('\n'))));
        mixed.push_back(R"({"title":"x","date":"soon"})");
        QVERIFY2(errorOf(mixed.join('\n')).contains(QStringLiteral(":22: error: “soon” is not a date")),
                 qPrintable(errorOf(mixed.join('\n'))));
    }
}

void TestJsonLines::diagnosticsMatchJson()
{
    const std::vector<QByteArray> odd{
        R"({"title":"x","start":"2025","kind":"odd"})",
        R"({"title":"","start":"2025"})",
        R"({"title":"x","start":"2026","end":"2025"})",
        R"({"title":"x","start":"2025","company":"New","mine":[1, {"a":"b"}]})",
        R"({"title":"x \"y\" \u00e9","start":"2025-12-01","companies":["New","Other"],"amount":-5,"currency":"QQQ"})",
        R"({"title":"x","start":"2025","amount":1e3})",
        R"({"id":"same","title":"x","start":"2025"})",
        R"({"title":"x","start":"soon"})",
        R"({"title":7,"start":"2025"})",
        R"({"title":"x"})",
        R"({"title":"x" "start":"2025"})",
        R"({"title":"x","start":"2025","title":"y"})",
        "{\"title\":\"\xC3(\",\"start\":\"2025\"}"};
    const QByteArrayList lines = manySimpleLines();
    std::mt19937_64 random(23);
    int failed = 0;
    for (int round = 0; round < 12; ++round) {
        QByteArrayList changed = lines;
        for (int change = round % 6; change >= 0; --change)
            changed[static_cast<qsizetype>(1 + random() % static_cast<std::uint64_t>(lines.size() - 1))] =
                odd[random() % (round % 2 == 0 ? 7 : odd.size())];
        const Result<LoadedTimeline> loaded = read(changed.join('\n'));
        const Result<LoadedTimeline> expected = readAs("json", '[' + changed.join(",\n") + ']');
        QCOMPARE(QString::fromUtf8(asJson(loaded)), QString::fromUtf8(asJson(expected)));
        failed += loaded ? 0 : 1;
        if (loaded)
            QCOMPARE(loaded->warnings, expected->warnings);
    }
    QVERIFY(failed > 0 && failed < 12);
}

void TestJsonLines::cutFilesFailInTheSameLineAsJson()
{
    const QByteArray lines = manySimpleLines().join('\n');
    std::mt19937_64 random(29);
    for (int round = 0; round < 12; ++round) {
        const QByteArray cut = lines.left(static_cast<qsizetype>(random() % static_cast<std::uint64_t>(lines.size())));
        const Result<LoadedTimeline> loaded = read(cut);
        const Result<LoadedTimeline> expected = readAs("json", '[' + QByteArray(cut).replace("\n", ",\n") + ']');
        QCOMPARE(loaded.ok(), expected.ok());
        if (loaded)
            QCOMPARE(asJson(loaded), asJson(expected));
        else
            QCOMPARE(loaded.error().line, expected.error().line);
    }
}

void TestJsonLines::errors_data()
{
    QTest::addColumn<QByteArray>("lines");
    QTest::addColumn<QString>("error");
    const QByteArray good = "{\"title\":\"x\",\"date\":\"2025\"}\n";
    QTest::newRow("nothing") << QByteArray(" \n\n")
                             << "1:1: error: the file is empty; expected JSON: an object (an event) in each line";
    QTest::newRow("no date") << good + "{\"title\":\"x\"}"
                             << "2:1: error: an event without “date”; expected a text or null";
    QTest::newRow("broken line") << QByteArray("{\"title\":\"x\"\n,\"date\":\"2025\"}\n")
                                 << "1:13: error: the line ends too early; expected “,” or “}”";
    QTest::newRow("array over lines") << QByteArray("{\"title\":\"x\",\"date\":\"2025\",\"tags\":[\"a\"\n,\"b\"]}")
                                      << "1:39: error: the line ends too early; expected “,” or “]”";
    QTest::newRow("windows line end") << QByteArray("{\"title\":\"x\"\r\n")
                                      << "1:13: error: the line ends too early; expected “,” or “}”";
    QTest::newRow("two in a line") << good + good.trimmed() + " " + good
                                   << "2:29: error: unexpected “{”; expected the end of the line";
    QTest::newRow("comma at the end") << good.trimmed() + ",\n" + good
                                      << "1:28: error: unexpected “,”; expected the end of the line";
    QTest::newRow("array") << good + "[" + good.trimmed() + "]"
                           << "2:1: error: the line is an array; expected an object (an event)";
    QTest::newRow("number") << good + "\n 7"
                            << "3:2: error: the line is a number; expected an object (an event)";
    QTest::newRow("late header") << good + "{\"format\":\"timeloupe\",\"version\":1}"
                                 << "2:1: error: an event without “title”; expected a text or an object";
    QTest::newRow("newer version") << QByteArray("{\"format\":\"timeloupe\",\"version\":2}")
                                   << "1:33: error: the format has version 2; expected version 1, the only one that "
                                      "this program reads";
    QTest::newRow("other format") << QByteArray("{\"format\":\"csv\",\"version\":1}")
                                  << "1:11: error: the format is “csv”; expected “timeloupe”";
    QTest::newRow("twice an id") << QByteArray("{\"id\":\"é\",\"title\":\"x\",\"date\":\"2025\"}\n\n"
                                               "{\"title\":\"é\",\"id\":\"é\",\"date\":\"2025\"}\n")
                                 << "3:19: error: the id “é” is used twice (first at line 1, column 7); expected that "
                                    "each event has its own";
    QTest::newRow("wrong date")
        << good + "{\"title\":\"é\",\"start\":\"2025-13\"}"
        << "2:28: error: “2025-13” is not a date. Expected a month of two digits, 01 to 12, or 21 "
           "to 41 for a season, quarter or half";
}

void TestJsonLines::errors()
{
    QFETCH(const QByteArray, lines);
    QFETCH(const QString, error);
    QCOMPARE(errorOf(lines), QStringLiteral("t.jsonl:") + error);
}

void TestJsonLines::firstErrorIsReported()
{
    QByteArrayList lines = manyLines();
    const qsizetype last = lines.size() - 1;
    lines[last] = "{\"title\":\"x\",\"date\":\"soon\"}";
    QVERIFY2(errorOf(lines.join('\n')).startsWith(QStringLiteral("t.jsonl:6001:22: error: “soon” is not a date")),
             qPrintable(errorOf(lines.join('\n'))));
    lines[1000] = "{\"title\":1}";
    QVERIFY(errorOf(lines.join('\n')).startsWith(QStringLiteral("t.jsonl:1001:10: error: “title” is a number")));
    lines[last] = "{\"title\"";
    QVERIFY(errorOf(lines.join('\n')).startsWith(QStringLiteral("t.jsonl:1001:10: error: “title” is a number")));
    lines[1000] = "{\"title\":\"x\",\"date\":null}";
    QCOMPARE(errorOf(lines.join('\n')), QStringLiteral("t.jsonl:6001:9: error: the line ends too early; expected “:”"));
}

void TestJsonLines::duplicateIdAcrossPartsIsAnError()
{
    QByteArrayList lines = manyLines();
    const QByteArray same = "{\"id\":\"same\",\"title\":\"x\",\"date\":\"2025\"}";
    lines[10] = same;
    lines[5900] = same;
    QCOMPARE(errorOf(lines.join('\n')), QStringLiteral("t.jsonl:5901:7: error: the id “same” is used twice (first at "
                                                       "line 11, column 7); expected that each event has its own"));
    lines[5950] = "{";
    QVERIFY(errorOf(lines.join('\n')).startsWith(QStringLiteral("t.jsonl:5901:7: error: the id “same” is used twice")));
}

void TestJsonLines::relationsLeadFromPartToPart()
{
    QByteArrayList lines = manyLines();
    lines[10] = R"({"id":"first","title":"x","date":"2025","relations":[{"type":"part-of","to":"last"}]})";
    lines[5900] = R"({"id":"last","title":"x","date":"2025","relations":[{"type":"leads-to","to":"none"}]})";
    const Result<LoadedTimeline> loaded = read(lines.join('\n'));
    QVERIFY(loaded.ok());
    const auto links = loaded->store->linksFrom(*loaded->store->find("first"));
    QCOMPARE(links.size(), std::size_t(1));
    QCOMPARE(links[0].row.value, loaded->store->find("last")->value);
    QCOMPARE(loaded->warnings.size(), std::size_t(1));
    QCOMPARE(loaded->warnings[0].line, 5901);
    QCOMPARE(loaded->warnings[0].eventId, QStringLiteral("last"));
    lines[5900] = R"({"id":"last","title":"x","date":"2025","relations":[{"type":"part-of","to":"first"}]})";
    QVERIFY2(errorOf(lines.join('\n')).contains(QStringLiteral("in a circle (first → last → first)")),
             qPrintable(errorOf(lines.join('\n'))));
}

void TestJsonLines::warningsNameTheirEvent()
{
    QByteArrayList lines = manyLines();
    for (const qsizetype line : {5900, 10, 3000})
        lines[line] = "{\"id\":\"w" + QByteArray::number(line) + "\",\"title\":\"\",\"date\":\"2025\"}";
    const Result<LoadedTimeline> loaded = read(lines.join('\n'));
    QVERIFY(loaded.ok());
    QCOMPARE(loaded->warnings.size(), std::size_t(3));
    int i = 0;
    for (const int line : {10, 3000, 5900}) {
        QCOMPARE(loaded->warnings[std::size_t(i)].line, line + 1);
        QCOMPARE(loaded->warnings[std::size_t(i++)].eventId, QStringLiteral("w%1").arg(line));
    }
    for (qsizetype line = 1; line < lines.size(); ++line)
        lines[line] = "{\"title\":\"\",\"date\":\"2025\",\"note\":\"" + QByteArray(200, 'x') + "\"}";
    const Result<LoadedTimeline> many = read(lines.join('\n'));
    QVERIFY(many.ok());
    QCOMPARE(many->warnings.size(), std::size_t(1001));
    QCOMPARE(many->warnings[999].line, 1001);
    QCOMPARE(many->warnings[1000].message, QStringLiteral("and 5000 more warnings"));
}

void TestJsonLines::cancelStops()
{
    const QByteArray lines = manyLines().join('\n');
    for (const int allowed : {0, 3, 50}) {
        int calls = 0;
        const Result<LoadedTimeline> loaded = read(lines, [&](double) { return calls++ < allowed; });
        QVERIFY(!loaded.ok());
        QVERIFY(loaded.error().message.isEmpty());
        QCOMPARE(calls, allowed + 1);
    }
}

void TestJsonLines::progressAscends()
{
    double last = -1;
    int calls = 0;
    const Result<LoadedTimeline> loaded = read(manyLines().join('\n'), [&](double share) {
        ++calls;
        const bool ascends = share > last && share <= 1;
        last = share;
        return ascends;
    });
    QVERIFY(loaded.ok());
    QCOMPARE(last, 1.0);
    QVERIFY(calls > 10 && calls < 200);
}

void TestJsonLines::truncationsEndInTheLastLine()
{
    const QByteArray lines = written("jsonl", *readAs("json", everything())->store);
    for (qsizetype size = 1; size < lines.size(); ++size) {
        const QByteArray cut = lines.left(size);
        const Result<LoadedTimeline> loaded = read(cut);
        const bool isWhole = cut.endsWith('\n') || lines[size] == '\n';
        // Events may be missing that others are part of, or that are spoken of; that is no error.
        QVERIFY2(loaded.ok() == isWhole, qPrintable(QString::number(size) + errorOf(cut)));
        if (!loaded)
            QCOMPARE(loaded.error().line, static_cast<int>(cut.count('\n')) + 1);
    }
}

void TestJsonLines::mutationsNeverBreak()
{
    const QByteArray original = written("jsonl", *readAs("json", everything())->store);
    std::mt19937_64 random(11);
    const QByteArray alphabet("{}[]\",:\\0123456789-+.eEtfn \n\r\x00\xFF\xC3\xA9", 33);
    for (int round = 0; round < 3000; ++round) {
        QByteArray lines = original;
        for (std::uint64_t change = random() % 4 + 1; change > 0; --change) {
            const auto at = static_cast<qsizetype>(random() % static_cast<std::uint64_t>(lines.size()));
            const char c = alphabet[static_cast<qsizetype>(random() % static_cast<std::uint64_t>(alphabet.size()))];
            if (random() % 3 == 0)
                lines.remove(at, static_cast<qsizetype>(random() % 20));
            else if (random() % 2 == 0)
                lines.insert(at, c);
            else
                lines[at] = c;
        }
        const Result<LoadedTimeline> loaded = read(lines);
        if (!loaded) {
            QVERIFY2(loaded.error().line > 0 && !loaded.error().message.isEmpty(), lines.constData());
            continue;
        }
        const QByteArray text = written("jsonl", *loaded->store);
        const Result<LoadedTimeline> again = read(text);
        QVERIFY2(again.ok(), QByteArray(text + errorOf(text).toUtf8()).constData());
        QCOMPARE(written("jsonl", *again->store), text);
    }
}

TIMELOUPE_TEST(TestJsonLines, QCoreApplication)
#include "tst_jsonlines.moc"
