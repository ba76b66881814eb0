// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/lanes/lanegroup.h"

#include "tests/support/generator.h"
#include "tests/support/testprogram/testprogram.h"

#include <QRegularExpression>
#include <QTest>

#include <algorithm>
#include <random>
#include <set>

using namespace timeloupe;

namespace {

EventStorePtr storeOf(std::size_t events, std::size_t companies)
{
    test::GeneratorOptions options;
    options.events = events;
    options.companies = companies;
    options.amountShare = 0.3; // many ties
    options.undatedShare = 0.02;
    options.openShare = 0.1;
    return test::generatedStore(options);
}

RowSet someRows(std::size_t rows, std::mt19937_64 &random)
{
    std::vector<std::uint64_t> words((rows + 63) / 64);
    for (std::uint64_t &word : words)
        word = random() | random();
    return {std::move(words), rows};
}

} // namespace

class TestLaneGroup : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void matchesLaneScan()
    {
        std::mt19937_64 random(17);
        for (const std::size_t events : {0U, 1U, 63U, 64U, 65U, 3000U}) {
            const EventStorePtr store = storeOf(events, 40);
            const RowSet filter = someRows(store->size(), random);
            std::vector<std::uint32_t> lanes;
            for (std::uint32_t lane = 0; lane < store->laneCount(); ++lane) {
                if (random() % 3 == 0)
                    lanes.push_back(lane);
            }
            const LaneGroup group(store, filter, lanes);

            std::set<EventRow> members;
            for (const std::uint32_t lane : lanes) {
                for (const std::uint32_t row : store->laneRows(lane)) {
                    if (filter.contains(EventRow(row)))
                        members.insert(EventRow(row));
                }
            }
            QCOMPARE(group.members().count(), members.size());
            for (int round = 0; round < 200; ++round) {
                const std::size_t begin = random() % (store->size() + 1);
                const std::size_t end = random() % (store->size() + 70);
                std::vector<EventRow> expected;
                std::copy_if(members.begin(), members.end(), std::back_inserter(expected),
                             [&](EventRow row) { return row.value >= begin && row.value < end; });
                QCOMPARE(group.count(begin, end), expected.size());
                QCOMPARE(group.rows(begin, end), expected);
                std::stable_sort(expected.begin(), expected.end(),
                                 [&](EventRow a, EventRow b) { return store->importance(a) > store->importance(b); });
                const std::size_t limit = random() % 12;
                expected.resize(std::min(limit, expected.size()));
                QCOMPARE(group.top(begin, end, limit), expected);
            }
            for (int round = 0; round < 100 && store->datedCount() > 0; ++round) {
                const std::size_t begin = random() % (store->size() + 1);
                const Instant t = store->begin(EventRow(random() % store->datedCount()));
                const double least = round % 2 == 0 ? 0 : 40.0 * static_cast<double>(kMsPerDay);
                std::vector<EventRow> running;
                std::copy_if(members.begin(), members.end(), std::back_inserter(running), [&](EventRow row) {
                    return row.value < begin && row.value < store->datedCount() && store->latest(row) > t;
                });
                QCOMPARE(group.runningCount(begin, t), running.size());
                std::erase_if(running, [&](EventRow row) {
                    return !store->isOpenEnd(row) && difference(store->begin(row), store->end(row)) < least;
                });
                std::stable_sort(running.begin(), running.end(),
                                 [&](EventRow a, EventRow b) { return store->importance(a) > store->importance(b); });
                running.resize(std::min<std::size_t>(running.size(), random() % 40));
                QCOMPARE(group.running(begin, t, least, running.size()), running);
            }
        }
    }

    void aDealBetweenTwoOfThemCountsOnce()
    {
        EventStoreBuilder builder;
        for (const char *id : {"a", "b", "c"}) {
            Company company;
            company.id = company.name = id;
            builder.addCompany(company);
        }
        EventRecord deal;
        deal.id = "deal";
        deal.date = Edtf::parse("2024-05-01").value();
        deal.parties = {{"a", Role::Customer}, {"b", Role::Provider}};
        builder.add(deal);
        const EventStorePtr store = builder.build();
        const std::vector<std::uint32_t> both = {0, 1};
        QCOMPARE(LaneGroup(store, RowSet::all(1), both).count(0, 1), std::size_t(1));
        const std::vector<std::uint32_t> neither = {2, 3};
        QCOMPARE(LaneGroup(store, RowSet::all(1), neither).count(0, 1), std::size_t(0));
    }
};

TIMELOUPE_TEST(TestLaneGroup, QCoreApplication)
#include "tst_lanegroup.moc"
