// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/core/splice.h"
#include "tests/support/testprogram/testprogram.h"

#include <QTest>

#include <numeric>
#include <random>

using namespace timeloupe;

namespace {

struct Spliced
{
    Splice splice;
    std::vector<std::uint32_t> base;  ///< 0, 1, 2 …
    std::vector<std::uint32_t> added; ///< 1'000'000, 1'000'001 …
    std::vector<std::uint32_t> now;   ///< what the splice makes of them
};

/// `steps`: about how often something is removed or added.
Spliced randomSplice(std::size_t size, std::size_t steps, std::mt19937 &random)
{
    Spliced made{Splice(size), std::vector<std::uint32_t>(size), {}, {}};
    std::iota(made.base.begin(), made.base.end(), 0U);
    for (std::size_t next = 0; next < size;) {
        const std::size_t kept = std::min<std::size_t>(random() % (2 * size / steps + 1), size - next);
        made.splice.keep(next, kept);
        made.now.insert(made.now.end(), made.base.begin() + static_cast<std::ptrdiff_t>(next),
                        made.base.begin() + static_cast<std::ptrdiff_t>(next + kept));
        next += kept + random() % 3;
        for (std::uint32_t more = random() % 3; more > 0; --more) {
            made.added.push_back(static_cast<std::uint32_t>(1'000'000 + made.added.size()));
            made.now.push_back(made.added.back());
            made.splice.add();
        }
    }
    return made;
}

RowSet oddOnes(const std::vector<std::uint32_t> &items)
{
    std::vector<std::uint64_t> words((items.size() + 63) / 64);
    for (std::size_t i = 0; i < items.size(); ++i)
        words[i / 64] |= std::uint64_t(items[i] % 2) << i % 64;
    return {std::move(words), items.size()};
}

} // namespace

class TestSplice : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void joinsColumnsSetsAndMembers()
    {
        std::mt19937 random(1);
        for (int round = 0; round < 200; ++round) {
            const Spliced made = randomSplice(1 + random() % 500, 1 + random() % 40, random);
            const Splice &splice = made.splice;
            QCOMPARE(splice.size(), made.now.size());
            QVERIFY(splice.joined<std::uint32_t>(made.base, made.added) == made.now);
            QVERIFY(splice.of(oddOnes(made.base), oddOnes(made.added)) == oddOnes(made.now));
            const Splice members = splice.ofMembers(oddOnes(made.base), oddOnes(made.added));
            const auto odd = [](std::vector<std::uint32_t> items) {
                std::erase_if(items, [](std::uint32_t item) { return item % 2 == 0; });
                return items;
            };
            QVERIFY(members.joined<std::uint32_t>(odd(made.base), odd(made.added)) == odd(made.now));
        }
    }

    void givesItemsTheirPlaces()
    {
        std::mt19937 random(2);
        for (const std::size_t steps : {1, 5, 12, 200}) { // few are renumbered in another way than many
            const Spliced made = randomSplice(5000, steps, random);
            std::vector<std::uint32_t> removed;
            made.splice.forEachRemoved(
                [&removed](std::size_t item) { removed.push_back(static_cast<std::uint32_t>(item)); });
            std::vector<std::uint32_t> renumbered = made.base;
            made.splice.renumber(renumbered);
            std::vector<std::uint32_t> slots = made.base; // 0 is none
            made.splice.renumber(slots, 1);
            QCOMPARE(slots.front(), 0U);
            for (std::uint32_t place = 0; place < made.now.size(); ++place) {
                const std::uint32_t item = made.now[place];
                if (item >= 1'000'000) {
                    QCOMPARE(made.splice.placeOfAdded(item - 1'000'000), place);
                    continue;
                }
                QVERIFY(made.splice.keeps(item) && !std::binary_search(removed.begin(), removed.end(), item));
                QCOMPARE(made.splice.place(item), place);
                QCOMPARE(renumbered[item], place);
                if (item + 1 < slots.size())
                    QCOMPARE(slots[item + 1], place + 1);
            }
            for (const std::uint32_t item : removed)
                QVERIFY(!made.splice.keeps(item));
            QCOMPARE(removed.size() + made.now.size() - made.added.size(), made.base.size());
        }
    }

    void sharesAColumnOnlyWhereNothingDiffers()
    {
        const Column<int> base(std::vector{1, 2, 3});
        Splice splice(3);
        splice.keep(0, 1);
        splice.add();
        splice.keep(2, 1);
        QVERIFY(splice.keepsPlaces());
        QVERIFY(splice.of(base, Column(std::vector{2})).data() == base.data());
        const Column<int> other = splice.of(base, Column(std::vector{7}));
        QVERIFY(std::vector(other.begin(), other.end()) == std::vector({1, 7, 3}));
        QCOMPARE(base[1], 2);
    }
};

TIMELOUPE_TEST(TestSplice, QCoreApplication)
#include "tst_splice.moc"
