// SPDX-License-Identifier: GPL-3.0-or-later
// First, because moc of Qt 6.4 cannot read <compare> where no other header of the library was read before it.
#include <QRegularExpression>
#include <QTest>

#include "model/core/rowset.h"
#include "tests/support/testprogram/testprogram.h"

#include <random>

using namespace timeloupe;

namespace {

std::vector<bool> randomBits(std::mt19937_64 &random, std::size_t size, unsigned oneIn)
{
    std::vector<bool> bits(size);
    for (std::size_t i = 0; i < size; ++i)
        bits[i] = random() % oneIn == 0;
    return bits;
}

RowSet setOf(const std::vector<bool> &bits)
{
    std::vector<std::uint64_t> words((bits.size() + 63) / 64);
    for (std::size_t i = 0; i < bits.size(); ++i)
        words[i / 64] |= std::uint64_t(bits[i]) << (i % 64);
    return RowSet(std::move(words), bits.size());
}

} // namespace

class TestRowSet : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void countsAndFindsItsMembers_data()
    {
        QTest::addColumn<int>("size");
        QTest::addColumn<int>("oneIn");
        for (const int size : {0, 1, 63, 64, 65, 128, 1000, 4096, 20'011}) {
            for (const int oneIn : {1, 3, 500})
                QTest::addRow("one in %d of %d", oneIn, size) << size << oneIn;
        }
    }

    void countsAndFindsItsMembers()
    {
        QFETCH(int, size);
        QFETCH(int, oneIn);
        std::mt19937_64 random(7);
        const auto bits = randomBits(random, static_cast<std::size_t>(size), static_cast<unsigned>(oneIn));
        const RowSet set = setOf(bits);
        QCOMPARE(set.rows(), bits.size());
        std::vector<EventRow> members;
        for (std::size_t i = 0; i < bits.size(); ++i) {
            QCOMPARE(set.contains(EventRow(i)), bool(bits[i]));
            QCOMPARE(set.rank(EventRow(i)), members.size());
            if (bits[i])
                members.emplace_back(i);
        }
        QCOMPARE(set.rank(EventRow(bits.size())), members.size());
        QCOMPARE(set.count(), members.size());
        QCOMPARE(set.isAll(), members.size() == bits.size());
        for (std::size_t i = 0; i < members.size(); ++i)
            QCOMPARE(set.select(i), std::optional(members[i]));
        QVERIFY(!set.select(members.size()));
        std::vector<EventRow> visited;
        set.forEach([&](EventRow row) { visited.push_back(row); });
        QCOMPARE(visited, members);
    }

    void visitsOnlyTheRowsOfAStretch()
    {
        std::mt19937_64 random(8);
        const auto bits = randomBits(random, 300, 2);
        const RowSet set = setOf(bits);
        for (std::size_t begin = 0; begin <= bits.size(); begin += 13) {
            for (std::size_t end = begin; end <= bits.size(); end += 7) {
                std::vector<EventRow> expected;
                for (std::size_t i = begin; i < end; ++i) {
                    if (bits[i])
                        expected.emplace_back(i);
                }
                std::vector<EventRow> visited;
                set.forEach(begin, end, [&](EventRow row) { visited.push_back(row); });
                QCOMPARE(visited, expected);
            }
        }
    }

    void combinesLikeBits()
    {
        std::mt19937_64 random(9);
        for (const std::size_t size : {1, 64, 130, 999}) {
            const auto a = randomBits(random, size, 2);
            const auto b = randomBits(random, size, 3);
            std::vector<bool> both(size);
            std::vector<bool> either(size);
            std::vector<bool> neither(size);
            for (std::size_t i = 0; i < size; ++i) {
                both[i] = a[i] && b[i];
                either[i] = a[i] || b[i];
                neither[i] = !a[i] && !b[i];
            }
            QVERIFY((setOf(a) & setOf(b)) == setOf(both));
            QVERIFY((setOf(a) | setOf(b)) == setOf(either));
            QVERIFY(~(setOf(a) | setOf(b)) == setOf(neither));
        }
    }

    void bitsBeyondTheLastRowDoNotCount()
    {
        const RowSet set({~std::uint64_t(0)}, 10);
        QCOMPARE(set.count(), std::size_t(10));
        QVERIFY(set.isAll());
        QVERIFY(set == RowSet::all(10));
        QCOMPARE((~set).count(), std::size_t(0));
        QVERIFY(~set == RowSet::none(10));
    }

    void nothingIsAlsoASet()
    {
        const RowSet set;
        QCOMPARE(set.count(), std::size_t(0));
        QVERIFY(!set.select(0));
        set.forEach([](EventRow) { QFAIL("no rows expected"); });
    }
};

TIMELOUPE_TEST(TestRowSet, QCoreApplication)
#include "tst_rowset.moc"
