// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/textsort.h"

#include <QRegularExpression>
#include <QTest>

#include <algorithm>
#include <numeric>
#include <random>

using namespace timeloupe;

namespace {

std::vector<std::string> randomTexts(std::size_t count, std::size_t letters, std::size_t longest, std::uint64_t seed)
{
    std::mt19937_64 random(seed);
    std::vector<std::string> texts(count);
    for (std::string &text : texts) {
        text.resize(random() % (longest + 1));
        for (char &c : text)
            c = static_cast<char>(letters > 200 ? 1 + random() % 255 : 'a' + random() % letters);
    }
    return texts;
}

std::vector<std::uint32_t> sortedByHand(const std::vector<std::string> &texts, bool descending)
{
    std::vector<std::uint32_t> order(texts.size());
    std::iota(order.begin(), order.end(), 0U);
    std::stable_sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
        return descending ? texts[b] < texts[a] : texts[a] < texts[b];
    });
    return order;
}

std::vector<std::uint32_t> sorted(const std::vector<std::string> &texts, bool descending)
{
    const std::atomic<bool> cancelled = false;
    return TextSort(texts.size(), descending, cancelled).sort([&](std::size_t i, std::string &to) { to += texts[i]; });
}

} // namespace

class TestTextSort : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void theOrderIsThatOfTheBytes_data()
    {
        QTest::addColumn<int>("count");
        QTest::addColumn<int>("letters"); // few: long common beginnings, many equal texts
        QTest::addColumn<int>("longest");
        QTest::newRow("none") << 0 << 2 << 5;
        QTest::newRow("one") << 1 << 2 << 5;
        QTest::newRow("few") << 9 << 2 << 20;
        QTest::newRow("two letters") << 5000 << 2 << 30;
        QTest::newRow("one letter") << 3000 << 1 << 60;
        QTest::newRow("letters") << 20000 << 26 << 24;
        QTest::newRow("all bytes") << 20000 << 255 << 12;
        QTest::newRow("in two threads") << 80000 << 4 << 24;
    }
    void theOrderIsThatOfTheBytes()
    {
        QFETCH(int, count);
        QFETCH(int, letters);
        QFETCH(int, longest);
        const auto texts = randomTexts(static_cast<std::size_t>(count), static_cast<std::size_t>(letters),
                                       static_cast<std::size_t>(longest), 7);
        QCOMPARE(sorted(texts, false), sortedByHand(texts, false));
        QCOMPARE(sorted(texts, true), sortedByHand(texts, true));
    }

    void textsThatDifferLateAreToldApart()
    {
        const std::string same(300, 'x');
        std::vector<std::string> texts;
        for (int i = 0; i < 40; ++i)
            texts.push_back(same + static_cast<char>('z' - i % 20));
        QCOMPARE(sorted(texts, false), sortedByHand(texts, false));
        QCOMPARE(sorted(texts, true), sortedByHand(texts, true));
    }

    void nothingComesWhenItIsCancelled()
    {
        std::atomic<bool> cancelled = false;
        const auto order = TextSort(1000, false, cancelled).sort([&](std::size_t i, std::string &to) {
            to += 'a';
            cancelled = i == 500 || cancelled;
        });
        QVERIFY(order.empty());
    }
};

QTEST_GUILESS_MAIN(TestTextSort)
#include "tst_textsort.moc"
