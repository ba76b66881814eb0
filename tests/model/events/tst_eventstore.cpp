// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/events/eventstore.h"

#include "tests/support/generator.h"
#include "tests/support/testprogram/testprogram.h"

#include <QRegularExpression>
#include <QTest>

#include <algorithm>
#include <map>
#include <random>
#include <set>

using namespace timeloupe;

namespace {

std::optional<Edtf> edtf(const char *text)
{
    return text ? std::optional(Edtf::parse(text).value()) : std::nullopt;
}

Instant at(const char *text)
{
    return Edtf::parse(text)->earliest();
}

EventRecord made(std::string id, const char *date, const char *bounds = nullptr)
{
    EventRecord record;
    record.id = std::move(id);
    record.date = edtf(date);
    record.bounds = edtf(bounds);
    return record;
}

EventStorePtr storeOf(const std::vector<EventRecord> &events)
{
    EventStoreBuilder builder;
    for (const EventRecord &record : events)
        builder.add(record);
    return builder.build();
}

/// Records with every member, in every state that it can have.
class RandomRecords
{
public:
    explicit RandomRecords(std::uint64_t seed) : m_random(seed) {}

    EventRecord next(std::size_t number)
    {
        EventRecord record;
        record.id = "id-" + std::to_string(number);
        record.idGenerated = coin(5);
        record.title = text();
        record.summary = coin(3) ? text() : Text();
        record.note = coin(5) ? text() : Text();
        if (coin(8) < 1)
            record.date = date();
        if (coin(4))
            record.bounds = edtf(pick(kIntervals));
        record.kind = static_cast<Kind>(below(kKindCount));
        record.status = static_cast<Status>(below(kStatusCount));
        for (std::size_t i = below(4); i > 0; --i)
            record.parties.push_back({"c" + std::to_string(below(9)), static_cast<Role>(below(kRoleCount))});
        for (std::size_t i = below(3); i > 0; --i)
            record.amounts.push_back(amount());
        for (std::size_t i = coin(4) ? below(3) : 0; i > 0; --i)
            record.measures.push_back({coin(2) ? "power" : "jobs", 3.5, std::nullopt, "GW", Bound::About});
        addLists(record, number);
        return record;
    }

private:
    static constexpr std::array kDates = {"2019",
                                          "2025-06",
                                          "2025-02-10",
                                          "2026-02-27T17:01",
                                          "2025-21",
                                          "2025-33",
                                          "2026-02-27T17:01:00Z",
                                          "2025~",
                                          "2025-XX",
                                          "202X",
                                          "2025?",
                                          "2025-06%",
                                          "Y-17000000",
                                          "-0044-03-15",
                                          "2026-02-27T17:01:02",
                                          "0000",
                                          "19XX",
                                          "2026-02-27T17:01:00.250"};
    static constexpr std::array kIntervals = {"2027/2031",
                                              "2026/..",
                                              "../2028",
                                              "2025-03/2025-11",
                                              "2019~/2020",
                                              "2020-01-05/2020",
                                              "2026-02-27T17:01/2026-02-27T18:30",
                                              "/2028",
                                              "2026/",
                                              "2024-12-31/2025-01-01"};

    std::size_t below(std::size_t limit) { return m_random() % limit; }
    bool coin(std::size_t sides) { return below(sides) == 0; }
    template <std::size_t N> const char *pick(const std::array<const char *, N> &words) { return words[below(N)]; }
    std::optional<Edtf> date() { return edtf(coin(3) ? pick(kIntervals) : pick(kDates)); }
    Text text()
    {
        Text made;
        const std::size_t form = below(6);
        (form == 0 ? made.neutral : form == 1 ? made.fr : made.en) = std::string(below(40), 'x') + "é";
        if (form == 3)
            made.fr = "français";
        if (form == 4)
            made.neutral = "both";
        return form == 5 ? Text() : made;
    }
    Amount amount()
    {
        Amount made;
        made.value = static_cast<double>(below(1000)) * 1e6 - 1e8;
        if (coin(3))
            made.max = made.value + 1;
        made.currency = coin(4) ? "" : coin(2) ? "USD" : "EUR";
        made.bound = static_cast<Bound>(below(4));
        made.of = static_cast<AmountOf>(below(4));
        return made;
    }
    void addLists(EventRecord &record, std::size_t number)
    {
        if (coin(3))
            record.places.push_back({"Évry", coin(2) ? std::optional<std::string>("FR") : std::nullopt});
        if (coin(3))
            record.relations.push_back(
                {static_cast<RelationType>(below(6)), "id-" + std::to_string(below(number + 50))});
        if (coin(2))
            record.sources.push_back({"s" + std::to_string(below(3)), "¶4"});
        if (coin(6))
            record.differs.push_back(text());
        if (coin(6))
            record.tags = {"", "two"};
        if (coin(9))
            record.unknown.push_back({"x", "{\"y\":[1]}"});
    }

    std::mt19937_64 m_random;
};

std::vector<EventRecord> randomRecords(std::size_t count, std::uint64_t seed)
{
    RandomRecords random(seed);
    std::vector<EventRecord> records;
    for (std::size_t i = 0; i < count; ++i)
        records.push_back(random.next(i));
    return records;
}

std::vector<EventRow> rowsOf(const EventStore &store)
{
    std::vector<EventRow> rows;
    for (std::size_t row = 0; row < store.size(); ++row)
        rows.emplace_back(row);
    return rows;
}

using LinkTuple = std::tuple<std::uint32_t, std::uint32_t, RelationType>;

} // namespace

class TestEventStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void recordsComeBackAsTheyWereAdded()
    {
        const std::vector<EventRecord> records = randomRecords(3000, 1);
        const EventStorePtr store = storeOf(records);
        QCOMPARE(store->size(), records.size());
        std::set<std::size_t> inputs;
        for (const EventRow row : rowsOf(*store)) {
            const std::size_t input = store->inputOrder(row);
            inputs.insert(input);
            QVERIFY2(store->record(row) == records[input], records[input].id.c_str());
        }
        QCOMPARE(inputs.size(), records.size());
    }

    void columnsSayWhatTheRecordsSay()
    {
        const std::vector<EventRecord> records = randomRecords(2000, 2);
        const EventStorePtr store = storeOf(records);
        for (const EventRow row : rowsOf(*store)) {
            const EventRecord &record = records[store->inputOrder(row)];
            QCOMPARE(store->id(row), std::string_view(record.id));
            QCOMPARE(store->title(row, Language::English), std::string_view(record.title.in(Language::English)));
            QCOMPARE(store->title(row, Language::French), std::string_view(record.title.in(Language::French)));
            QVERIFY(store->date(row) == record.date);
            QVERIFY(store->bounds(row) == record.bounds);
            QCOMPARE(store->isUndated(row), !record.date);
            QCOMPARE(store->isInterval(row), record.date && record.date->isInterval());
            QCOMPARE(store->isApproximate(row),
                     record.date && (record.date->isApproximate() || record.date->isUncertain()));
            QCOMPARE(store->kind(row), record.kind);
            QCOMPARE(store->status(row), record.status);
            QCOMPARE(store->sourceCount(row), record.sources.size());
            QCOMPARE(store->parties(row).size(), record.parties.size());
            QCOMPARE(store->amountCount(row), record.amounts.size());
            QCOMPARE(store->mainAmount(row).has_value(), !record.amounts.empty());
            if (!record.amounts.empty()) {
                QCOMPARE(store->mainAmount(row)->value, record.amounts.front().value);
                QCOMPARE(store->mainAmount(row)->max, record.amounts.front().max);
            }
            const bool powered = std::any_of(record.measures.begin(), record.measures.end(),
                                             [](const Measure &measure) { return measure.name == "power"; });
            QCOMPARE(store->powerGigawatts(row), powered ? std::optional(3.5) : std::nullopt);
            QCOMPARE(store->measures(row).size(), record.measures.size());
        }
    }

    void sparseFieldsAreNullWhenAbsent()
    {
        EventRecord plain = made("plain", "2020");
        plain.amounts.push_back({1, 2, "USD", Bound::Exact, AmountOf::Total});
        plain.measures.push_back({"jobs", 1, std::nullopt, "", Bound::Exact});
        EventRecord rich = made("rich", "2021");
        rich.title.en = "Title";
        rich.tags = {"tag"};
        const EventStorePtr store = storeOf({plain, rich});
        QVERIFY(!store->sparseFields(EventRow(0)));
        EventRecord onlyTags;
        onlyTags.tags = {"tag"};
        EventRecord filled;
        QVERIFY(store->sparseFields(EventRow(1)));
        store->sparseFields(EventRow(1))->fill(filled);
        QVERIFY(filled == onlyTags);
        QCOMPARE(store->sparseFields(EventRow(1))->sourceCount(), std::size_t(0));
    }

    void rowsAreSortedByBeginThenLongerThenInput()
    {
        const EventStorePtr store = storeOf({made("late", "2021"), made("day", "2020-01-01"), made("year", "2020"),
                                             made("none", nullptr), made("second day", "2020-01-01"),
                                             made("bounds", nullptr, "2019/2020"), made("span", "2020/2021")});
        std::vector<std::string> ids;
        for (const EventRow row : rowsOf(*store))
            ids.emplace_back(store->id(row));
        const std::vector<std::string> expected{"bounds", "span", "year", "day", "second day", "late", "none"};
        QCOMPARE(ids, expected);
        QCOMPARE(store->datedCount(), std::size_t(6));
        QCOMPARE(store->extent(), (TimeRange{at("2019"), at("2022")}));
    }

    void orderHoldsOnRandomDataInOneRunAndInMany()
    {
        for (int round = 0; round < 4; ++round) {
            test::GeneratorOptions options;
            options.events = round < 2 ? 20'000 : 70'000; // more are sorted by several threads
            options.undatedShare = round < 3 ? 0.05 : 0.95;
            options.openShare = 0.2;
            options.oneDay = round % 2 == 1;
            const EventStorePtr store = test::generatedStore(options);
            for (std::size_t row = 1; row < store->size(); ++row) {
                const EventRow a(row - 1);
                const EventRow b(row);
                const auto key = [&](EventRow r) {
                    return std::tuple(store->begin(r), -store->end(r), store->inputOrder(r));
                };
                QVERIFY(key(a) < key(b));
                QVERIFY(store->begin(b) < store->end(b));
            }
            for (const EventRow row : rowsOf(*store))
                QCOMPARE(row.value < store->datedCount(), store->date(row) || store->bounds(row));
        }
    }

    void placesADate_data()
    {
        QTest::addColumn<QByteArray>("date");
        QTest::addColumn<QByteArray>("bounds");
        QTest::addColumn<QByteArray>("begin");
        QTest::addColumn<QByteArray>("end");
        QTest::addColumn<bool>("openStart");
        QTest::addColumn<bool>("openEnd");
        const auto row = [](const char *date, const char *bounds, const char *begin, const char *end,
                            bool openStart = false, bool openEnd = false) {
            QTest::addRow("%s in %s", date, bounds) << QByteArray(date) << QByteArray(bounds) << QByteArray(begin)
                                                    << QByteArray(end) << openStart << openEnd;
        };
        row("2025", "", "2025", "2026");
        row("2025-06-30", "", "2025-06-30", "2025-07");
        row("2027/2031", "", "2027", "2032");
        row("../2028", "", "2028", "2029", true);
        row("2026/..", "", "2026", "2027", false, true);
        row("2026-05/", "", "2026-05", "2026-06", false, true);
        row("", "2025-07/2025-11", "2025-07", "2025-12");
        row("", "2026-03/..", "2026-03", "2026-04", false, true);
        row("2025", "2025-07/2025-11", "2025-07", "2025-12");
        row("2025", "2025-07/..", "2025-07", "2026");
        row("2025", "2027/2028", "2025", "2026"); // they contradict each other: the date is kept
        row("2026/..", "2026/2030", "2026", "2031");
        row("2026/..", "2026-06-15/..", "2026-06-15", "2026-06-16", false, true);
        row("../2028", "../2028-06", "2028-06", "2028-07", true);
    }

    void placesADate()
    {
        QFETCH(QByteArray, date);
        QFETCH(QByteArray, bounds);
        QFETCH(QByteArray, begin);
        QFETCH(QByteArray, end);
        const auto orNull = [](const QByteArray &text) { return text.isEmpty() ? nullptr : text.constData(); };
        const EventStorePtr store = storeOf({made("e", orNull(date), orNull(bounds))});
        const EventRow row(0);
        QCOMPARE(store->begin(row), at(begin));
        QCOMPARE(store->end(row), at(end));
        QTEST(store->isOpenStart(row), "openStart");
        QTEST(store->isOpenEnd(row), "openEnd");
        QCOMPARE(store->earliest(row), store->isOpenStart(row) ? kInstantMin : at(begin));
        QCOMPARE(store->latest(row), store->isOpenEnd(row) ? kInstantMax : at(end));
    }

    void precisionIsOfTheStart()
    {
        const EventStorePtr store =
            storeOf({made("a", "2019-06"), made("b", "2020-03-04/2021"), made("c", "../2022"), made("d", nullptr)});
        QCOMPARE(store->precision(EventRow(0)), Precision::Month);
        QCOMPARE(store->precision(EventRow(1)), Precision::Day);
        QCOMPARE(store->precision(EventRow(2)), Precision::Unknown);
        QCOMPARE(store->precision(EventRow(3)), Precision::Unknown);
    }

    void coreIsWhatIsCertainlyCovered()
    {
        EventRecord narrowed = made("b", "2020/2025", "2020/2022");
        const EventStorePtr store = storeOf({made("a", "2019-01-01"), narrowed, made("c", "2026/2027")});
        QVERIFY(!store->core(EventRow(0)));
        QCOMPARE(store->core(EventRow(1)), std::optional(TimeRange{at("2021"), at("2023")}));
        QVERIFY(!store->core(EventRow(2)));
    }

    void missingIdsAreMadeAndClashWithNone()
    {
        const EventStorePtr store = storeOf({made("", "2025"), made("e1", "2024"), made("", "2023"), made("e3", "2022"),
                                             made("e7", "2021"), made("", "2020")});
        std::map<std::size_t, std::string> ids;
        for (const EventRow row : rowsOf(*store)) {
            const EventRecord record = store->record(row);
            ids[store->inputOrder(row)] = record.id;
            QCOMPARE(record.idGenerated, std::set<std::size_t>({0, 2, 5}).contains(store->inputOrder(row)));
            QCOMPARE(store->find(record.id), std::optional(row));
        }
        const std::map<std::size_t, std::string> expected{{0, "e8"}, {1, "e1"}, {2, "e9"},
                                                          {3, "e3"}, {4, "e7"}, {5, "e6"}};
        QCOMPARE(ids, expected);
    }

    void findsEveryIdAndNoOther()
    {
        const EventStorePtr store = storeOf(randomRecords(5000, 3));
        for (const EventRow row : rowsOf(*store))
            QCOMPARE(store->find(store->id(row)), std::optional(row));
        QVERIFY(!store->find("id-5000"));
        QVERIFY(!store->find(""));
    }

    void companiesMayComeAfterTheirEventsOrNever()
    {
        EventRecord deal = made("deal", "2025");
        deal.parties = {{"never", Role::Investor}, {"later", Role::Customer}};
        EventStoreBuilder builder;
        builder.add(deal);
        Company later;
        later.id = "later";
        later.name = "Later Inc.";
        QCOMPARE(builder.addCompany(later), CompanyIndex(0));
        QCOMPARE(builder.addCompany(later), CompanyIndex(0));
        const EventStorePtr store = builder.build();
        QCOMPARE(store->companies().size(), std::size_t(2));
        QCOMPARE(store->companies()[0], later);
        QCOMPARE(store->companies()[1].name, std::string("never"));
        QCOMPARE(store->findCompany("never"), std::optional(CompanyIndex(1)));
        QVERIFY(!store->findCompany("nobody"));
        QCOMPARE(store->parties(EventRow(0))[0].company, CompanyIndex(1));
        QCOMPARE(store->parties(EventRow(0))[1].role, Role::Customer);
    }

    void lanesHoldEachOfTheirRowsOnce()
    {
        for (const std::uint64_t seed : {4, 5}) {
            const EventStorePtr store = storeOf(randomRecords(2500, seed));
            QCOMPARE(store->laneCount(), store->companies().size() + 1);
            std::vector<std::vector<std::uint32_t>> expected(store->laneCount());
            for (const EventRow row : rowsOf(*store)) {
                std::set<std::uint32_t> lanes;
                for (const Party &party : store->parties(row))
                    lanes.insert(party.company.value);
                if (lanes.empty())
                    lanes.insert(static_cast<std::uint32_t>(store->companies().size()));
                for (const std::uint32_t lane : lanes)
                    expected[lane].push_back(row.value);
            }
            for (std::size_t lane = 0; lane < store->laneCount(); ++lane) {
                const auto rows = store->laneRows(lane);
                QCOMPARE(std::vector<std::uint32_t>(rows.begin(), rows.end()), expected[lane]);
            }
        }
    }

    void linksGoBothWaysAndNeverToNothing()
    {
        const std::vector<EventRecord> records = randomRecords(1500, 6);
        const EventStorePtr store = storeOf(records);
        std::multiset<LinkTuple> expected;
        std::multiset<LinkTuple> from;
        std::multiset<LinkTuple> to;
        for (const EventRow row : rowsOf(*store)) {
            for (const Relation &relation : records[store->inputOrder(row)].relations) {
                if (const auto other = store->find(relation.to))
                    expected.emplace(row.value, other->value, relation.type);
            }
            for (const EventStore::Link &link : store->linksFrom(row))
                from.emplace(row.value, link.row.value, link.type);
            for (const EventStore::Link &link : store->linksTo(row))
                to.emplace(link.row.value, row.value, link.type);
        }
        QVERIFY(expected.size() > 300);
        QVERIFY(from == expected);
        QVERIFY(to == expected);
    }

    void importanceIsByAmountThenBySources()
    {
        const auto importance = [](std::vector<double> amounts, std::size_t sources) {
            EventRecord record = made("e", "2025");
            for (const double amount : amounts)
                record.amounts.push_back({amount, std::nullopt, "USD", Bound::Exact, AmountOf::Total});
            record.sources.resize(sources, {"s", ""});
            return storeOf({record})->importance(EventRow(0));
        };
        QVERIFY(importance({}, 0) < importance({}, 1));
        QVERIFY(importance({}, 15) < importance({1}, 0));
        QVERIFY(importance({1e9}, 0) < importance({1e9}, 3));
        QVERIFY(importance({1e9}, 15) < importance({1.02e9}, 0));
        QVERIFY(importance({1e6, 5e10, 1e6}, 0) > importance({4e10}, 0));
        QCOMPARE(importance({1e30}, 90), std::uint16_t(0xffff));
        QCOMPARE(importance({0}, 0), std::uint16_t(0));
    }

    void longTextsAreKeptWhole()
    {
        EventRecord longer = made(std::string(3'000'000, 'i'), "2020");
        longer.title.en = std::string(2'500'000, 't');
        EventRecord last = made("last", "2022");
        last.title.en = "short";
        const EventStorePtr store = storeOf({last, longer, made("mid", "2021")});
        QCOMPARE(store->title(EventRow(0), Language::English).size(), std::size_t(2'500'000));
        QCOMPARE(store->id(EventRow(0)), std::string_view(longer.id));
        QCOMPARE(store->title(EventRow(2), Language::French), std::string_view("short"));
        QCOMPARE(store->find(longer.id), std::optional(EventRow(0)));
    }

    void anEmptyStoreIsNothingMore()
    {
        EventStoreBuilder builder;
        const EventStorePtr store = builder.build();
        QCOMPARE(store->size(), std::size_t(0));
        QCOMPARE(store->extent(), (TimeRange{0, 0}));
        QCOMPARE(store->laneCount(), std::size_t(1));
        QVERIFY(store->laneRows(0).empty());
        QVERIFY(!store->find("e1"));
    }

    void theBuilderIsEmptyAfterwards()
    {
        EventStoreBuilder builder;
        Text title;
        title.en = "First";
        builder.setTitle(title);
        builder.setUnknownMembers({{"views", "[]"}});
        builder.addSource({"s", {}, {}, {}, {}, {}, {}, {}});
        builder.add(made("a", "2020"));
        QCOMPARE(builder.eventCount(), std::size_t(1));
        const EventStorePtr first = builder.build();
        QCOMPARE(first->title(), title);
        QCOMPARE(first->unknownMembers().size(), std::size_t(1));
        QCOMPARE(first->findSource("s"), std::optional(SourceIndex(0)));
        QCOMPARE(builder.eventCount(), std::size_t(0));
        builder.add(made("b", "2021"));
        const EventStorePtr second = builder.build();
        QCOMPARE(second->size(), std::size_t(1));
        QVERIFY(second->title().isEmpty() && second->sources().empty());
    }

    void manyEventsAreSharedOutBetweenThreadsUnharmed()
    {
        test::GeneratorOptions options;
        options.events = 150'000;
        options.openShare = 0.1;
        const EventStorePtr store = test::generatedStore(options);
        std::vector<EventRow> rows(store->size());
        for (const EventRow row : rowsOf(*store))
            rows[store->inputOrder(row)] = row;
        test::Generator generator(options);
        for (const EventRow row : rows) {
            const EventRecord &expected = generator.next();
            QCOMPARE(store->id(row), std::string_view(expected.id));
            QVERIFY(store->find(expected.id) == row);
            QCOMPARE(store->title(row, Language::English), std::string_view(expected.title.en));
            QVERIFY(store->date(row) == expected.date);
            QCOMPARE(store->amountCount(row), expected.amounts.size());
            QCOMPARE(store->kind(row), expected.kind);
        }
    }

    void anEventTakesAtMost70BytesBesideItsTexts()
    {
        test::GeneratorOptions options;
        options.events = 100'000;
        const EventStore::Footprint bytes = test::generatedStore(options)->footprint();
        QVERIFY(bytes.texts > 20 * options.events);
        QVERIFY2((bytes.total - bytes.texts) / options.events <= 70,
                 std::to_string(static_cast<double>(bytes.total - bytes.texts) / static_cast<double>(options.events))
                     .c_str());
    }
};

TIMELOUPE_TEST(TestEventStore, QCoreApplication)
#include "tst_eventstore.moc"
