// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/table/eventorder.h"

#include "model/table/eventcells.h"
#include "model/text/foldedtext.h"
#include "tests/support/testprogram/testprogram.h"

#include <QRegularExpression>
#include <QTest>

#include <algorithm>
#include <random>

using namespace timeloupe;

namespace {

constexpr std::size_t kEvents = 140'000; // enough for two threads
constexpr const char *kWords[] = {"Agreement", "on", "Évry,",   "evry",      "a", "Straße", "ōsaka", "日本",
                                  "OF",        "of", "énergie", "l’énergie", "1", "",       "🚀",     "Zürich"};

enum class Titles { Few, Many, AlikeAtFirst };

/// Few different ones; nearly all different; or different only after a long common beginning.
std::string title(std::mt19937_64 &random, Titles titles)
{
    std::string text = titles == Titles::AlikeAtFirst && random() % 4 != 0 ? std::string(90, 'x') + " and then " : "";
    for (std::size_t words = random() % 5; words > 0; --words)
        text.append(kWords[random() % std::size(kWords)]).append(random() % 9 == 0 ? "" : " ");
    return titles == Titles::Few ? text : text + std::to_string(random() % kEvents);
}

EventStorePtr store(Titles titles)
{
    std::mt19937_64 random(7);
    EventStoreBuilder builder;
    for (int i = 0; i < 30; ++i) {
        Company company;
        company.id = "c" + std::to_string(i);
        company.name = i % 3 == 0 ? "Énergie" + std::to_string(i / 9) : "co" + std::to_string(random() % 20);
        builder.addCompany(company);
    }
    for (std::size_t i = 0; i < kEvents; ++i) {
        EventRecord event;
        if (random() % 20 != 0)
            event.date = Edtf::point(static_cast<Instant>(random() % 9000) * kMsPerDay, Precision::Day);
        event.title.en = title(random, titles);
        if (random() % 50 == 0)
            event.title.fr = "autre";
        event.kind = static_cast<Kind>(random() % kKindCount);
        for (std::size_t parties = random() % 5; parties > 0; --parties)
            event.parties.push_back({"c" + std::to_string(random() % 30), static_cast<Role>(random() % 6)});
        if (random() % 3 != 0)
            event.amounts.push_back({static_cast<double>(random() % 2000) * 1e6 - 1e8, std::nullopt, "USD"});
        if (random() % 30 == 0)
            event.measures.push_back({"power", static_cast<double>(random() % 50), std::nullopt, "MW", Bound::Exact});
        event.sources.resize(random() % 4, {"s", "p"});
        builder.add(event);
    }
    return builder.build();
}

/// What a row is sorted by; empty when it is not there.
std::vector<std::string> textsOf(const EventStore &store, EventRow row, EventColumn column)
{
    if (column == EventColumn::Event)
        return {folded(store.title(row, Language::English))};
    if (column == EventColumn::Kind)
        return {folded(Words(Language::English).kind(store.kind(row)).toStdString())};
    std::vector<std::string> names;
    const PartyGroups groups = partyGroups(store.parties(row));
    for (const auto *group : {&groups.payers, &groups.paid, &groups.others})
        for (const CompanyIndex company : *group)
            names.push_back(folded(store.companies()[company.value].name));
    names.resize(std::min<std::size_t>(names.size(), 3));
    return names;
}

std::vector<double> numbersOf(const EventStore &store, EventRow row, EventColumn column)
{
    const auto listOf = [](std::optional<double> number) {
        return number ? std::vector<double>{*number} : std::vector<double>();
    };
    switch (column) {
    case EventColumn::Date:
        return row.value < store.datedCount() ? listOf(static_cast<double>(store.begin(row))) : listOf({});
    case EventColumn::Amount:
        return store.mainAmount(row) ? listOf(store.mainAmount(row)->value) : listOf({});
    case EventColumn::Power:
        return listOf(store.powerGigawatts(row));
    default:
        return {static_cast<double>(store.sourceCount(row))};
    }
}

template <class ValueOf>
std::vector<std::uint32_t> sortedByHand(const RowSet &rows, bool descending, const ValueOf &valueOf)
{
    std::vector<std::pair<decltype(valueOf(EventRow(std::size_t(0)))), std::uint32_t>> values;
    rows.forEach([&](EventRow row) { values.emplace_back(valueOf(row), row.value); });
    std::stable_sort(values.begin(), values.end(), [descending](const auto &a, const auto &b) {
        if (a.first.empty() != b.first.empty())
            return b.first.empty();
        return descending ? b.first < a.first : a.first < b.first;
    });
    std::vector<std::uint32_t> order;
    for (const auto &[value, row] : values)
        order.push_back(row);
    return order;
}

std::vector<std::uint32_t> sortedByHand(const EventStore &store, const RowSet &rows, EventColumn column,
                                        bool descending)
{
    if (column == EventColumn::Event || column == EventColumn::Kind || column == EventColumn::Companies)
        return sortedByHand(rows, descending, [&](EventRow row) { return textsOf(store, row, column); });
    return sortedByHand(rows, descending, [&](EventRow row) { return numbersOf(store, row, column); });
}

} // namespace

class TestEventOrder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void everyOrderIsThatOfSortingByHand_data()
    {
        QTest::addColumn<EventColumn>("column");
        QTest::addColumn<Titles>("titles");
        for (int column = 0; column < kEventColumnCount; ++column)
            QTest::addRow("column %d", column) << static_cast<EventColumn>(column) << Titles::Few;
        QTest::newRow("many titles") << EventColumn::Event << Titles::Many;
        QTest::newRow("titles alike at first") << EventColumn::Event << Titles::AlikeAtFirst;
    }
    void everyOrderIsThatOfSortingByHand()
    {
        QFETCH(EventColumn, column);
        QFETCH(Titles, titles);
        const EventStorePtr events = store(titles);
        std::mt19937_64 random(3);
        std::vector<std::uint64_t> words((events->size() + 63) / 64);
        for (std::uint64_t &word : words)
            word = random() & random();
        const std::atomic<bool> cancelled = false;
        const auto isSorted = [&](const RowSet &rows, bool descending) {
            return sortedRows(*events, rows, column, descending, Words(Language::English), cancelled) ==
                   sortedByHand(*events, rows, column, descending);
        };
        QVERIFY(isSorted(RowSet::all(events->size()), false));
        QVERIFY(isSorted(RowSet::all(events->size()), true));
        QVERIFY(isSorted(RowSet(words, events->size()), true));
    }

    void longCommonPrefixesAreOrdered()
    {
        EventStoreBuilder builder;
        std::mt19937_64 random(5);
        for (int i = 0; i < 300; ++i) {
            EventRecord event;
            event.date = Edtf::parse("2025").value();
            event.title.en = std::string(i % 2 == 0 ? 3000 : 30, 'x') + std::string(random() % 3, ' ') +
                             kWords[random() % std::size(kWords)] + (i % 5 == 0 ? std::string(900, 'y') : "");
            builder.add(event);
        }
        const EventStorePtr events = builder.build();
        const RowSet rows = RowSet::all(events->size());
        const std::atomic<bool> cancelled = false;
        for (const bool descending : {false, true})
            QCOMPARE(sortedRows(*events, rows, EventColumn::Event, descending, Words(Language::English), cancelled),
                     sortedByHand(*events, rows, EventColumn::Event, descending));
    }

    void nothingIsSortedToNothing()
    {
        const EventStorePtr empty = EventStoreBuilder().build();
        const std::atomic<bool> cancelled = false;
        for (int column = 0; column < kEventColumnCount; ++column)
            QVERIFY(sortedRows(*empty, RowSet::all(0), static_cast<EventColumn>(column), false,
                               Words(Language::English), cancelled)
                        .empty());
    }

    void aCancelledSortGivesNothing()
    {
        const EventStorePtr events = store(Titles::Few);
        const std::atomic<bool> cancelled = true;
        for (int column = 0; column < kEventColumnCount; ++column)
            QVERIFY(sortedRows(*events, RowSet::all(events->size()), static_cast<EventColumn>(column), false,
                               Words(Language::English), cancelled)
                        .empty());
    }
};

TIMELOUPE_TEST(TestEventOrder, QCoreApplication)
#include "tst_eventorder.moc"
