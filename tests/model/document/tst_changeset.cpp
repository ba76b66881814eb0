// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/document/changeset.h"

#include "tests/support/generator.h"
#include "tests/support/testprogram/testprogram.h"

#include <QRegularExpression>
#include <QTest>

#include <algorithm>
#include <random>

using namespace timeloupe;
using namespace timeloupe::test;

namespace {

using Records = std::vector<EventRecord>;

Records generated(std::size_t count, std::uint64_t seed)
{
    GeneratorOptions options;
    options.events = count;
    options.seed = seed;
    options.undatedShare = 0.05;
    options.openShare = 0.1;
    options.sparseFields = true;
    Generator generator(options);
    Records records;
    for (std::size_t i = 0; i < count; ++i)
        records.push_back(generator.next());
    return records;
}

EventStorePtr storeOf(const Records &records)
{
    EventStoreBuilder builder;
    for (const EventRecord &record : records)
        builder.add(record);
    return builder.build();
}

EventRecord content(EventRecord record)
{
    record.id.clear();
    record.idGenerated = false;
    return record;
}

/// The rules of changesBetween() word for word, each event compared with each other.
struct Oracle
{
    std::vector<std::optional<std::uint32_t>> rows;
    std::vector<EventRow> changed;

    Oracle(const EventStore &before, const EventStore &now) : rows(before.size())
    {
        Records a;
        Records b;
        for (std::size_t row = 0; row < before.size(); ++row)
            a.push_back(before.record(EventRow(row)));
        for (std::size_t row = 0; row < now.size(); ++row)
            b.push_back(now.record(EventRow(row)));
        std::vector<bool> taken(b.size());
        const auto firstFree = [&](auto fits) -> std::optional<std::uint32_t> {
            for (std::size_t row = 0; row < b.size(); ++row) {
                if (!taken[row] && fits(b[row])) {
                    taken[row] = true;
                    return static_cast<std::uint32_t>(row);
                }
            }
            return std::nullopt;
        };
        for (std::size_t row = 0; row < a.size(); ++row) {
            if (!a[row].idGenerated)
                rows[row] = firstFree([&](const EventRecord &one) { return !one.idGenerated && one.id == a[row].id; });
        }
        for (std::size_t row = 0; row < a.size(); ++row) {
            if (!rows[row])
                rows[row] = firstFree([&](const EventRecord &one) {
                    return one.idGenerated && a[row].idGenerated && content(one) == content(a[row]);
                });
        }
        std::vector<std::size_t> inFile(a.size());
        for (std::size_t row = 0; row < a.size(); ++row)
            inFile[before.inputOrder(EventRow(row))] = row;
        std::size_t place = 0;
        for (const std::size_t row : inFile) {
            for (std::size_t other = 0; other < b.size() && !rows[row] && a[row].idGenerated; ++other) {
                if (!taken[other] && b[other].idGenerated && now.inputOrder(EventRow(other)) == place) {
                    taken[other] = true;
                    rows[row] = static_cast<std::uint32_t>(other);
                }
            }
            if (rows[row])
                place = now.inputOrder(EventRow(*rows[row])) + 1;
        }
        for (std::size_t row = 0; row < a.size(); ++row) {
            if (rows[row] && content(a[row]) != content(b[*rows[row]]))
                changed.emplace_back(*rows[row]);
        }
        std::sort(changed.begin(), changed.end());
    }
};

/// Removes, inserts, edits, repeats and moves some events.
Records edited(Records records, const Records &others, std::mt19937 &random)
{
    const auto below = [&random](std::size_t limit) { return random() % std::max<std::size_t>(limit, 1); };
    const std::size_t steps = below(8);
    for (std::size_t step = 0; step < steps; ++step) {
        const std::size_t at = below(records.size());
        const auto place = records.begin() + static_cast<std::ptrdiff_t>(at);
        const EventRecord &other = others[below(others.size())];
        switch (below(6)) {
        case 0:
            if (!records.empty())
                records.erase(place);
            break;
        case 1:
            records.insert(place, other);
            break;
        case 2:
            if (!records.empty()) {
                const std::string id = place->id;
                *place = other;
                place->id = id;
            }
            break;
        case 3:
            if (!records.empty() && place->id.empty())
                records.insert(records.begin() + static_cast<std::ptrdiff_t>(below(records.size())),
                               EventRecord(*place));
            break;
        case 4:
            if (!records.empty())
                std::swap(*place, records[below(records.size())]);
            break;
        default:
            if (!records.empty())
                place->title.neutral += "!";
        }
    }
    return records;
}

Records withSomeIds(Records records, double share, std::mt19937 &random)
{
    for (EventRecord &record : records) {
        if (std::generate_canonical<double, 32>(random) >= share)
            record.id.clear();
    }
    return records;
}

QByteArray idsOf(const EventStore &store, const std::vector<EventRow> &rows)
{
    QByteArray ids;
    for (const EventRow row : rows) {
        const std::string_view id = store.id(row);
        ids += (ids.isEmpty() ? "" : " ") + QByteArray(id.data(), static_cast<qsizetype>(id.size()));
    }
    return ids;
}

EventRecord eventOf(const std::string &id, const char *date, const char *title)
{
    EventRecord record;
    record.id = id;
    record.date = *Edtf::parse(date);
    record.title.neutral = title;
    return record;
}

} // namespace

class TestChangeSet : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }
    void saysWhatIsNewGoneAndOther();
    void findsEventsWithoutIds();
    void seesEveryPart_data();
    void seesEveryPart();
    void otherNumbersAreNoChange();
    void isAsComparedOneByOne();
    void mapsRowsAndSets();
    void companiesSourcesViews();
    void canBeCancelled();
};

void TestChangeSet::saysWhatIsNewGoneAndOther()
{
    const auto before = storeOf({eventOf("a", "2020", "A"), eventOf("b", "2021", "B"), eventOf("c", "2022", "C")});
    const auto now = storeOf({eventOf("d", "2019", "D"), eventOf("c", "2018", "C"), eventOf("a", "2020", "A")});
    const auto changes = changesBetween(*before, *now);
    QCOMPARE(idsOf(*now, changes->added()), "d");
    QCOMPARE(idsOf(*before, changes->removed()), "b");
    QCOMPARE(idsOf(*now, changes->changed()), "c");
    QCOMPARE(changes->rowNow(EventRow(2)), std::optional(*now->find("c")));
    QCOMPARE(changes->rowNow(*before->find("b")), std::nullopt);
    QVERIFY(!changes->isEmpty());
    QVERIFY(changesBetween(*before, *before)->isEmpty());
}

void TestChangeSet::findsEventsWithoutIds()
{
    // One is put before the others: their made ids are others, they are not. One is edited where it stands.
    const auto before = storeOf({eventOf("", "2020", "A"), eventOf("", "2021", "B"), eventOf("", "2021", "B")});
    const auto now = storeOf({eventOf("", "2019", "new"), eventOf("", "2020", "A, edited"), eventOf("", "2021", "B"),
                              eventOf("", "2021", "B")});
    const auto changes = changesBetween(*before, *now);
    QCOMPARE(changes->added().size(), std::size_t(1));
    QVERIFY(changes->removed().empty()); // the first in the file was the first: which of the two it was cannot be told
    QCOMPARE(changes->changed(), std::vector{EventRow(0)});
    QCOMPARE(changes->rowNow(EventRow(1)), std::optional(EventRow(2)));
    QCOMPARE(changes->rowNow(EventRow(2)), std::optional(EventRow(3)));
    const auto inPlace = changesBetween(
        *storeOf({eventOf("", "2020", "A"), eventOf("", "2021", "B"), eventOf("", "2022", "C")}),
        *storeOf({eventOf("", "2020", "A"), eventOf("", "2024", "B, edited"), eventOf("", "2022", "C")}));
    QVERIFY(inPlace->added().empty() && inPlace->removed().empty());
    QCOMPARE(inPlace->changed(), std::vector{EventRow(2)});
}

void TestChangeSet::seesEveryPart_data()
{
    QTest::addColumn<int>("part");
    for (int part = 0; part < 18; ++part)
        QTest::addRow("%d", part) << part;
}

void TestChangeSet::seesEveryPart()
{
    QFETCH(int, part);
    EventRecord record = eventOf("a", "2020-03", "A");
    record.parties = {{"x", Role::Investor}, {"y", Role::Provider}};
    record.amounts = {{1e9, std::nullopt, "USD", Bound::Exact, AmountOf::Total}};
    record.measures = {{"power", 1, std::nullopt, "GW", Bound::Exact}};
    record.sources = {{"s", "1"}};
    const EventRecord old = record;
    switch (part) {
    case 0:
        record.title.neutral = "B";
        break;
    case 1:
        record.title = {{}, "A", {}};
        break;
    case 2:
        record.title.fr = "A";
        break;
    case 3:
        record.date = *Edtf::parse("2020-03~");
        break;
    case 4:
        record.bounds = *Edtf::parse("2020-03-01/2020-03-09");
        break;
    case 5:
        record.kind = Kind::Site;
        break;
    case 6:
        record.status = Status::Claimed;
        break;
    case 7:
        record.parties[1].role = Role::Owner;
        break;
    case 8:
        std::swap(record.parties[0], record.parties[1]);
        break;
    case 9:
        record.amounts[0].value = 2e9;
        break;
    case 10:
        record.amounts[0].currency = "EUR";
        break;
    case 11:
        record.amounts[0].bound = Bound::UpTo;
        break;
    case 12:
        record.amounts[0].max = 3e9;
        break;
    case 13:
        record.measures[0].unit = "MW";
        break;
    case 14:
        record.sources[0].locator = "2";
        break;
    case 15:
        record.note.neutral = "n";
        break;
    case 16:
        record.tags = {"t"};
        break;
    default:
        record.differs = {Text{"d", {}, {}}};
    }
    const auto changes = changesBetween(*storeOf({old}), *storeOf({record}));
    QCOMPARE(changes->changed(), std::vector{EventRow(0)});
    QVERIFY(!changes->keepsEvents());
}

void TestChangeSet::otherNumbersAreNoChange()
{
    // A new event in front numbers companies and currencies anew.
    Records records = generated(300, 7);
    const auto before = storeOf(records);
    EventRecord first = eventOf("first", "1990", "F");
    first.parties = {{"nobody else", Role::Investor}};
    first.amounts = {{5, std::nullopt, "XAU", Bound::Exact, AmountOf::Total}};
    records.insert(records.begin(), first);
    const auto changes = changesBetween(*before, *storeOf(records));
    QCOMPARE(changes->added(), std::vector{EventRow(0)});
    QVERIFY(changes->changed().empty() && changes->removed().empty());
    QCOMPARE(changes->runs().size(), std::size_t(1));
}

void TestChangeSet::isAsComparedOneByOne()
{
    for (std::uint32_t seed = 1; seed <= 120; ++seed) {
        std::mt19937 random(seed);
        const Records others = withSomeIds(generated(40, seed + 5000), 0.5, random);
        const double share = seed % 5 * 0.25;
        const Records records = withSomeIds(generated(random() % 40, seed), share, random);
        const auto before = storeOf(records);
        const auto now = storeOf(edited(records, others, random));
        const auto changes = changesBetween(*before, *now);
        const Oracle oracle(*before, *now);
        std::vector<bool> isOld(now->size());
        std::size_t removed = 0;
        for (std::size_t row = 0; row < before->size(); ++row) {
            const auto found = changes->rowNow(EventRow(row));
            const auto wanted = oracle.rows[row];
            QVERIFY2(found == (wanted ? std::optional(EventRow(*wanted)) : std::nullopt),
                     qPrintable(QStringLiteral("seed %1 row %2").arg(seed).arg(row)));
            if (wanted)
                isOld[*wanted] = true;
            else
                QCOMPARE(changes->removed()[removed++], EventRow(row));
        }
        QCOMPARE(removed, changes->removed().size());
        std::vector<EventRow> added;
        for (std::size_t row = 0; row < now->size(); ++row) {
            if (!isOld[row])
                added.emplace_back(row);
        }
        QCOMPARE(changes->added(), added);
        QCOMPARE(changes->changed(), oracle.changed);
    }
}

void TestChangeSet::mapsRowsAndSets()
{
    for (std::uint32_t seed = 1; seed <= 30; ++seed) {
        std::mt19937 random(seed);
        const Records records = generated(200 + random() % 200, seed);
        const auto before = storeOf(records);
        const auto now = storeOf(edited(records, generated(40, seed + 900), random));
        const auto changes = changesBetween(*before, *now);
        std::vector<std::uint64_t> words((before->size() + 63) / 64);
        std::vector<EventRow> some;
        std::vector<EventRow> wanted;
        for (std::size_t row = 0; row < before->size(); ++row) {
            if (random() % 3 == 0)
                continue;
            words[row / 64] |= std::uint64_t(1) << row % 64;
            some.emplace_back(row);
            if (const auto found = changes->rowNow(EventRow(row)))
                wanted.push_back(*found);
        }
        std::sort(wanted.begin(), wanted.end());
        QCOMPARE(changes->rowsNow(some), wanted);
        const RowSet mapped = changes->rowsNow(RowSet(words, before->size()));
        QCOMPARE(mapped.rows(), now->size());
        std::vector<EventRow> members;
        mapped.forEach([&](EventRow row) { members.push_back(row); });
        QCOMPARE(members, wanted);
    }
}

void TestChangeSet::companiesSourcesViews()
{
    const auto store = [](int part) {
        EventStoreBuilder builder;
        Company company;
        company.id = "c";
        company.name = part == 0 ? "C & Co." : "C";
        builder.addCompany(company);
        Source source;
        source.id = "s";
        source.publisher = part == 1 ? "P2" : "P";
        builder.addSource(source);
        SavedView view;
        view.filter = part == 2 ? "is:planned" : "";
        builder.setViews({view});
        builder.setTitle({part == 3 ? "T2" : "T", {}, {}});
        return builder.build();
    };
    const auto before = store(-1);
    for (int part = 0; part < 4; ++part) {
        const auto changes = changesBetween(*before, *store(part));
        QVERIFY(changes->keepsEvents() && !changes->isEmpty());
        QCOMPARE(changes->companiesChanged, part == 0);
        QCOMPARE(changes->sourcesChanged, part == 1);
        QCOMPARE(changes->viewsChanged, part == 2);
        QCOMPARE(changes->titleChanged, part == 3);
    }
}

void TestChangeSet::canBeCancelled()
{
    const auto store = storeOf(generated(100, 1));
    const std::atomic<bool> cancelled = true;
    QVERIFY(!changesBetween(*store, *store, &cancelled));
}

TIMELOUPE_TEST(TestChangeSet, QCoreApplication)
#include "tst_changeset.moc"
