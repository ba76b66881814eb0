// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/formats/base/format.h"
#include "model/formats/formatregistry.h"
#include "model/formats/json/jsondiagnostics.h"
#include "model/formats/json/jsonhandler.h"
#include "tests/support/generator.h"
#include "tests/support/testprogram/testprogram.h"

#include <QFile>
#include <QRegularExpression>
#include <QTest>

#include <random>

using namespace timeloupe;

namespace {

Result<LoadedTimeline> read(const QByteArray &json, const Progress &progress = {})
{
    return formatById(QStringLiteral("json"))->read(json, QStringLiteral("t.json"), progress);
}

std::vector<EventRow> allRows(const EventStore &store)
{
    std::vector<EventRow> rows;
    for (std::size_t row = 0; row < store.size(); ++row)
        rows.emplace_back(row);
    return rows;
}

QByteArray written(const EventStore &store, const std::vector<EventRow> &rows)
{
    return formatById(QStringLiteral("json"))->write(store, rows).value();
}

QByteArray written(const EventStore &store)
{
    return written(store, allRows(store));
}

/// A file of the full form with two companies and a source, and these events from its second line on.
QByteArray full(const QByteArray &events)
{
    return R"({"format":"timeloupe","version":1,"companies":[{"id":"a","name":"A"},{"id":"b","name":"B"}],)"
           "\"sources\":[{\"id\":\"s\",\"title\":\"S\"}],\"events\":[\n" +
           events + "\n]}";
}

/// A file of one event with these views, from its second line on.
QByteArray withViews(const QByteArray &views)
{
    return R"({"format":"timeloupe","version":1,"events":[{"id":"e","title":"x","date":"2025"}],"views":[)"
           "\n" +
           views + "\n]}";
}

/// "line:column: message" of the error, or "no error".
QString errorOf(const QByteArray &json)
{
    const Result<LoadedTimeline> loaded = read(json);
    return loaded ? QStringLiteral("no error") : toLine(loaded.error());
}

QStringList warningsOf(const QByteArray &json)
{
    const Result<LoadedTimeline> loaded = read(json);
    QStringList lines;
    if (!loaded)
        return {toLine(loaded.error())};
    for (const Diagnostic &warning : loaded->warnings)
        lines += toLine(warning) + QStringLiteral(" [") + warning.eventId + u']';
    return lines;
}

/// Long enough to be parsed beside the reading: lines of one event each, half of them with escapes.
QByteArrayList longLines()
{
    QByteArrayList lines;
    for (int i = 0; i < 12'000; ++i) {
        const QByteArray title = i % 2 == 0 ? "\\u00c9nergie \\\"n\\\" " : "Énergie 'n' ";
        lines += "{\"title\":\"" + title + QByteArray::number(i) +
                 "\",\"start\":\"2025-01-02\",\"company\":\"Caf\\u00e9 " + QByteArray::number(i % 7) + "\"}";
    }
    return lines;
}

QByteArray joined(const QByteArrayList &lines)
{
    return "[\n" + lines.join(",\n") + "\n]";
}

void compareStores(const EventStore &a, const EventStore &b)
{
    QCOMPARE(a.size(), b.size());
    QVERIFY(a.title() == b.title());
    QVERIFY(a.companies() == b.companies());
    QVERIFY(a.sources() == b.sources());
    QVERIFY(a.unknownMembers() == b.unknownMembers());
    QVERIFY(a.views() == b.views());
    QVERIFY(a.stories() == b.stories());
    for (std::size_t row = 0; row < a.size(); ++row)
        QVERIFY2(a.record(EventRow(row)) == b.record(EventRow(row)), std::string(a.id(EventRow(row))).c_str());
}

/// tests/data/roundtrip/everything.json: every member of the format, and doubtful and unknown ones everywhere.
QByteArray everything()
{
    QFile file(QStringLiteral(TIMELOUPE_SOURCE_DIR "/tests/data/roundtrip/everything.json"));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TestJsonFormat : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }
    void everythingRoundTrips();
    void membersAreRead();
    void viewsAndStoriesAreRead();
    void textsHaveAnyLanguage();
    void rangesAreWrittenOutward_data();
    void rangesAreWrittenOutward();
    void generatedEventsSurvive();
    void partialWriteKeepsOnlyReferences();
    void simpleFormIsRead();
    void simpleFormBecomesFull();
    void simpleFormCreatesCompanies();
    void errors_data();
    void errors();
    void warnings_data();
    void warnings();
    void anAddressThatCannotBeALinkIsKept_data();
    void anAddressThatCannotBeALinkIsKept();
    void warningsAreCapped();
    void cyclesAreNamed();
    void byteOrderMarkIsNoColumn();
    void deepNestingIsRejectedEarly();
    void cancelStops();
    void progressAscends();
    void longTextsParseIdentically();
    void longTextsHaveTheFirstErrorOnly();
    void cancelStopsALongText();
    void truncationsAreErrors();
    void mutationsNeverBreak();
};

void TestJsonFormat::everythingRoundTrips()
{
    const QByteArray original = everything();
    const Result<LoadedTimeline> first = read(original);
    QVERIFY2(first.ok(), qPrintable(errorOf(original)));
    QCOMPARE(QString::fromUtf8(written(*first->store)), QString::fromUtf8(original));
    const Result<LoadedTimeline> second = read(written(*first->store));
    QVERIFY(second.ok());
    compareStores(*first->store, *second->store);
}

void TestJsonFormat::membersAreRead()
{
    const QByteArray original = everything();
    const Result<LoadedTimeline> loaded = read(original);
    QVERIFY(loaded.ok());
    const EventStore &store = *loaded->store;
    QCOMPARE(store.title().fr, std::string("Tout"));
    QCOMPARE(store.companies()[0].name, std::string("A\"\\\n"));
    QVERIFY(store.companies()[0].kind == CompanyKind::Other);
    QVERIFY(store.companies()[0].aliases == (std::vector<std::string>{"Â", "甲"}));
    const EventRecord event = store.record(*store.find("one"));
    QCOMPARE(event.date->print(), std::string("2025~"));
    QVERIFY(event.kind == Kind::Unknown);
    QVERIFY(event.parties == (std::vector<PartyRecord>{{"a", Role::Unknown}, {"b", Role::Provider}}));
    QCOMPARE(event.amounts.size(), std::size_t(2));
    QVERIFY(event.amounts[0] == (Amount{5e11, 600000000000.5, "USD", Bound::AtLeast, AmountOf::Total}));
    QVERIFY(event.amounts[1] == (Amount{1e20, std::nullopt, "EUR", Bound::Exact, AmountOf::Initial}));
    QVERIFY(event.measures.front() == (Measure{"power", 0.1, 2, "GW", Bound::UpTo}));
    QVERIFY(event.places.front() == (EventPlace{"Abilene", "US"}));
    QVERIFY(event.relations == (std::vector<Relation>{{RelationType::PartOf, "two"}}));
    QVERIFY(event.sources == (std::vector<Citation>{{"s", "¶4"}}));
    QCOMPARE(event.differs[1].fr, std::string("Autrement"));
    QVERIFY(!store.record(*store.find("two")).date);
}

void TestJsonFormat::viewsAndStoriesAreRead()
{
    const Result<LoadedTimeline> loaded = read(everything());
    QVERIFY(loaded.ok());
    const std::vector<SavedView> &views = loaded->store->views();
    QCOMPARE(views.size(), std::size_t(5));
    SavedView first;
    first.name.neutral = "Everything";
    QVERIFY(views[0] == first);
    SavedView second;
    second.name = {{}, "Two weeks", "Deux semaines", {{"de", "Zwei Wochen"}}};
    second.range = TimeRange{toInstant({2026, 2, 15, 0, 0, 0, 0}), toInstant({2026, 3, 1, 0, 0, 0, 0})};
    second.filter = "company:OpenAI amount>1B";
    second.selection = {"one", "gone"};
    second.panels = {"timeline", "amount", "hologram"};
    second.folds = false;
    second.lanes = LaneOrder::Amount;
    second.othersOpen = true;
    second.unknown = {{"colour", "\"red\""}};
    QVERIFY(views[1] == second);
    // What cannot be read is kept as text, or among the unknown members.
    QCOMPARE(views[2].filter, std::string("amount>"));
    QVERIFY(!views[2].range);
    QVERIFY(views[2].lanes == LaneOrder::File);
    QVERIFY(views[2].unknown == (UnknownMembers{{"range", "\"2027/2026\""}, {"lanes", "\"sideways\""}}));
    QCOMPARE(views[4].range->begin, kInstantMin);

    const std::vector<Story> &stories = loaded->store->stories();
    QCOMPARE(stories.size(), std::size_t(2));
    QVERIFY(stories[0].steps.empty());
    QCOMPARE(stories[1].name.fr, std::string("Une histoire"));
    QCOMPARE(stories[1].summary.neutral, std::string("What it is about"));
    QVERIFY(stories[1].steps[0] == StoryStep());
    const StoryStep &step = stories[1].steps[1];
    QCOMPARE(step.caption.neutral, std::string("It *began*"));
    QCOMPARE(step.notes.fr, std::string("Le dire lentement"));
    QCOMPARE(step.event.value_or(""), std::string("one"));
    QVERIFY(step.view.selection == std::vector<std::string>{"one"});
    QVERIFY(step.view.folds);
    QVERIFY(step.unknown == (UnknownMembers{{"music", "null"}}));
    QVERIFY(step.view.unknown == (UnknownMembers{{"zoom", "[3]"}}));
}

void TestJsonFormat::textsHaveAnyLanguage()
{
    const QByteArray title = R"({
        "en": "Site",
        "pt-BR": "Centro",
        "de": "Rechenzentrum",
        "d": "no tag",
        "it": "",
        "not a tag": "kept",
        "nl": 3
      })";
    const QByteArray json =
        R"({"format": "timeloupe", "version": 1, "events": [{"id": "a", "date": "2025", "title": )" + title +
        R"(, "summary": {"de": "In Abilene"}}]})";
    const Result<LoadedTimeline> loaded = read(json);
    QVERIFY2(loaded.ok(), qPrintable(errorOf(json)));
    const EventRecord event = loaded->store->record(EventRow(0));
    QVERIFY(event.title.others == (std::vector<Text::Translation>{{"pt-BR", "Centro"}, {"de", "Rechenzentrum"}}));
    QCOMPARE(event.title.in(Language::English), std::string("Site"));
    QCOMPARE(event.title.in(Language::French), std::string("Site"));
    QCOMPARE(event.summary.in(Language::English), std::string("In Abilene"));
    QCOMPARE(event.unknown.size(), std::size_t(4));
    const QByteArray output = written(*loaded->store);
    QVERIFY2(output.contains(QByteArray("\"title\": ").append(title)), output.constData());
    QVERIFY2(output.contains("\"de\": \"In Abilene\""), output.constData());
}

void TestJsonFormat::rangesAreWrittenOutward_data()
{
    QTest::addColumn<TimeRange>("range");
    QTest::addColumn<QByteArray>("text");
    const auto at = [](int year, int month, int day, int hour, int millisecond) {
        return toInstant({year, month, day, hour, 0, 0, millisecond});
    };
    QTest::newRow("days") << TimeRange{at(2025, 1, 5, 3, 7), at(2025, 6, 7, 9, 1)}
                          << QByteArray("2025-01-05/2025-06-07");
    QTest::newRow("midnight is the day before")
        << TimeRange{at(2025, 1, 5, 0, 0), at(2025, 6, 7, 0, 0)} << QByteArray("2025-01-05/2025-06-06");
    QTest::newRow("seconds") << TimeRange{at(2025, 1, 5, 3, 7), at(2025, 1, 5, 9, 1)}
                             << QByteArray("2025-01-05T03:00:00/2025-01-05T09:00:00");
    QTest::newRow("thirty days") << TimeRange{at(2025, 1, 1, 0, 0), at(2025, 1, 31, 0, 0)}
                                 << QByteArray("2025-01-01T00:00:00/2025-01-30T23:59:59");
    QTest::newRow("before 1970") << TimeRange{at(1969, 12, 31, 23, 999), at(1970, 1, 1, 0, 1)}
                                 << QByteArray("1969-12-31T23:00:00/1970-01-01T00:00:00");
    QTest::newRow("long ago") << TimeRange{toInstant({-66'000'000, 5, 3}), at(2025, 6, 7, 0, 0)}
                              << QByteArray("Y-66000000/2025-06-06");
    QTest::newRow("open") << TimeRange{kInstantMin, at(2025, 6, 7, 0, 0)} << QByteArray("../2025-06-06");
}

void TestJsonFormat::rangesAreWrittenOutward()
{
    QFETCH(TimeRange, range);
    QFETCH(QByteArray, text);
    EventStoreBuilder builder;
    SavedView view;
    view.range = range;
    builder.setViews({view});
    const QByteArray file = written(*builder.build());
    QVERIFY2(file.contains(QByteArray("\"range\": \"" + text + "\"")), file.constData());
    const Result<LoadedTimeline> again = read(file);
    QVERIFY2(again.ok(), qPrintable(errorOf(file)));
    QVERIFY(again->store->views().front().range->contains(range));
    QCOMPARE(written(*again->store), file);
}

void TestJsonFormat::generatedEventsSurvive()
{
    test::GeneratorOptions options;
    options.events = 500;
    options.undatedShare = 0.1;
    options.openShare = 0.2;
    options.sparseFields = true;
    const EventStorePtr store = test::generatedStore(options);
    const Result<LoadedTimeline> loaded = read(written(*store));
    QVERIFY2(loaded.ok(), qPrintable(loaded ? QString() : toLine(loaded.error())));
    // The generator's relations lead to ids that are made, which a file does not have.
    for (const Diagnostic &warning : loaded->warnings)
        QVERIFY2(warning.message.contains(QStringLiteral("no event has that id")), qPrintable(toLine(warning)));
    compareStores(*store, *loaded->store);
    QCOMPARE(written(*loaded->store), written(*store));
}

void TestJsonFormat::partialWriteKeepsOnlyReferences()
{
    const Result<LoadedTimeline> loaded =
        read(R"({"format":"timeloupe","version":1,"companies":[{"id":"a","name":"A","parent":"top"},)"
             R"({"id":"b","name":"B"},{"id":"top","name":"T"}],"sources":[{"id":"s","title":"S"},)"
             R"({"id":"t","title":"T"}],"events":[{"id":"1","title":"x","date":"2025","parties":[{"company":"a"}],)"
             R"("sources":[{"source":"t"}]},{"id":"2","title":"y","date":"2024","parties":[{"company":"b"}]}]})");
    QVERIFY(loaded.ok());
    const Result<LoadedTimeline> some = read(written(*loaded->store, {*loaded->store->find("1")}));
    QVERIFY(some.ok());
    QCOMPARE(some->store->size(), std::size_t(1));
    QCOMPARE(some->store->companies().size(), std::size_t(2));
    QVERIFY(some->store->findCompany("top").has_value());
    QVERIFY(!some->store->findCompany("b").has_value());
    QCOMPARE(some->store->sources().size(), std::size_t(1));
    QCOMPARE(some->store->sources().front().id, std::string("t"));
}

void TestJsonFormat::simpleFormIsRead()
{
    const Result<LoadedTimeline> loaded = read(R"([
        {"title":"Point","start":"2025-02-10T10:30:00+02:00","company":"Open AI","kind":"contract","amount":2.5e9,
         "currency":"USD"},
        {"id":"span","title":"Span","start":"2025-03","end":"2026","companies":["Open AI","Arm"]},
        {"title":"Until","start":null,"end":"2028"}])");
    QVERIFY2(loaded.ok(), qPrintable(loaded ? QString() : toLine(loaded.error())));
    QCOMPARE(loaded->warnings.size(), std::size_t(0));
    const EventStore &store = *loaded->store;
    QCOMPARE(store.size(), std::size_t(3));
    const EventRecord span = store.record(*store.find("span"));
    QCOMPARE(span.date->print(), std::string("2025-03/2026"));
    QVERIFY(span.parties == (std::vector<PartyRecord>{{"open-ai", Role::Unknown}, {"arm", Role::Unknown}}));
    for (std::size_t row = 0; row < store.size(); ++row) {
        const EventRecord event = store.record(EventRow(row));
        if (event.title.neutral == "Point") {
            QVERIFY(event.idGenerated);
            QVERIFY(event.kind == Kind::Contract);
            QVERIFY(event.amounts ==
                    (std::vector<Amount>{{2.5e9, std::nullopt, "USD", Bound::Exact, AmountOf::Total}}));
            QCOMPARE(event.date->earliest(), toInstant({2025, 2, 10, 8, 30, 0, 0}));
        } else if (event.title.neutral == "Until") {
            QCOMPARE(event.date->print(), std::string("../2028"));
        }
    }
}

void TestJsonFormat::simpleFormBecomesFull()
{
    const Result<LoadedTimeline> simple = read(R"([
        {"title":"Back","start":"2025","end":"2024","places":"Texas","colour":"red"},
        {"title":"Money","start":"2025","amount":5}])");
    QVERIFY(simple.ok());
    QCOMPARE(simple->warnings.size(), std::size_t(2));
    const QByteArray text = written(*simple->store);
    QVERIFY2(text.contains(R"("end": "2024")"), text.constData());
    QVERIFY2(text.contains(R"("x-places": "Texas")"), text.constData());
    QVERIFY2(text.contains(R"("colour": "red")"), text.constData());
    QVERIFY2(text.contains(R"("currency": "XXX")"), text.constData());
    QVERIFY2(!text.contains(R"("id": "e)"), "a made id is not written");
    const Result<LoadedTimeline> again = read(text);
    QVERIFY2(again.ok(), qPrintable(again ? QString() : toLine(again.error())));
    QCOMPARE(written(*again->store), text);
}

void TestJsonFormat::simpleFormCreatesCompanies()
{
    const Result<LoadedTimeline> loaded =
        read(R"([{"title":"x","start":"2025","companies":["Open AI","open-ai","Î","!","Open AI"]}])");
    QVERIFY(loaded.ok());
    std::vector<std::string> ids;
    for (const Company &company : loaded->store->companies())
        ids.push_back(company.id);
    QVERIFY(ids == (std::vector<std::string>{"open-ai", "open-ai-2", "Î", "company"}));
    QCOMPARE(loaded->store->parties(EventRow(0)).size(), std::size_t(4));
}

void TestJsonFormat::errors_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("place");
    QTest::addColumn<QString>("words");
    const auto row = [](const char *name, const QByteArray &json, const char *place, const char *words) {
        QTest::newRow(name) << json << QString::fromUtf8(place) << QString::fromUtf8(words);
    };
    row("empty", "", "1:1", "is empty; expected");
    row("blank", " \n\t", "1:1", "is empty; expected");
    row("utf-16", QByteArray("\xFF\xFE[\0]\0", 6), "1:1", "UTF-16; expected UTF-8");
    row("binary",
        QByteArray("\x7F"
                   "ELF\0\0",
                   6),
        "1:1", "binary data; expected");
    row("latin-1", "[{\"title\":\"caf\xE9\"}]", "1:15", "not UTF-8; expected");
    row("scalar", "12", "1:1", "is a number; expected an object");
    row("trailing", "[] x", "1:4", "unexpected “x”; expected the end");
    row("not a literal", "[{\"title\":tru}]", "1:14", "expected a value");
    row("comma missing", "[{\"title\":\"a\" \"start\":\"2025\"}]", "1:15", "expected “,” or “}”");
    row("colon missing", "[{\"title\" \"a\"}]", "1:11", "expected “:”");
    row("name missing", "[{,}]", "1:3", "expected a name");
    row("cut", "[{\"title\":\n\"a\"", "2:4", "ends too early; expected “,” or “}”");
    row("cut in text", "[{\"title\":\"a", "1:13", "ends too early");
    row("line break in text", "[{\"title\":\"a\n\"}]", "1:13", "control character");
    row("escape", "[{\"title\":\"\\x\"}]", "1:13", "wrong escape");
    row("half a pair", "[{\"title\":\"\\ud800\"}]", "1:18", "surrogate");
    row("number too large", "[{\"amount\":1e999}]", "1:12", "too large");
    row("not a number", "[{\"amount\":NaN}]", "1:12", "expected a value");
    row("wrong type", "[\n {\"title\": 12}]", "2:12", "“title” is a number; expected a text");
    row("wrong element", "[1]", "1:2", "expected an object");
    row("wrong nested", full(R"({"title":"x","date":"2025","amounts":[{"value":"5"}]})"), "2:48",
        "“value” is a text; expected a number");
    row("no title", "[{\"start\":\"2025\"}]", "1:2", "an event without “title”");
    row("no date", full(R"({"title":"x"})"), "2:1", "an event without “date”");
    row("no currency", full(R"({"title":"x","date":null,"amounts":[{"value":5}]})"), "2:37",
        "an amount without “currency”");
    row("twice a member", "[{\"title\":\"a\",\"title\":\"b\"}]", "1:15", "“title” occurs twice in an event");
    row("no format", "{\"events\":[]}", "1:1", "this is not a timeline; expected “format”");
    row("other format", "{\"format\":\"csv\"}", "1:11", "the format is “csv”; expected “timeloupe”");
    row("other version", "{\"format\":\"timeloupe\",\"version\":2}", "1:33", "version 2; expected version 1");
    row("bad date", "[{\"title\":\"é\",\"start\":\"2025-13\"}]", "1:29", "“2025-13” is not a date. Expected");
    row("same id", "[{\"id\":\"é1\",\"title\":\"a\",\"start\":\"2025\"},\n{\"id\":\"\\u00e91\"}]", "2:7",
        "the id “é1” is used twice (first at line 1, column 8)");
    row("same company", R"({"companies":[{"id":"a","name":"A"},{"id":"a","name":"B"}]})", "1:43",
        "used twice (first at line 1, column 21); expected that each company");
    row("same source", R"({"sources":[{"id":"a","title":"A"},{"id":"a","title":"B"}]})", "1:42",
        "used twice (first at line 1, column 19); expected that each source");
    row("company missing", full(R"({"title":"x","date":null,"parties":[{"company":"z"},{"company":"y"}]})"), "2:48",
        "no company has the id “z”");
    row("parent missing",
        R"({"format":"timeloupe","version":1,"events":[],"companies":[)"
        R"({"id":"a","name":"A","parent":"z"}]})",
        "1:90", "no company has the id “z”");
    row("parent circle",
        R"({"format":"timeloupe","version":1,"events":[],"companies":[)"
        R"({"id":"a","name":"A","parent":"b"},{"id":"b","name":"B","parent":"a"}]})",
        "1:125", "is its own ancestor");
    row("view without a name", R"({"format":"timeloupe","version":1,"views":[{}]})", "1:44", "a view without “name”");
    row("view's folds", R"({"format":"timeloupe","version":1,"views":[{"folds":1}]})", "1:53",
        "“folds” is a number; expected true or false");
    row("view's range", R"({"format":"timeloupe","version":1,"views":[{"range":"2025/soon"}]})", "1:59",
        "“2025/soon” is not a date. Expected");
    row("story without steps", R"({"format":"timeloupe","version":1,"stories":[{"name":"x"}]})", "1:46",
        "a story without “steps”");
    row("step's view", R"({"format":"timeloupe","version":1,"stories":[{"steps":[{"view":[]}]}]})", "1:64",
        "“view” is an array; expected an object");
    row("source missing", full(R"({"title":"x","date":null,"sources":[{"source":"z"}]})"), "2:47",
        "no source has the id “z”");
    row("part of itself", full(R"({"id":"e","title":"x","date":null,"relations":[{"type":"part-of","to":"e"}]})"),
        "2:71", "(e → e)");
}

void TestJsonFormat::errors()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, place);
    QFETCH(QString, words);
    const QString error = errorOf(json);
    QVERIFY2(error.startsWith(QStringLiteral("t.json:") + place + QStringLiteral(": error: ")), qPrintable(error));
    QVERIFY2(error.contains(words), qPrintable(error));
}

void TestJsonFormat::warnings_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("place");
    QTest::addColumn<QString>("words");
    const auto row = [](const char *name, const QByteArray &events, const char *place, const char *words) {
        QTest::newRow(name) << events << QString::fromUtf8(place) << QString::fromUtf8(words);
    };
    const auto event = [](const char *members) {
        return full(QByteArray("{\"id\":\"e\",\"title\":\"x\",\"date\":\"2025\",") + members + "}");
    };
    row("kind", event(R"("kind":"wedding")"), "2:44", "the kind “wedding”");
    row("status", event(R"("status":"maybe")"), "2:46", "the status “maybe”");
    row("role", event(R"("parties":[{"company":"a","role":"aunt"}])"), "2:70", "the role “aunt”");
    row("relation", event(R"("relations":[{"type":"rhymes","to":"e"}])"), "2:58", "the relation “rhymes”");
    row("relation to nothing", event(R"("relations":[{"type":"follows","to":"z"}])"), "2:73", "leads to “z”");
    row("currency", event(R"("amounts":[{"value":1,"currency":"BTC"}])"), "2:70", "“BTC” is not an ISO 4217 currency");
    row("below zero", event(R"("amounts":[{"value":-1,"currency":"USD"}])"), "2:57", "below zero");
    row("max below value", event(R"("measures":[{"name":"jobs","value":9,"max":8}])"), "2:80", "“max” is below");
    row("country", event(R"("places":[{"name":"T","country":"France"}])"), "2:69",
        "“France” is not an ISO 3166 country code");
    row("bounds apart", event(R"("bounds":"2026/2027")"), "2:46", "do not overlap");
    row("bounds backwards", event(R"("bounds":"2027/2026")"), "2:46", "ends before it begins");
    row("date backwards", full("{\"id\":\"e\",\"title\":\"x\",\"date\":\"2027/2025\"}"), "2:30",
        "ends before it begins");
    row("view's filter", withViews(R"({"name":"v","filter":"company:A amount>"})"), "2:40", "cannot be read");
    row("view's range", withViews(R"({"name":"v","range":"2027/2026"})"), "2:21", "ends before it begins");
    row("view's lanes", withViews(R"({"name":"v","lanes":"up"})"), "2:21", "“up” is not a lane order");
    row("view's panels", withViews(R"({"name":"v","panels":["list","door"]})"), "2:30",
        "“door” is not one of the panels");
    row("view's selection", withViews(R"({"name":"v","selection":["e","z"]})"), "2:30", "no event has the id “z”");
    row("step's event", withViews("{\"name\":\"v\"}],\"stories\":[{\"name\":\"s\",\"steps\":[{\"event\":\"z\"}]}"),
        "2:56", "no event has the id “z”");
    row("empty title", full("{\"id\":\"e\",\"title\":\"\",\"date\":null}"), "2:1", "title is empty");
    row("end before start", "[\n{\"id\":\"e\",\"title\":\"x\",\"start\":\"2025\",\"end\":\"2024\"}]", "2:44",
        "only the start is used");
    row("no currency", "[\n{\"id\":\"e\",\"title\":\"x\",\"start\":\"2025\",\"amount\":5}]", "2:47", "no currency");
}

void TestJsonFormat::warnings()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, place);
    QFETCH(QString, words);
    const QStringList warnings = warningsOf(json);
    QCOMPARE(warnings.size(), 1);
    const QString &warning = warnings.front();
    QVERIFY2(warning.startsWith(QStringLiteral("t.json:") + place + QStringLiteral(": warning: ")),
             qPrintable(warning));
    QVERIFY2(warning.contains(words), qPrintable(warning));
    QVERIFY2(warning.endsWith(json.contains("views") ? QStringLiteral("[]") : QStringLiteral("[e]")),
             qPrintable(warning));
    // What was doubtful is still there after writing and reading, and still doubtful (but an end that became an
    // unknown member of the full form, and a currency that is XXX now).
    const QByteArray text = written(*read(json)->store);
    QVERIFY2(read(text).ok(), qPrintable(errorOf(text)));
    if (!json.startsWith('['))
        QCOMPARE(warningsOf(text).size(), 1);
    QCOMPARE(written(*read(text)->store), text);
}

void TestJsonFormat::anAddressThatCannotBeALinkIsKept_data()
{
    QTest::addColumn<QByteArray>("url");
    QTest::addColumn<bool>("link");
    const auto row = [](const char *url, bool link) { QTest::newRow(url) << QByteArray(url) << link; };
    row(R"j("https://example.org/")j", true);
    row(R"j("HTTP://Example.org/é (1)")j", false);
    row(R"j("HTTP://Example.org/é(1)")j", true);
    row(R"j("javascript:alert(1)")j", false);
    row(R"j("https://user:password@example.org/")j", false);
    row(R"j("https://example.org/a) /Next << /S /Launch >> /X (\\")j", false);
    row(R"j("https://example.org/\u0000\n\u202e")j", false);
    row(R"j("www.example.org")j", false);
    row(R"j("")j", false);
}

void TestJsonFormat::anAddressThatCannotBeALinkIsKept()
{
    QFETCH(QByteArray, url);
    QFETCH(bool, link);
    const QByteArray json = R"({"format":"timeloupe","version":1,"events":[],"sources":[)"
                            "\n{\"id\":\"s\",\"title\":\"t\",\"url\":" +
                            url + "}]}";
    const QStringList warnings = warningsOf(json);
    QCOMPARE(warnings.size(), link ? 0 : 1);
    if (!link) {
        QVERIFY2(warnings.front().startsWith(QStringLiteral("t.json:2:29: warning: ")), qPrintable(warnings.front()));
        QVERIFY2(warnings.front().contains(QStringLiteral("cannot be a link")), qPrintable(warnings.front()));
    }
    const auto first = read(json);
    const auto second = read(written(*first->store));
    QVERIFY(first->store->sources().front().url.has_value());
    QCOMPARE(second->store->sources().front().url, first->store->sources().front().url);
}

void TestJsonFormat::warningsAreCapped()
{
    QByteArray events;
    for (int i = 0; i < 1200; ++i)
        events += QByteArray(i > 0 ? "," : "") + R"({"title":"x","date":null,"kind":"k"})";
    const Result<LoadedTimeline> loaded = read(full(events));
    QVERIFY(loaded.ok());
    QCOMPARE(loaded->warnings.size(), JsonDiagnostics::kMaxWarnings + 1);
    QCOMPARE(loaded->warnings.back().message, QStringLiteral("and 200 more warnings"));
    // Each leads to an event, though none has an id of its own.
    QVERIFY(loaded->store->find(loaded->warnings[999].eventId.toStdString()).has_value());
}

void TestJsonFormat::cyclesAreNamed()
{
    QByteArray events;
    const QByteArray to[] = {"1", "2", "3", "1"};
    for (int i = 0; i < 4; ++i)
        events += (i > 0 ? "," : "") + QByteArray(R"({"id":")") + QByteArray::number(i) +
                  R"(","title":"x","date":null,"relations":[{"type":"leads-to","to":"0"},{"type":"part-of","to":")" +
                  to[i] + "\"}]}";
    QVERIFY2(errorOf(full(events)).contains(QStringLiteral("(1 → 2 → 3 → 1)")), qPrintable(errorOf(full(events))));
    // Without a circle a long chain is no problem.
    events.clear();
    for (int i = 0; i < 20000; ++i)
        events += (i > 0 ? "," : "") + QByteArray(R"({"id":")") + QByteArray::number(i) +
                  R"(","title":"x","date":null,"relations":[{"type":"part-of","to":")" +
                  QByteArray::number(std::min(i + 1, 20000)) + "\"}]}";
    events += R"(,{"id":"20000","title":"x","date":null})";
    QCOMPARE(errorOf(full(events)), QStringLiteral("no error"));
}

void TestJsonFormat::byteOrderMarkIsNoColumn()
{
    QVERIFY(errorOf("\xEF\xBB\xBF[1]").startsWith(QStringLiteral("t.json:1:2: ")));
    QCOMPARE(errorOf("\xEF\xBB\xBF[]"), QStringLiteral("no error"));
}

void TestJsonFormat::deepNestingIsRejectedEarly()
{
    const QString expected = QStringLiteral("t.json:1:%1: error: ").arg(JsonHandler::kMaxDepth + 1);
    QVERIFY(errorOf(QByteArray(10'000'000, '[')).startsWith(QStringLiteral("t.json:1:2: error: ")));
    QByteArray deep = R"([{"x":)";
    deep += QByteArray(10'000'000, '[');
    QVERIFY2(errorOf(deep).contains(QStringLiteral("nested too deeply")), qPrintable(errorOf(deep)));
    QByteArray allowed = R"([{"title":"t","start":null,"x":)" + QByteArray(98, '[') + QByteArray(98, ']') + "}]";
    QCOMPARE(errorOf(allowed), QStringLiteral("no error"));
    allowed = R"([{"title":"t","start":null,"x":)" + QByteArray(99, '[') + QByteArray(99, ']') + "}]";
    QVERIFY(errorOf(allowed).contains(QStringLiteral("nested too deeply")));
}

void TestJsonFormat::cancelStops()
{
    int calls = 0;
    const Result<LoadedTimeline> loaded = read(test::generatedJson({}), [&](double) { return ++calls < 3; });
    QVERIFY(!loaded.ok());
    QVERIFY(loaded.error().message.isEmpty());
    QCOMPARE(calls, 3);
}

void TestJsonFormat::progressAscends()
{
    double last = -1;
    int calls = 0;
    const Result<LoadedTimeline> loaded = read(test::generatedJson({}), [&](double share) {
        ++calls;
        const bool ascends = share > last && share <= 1;
        last = share;
        return ascends;
    });
    QVERIFY(loaded.ok());
    QCOMPARE(last, 1.0);
    QVERIFY(calls > 10 && calls < 200);
}

void TestJsonFormat::longTextsParseIdentically()
{
    const QByteArray json = joined(longLines());
    QVERIFY(json.size() > 500'000);
    const Result<LoadedTimeline> loaded = read(json);
    QVERIFY2(loaded.ok(), qPrintable(errorOf(json)));
    const EventStore &store = *loaded->store;
    QCOMPARE(store.size(), std::size_t(12'000));
    QCOMPARE(store.companies().size(), std::size_t(7));
    for (std::size_t row = 0; row < store.size(); ++row) {
        const std::size_t input = store.inputOrder(EventRow(row));
        const QString title =
            (input % 2 == 0 ? QStringLiteral("Énergie \"n\" %1") : QStringLiteral("Énergie 'n' %1")).arg(input);
        QCOMPARE(QString::fromUtf8(store.title(EventRow(row), Language::English).data(),
                                   static_cast<qsizetype>(store.title(EventRow(row), Language::English).size())),
                 title);
        QCOMPARE(QString::fromStdString(store.companies()[store.parties(EventRow(row))[0].company.value].name),
                 QStringLiteral("Café %1").arg(input % 7));
    }
}

void TestJsonFormat::longTextsHaveTheFirstErrorOnly()
{
    QByteArrayList lines = longLines();
    lines[9'000] = R"({"title":"x","start":"2025" "end":"2026"})";
    QCOMPARE(errorOf(joined(lines)), QStringLiteral("t.json:9002:29: error: unexpected “\"end”; expected “,” or “}”"));
    lines[8'999] = R"({"title":"x","start":"soon"})";
    QVERIFY2(errorOf(joined(lines)).startsWith(QStringLiteral("t.json:9001:23: error: “soon” is not a date")),
             qPrintable(errorOf(joined(lines))));
    lines[0] = R"({"title":1})";
    QVERIFY2(errorOf(joined(lines)).startsWith(QStringLiteral("t.json:2:10: error: “title” is a number")),
             qPrintable(errorOf(joined(lines))));
    QVERIFY(errorOf(joined(longLines()).chopped(1))
                .startsWith(QStringLiteral("t.json:12002:1: error: the file ends too early")));
}

void TestJsonFormat::cancelStopsALongText()
{
    for (const int allowed : {0, 1, 30, 79}) {
        int calls = 0;
        const Result<LoadedTimeline> loaded = read(joined(longLines()), [&](double) { return calls++ < allowed; });
        QVERIFY(!loaded.ok());
        QVERIFY(loaded.error().message.isEmpty());
        QCOMPARE(calls, allowed + 1);
    }
}

void TestJsonFormat::truncationsAreErrors()
{
    const QByteArray original = everything();
    // The last brace and what follows it may be missing only together.
    for (qsizetype size = 0; size < original.trimmed().size(); ++size) {
        const Result<LoadedTimeline> loaded = read(original.left(size));
        QVERIFY2(!loaded.ok(), qPrintable(QString::number(size)));
        QVERIFY2(loaded.error().line > 0 && loaded.error().column > 0, qPrintable(toLine(loaded.error())));
        QVERIFY(!loaded.error().message.isEmpty());
    }
}

void TestJsonFormat::mutationsNeverBreak()
{
    const QByteArray original = everything();
    std::mt19937_64 random(7);
    const QByteArray alphabet = "{}[]\",:\\0123456789-+.eEtfn \n\x00\xFF\xC3\xA9";
    for (int round = 0; round < 4000; ++round) {
        QByteArray json = original;
        for (std::uint64_t change = random() % 4 + 1; change > 0; --change) {
            const auto at = static_cast<qsizetype>(random() % static_cast<std::uint64_t>(json.size()));
            const char c = alphabet[static_cast<qsizetype>(random() % static_cast<std::uint64_t>(alphabet.size()))];
            if (random() % 3 == 0)
                json.remove(at, static_cast<qsizetype>(random() % 20));
            else if (random() % 2 == 0)
                json.insert(at, c);
            else
                json[at] = c;
        }
        const Result<LoadedTimeline> loaded = read(json);
        if (!loaded) {
            QVERIFY2(loaded.error().line > 0 && !loaded.error().message.isEmpty(), json.constData());
            continue;
        }
        const QByteArray text = written(*loaded->store);
        const Result<LoadedTimeline> again = read(text);
        QVERIFY2(again.ok(), QByteArray(text + errorOf(text).toUtf8()).constData());
        QCOMPARE(written(*again->store), text);
    }
}

TIMELOUPE_TEST(TestJsonFormat, QCoreApplication)
#include "tst_jsonformat.moc"
