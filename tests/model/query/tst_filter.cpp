// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/query/filter.h"
#include "model/query/querycompletion.h"
#include "tests/support/panelrecord.h"
#include "tests/support/testprogram/testprogram.h"

#include <QRegularExpression>
#include <QTest>

#include <ctime>
#include <random>
#include <set>
#include <thread>

using namespace timeloupe;

namespace {

using Op = QueryNode::Op;

// ---- random stores and queries --------------------------------------------------------------------------------

const std::vector<std::string> kNames{"OpenAI", "Open Éther", "Oracle", "État", "US government", "x"};
const std::vector<std::string> kTexts{"nuclear", "Énergie", "New York", "Texas", "data centre", "a"};
const std::vector<std::string> kCurrencies{"USD", "EUR", "CHF"};
const std::vector<std::string> kDates{
    "2025",  "2025-06",          "2025-06-10", "2025-06/2026-03", "2024/2027", "2026/..", "../2025",
    "2025~", "2025-06-10T12:00", "202X",       "2025-02/2025-02", "2019",      "2030",
};

class Random
{
public:
    explicit Random(std::uint64_t seed) : m_random(seed) {}

    std::size_t number(std::size_t below) { return m_random() % below; }
    bool oneIn(std::size_t n) { return number(n) == 0; }
    const std::string &of(const std::vector<std::string> &choices) { return choices[number(choices.size())]; }

    EventStorePtr store(std::size_t events)
    {
        EventStoreBuilder builder;
        for (std::size_t i = 0; i < kNames.size(); ++i) {
            Company company;
            company.id = "c" + std::to_string(i);
            company.name = kNames[i];
            if (oneIn(3))
                company.aliases = {of(kTexts)};
            if (oneIn(2))
                company.parent = "c" + std::to_string(number(kNames.size())); // may be a circle
            builder.addCompany(company);
        }
        for (std::size_t i = 0; i < 3; ++i) {
            Source source;
            source.id = "s" + std::to_string(i);
            source.title.en = of(kTexts);
            source.file = of(kTexts) + ".txt";
            builder.addSource(source);
        }
        for (std::size_t i = 0; i < events; ++i)
            builder.add(event(i, events));
        return builder.build();
    }

    Query query(int depth) { return Query(node(depth)); }

private:
    EventRecord event(std::size_t index, std::size_t events)
    {
        EventRecord record;
        record.id = "e" + std::to_string(index);
        record.title.en = of(kTexts) + ' ' + of(kTexts);
        if (!oneIn(8))
            record.date = Edtf::parse(of(kDates)).value();
        else if (oneIn(2))
            record.bounds = Edtf::parse("2025-07/2025-11").value();
        record.kind = static_cast<Kind>(number(kKindCount));
        record.status = static_cast<Status>(number(kStatusCount));
        for (std::size_t i = number(4); i > 0; --i)
            record.parties.push_back(
                {"c" + std::to_string(number(kNames.size())), static_cast<Role>(number(kRoleCount))});
        for (std::size_t i = number(3); i > 0; --i) {
            Amount amount;
            amount.value = static_cast<double>(number(5)) * 1e9;
            if (oneIn(2))
                amount.max = amount.value + 1e9;
            amount.currency = of(kCurrencies);
            record.amounts.push_back(amount);
        }
        if (oneIn(3))
            fillSparseFields(record, events);
        return record;
    }

    void fillSparseFields(EventRecord &record, std::size_t events)
    {
        record.measures.push_back({"power", static_cast<double>(number(4)) * 500, std::nullopt, "MW", Bound::Exact});
        record.measures.push_back({"jobs", static_cast<double>(number(4)) * 100, 250.0, "", Bound::Exact});
        record.tags = {of(kTexts)};
        record.places = {{of(kTexts), oneIn(2) ? std::optional<std::string>("FR") : std::nullopt}};
        record.sources = {{"s" + std::to_string(number(3)), ""}};
        record.summary.fr = of(kTexts);
        if (oneIn(4))
            record.differs.emplace_back().neutral = "otherwise";
        const auto type = oneIn(2) ? RelationType::Contradicts : RelationType::Follows;
        if (oneIn(2))
            record.relations = {{type, "e" + std::to_string(number(events + 1))}};
    }

    NumberRange range(double unit)
    {
        const double low = static_cast<double>(number(5)) * unit;
        NumberRange range{low, low + static_cast<double>(number(3)) * unit, oneIn(2), oneIn(2)};
        if (oneIn(3))
            range.low.reset();
        if (oneIn(3))
            range.high.reset();
        return range;
    }

    QueryNode node(int depth)
    {
        if (depth == 0 || oneIn(3))
            return leaf();
        QueryNode node;
        node.op = static_cast<Op>(number(3));
        for (std::size_t i = node.op == Op::Not ? 1 : 1 + number(3); i > 0; --i)
            node.children.push_back(this->node(depth - 1));
        return node;
    }

    QueryNode leaf()
    {
        QueryNode node;
        node.op = Op::Term;
        node.field = static_cast<QueryField>(number(static_cast<std::size_t>(QueryField::Is) + 1));
        node.date = Edtf::parse(of(kDates)).value();
        node.flag = static_cast<QueryFlag>(number(4));
        node.measure = oneIn(2) ? "power" : "jobs";
        node.numbers = range(node.field == QueryField::Amount ? 1e9 : node.measure == "power" ? 0.5 : 50);
        for (std::size_t i = 1 + number(2); i > 0; --i)
            node.values.push_back(value(node.field));
        return node;
    }

    QueryValue value(QueryField field)
    {
        static const std::vector<std::string> companies{"openai", "open", "C3", "ORACLE", "Etat", "nobody", "nuclear"};
        static const std::vector<std::string> places{"tex", "fr", "energie", "y"};
        static const std::vector<std::string> sources{"s1", "nuclear.t", "york", "S2"};
        switch (field) {
        case QueryField::Company:
        case QueryField::Party:
            return {of(companies), oneIn(3) ? std::optional(static_cast<Role>(number(kRoleCount))) : std::nullopt};
        case QueryField::Role:
            return {std::string(keyword(static_cast<Role>(number(kRoleCount - 1))))};
        case QueryField::Kind:
            return {oneIn(5) ? "unknown" : std::string(keyword(static_cast<Kind>(number(kKindCount - 1))))};
        case QueryField::Status:
            return {oneIn(5) ? "unknown" : std::string(keyword(static_cast<Status>(number(kStatusCount - 1))))};
        case QueryField::Place:
            return {of(places)};
        case QueryField::Source:
            return {of(sources)};
        case QueryField::Id:
            return {"e" + std::to_string(number(50))};
        case QueryField::Currency:
            return {of(kCurrencies)};
        default:
            return {oneIn(2) ? of(kTexts) : "energ"};
        }
    }

    std::mt19937_64 m_random;
};

// ---- the same, told from each whole record --------------------------------------------------------------------

class Oracle
{
public:
    explicit Oracle(const EventStore &store) : m_store(store) {}

    bool passes(EventRow row, const QueryNode &node) const
    {
        const auto child = [&](const QueryNode &c) { return passes(row, c); };
        switch (node.op) {
        case Op::And:
            return std::all_of(node.children.begin(), node.children.end(), child);
        case Op::Or:
            return std::any_of(node.children.begin(), node.children.end(), child);
        case Op::Not:
            return !child(node.children.front());
        default:
            return term(row, m_store.record(row), node);
        }
    }

private:
    static bool has(const std::string &text, const std::string &part)
    {
        return folded(text).find(folded(part)) != std::string::npos;
    }
    static bool has(const Text &text, const std::string &part)
    {
        return has(text.neutral, part) || has(text.en, part) || has(text.fr, part);
    }

    const Company &company(const std::string &id) const { return m_store.companies()[m_store.findCompany(id)->value]; }
    bool isCalled(const Company &company, const std::string &name, bool whole) const
    {
        std::vector<std::string> names{company.id, company.name};
        names.insert(names.end(), company.aliases.begin(), company.aliases.end());
        return std::any_of(names.begin(), names.end(), [&](const std::string &text) {
            return whole ? folded(text) == folded(name) : folded(text).starts_with(folded(name));
        });
    }
    bool leadsTo(const std::string &id, const std::string &name) const
    {
        const auto &all = m_store.companies();
        const bool whole =
            std::any_of(all.begin(), all.end(), [&](const Company &c) { return isCalled(c, name, true); });
        std::set<std::string> seen;
        for (std::optional<std::string> at = id; at && seen.insert(*at).second; at = company(*at).parent)
            if (isCalled(company(*at), name, whole))
                return true;
        return false;
    }

    bool words(const EventRecord &e, const std::string &text) const
    {
        bool found = has(e.title, text) || has(e.summary, text);
        for (const auto &tag : e.tags)
            found |= has(tag, text);
        for (const auto &place : e.places)
            found |= has(place.name, text);
        for (const auto &party : e.parties) {
            found |= has(company(party.company).name, text);
            for (const auto &alias : company(party.company).aliases)
                found |= has(alias, text);
        }
        return found;
    }

    static bool in(const NumberRange &range, double low, double high)
    {
        const bool above = !range.low || (range.lowInclusive ? high >= *range.low : high > *range.low);
        const bool below = !range.high || (range.highInclusive ? low <= *range.high : low < *range.high);
        return above && below;
    }

    bool contradicted(const EventRecord &e) const
    {
        for (std::size_t row = 0; row < m_store.size(); ++row) {
            const EventRecord other = m_store.record(EventRow(row));
            for (const Relation &relation : other.relations)
                if (relation.type == RelationType::Contradicts && m_store.find(relation.to) &&
                    (relation.to == e.id || other.id == e.id))
                    return true;
        }
        return false;
    }

    bool flag(const EventRecord &e, QueryFlag flag) const
    {
        std::set<std::string> companies;
        for (const auto &party : e.parties)
            companies.insert(party.company);
        switch (flag) {
        case QueryFlag::Planned:
            return isPlanned(e.status);
        case QueryFlag::Undated:
            return !e.date;
        case QueryFlag::MultiParty:
            return companies.size() >= 2;
        default:
            return e.kind == Kind::Dispute || !e.differs.empty() || contradicted(e);
        }
    }

    bool dated(EventRow row, const QueryNode &node) const
    {
        if (row.value >= m_store.datedCount())
            return false;
        const TimeRange event{m_store.earliest(row), m_store.latest(row)};
        switch (node.field) {
        case QueryField::Date:
            return event.overlaps(node.date->possible());
        case QueryField::Certain:
            return node.date->possible().contains(event);
        case QueryField::Before:
            return event.end <= node.date->earliest();
        default:
            return event.begin >= node.date->latest();
        }
    }

    bool value(const EventRecord &e, QueryField field, const QueryValue &v) const
    {
        const auto any = [](const auto &list, auto test) { return std::any_of(list.begin(), list.end(), test); };
        switch (field) {
        case QueryField::Company:
        case QueryField::Party:
            return any(e.parties, [&](const PartyRecord &p) {
                return leadsTo(p.company, v.text) && (!v.role || p.role == *v.role);
            });
        case QueryField::Role:
            return any(e.parties, [&](const PartyRecord &p) {
                return v.text == (p.role == Role::Unknown ? "unknown" : keyword(p.role));
            });
        case QueryField::Kind:
            return v.text == (e.kind == Kind::Unknown ? "unknown" : keyword(e.kind));
        case QueryField::Status:
            return v.text == (e.status == Status::Unknown ? "unknown" : keyword(e.status));
        case QueryField::Tag:
            return any(e.tags, [&](const std::string &tag) { return folded(tag) == folded(v.text); });
        case QueryField::Place:
            return any(e.places, [&](const EventPlace &p) {
                return has(p.name, v.text) || (p.country && folded(*p.country) == folded(v.text));
            });
        case QueryField::Source:
            return any(e.sources, [&](const Citation &c) {
                const Source &s = m_store.sources()[m_store.findSource(c.source)->value];
                return folded(s.id) == folded(v.text) || has(*s.file, v.text) || has(s.title, v.text);
            });
        case QueryField::Id:
            return e.id == v.text;
        case QueryField::Currency:
            return any(e.amounts, [&](const Amount &a) { return a.currency == v.text; });
        default:
            return words(e, v.text);
        }
    }

    bool term(EventRow row, const EventRecord &e, const QueryNode &node) const
    {
        switch (node.field) {
        case QueryField::Amount:
            return std::any_of(e.amounts.begin(), e.amounts.end(),
                               [&](const Amount &a) { return in(node.numbers, a.value, a.max.value_or(a.value)); });
        case QueryField::Measure:
            return std::any_of(e.measures.begin(), e.measures.end(), [&](const Measure &m) {
                const double unit = m.unit == "MW" ? 1e-3 : 1;
                return m.name == node.measure && in(node.numbers, m.value * unit, m.max.value_or(m.value) * unit);
            });
        case QueryField::Date:
        case QueryField::Certain:
        case QueryField::Before:
        case QueryField::After:
            return dated(row, node);
        case QueryField::Is:
            return flag(e, *node.flag);
        default:
            return std::any_of(node.values.begin(), node.values.end(),
                               [&](const QueryValue &v) { return value(e, node.field, v); });
        }
    }

    const EventStore &m_store;
};

Company company(const char *id, const char *name, std::vector<std::string> aliases = {},
                std::optional<std::string> parent = {})
{
    Company company;
    company.id = id;
    company.name = name;
    company.aliases = std::move(aliases);
    company.parent = std::move(parent);
    return company;
}

EventStorePtr small()
{
    EventStoreBuilder builder;
    builder.addCompany(company("ms", "Microsoft", {"Azure"}));
    builder.addCompany(company("gh", "GitHub", {}, "ms"));
    builder.addCompany(company("npm", "npm", {}, "gh"));
    builder.addCompany(company("oa", "OpenAI"));
    EventRecord record;
    record.id = "first";
    record.title.neutral = "Invests";
    record.date = Edtf::parse("2019").value();
    record.parties = {{"ms", Role::Investor}, {"oa", Role::Subject}};
    record.amounts = {{1e9, std::nullopt, "USD", Bound::Exact, AmountOf::Total}};
    builder.add(record);
    record = {};
    record.id = "second";
    record.title.neutral = "Ships";
    record.date = Edtf::parse("2025-06").value();
    record.parties = {{"npm", Role::Owner}};
    record.measures = {{"jobs", 100, std::nullopt, "", Bound::Exact}};
    builder.add(record);
    return builder.build();
}

/// Searches until one has reported a part: what is found when depends on which of its threads comes first.
constexpr int kSearches = 100;

/// All that is told, as often as it can be.
struct PartialReports
{
    std::vector<RowSetPtr> reported;
    std::function<void()> onReport;
    PartialResults hits{{},
                        [this](RowSetPtr rows) {
                            reported.push_back(std::move(rows));
                            if (onReport)
                                onReport();
                        },
                        ReportThrottle::Duration::zero(),
                        ReportThrottle::Duration::zero()};
};

/// More than are searched one after the other.
EventStorePtr manyEvents()
{
    static const EventStorePtr store = randomRecord(300'000, 5, 3);
    return store;
}

QByteArray idsOf(const EventStorePtr &store, std::string_view query)
{
    QByteArrayList ids;
    Filter(store).apply(Query::parse(query).value())->forEach([&](EventRow row) {
        ids += QByteArray::fromStdString(std::string(store->id(row)));
    });
    return ids.join(' ');
}

} // namespace

class TestFilter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void passesWhatEachRecordSays_data()
    {
        QTest::addColumn<std::size_t>("events");
        QTest::addColumn<int>("queries");
        QTest::newRow("none") << std::size_t(0) << 50;
        QTest::newRow("one") << std::size_t(1) << 200;
        QTest::newRow("64") << std::size_t(64) << 300;
        QTest::newRow("200") << std::size_t(200) << 300;
    }
    void passesWhatEachRecordSays()
    {
        QFETCH(std::size_t, events);
        QFETCH(int, queries);
        Random random(events + 5);
        const EventStorePtr store = random.store(events);
        const Filter filter(store);
        const Oracle oracle(*store);
        for (int i = 0; i < queries; ++i) {
            const Query query = random.query(i % 4);
            const RowSetPtr rows = filter.apply(query);
            QCOMPARE(rows->rows(), events);
            for (std::size_t row = 0; row < events; ++row)
                QVERIFY2(rows->contains(EventRow(row)) == oracle.passes(EventRow(row), query.root()),
                         (query.print() + " at " + std::to_string(row)).c_str());
        }
    }

    void partialRowsAreInTheResult()
    {
        Random random(77);
        const EventStorePtr store = random.store(200);
        int reported = 0;
        for (int i = 0; i < 400; ++i) {
            const Query query = random.query(i % 4);
            const Filter filter(store); // remembers nothing
            PartialReports partial;
            const RowSetPtr rows = filter.apply(query, nullptr, &partial.hits);
            QVERIFY(*rows == *filter.apply(query));
            for (const RowSetPtr &found : partial.reported) {
                ++reported;
                QCOMPARE(found->rows(), store->size());
                QVERIFY2((*found & *rows) == *found, query.print().c_str());
            }
        }
        QVERIFY(reported > 10);
    }

    void partialRowsGrow()
    {
        const EventStorePtr store = manyEvents();
        for (const char *text : {"event", "\"number 12\" kind:contract", "even OR evene"}) {
            bool isGrowthSeen = false;
            for (int search = 0; search < kSearches && !isGrowthSeen; ++search) {
                PartialReports partial;
                const RowSetPtr rows = Filter(store).apply(Query::parse(text).value(), nullptr, &partial.hits);
                for (std::size_t i = 1; i < partial.reported.size(); ++i)
                    QVERIFY2((*partial.reported[i] & *partial.reported[i - 1]) == *partial.reported[i - 1], text);
                isGrowthSeen = partial.reported.size() > 3 && partial.reported.front()->count() < rows->count();
            }
            QVERIFY2(isGrowthSeen, text);
        }
    }

    void negatedWordsReportNothing()
    {
        const EventStorePtr store = randomRecord(1000, 5, 3);
        for (const char *text : {"-event", "kind:contract -\"number 1\"", "-(event kind:contract)"}) {
            PartialReports partial;
            (void)Filter(store).apply(Query::parse(text).value(), nullptr, &partial.hits);
            QVERIFY2(partial.reported.empty(), text);
        }
        PartialReports partial;
        (void)Filter(store).apply(Query::parse("event -kind:contract").value(), nullptr, &partial.hits);
        QVERIFY(!partial.reported.empty());
    }

    void searchStartsWithVisibleRows()
    {
        const EventStorePtr store = manyEvents();
        const std::size_t last = store->size() - 1;
        for (const std::size_t near : {std::size_t(0), last}) {
            bool isPartSeen = false;
            for (int search = 0; search < kSearches && !isPartSeen; ++search) {
                PartialReports partial;
                partial.hits.near = {EventRow(near)};
                const RowSetPtr rows = Filter(store).apply(Query::parse("e").value(), nullptr, &partial.hits);
                if (partial.reported.empty())
                    continue;
                const RowSet &first = *partial.reported.front();
                QVERIFY(first.count() > 1000 && first.contains(EventRow(near)));
                isPartSeen = first.count() < rows->count();
                if (isPartSeen)
                    QVERIFY(!first.contains(EventRow(last - near)));
            }
            QVERIFY(isPartSeen);
        }
    }

    void cancelledSearchReportsNothing()
    {
        const EventStorePtr store = manyEvents();
        PartialReports partial;
        std::atomic<bool> cancelled = false;
        partial.onReport = [&cancelled] { cancelled = true; };
        QVERIFY(!Filter(store).apply(Query::parse("event").value(), &cancelled, &partial.hits));
        QCOMPARE(partial.reported.size(), std::size_t(1));
    }

    void theEmptyQueryPassesAll() { QVERIFY(Filter(small()).apply(Query())->isAll()); }

    void whatTheFieldsMean_data()
    {
        QTest::addColumn<QByteArray>("query");
        QTest::addColumn<QByteArray>("ids");
        const auto row = [](const char *query, const char *ids) {
            QTest::newRow(query) << QByteArray(query) << QByteArray(ids);
        };
        row("company:microsoft", "first second");
        row("company:Azure/investor", "first");
        row("company:Microsoft/owner", "second");
        row("company:micro", "first second");
        row("company:GitHub", "second");
        row("after:2019", "second");
        row("after:2018", "first second");
        row("before:2025", "first");
        row("before:2025-06", "first");
        row("certain:2019", "first");
        row("certain:2019-06", "");
        row("date:2019-06", "first");
        row("amount>1B", "");
        row("amount>=1B", "first");
        row("jobs>100", "");
        row("Jobs=100", "second");
        row("is:multi-party", "first");
        row("id:First", "");
        row("id:first", "first");
        row("invest", "first");
        row("azure", "first");
    }
    void whatTheFieldsMean()
    {
        QFETCH(QByteArray, query);
        QFETCH(QByteArray, ids);
        QCOMPARE(idsOf(small(), query.toStdString()), ids);
    }

    void namesLeadToCompaniesExactlyElseByTheirBeginning()
    {
        EventStoreBuilder builder;
        builder.addCompany(company("1", "Open"));
        builder.addCompany(company("2", "OpenAI"));
        builder.addCompany(company("3", "État", {"Opener"}));
        const Filter filter(builder.build());
        QCOMPARE(filter.companiesNamed("OPEN"), std::vector{CompanyIndex(0)});
        QCOMPARE(filter.companiesNamed("ope"), (std::vector{CompanyIndex(0), CompanyIndex(1), CompanyIndex(2)}));
        QCOMPARE(filter.companiesNamed("etat"), std::vector{CompanyIndex(2)});
        QVERIFY(filter.companiesNamed("").empty());
        QVERIFY(filter.companiesNamed("pen").empty());
    }

    void aCancelledFilterGivesNothing()
    {
        const std::atomic<bool> cancelled = true;
        for (const char *text : {"", "kind:site", "invest", "company:ms date:2025"})
            QVERIFY(!Filter(small()).apply(Query::parse(text).value(), &cancelled));
    }

    void severalThreadsMayAsk()
    {
        Random random(9);
        const EventStorePtr store = random.store(300);
        const Filter filter(store);
        const Query query = Query::parse("energ date:2025").value();
        std::vector<RowSetPtr> found(4);
        std::vector<std::thread> threads;
        for (RowSetPtr &rows : found)
            threads.emplace_back([&filter, &query, &rows] { rows = filter.apply(query); });
        for (std::thread &thread : threads)
            thread.join();
        for (const RowSetPtr &rows : found)
            QCOMPARE(*rows, *found.front());
        QVERIFY(found.front()->count() > 0);
    }

    void unmatchedTermsGiveWarnings_data()
    {
        QTest::addColumn<QByteArray>("query");
        QTest::addColumn<QString>("queryWarnings");
        const auto row = [](const char *query, const char *queryWarnings) {
            QTest::newRow(query) << QByteArray(query) << QString::fromUtf8(queryWarnings);
        };
        row("", "");
        row("company:OpenAI invest", "");
        row("company:OpenAI,Opn", "1:16: warning: No company is called “Opn”");
        row("company:OpenAI/owner", "1:9: warning: Nothing matches company:OpenAI/owner");
        row("é zzz", "1:3: warning: “zzz” is in no event's title, summary, companies, places or tags");
        row("-kind:site", "1:7: warning: Nothing matches kind:site");
        row("amount>5B", "1:1: warning: Nothing matches amount>5B");
        row("processors>5", "1:1: warning: No event has a measure “processors”");
        row("jobs>500", "1:1: warning: Nothing matches jobs>500");
        row("id:x OR currency:EUR", "1:4: warning: No event has the id “x”\n"
                                    "1:18: warning: Nothing matches currency:EUR");
    }
    void unmatchedTermsGiveWarnings()
    {
        QFETCH(QByteArray, query);
        QFETCH(QString, queryWarnings);
        QStringList lines;
        for (const Diagnostic &doubt : Filter(small()).queryWarnings(Query::parse(query.toStdString()).value())) {
            Diagnostic shown = doubt;
            shown.file = QStringLiteral("x");
            lines += toLine(shown).mid(2);
        }
        QCOMPARE(lines.join(u'\n'), queryWarnings);
    }

    /// Words as they are typed: what is found does not depend on what was looked for before.
    void aWordTypedLetterByLetterFindsTheSameAsAtOnce()
    {
        EventStoreBuilder builder;
        Company company;
        company.id = "c";
        company.name = "Réacteurs";
        builder.addCompany(company);
        for (int i = 0; i < 4000; ++i) {
            EventRecord event;
            event.date = Edtf::parse("2025").value();
            event.title.en = i % 90 == 0 ? "A RÉACTOR" : i % 70 == 0 ? "react" : "something else";
            if (i % 200 == 0)
                event.tags = {"réacteur"};
            if (i % 300 == 0)
                event.parties = {{"c", Role::Owner}};
            builder.add(event);
        }
        const EventStorePtr store = builder.build();
        const Filter filter(store);
        for (const char *words :
             {"r", "re", "réa", "reac", "react", "reacte", "reacteur", "reacto", "x reactor", "or"}) {
            const Query query = Query::parse(words).value();
            QVERIFY2(*filter.apply(query) == *Filter(store).apply(query), words);
        }
        QCOMPARE(filter.apply(Query::parse("react").value())->count(), std::size_t(115));
    }

    // Linear: ten times as long a filter takes about ten times as long. Quadratic would be a hundred times.
    void timeGrowsWithTheLengthOfTheFilter_data()
    {
        QTest::addColumn<QByteArray>("begin");
        QTest::addColumn<QByteArray>("repeated");
        QTest::newRow("a word") << QByteArray() << QByteArray("x");
        QTest::newRow("an open quote") << QByteArray("\"") << QByteArray("x ");
        QTest::newRow("words") << QByteArray() << QByteArray("x ");
        QTest::newRow("alternatives") << QByteArray("x") << QByteArray(" OR x");
        QTest::newRow("companies") << QByteArray("company:x") << QByteArray(",x");
        QTest::newRow("tags") << QByteArray("tag:x") << QByteArray(",x");
        QTest::newRow("places") << QByteArray("place:x") << QByteArray(",x");
        QTest::newRow("sources") << QByteArray("source:x") << QByteArray(",x");
        QTest::newRow("ids") << QByteArray("id:x") << QByteArray(",x");
        QTest::newRow("flags") << QByteArray("is:planned") << QByteArray(",planned");
        QTest::newRow("parentheses") << QByteArray() << QByteArray("(");
        QTest::newRow("digits") << QByteArray("amount>1") << QByteArray("0");
    }
    void timeGrowsWithTheLengthOfTheFilter()
    {
        QFETCH(QByteArray, begin);
        QFETCH(QByteArray, repeated);
        const EventStorePtr store = small();
        const auto seconds = [&](qsizetype length) {
            const QByteArray bytes = begin + repeated.repeated(length / repeated.size());
            const std::string text = bytes.toStdString();
            const std::clock_t start = std::clock();
            const Filter filter(store);
            if (const Result<Query> query = Query::parse(text)) {
                (void)filter.apply(*query);
                (void)filter.queryWarnings(*query);
            }
            (void)queryCompletions(*store, QString::fromStdString(text), static_cast<int>(text.size()));
            return static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
        };
        const double less = std::max(seconds(10'000), 0.02); // less is noise
        const double more = seconds(100'000);
        QVERIFY2(more < 40 * less, qPrintable(QStringLiteral("%1 s, %2 s").arg(less).arg(more)));
    }

    // A text that is all but the whole phrase, everywhere.
    void timeGrowsWithTheLengthOfThePhrase()
    {
        const auto seconds = [](std::size_t length) {
            EventStoreBuilder builder;
            EventRecord event;
            event.title.en = std::string(length - 1, 'x');
            event.tags = {std::string(length - 1, 'x')};
            builder.add(event);
            builder.addCompany(company("c", std::string(length - 1, 'x').c_str()));
            const Filter filter(builder.build());
            const Query query = Query::parse(std::string(length, 'x')).value();
            const std::clock_t start = std::clock();
            const std::size_t found = filter.apply(query)->count();
            return found == 0 ? static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC : 1e9;
        };
        const double less = std::max(seconds(10'000), 0.02);
        const double more = seconds(100'000);
        QVERIFY2(more < 40 * less, qPrintable(QStringLiteral("%1 s, %2 s").arg(less).arg(more)));
    }
};

TIMELOUPE_TEST(TestFilter, QCoreApplication)
#include "tst_filter.moc"
