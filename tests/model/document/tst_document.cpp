// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/document/document.h"
#include "tests/support/generator.h"

#include "model/events/eventstorecolumns.h"
#include "tests/support/testprogram/testprogram.h"

#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

#include <bit>
#include <cstring>
#include <random>

using namespace timeloupe;
using namespace timeloupe::test;

namespace {

EventRecord eventOf(const std::string &id, const char *date)
{
    EventRecord record;
    record.id = id;
    record.date = *Edtf::parse(date);
    record.title.neutral = "Title of " + id;
    return record;
}

Company companyOf(const std::string &id)
{
    Company company;
    company.id = id;
    company.name = "Company " + id;
    return company;
}

EventStorePtr threeEvents()
{
    EventStoreBuilder builder;
    builder.addCompany(companyOf("x"));
    for (const char *date : {"2020", "2021", "2022"}) {
        EventRecord event = eventOf(std::string("in").append(date), date);
        event.parties = {{"x", Role::Investor}};
        builder.add(event);
    }
    return builder.build();
}

std::vector<EventRecord> records(const EventStore &store)
{
    std::vector<EventRecord> all(store.size());
    for (std::size_t row = 0; row < store.size(); ++row)
        all[store.inputOrder(EventRow(row))] = store.record(EventRow(row));
    return all;
}

EventStorePtr builtAnew(const EventStore &store)
{
    EventStoreBuilder builder;
    builder.setTitle(store.title());
    builder.setUnknownMembers(store.unknownMembers());
    builder.setViews(store.views());
    builder.setStories(store.stories());
    for (const Company &company : store.companies())
        builder.addCompany(company);
    for (const Source &source : store.sources())
        builder.addSource(source);
    for (const EventRecord &record : records(store))
        builder.add(record);
    return builder.build();
}

template <class Values> bool areSame(const Values &a, const Values &b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end());
}

template <class Codes> bool haveSameBits(const Codes &a, const Codes &b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](auto x, auto y) {
        return std::bit_cast<std::uint16_t>(x) == std::bit_cast<std::uint16_t>(y);
    });
}

bool haveSameLinks(const EventStore &a, const EventStore &b, EventRow row)
{
    const auto same = [](const std::vector<EventStore::Link> &x, const std::vector<EventStore::Link> &y) {
        return std::equal(x.begin(), x.end(), y.begin(), y.end(),
                          [](const auto &l, const auto &m) { return l.type == m.type && l.row == m.row; });
    };
    return same(a.linksFrom(row), b.linksFrom(row)) && same(a.linksTo(row), b.linksTo(row));
}

QByteArray differenceOfLanes(const EventStore &a, const EventStore &b)
{
    const Lanes &x = a.columns().lanes;
    const Lanes &y = b.columns().lanes;
    if (a.laneCount() != b.laneCount() || x.firstPartyCounts() != y.firstPartyCounts())
        return "number of lanes or first parties";
    for (std::size_t lane = 0; lane < a.laneCount(); ++lane) {
        if (!areSame(a.laneRows(lane), b.laneRows(lane)))
            return "rows of a lane";
        for (std::size_t row = 0; row <= a.size(); row += 7) {
            if (x.place(lane, row) != y.place(lane, row))
                return "places in a lane";
        }
    }
    if (!areSame(x.longRunning(), y.longRunning()) || !areSame(x.allLongRunningRows(), y.allLongRunningRows()) ||
        !areSame(x.lengths(), y.lengths()))
        return "long events of lanes";
    const LaneTopK &best = a.columns().topK;
    const LaneTopK &others = b.columns().topK;
    if (best.blockCount() != others.blockCount())
        return "number of blocks";
    for (std::size_t block = 0; block < best.blockCount(); ++block) {
        if (std::memcmp(&best.of(block), &others.of(block), sizeof(BlockTopK)) != 0)
            return "best of a block";
    }
    return {};
}

/// The first thing in which two snapshots differ; empty: nothing, in columns and indices.
QByteArray difference(const EventStore &a, const EventStore &b)
{
    const EventColumns &x = a.columns();
    const EventColumns &y = b.columns();
    if (a.title() != b.title() || a.companies() != b.companies() || a.sources() != b.sources() ||
        a.views() != b.views() || a.stories() != b.stories() || a.unknownMembers() != b.unknownMembers())
        return "what is beside the events";
    if (a.currencies() != b.currencies() || x.parties.size() != y.parties.size())
        return "currencies or lists of parties";
    if (a.datedCount() != b.datedCount() || a.extent() != b.extent() || !areSame(x.begins, y.begins) ||
        !areSame(x.ends, y.ends) || !haveSameBits(x.dates, y.dates))
        return "dates";
    if (!haveSameBits(x.words, y.words) || !areSame(x.importance, y.importance) || !areSame(x.amounts, y.amounts) ||
        !haveSameBits(x.amountCodes, y.amountCodes))
        return "words or amounts";
    if (!areSame(x.partyLists, y.partyLists) || !areSame(x.inputOrder, y.inputOrder))
        return "parties or input order";
    for (std::size_t at = 0; at < a.size(); ++at) {
        const EventRow row(at);
        if (a.record(row) != b.record(row))
            return "a record";
        if (!haveSameLinks(a, b, row) || a.find(b.id(row)) != row || b.find(a.id(row)) != row)
            return "links or ids";
    }
    return differenceOfLanes(a, b);
}

/// One random step, which may name what is not there.
EditStep randomStep(const EventStore &store, Generator &generator, std::mt19937 &random)
{
    const auto below = [&random](std::size_t limit) { return random() % std::max<std::size_t>(limit, 1); };
    const auto anyEvent = [&] {
        return store.size() == 0 ? EventId{"none"} : store.eventId(EventRow(below(store.size())));
    };
    const auto anyCompany = [&] {
        return store.companies().empty() ? std::string("none") : store.companies()[below(store.companies().size())].id;
    };
    SavedView view;
    view.filter = "tag:" + std::to_string(below(1000));
    Story story;
    story.name.neutral = "Story " + std::to_string(below(1000));
    Source source;
    source.id = "new source " + std::to_string(below(5));
    EventRecord event = generator.next();
    switch (below(5)) {
    case 0:
        event.id.clear();
        break;
    case 1:
        event.id += " new";
        break;
    case 2:
        event.parties.push_back({"nobody " + std::to_string(below(5)), Role::Owner});
        [[fallthrough]];
    default:
        event.id += " " + std::to_string(random());
    }
    switch (below(18)) {
    case 0:
    case 1:
    case 2:
        return Insert<EventRecord>{event, below(store.size() + 1)};
    case 3:
    case 4:
        return Replace<EventRecord>{anyEvent(), event};
    case 5:
        event.id.clear();
        return Replace<EventRecord>{anyEvent(), event};
    case 6:
    case 7:
        return Remove<EventRecord>{anyEvent()};
    case 8:
        return Insert<Company>{companyOf("new " + std::to_string(below(9))), below(30)};
    case 9: {
        Company company = companyOf(anyCompany());
        company.name += "!";
        return Replace<Company>{company.id, company};
    }
    case 10:
        return Remove<Company>{anyCompany()};
    case 11:
        return Insert<Source>{source, below(3)};
    case 12:
        return Replace<Source>{"new source 1", source};
    case 13:
        return Remove<Source>{"new source 2"};
    case 14:
        return Insert<SavedView>{view, below(4)};
    case 15:
        return Replace<SavedView>{below(4), view};
    case 16:
        return Remove<SavedView>{below(4)};
    default:
        return Insert<Story>{story, below(3)};
    }
}

} // namespace

class TestDocument : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }
    void insertsReplacesRemoves();
    void refusesWhatCannotBe_data();
    void refusesWhatCannotBe();
    void editsAndTheirInversesBringBackAnEqualDocument_data();
    void editsAndTheirInversesBringBackAnEqualDocument();
    void whatAnEditLeavesAloneIsShared();
    void linksFollowIds();
    void appliesOneEditAfterTheOther();
    void aReadFileReplacesAnUnmodifiedDocumentOnly();
};

void TestDocument::insertsReplacesRemoves()
{
    const EventStorePtr store = threeEvents();
    const auto made = applied(store, {Insert<EventRecord>{eventOf("", "2019"), 1}, Remove<EventRecord>{{"in2021"}},
                                      Replace<EventRecord>{{"in2020"}, eventOf("in2020", "2030")}});
    QVERIFY(made.ok());
    const EventStore &now = *made->store;
    QCOMPARE(now.id(EventRow(0)), std::string_view("e4"));
    QVERIFY(now.record(EventRow(0)).idGenerated);
    QCOMPARE(now.inputOrder(EventRow(0)), std::size_t(1));
    QCOMPARE(now.id(EventRow(1)), std::string_view("in2022"));
    QCOMPARE(now.id(EventRow(2)), std::string_view("in2020"));
    QCOMPARE(made->change->added(), std::vector{EventRow(0)});
    QCOMPARE(made->change->changed(), std::vector{EventRow(2)});
    QCOMPARE(made->change->removed(), std::vector{EventRow(1)});
    const auto back = applied(made->store, made->inverse);
    QVERIFY(back.ok());
    QCOMPARE(difference(*back->store, *store), QByteArray());
}

void TestDocument::refusesWhatCannotBe_data()
{
    QTest::addColumn<Edit>("edit");
    QTest::newRow("an event that is not there") << Edit{Remove<EventRecord>{{"no"}}};
    QTest::newRow("an id that is taken") << Edit{Insert<EventRecord>{eventOf("in2020", "2020")}};
    QTest::newRow("an id of another") << Edit{Replace<EventRecord>{{"in2021"}, eventOf("in2020", "2020")}};
    QTest::newRow("removed before") << Edit{Remove<EventRecord>{{"in2020"}}, Remove<EventRecord>{{"in2020"}}};
    QTest::newRow("a company with events") << Edit{Remove<Company>{"x"}};
    QTest::newRow("a view that is not there") << Edit{Remove<SavedView>{0}};
}

void TestDocument::refusesWhatCannotBe()
{
    QFETCH(Edit, edit);
    const auto made = applied(threeEvents(), edit);
    QVERIFY(!made.ok());
    QVERIFY(!made.error().message.isEmpty());
}

void TestDocument::editsAndTheirInversesBringBackAnEqualDocument_data()
{
    QTest::addColumn<std::uint32_t>("firstSeed");
    QTest::addColumn<std::uint32_t>("count");
    QTest::addColumn<std::size_t>("events");
    QTest::addColumn<std::size_t>("companies");
    QTest::newRow("few events") << 1U << 10U << std::size_t(80) << std::size_t(20);
    // So many that there are events that outlast others of their lane.
    QTest::newRow("long lanes") << 11U << 2U << std::size_t(3000) << std::size_t(3);
}

void TestDocument::editsAndTheirInversesBringBackAnEqualDocument()
{
    QFETCH(std::uint32_t, firstSeed);
    QFETCH(std::uint32_t, count);
    QFETCH(std::size_t, events);
    QFETCH(std::size_t, companies);
    std::size_t done = 0;
    std::size_t refused = 0;
    for (std::uint32_t seed = firstSeed; seed < firstSeed + count; ++seed) {
        std::mt19937 random(seed);
        GeneratorOptions options;
        options.events = count == 10 ? random() % events : events;
        options.companies = companies;
        options.seed = seed;
        options.sparseFields = true;
        options.undatedShare = 0.05;
        options.openShare = 0.2;
        const EventStorePtr first = builtAnew(*generatedStore(options));
        options.seed = seed + 1000;
        Generator generator(options);
        EventStorePtr store = first;
        std::vector<Edit> undo;
        for (int round = 0; round < 12; ++round) {
            Edit edit;
            for (std::size_t steps = 1 + random() % 3; steps > 0; --steps)
                edit.push_back(randomStep(*store, generator, random));
            const auto made = applied(store, edit);
            if (!made) {
                ++refused;
                continue;
            }
            ++done;
            QCOMPARE(difference(*made->store, *builtAnew(*made->store)), QByteArray());
            const auto wanted = changesBetween(*store, *made->store);
            if (wanted->rowsBefore() != 0 && made->change->changed() == wanted->changed()) {
                // An id that was replaced is removed and added to who sees the snapshots alone.
                QCOMPARE(made->change->added(), wanted->added());
                QCOMPARE(made->change->runs(), wanted->runs());
            }
            QCOMPARE(made->change->companiesChanged, wanted->companiesChanged);
            QCOMPARE(made->change->viewsChanged, wanted->viewsChanged);
            const auto back = applied(made->store, made->inverse);
            QVERIFY2(back.ok(), back.ok() ? "" : qPrintable(back.error().message));
            QCOMPARE(difference(*back->store, *store), QByteArray());
            undo.push_back(made->inverse);
            store = made->store;
        }
        for (auto edit = undo.rbegin(); edit != undo.rend(); ++edit) {
            const auto back = applied(store, *edit);
            QVERIFY(back.ok());
            store = back->store;
        }
        QCOMPARE(difference(*store, *first), QByteArray());
    }
    QVERIFY2(done > 4 * count && refused > count / 2, qPrintable(QStringLiteral("%1 %2").arg(done).arg(refused)));
}

void TestDocument::whatAnEditLeavesAloneIsShared()
{
    GeneratorOptions options;
    options.events = 2000;
    options.sparseFields = true;
    const EventStorePtr store = generatedStore(options);
    EventRecord record = store->record(EventRow(700));
    record.title.neutral = "Another title";
    record.title.en.clear();
    record.title.fr.clear();
    const auto made = applied(store, {Replace<EventRecord>{{record.id}, record}});
    QVERIFY(made.ok());
    const EventColumns &before = store->columns();
    const EventColumns &now = made->store->columns();
    QCOMPARE(difference(*made->store, *builtAnew(*made->store)), QByteArray());
    QVERIFY(now.begins.data() == before.begins.data() && now.ends.data() == before.ends.data());
    QVERIFY(now.amounts.data() == before.amounts.data() && now.inputOrder.data() == before.inputOrder.data());
    QVERIFY(now.lanes.lengths().data() == before.lanes.lengths().data());
    QVERIFY(now.words.data() != before.words.data());
}

void TestDocument::linksFollowIds()
{
    EventStoreBuilder builder;
    for (const char *id : {"a", "b", "c"}) {
        EventRecord event = eventOf(id, "2020");
        event.relations = {{RelationType::Follows, "late"}, {RelationType::PartOf, "b"}};
        builder.add(event);
    }
    EventStorePtr store = builder.build();
    const Edit edits[] = {{Insert<EventRecord>{eventOf("late", "2019")}},
                          {Replace<EventRecord>{{"b"}, eventOf("b2", "2021")}},
                          {Insert<EventRecord>{eventOf("b", "2018"), 0}},
                          {Remove<EventRecord>{{"late"}}}};
    const std::size_t links[] = {3, 2, 2, 0};
    const std::size_t toB[] = {3, 0, 2, 2};
    for (std::size_t i = 0; i < std::size(edits); ++i) {
        const auto made = applied(store, edits[i]);
        QVERIFY(made.ok());
        store = made->store;
        QCOMPARE(difference(*store, *builtAnew(*store)), QByteArray());
        const auto late = store->find(EventId{"late"});
        const auto b = store->find(EventId{"b"});
        QCOMPARE(late ? store->linksTo(*late).size() : 0, links[i]);
        QCOMPARE(b ? store->linksTo(*b).size() : 0, toB[i]);
    }
}

void TestDocument::appliesOneEditAfterTheOther()
{
    Document document;
    document.open(QStringLiteral("file"), threeEvents());
    QVERIFY(!document.isModified());
    QSignalSpy changed(&document, &Document::changed);
    QSignalSpy refused(&document, &Document::refused);
    std::vector<Edit> inverses;
    connect(&document, &Document::changed, this, [&](const DocumentChange &change) {
        QCOMPARE(change.store, document.store());
        inverses.push_back(change.inverse);
    });
    document.apply({Insert<EventRecord>{eventOf("a", "2023")}});
    document.apply({Remove<EventRecord>{{"none"}}});
    document.apply({Replace<EventRecord>{{"a"}, eventOf("a", "2024")}});
    QVERIFY(document.isModified());
    QTRY_VERIFY(!document.isApplying());
    QCOMPARE(changed.size(), 2);
    QCOMPARE(refused.size(), 1);
    QCOMPARE(document.store()->begin(*document.store()->find(EventId{"a"})), toInstant({.year = 2024}));
    document.apply(inverses[1]);
    document.apply(inverses[0]);
    QTRY_VERIFY(!document.isApplying());
    QCOMPARE(difference(*document.store(), *threeEvents()), QByteArray());
    document.apply({Remove<EventRecord>{{"in2020"}}});
    document.open(QStringLiteral("other"), threeEvents()); // what was under way is dropped
    QVERIFY(!document.isModified());
    QCOMPARE(document.layers().front().file, QStringLiteral("other"));
    QCOMPARE(document.store()->size(), std::size_t(3));
}

void TestDocument::aReadFileReplacesAnUnmodifiedDocumentOnly()
{
    Document document;
    const EventStorePtr before = threeEvents();
    document.open(QStringLiteral("file"), before);
    const EventStorePtr now = threeEvents();
    const auto change = std::make_shared<const ChangeSet>(*changesBetween(*before, *now));
    QSignalSpy changed(&document, &Document::changed);
    document.replace(now, now, summarized(*now), change); // from another one
    QCOMPARE(changed.size(), 0);
    document.replace(before, now, summarized(*now), change);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(document.store(), now);
    document.apply({Remove<EventRecord>{{"in2020"}}});
    document.replace(now, before, summarized(*before), change);
    QCOMPARE(document.store(), now);
    QTRY_COMPARE(changed.size(), 2);
    QCOMPARE(document.store()->size(), std::size_t(2));
}

TIMELOUPE_TEST(TestDocument, QCoreApplication)
#include "tst_document.moc"
