// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/core/radixsort.h"
#include "tests/support/testprogram/testprogram.h"

#include <QRegularExpression>
#include <QTest>

#include <algorithm>
#include <random>

using namespace timeloupe;

namespace {

std::vector<std::uint32_t> values(const std::vector<SortItem> &items)
{
    std::vector<std::uint32_t> result;
    for (const SortItem &item : items)
        result.push_back(item.value);
    return result;
}

} // namespace

class TestRadixSort : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void theOrderIsThatOfAStableSort_data()
    {
        QTest::addColumn<std::uint64_t>("mask"); // of the bits that keys have
        QTest::addColumn<bool>("outlier");
        QTest::newRow("all alike") << std::uint64_t(0) << false;
        QTest::newRow("one bit") << std::uint64_t(1) << false;
        QTest::newRow("few bits") << std::uint64_t(0x3ff) << false;
        QTest::newRow("high bits") << std::uint64_t(0xfff0'0000'0000'0000) << false;
        QTest::newRow("bits in between") << std::uint64_t(0x0000'0fff'ff00'0000) << false;
        QTest::newRow("all bits") << ~std::uint64_t(0) << false;
        QTest::newRow("one far from all others") << std::uint64_t(0xfffff) << true;
    }
    void theOrderIsThatOfAStableSort()
    {
        QFETCH(std::uint64_t, mask);
        QFETCH(bool, outlier);
        for (const std::size_t count : {0, 1, 2, 20, 300, 5'000, 300'000}) {
            std::mt19937_64 random(count);
            std::vector<SortItem> items;
            for (std::size_t i = 0; i < count; ++i)
                items.push_back({random() & mask, static_cast<std::uint32_t>(i)});
            if (outlier && count > 1)
                items[count / 2].key = ~std::uint64_t(0);
            std::vector<SortItem> expected = items;
            std::stable_sort(expected.begin(), expected.end(),
                             [](const SortItem &a, const SortItem &b) { return a.key < b.key; });
            std::vector<SortItem> parallel = items;
            const std::atomic<bool> cancelled = false;
            QVERIFY(radixSort(parallel, cancelled));
            QCOMPARE(values(parallel), values(expected));
            radixSort(items);
            QCOMPARE(values(items), values(expected));
        }
    }

    void aCancelledSortSaysSo()
    {
        std::vector<SortItem> items;
        for (std::uint32_t i = 0; i < 300'000; ++i)
            items.push_back({(i * std::uint64_t(7919)) % 300'007, i});
        const std::atomic<bool> cancelled = true;
        QVERIFY(!radixSort(items, cancelled));
    }
};

TIMELOUPE_TEST(TestRadixSort, QCoreApplication)
#include "tst_radixsort.moc"
