// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/table/eventsequence.h"

#include "tests/support/testprogram/testprogram.h"
#include "tests/support/warnings.h"

#include <QTest>

#include <algorithm>
#include <numeric>
#include <random>

using namespace timeloupe;

namespace {

constexpr std::size_t kRows = 1000;
constexpr std::size_t kDated = 900;

enum class Order { Ascending, Descending, Sorted };

/// Some of kRows rows, in that order: as the arrangement under test, and as a plain list.
struct Sample
{
    Sample(Order order, std::uint64_t seed) : random(seed)
    {
        std::vector<std::uint64_t> words((kRows + 63) / 64);
        for (std::uint64_t &word : words)
            word = random() | random();
        const auto rows = std::make_shared<const RowSet>(std::move(words), kRows);
        rows->forEach([this](EventRow row) { expected.push_back(row); });
        if (order == Order::Descending)
            std::reverse(expected.begin(), std::find_if(expected.begin(), expected.end(),
                                                        [](EventRow row) { return row.value >= kDated; }));
        if (order != Order::Sorted) {
            arrangement = EventSequence(rows, kDated, order == Order::Descending);
            return;
        }
        std::shuffle(expected.begin(), expected.end(), random);
        auto sorted = std::make_shared<std::vector<std::uint32_t>>();
        for (const EventRow row : expected)
            sorted->push_back(row.value);
        arrangement = EventSequence(rows, sorted);
    }

    std::mt19937_64 random;
    EventSequence arrangement;
    std::vector<EventRow> expected;
};

} // namespace

class TestEventSequence : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnUnexpectedWarnings(); }

    void everyOrderAgreesWithAList_data()
    {
        QTest::addColumn<int>("order");
        QTest::newRow("by time") << static_cast<int>(Order::Ascending);
        QTest::newRow("latest first, undated last") << static_cast<int>(Order::Descending);
        QTest::newRow("sorted") << static_cast<int>(Order::Sorted);
    }

    void everyOrderAgreesWithAList()
    {
        QFETCH(const int, order);
        for (std::uint64_t seed = 1; seed <= 5; ++seed) {
            Sample sample(static_cast<Order>(order), seed);
            const EventSequence &arrangement = sample.arrangement;
            QCOMPARE(arrangement.size(), sample.expected.size());
            QCOMPARE(arrangement.isByTime(), static_cast<Order>(order) != Order::Sorted);
            for (std::size_t i = 0; i < sample.expected.size(); ++i)
                QCOMPARE(arrangement.rowAt(i), std::optional(sample.expected[i]));
            QCOMPARE(arrangement.rowAt(sample.expected.size()), std::nullopt);
            checkStretches(sample);
            checkPositions(sample);
        }
    }

    void nothingIsInAnEmptyOne()
    {
        const EventSequence none;
        QCOMPARE(none.size(), std::size_t(0));
        QVERIFY(!none.rowAt(0));
        QVERIFY(none.rowsIn(0, 0).empty());
        QVERIFY(none.positionsOf({EventRow(std::size_t(0))}).empty());
    }

private:
    static void checkStretches(Sample &sample)
    {
        const std::size_t size = sample.expected.size();
        for (int i = 0; i < 100; ++i) {
            std::size_t first = i == 0 ? 0 : sample.random() % size;
            std::size_t last = i == 0 ? size - 1 : sample.random() % size;
            if (first > last)
                std::swap(first, last);
            std::vector<EventRow> rows(sample.expected.begin() + static_cast<std::ptrdiff_t>(first),
                                       sample.expected.begin() + static_cast<std::ptrdiff_t>(last) + 1);
            std::sort(rows.begin(), rows.end());
            QCOMPARE(sample.arrangement.rowsIn(first, last), rows);
        }
        QVERIFY(sample.arrangement.rowsIn(0, size).empty());
        QVERIFY(sample.arrangement.rowsIn(2, 1).empty());
    }

    /// Of some rows, among them such that are not in it, and one that no store has.
    static void checkPositions(Sample &sample)
    {
        std::vector<EventRow> some;
        for (std::size_t row = 0; row < kRows; ++row) {
            if (sample.random() % 3 == 0)
                some.emplace_back(row);
        }
        some.emplace_back(kRows + 7);
        std::vector<int> expected;
        for (std::size_t i = 0; i < sample.expected.size(); ++i) {
            if (std::binary_search(some.begin(), some.end(), sample.expected[i]))
                expected.push_back(static_cast<int>(i));
        }
        QCOMPARE(sample.arrangement.positionsOf(some), expected);
    }
};

TIMELOUPE_TEST(TestEventSequence, QCoreApplication)
#include "tst_eventsequence.moc"
