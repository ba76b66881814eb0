// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/totals/series.h"

#include "model/core/maximumindex.h"
#include "model/totals/totals.h"
#include "tests/support/testprogram/testprogram.h"

#include <QRegularExpression>
#include <QTest>

#include <algorithm>
#include <cmath>
#include <map>
#include <random>
#include <set>
#include <string>

using namespace timeloupe;

namespace {

struct Wanted
{
    std::string id = {};
    std::string date = {}; ///< empty: none
    double usd = 0;        ///< 0: no amount
    std::string partOf = {};
    Kind kind = Kind::Contract;
    double gigawatts = 0;
    std::string bounds = {};
    std::string currency = "USD";
};

EventRecord eventOf(const Wanted &wanted)
{
    EventRecord record;
    record.id = wanted.id;
    record.title.neutral = wanted.id;
    record.kind = wanted.kind;
    if (!wanted.date.empty())
        record.date = Edtf::parse(wanted.date).value();
    if (!wanted.bounds.empty())
        record.bounds = Edtf::parse(wanted.bounds).value();
    if (wanted.usd > 0)
        record.amounts.push_back({wanted.usd, std::nullopt, wanted.currency, Bound::Exact, AmountOf::Total});
    if (wanted.gigawatts > 0)
        record.measures.push_back({"power", wanted.gigawatts, std::nullopt, "GW", Bound::Exact});
    if (!wanted.partOf.empty())
        record.relations.push_back({RelationType::PartOf, wanted.partOf});
    return record;
}

EventStorePtr storeOf(const std::vector<Wanted> &events)
{
    EventStoreBuilder builder;
    for (const Wanted &event : events)
        builder.add(eventOf(event));
    return builder.build();
}

RowSetPtr all(const EventStorePtr &store)
{
    return std::make_shared<const RowSet>(RowSet::all(store->size()));
}

RowSetPtr everyOther(const EventStorePtr &store, std::uint64_t seed)
{
    std::mt19937_64 random(seed);
    std::vector<std::uint64_t> words((store->size() + 63) / 64);
    std::generate(words.begin(), words.end(), random);
    return std::make_shared<const RowSet>(RowSet(std::move(words), store->size()));
}

/// Events of seven years, some part of others, some without date or amount, some estimates.
EventStorePtr randomStore(std::uint64_t seed, int count, std::int64_t fromYear = 2019)
{
    std::mt19937_64 random(seed);
    const auto pick = [&random](std::int64_t low, std::int64_t high) {
        return std::uniform_int_distribution<std::int64_t>(low, high)(random);
    };
    const Instant from = toInstant({.year = fromYear});
    const Instant to = toInstant({.year = fromYear + 7});
    EventStoreBuilder builder;
    for (int i = 0; i < count; ++i) {
        Wanted wanted;
        wanted.id = "e" + std::to_string(i);
        wanted.usd = pick(0, 3) == 0 ? 0 : static_cast<double>(pick(1, 1'000'000));
        wanted.gigawatts = pick(0, 3) == 0 ? static_cast<double>(pick(1, 9)) : 0;
        wanted.kind = pick(0, 9) == 0 ? Kind::Estimate : Kind::Contract;
        wanted.currency = pick(0, 4) == 0 ? "EUR" : "USD";
        if (i > 0 && pick(0, 4) == 0)
            wanted.partOf = "e" + std::to_string(pick(0, i - 1));
        EventRecord record = eventOf(wanted);
        if (pick(0, 19) > 0)
            record.date = Edtf::point(pick(from, to), Precision::Millisecond);
        builder.add(record);
    }
    return builder.build();
}

double netOf(const Totals &totals, const std::string &currency)
{
    for (const Total &total : totals.totals) {
        if (total.currency == currency)
            return total.net;
    }
    return 0;
}

RowSet dated(const EventStore &store)
{
    std::vector<std::uint64_t> words((store.size() + 63) / 64);
    for (std::size_t i = 0; i < store.datedCount(); ++i)
        words[i / 64] |= std::uint64_t(1) << (i % 64);
    return RowSet(std::move(words), store.size());
}

TimeRange years(std::int64_t from, std::int64_t to)
{
    return {toInstant({.year = from}), toInstant({.year = to})};
}

std::vector<double> xs(const Series &series)
{
    std::vector<double> result;
    for (const Lollipop &lollipop : series.lollipops)
        result.push_back(lollipop.x);
    return result;
}

} // namespace

class TestSeries : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }
    void maximumIsTheFirstLargest();
    void smallRecord();
    void currenciesByGross();
    void powerCountsOnce();
    void countsEvents();
    void runningEndsAtTheNet();
    void columnsMatchReferenceImplementation();
    void panningKeepsTheColumns();
    void columnCacheDoesNotChangeResults();
    void foldIsOneColumn();
    void axisDoesNotJump();
    void allOfTime();
};

void TestSeries::maximumIsTheFirstLargest()
{
    std::mt19937_64 random(10);
    for (const std::size_t size : {1U, 15U, 16U, 17U, 255U, 256U, 257U, 5000U}) {
        std::vector<double> values(size);
        for (double &value : values)
            value = static_cast<double>(random() % 97);
        const MaximumIndex index(values);
        for (int round = 0; round < 300; ++round) {
            const std::size_t begin = random() % size;
            const std::size_t end = begin + 1 + random() % (size - begin);
            const auto expected = std::max_element(values.begin() + static_cast<std::ptrdiff_t>(begin),
                                                   values.begin() + static_cast<std::ptrdiff_t>(end));
            QCOMPARE(index.largest(begin, end), static_cast<std::size_t>(expected - values.begin()));
        }
    }
}

void TestSeries::smallRecord()
{
    const EventStorePtr store = storeOf({{.id = "A", .date = "2019", .usd = 1},
                                         {.id = "B", .date = "2021-03-04", .usd = 500},
                                         {.id = "C", .date = "2022-01-01", .usd = 100, .partOf = "B"},
                                         {.id = "D", .date = "2023-01-01", .usd = 4000, .kind = Kind::Estimate},
                                         {.id = "E", .date = "2024-01-01"},
                                         {.id = "F", .usd = 9, .bounds = "2025"},
                                         {.id = "G", .usd = 70}});
    const TimeScale scale(years(2019, 2027), 800);
    const Series series = SeriesIndex(store, all(store), SeriesKind::Amount).series(scale);
    QCOMPARE(series.currency, std::string("USD"));
    QCOMPARE(series.lollipops.size(), std::size_t(5));
    std::string ids;
    std::string leftOut;
    std::string vague;
    for (const Lollipop &lollipop : series.lollipops) {
        ids += store->id(lollipop.row);
        QCOMPARE(lollipop.x, scale.x(store->begin(lollipop.row)));
        QCOMPARE(lollipop.count, std::size_t(1));
        leftOut += lollipop.leftOut ? 'y' : 'n';
        vague += lollipop.vague ? 'y' : 'n';
    }
    QCOMPARE(ids, std::string("ABCDF"));
    QCOMPARE(leftOut, std::string("nnyyn"));
    QCOMPARE(vague, std::string("ynnny"));
    QCOMPARE(series.minValue, 1.0);
    QCOMPARE(series.maxValue, 4000.0);
    QCOMPARE(series.total, 510.0);

    QCOMPARE(series.running.size(), std::size_t(5)); // edges, A, B, F
    QCOMPARE(series.running[0].value, 0.0);
    QCOMPARE(series.running[1].value, 1.0);
    QCOMPARE(series.running[2].value, 501.0);
    QCOMPARE(series.running[2].x, scale.x(toInstant({.year = 2021, .month = 3, .day = 4})));
    QCOMPARE(series.running[3].value, 510.0);
    QCOMPARE(series.running[4].x, 800.0);
    QCOMPARE(series.running[4].value, 510.0);
    // Seen from its middle it has begun already.
    const Series later = SeriesIndex(store, all(store), SeriesKind::Amount).series(TimeScale(years(2022, 2024), 800));
    QCOMPARE(later.running.front().value, 501.0);
    QCOMPARE(later.running.back().value, 501.0);
    QCOMPARE(later.running.size(), std::size_t(2));
    QCOMPARE(later.maxValue, 4000.0);
}

void TestSeries::currenciesByGross()
{
    const EventStorePtr store =
        storeOf({{.id = "A", .date = "2019", .usd = 5, .currency = "EUR"},
                 {.id = "B", .date = "2020", .usd = 3},
                 {.id = "C", .date = "2020", .usd = 3},
                 {.id = "D", .date = "2021", .usd = 99, .kind = Kind::Estimate, .currency = "GBP"}});
    const SeriesIndex index(store, all(store), SeriesKind::Amount);
    QCOMPARE(index.currencies(), (std::vector<std::string>{"USD", "EUR", "GBP"}));
    QCOMPARE(index.currency(), std::string("USD"));
    const TimeScale scale(years(2019, 2022), 300);
    const Series euros = SeriesIndex(store, all(store), SeriesKind::Amount, "EUR").series(scale);
    QCOMPARE(euros.lollipops.size(), std::size_t(1));
    QCOMPARE(euros.total, 5.0);
    const Series none = SeriesIndex(store, all(store), SeriesKind::Amount, "CHF").series(scale);
    QVERIFY(none.lollipops.empty());
    QCOMPARE(none.running.size(), std::size_t(2));
    const EventStorePtr empty = storeOf({});
    QCOMPARE(SeriesIndex(empty, all(empty), SeriesKind::Amount).series(scale).running.size(), std::size_t(2));
}

void TestSeries::powerCountsOnce()
{
    const EventStorePtr store = storeOf({{.id = "A", .date = "2020", .gigawatts = 5},
                                         {.id = "B", .date = "2021", .partOf = "A", .gigawatts = 1},
                                         {.id = "C", .date = "2022", .usd = 9, .partOf = "A", .gigawatts = 2},
                                         {.id = "D", .date = "2023", .kind = Kind::Estimate, .gigawatts = 44},
                                         {.id = "E", .date = "2024", .gigawatts = 1}});
    const Series power = SeriesIndex(store, all(store), SeriesKind::Power).series(TimeScale(years(2020, 2025), 500));
    QCOMPARE(power.lollipops.size(), std::size_t(5));
    QCOMPARE(power.lollipops[0].value, 5.0);
    QVERIFY(power.lollipops[1].leftOut && power.lollipops[2].leftOut && power.lollipops[3].leftOut);
    QCOMPARE(power.total, 6.0);
    QVERIFY(power.currency.empty());
    // The whole has no amount: in money its part counts.
    QCOMPARE(SeriesIndex(store, all(store), SeriesKind::Amount).series(TimeScale(years(2020, 2025), 500)).total, 9.0);
}

void TestSeries::countsEvents()
{
    const EventStorePtr store = storeOf({{.id = "A", .date = "2020-01-01"},
                                         {.id = "B", .date = "2020-01-02", .usd = 1e9},
                                         {.id = "C", .date = "2020-01-03"},
                                         {.id = "D", .date = "2024"}});
    const Series series =
        SeriesIndex(store, all(store), SeriesKind::Count)
            .series(TimeScale({toInstant({.year = 2019, .month = 12}), toInstant({.year = 2045})}, 300));
    QCOMPARE(series.lollipops.size(), std::size_t(2));
    QCOMPARE(series.lollipops[0].value, 3.0);
    QCOMPARE(store->id(series.lollipops[0].row), std::string_view("B"));
    QCOMPARE(series.total, 4.0);
    QCOMPARE(series.maxValue, 4.0);
    QCOMPARE(series.running.back().value, 4.0);
}

void TestSeries::runningEndsAtTheNet()
{
    for (std::uint64_t seed = 1; seed <= 30; ++seed) {
        const EventStorePtr store = randomStore(seed, 200);
        const RowSetPtr rows = everyOther(store, seed + 100);
        for (const std::string currency : {"USD", "EUR"}) {
            const Series series =
                SeriesIndex(store, rows, SeriesKind::Amount, currency).series(TimeScale(years(2019, 2027), 500));
            const double net = netOf(totals(*store, *rows & dated(*store)), currency);
            QCOMPARE(series.running.back().value, net);
            QCOMPARE(series.total, net);
        }
    }
}

void TestSeries::columnsMatchReferenceImplementation()
{
    std::mt19937_64 random(11);
    const EventStorePtr store = randomStore(77, 3000, 1966); // on both sides of the epoch
    const RowSetPtr rows = everyOther(store, 5);
    const SeriesIndex index(store, rows, SeriesKind::Amount, "USD");
    const Totals whole = totals(*store, *rows & dated(*store));
    std::map<std::uint32_t, double> values; // of those drawn
    std::set<std::uint32_t> leftOut;
    (*rows & dated(*store)).forEach([&](EventRow row) {
        if (store->amountCount(row) > 0 && store->currencies()[store->amount(row, 0).currency] == "USD")
            values[row.value] = store->amount(row, 0).value;
    });
    for (const LeftOut &out : whole.leftOut)
        leftOut.insert(out.row.value);

    for (int round = 0; round < 60; ++round) {
        const Instant begin = store->begins()[random() % store->datedCount()];
        const auto length = static_cast<Instant>(std::pow(10.0, 6 + static_cast<double>(random() % 500) / 100));
        const TimeScale scale({begin, begin + length}, 700);
        const Series series = index.series(scale);

        Instant width = 1;
        while (static_cast<double>(width) < 3 * scale.msPerPixel())
            width *= 2;
        std::map<Instant, Lollipop> columns;
        double before = 0;
        for (const auto &[number, value] : values) {
            const EventRow row(number);
            before += store->begin(row) < begin && !leftOut.contains(number) ? value : 0;
            const auto [column, isNew] = columns.try_emplace(
                static_cast<Instant>(std::floor(static_cast<double>(store->begin(row)) / static_cast<double>(width))));
            Lollipop &expected = column->second;
            expected.count = isNew ? 1 : expected.count + 1;
            if (isNew || value > expected.value) {
                expected.value = value;
                expected.row = row;
            }
        }
        std::erase_if(columns, [&](const auto &column) {
            const double x = scale.x(store->begin(column.second.row));
            return x < 0 || x > scale.width();
        });
        QCOMPARE(series.lollipops.size(), columns.size());
        auto expected = columns.begin();
        for (const Lollipop &lollipop : series.lollipops) {
            QCOMPARE(lollipop.row, expected->second.row);
            QCOMPARE(lollipop.value, expected->second.value);
            QCOMPARE(lollipop.count, expected->second.count);
            QCOMPARE(lollipop.leftOut, leftOut.contains(lollipop.row.value));
            ++expected;
        }
        QCOMPARE(series.running.front().value, before);
        const auto byX = [](const StepPoint &a, const StepPoint &b) { return a.x < b.x; };
        QVERIFY(std::is_sorted(series.running.begin(), series.running.end(), byX));
        QVERIFY(series.running.size() <= 700 / 3 + 4);
    }
}

void TestSeries::panningKeepsTheColumns()
{
    const EventStorePtr store = randomStore(78, 5000);
    const SeriesIndex index(store, all(store), SeriesKind::Amount, "USD");
    const TimeScale first(years(2020, 2022), 900);
    const Series before = index.series(first);
    for (const double dx : {0.37, 5.0, 101.3, -77.7}) {
        const TimeScale scale(first.panned(dx), 900);
        const Series after = index.series(scale);
        std::size_t both = 0;
        for (const Lollipop &lollipop : before.lollipops) {
            const double x = scale.x(store->begin(lollipop.row));
            if (x < 10 || x > 890)
                continue;
            const auto same = std::find_if(after.lollipops.begin(), after.lollipops.end(), [&](const Lollipop &other) {
                return other.row == lollipop.row && other.count == lollipop.count;
            });
            QVERIFY(same != after.lollipops.end());
            ++both;
        }
        QVERIFY(both > 50);
    }
}

void TestSeries::columnCacheDoesNotChangeResults()
{
    const EventStorePtr store = randomStore(81, 4000);
    std::mt19937_64 random(6);
    const auto below = [&](int limit) { return static_cast<int>(random() % static_cast<unsigned>(limit)); };
    for (const bool folded : {false, true}) {
        const Folds folds = folded ? Folds{{years(2021, 2022), 0}, {years(2024, 2025), 3}} : Folds();
        for (const SeriesKind kind : {SeriesKind::Amount, SeriesKind::Count}) {
            const SeriesIndex index(store, all(store), kind);
            SeriesColumns known;
            TimeScale scale(years(2019, 2027), 900, folds);
            for (int step = 0; step < 400; ++step) {
                TimeRange range = scale.panned(below(400) - 200);
                if (below(4) == 0)
                    range = scale.zoomed(below(2) == 0 ? 1 / 1.3 : 1.3, below(900));
                else if (below(20) == 0)
                    range = years(2019 + below(4), 2024 + below(3));
                scale = TimeScale(range, 900, below(30) == 0 ? Folds() : folds);
                const Series plain = index.series(scale);
                const Series kept = index.series(scale, known);
                QCOMPARE(kept.lollipops.size(), plain.lollipops.size());
                for (std::size_t i = 0; i < plain.lollipops.size(); ++i) {
                    QCOMPARE(kept.lollipops[i].x, plain.lollipops[i].x);
                    QCOMPARE(kept.lollipops[i].row, plain.lollipops[i].row);
                    QCOMPARE(kept.lollipops[i].value, plain.lollipops[i].value);
                    QCOMPARE(kept.lollipops[i].count, plain.lollipops[i].count);
                }
                QCOMPARE(kept.running.size(), plain.running.size());
                for (std::size_t i = 0; i < plain.running.size(); ++i) {
                    QCOMPARE(kept.running[i].x, plain.running[i].x);
                    QCOMPARE(kept.running[i].value, plain.running[i].value);
                }
            }
        }
    }
}

void TestSeries::foldIsOneColumn()
{
    const EventStorePtr store = randomStore(79, 2000);
    const TimeRange folded = years(2021, 2025);
    const TimeScale scale(years(2019, 2027), 900, {{folded, 0}});
    const Series series = SeriesIndex(store, all(store), SeriesKind::Count).series(scale);
    std::size_t inFold = 0;
    std::size_t events = 0;
    for (const Lollipop &lollipop : series.lollipops) {
        inFold += folded.contains(store->begin(lollipop.row)) ? 1 : 0;
        events += lollipop.count;
    }
    QCOMPARE(inFold, std::size_t(1));
    QCOMPARE(events, store->datedCount());
    const std::vector<double> at = xs(series);
    QVERIFY(std::is_sorted(at.begin(), at.end()));
    // Looking at the fold's inside opens it.
    const Series open =
        SeriesIndex(store, all(store), SeriesKind::Count).series(TimeScale(years(2022, 2024), 900, {{folded, 0}}));
    QVERIFY(open.lollipops.size() > 50);
}

void TestSeries::axisDoesNotJump()
{
    const EventStorePtr store = randomStore(80, 500);
    const SeriesIndex index(store, all(store), SeriesKind::Amount, "USD");
    const Series whole = index.series(TimeScale(years(2019, 2027), 500));
    const Series part = index.series(TimeScale(years(2020, 2021), 500));
    QCOMPARE(part.maxValue, whole.maxValue);
    QCOMPARE(part.minValue, whole.minValue);
    QCOMPARE(part.total, whole.total);
    QVERIFY(whole.maxValue > 0);
}

void TestSeries::allOfTime()
{
    const EventStorePtr store =
        storeOf({{.id = "A", .date = "Y-170000000", .usd = 1}, {.id = "B", .date = "Y190000000", .usd = 2}});
    const SeriesIndex index(store, all(store), SeriesKind::Amount);
    for (const double width : {2.0, 50.0, 3000.0})
        QCOMPARE(index.series(TimeScale({kInstantMin, kInstantMax}, width)).running.back().value, 3.0);
    const Instant a = store->begins()[0];
    const Series deep = index.series(TimeScale({a - 5, a + 5}, 1000));
    QCOMPARE(xs(deep), std::vector<double>{500.0});
}

TIMELOUPE_TEST(TestSeries, QCoreApplication)
#include "tst_series.moc"
