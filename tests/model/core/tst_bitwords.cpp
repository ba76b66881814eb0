// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/core/bitwords.h"
#include "tests/support/testprogram/testprogram.h"

#include <QRegularExpression>
#include <QTest>

#include <algorithm>
#include <bit>
#include <random>
#include <vector>

using namespace timeloupe;

namespace {

/// Each bit set with a chance of 2^−rarity.
std::vector<std::uint64_t> randomWords(std::size_t count, int rarity, std::mt19937_64 &random)
{
    std::vector<std::uint64_t> words(count, ~std::uint64_t(0));
    for (std::uint64_t &word : words) {
        for (int i = 0; i < rarity; ++i)
            word &= random();
    }
    return words;
}

} // namespace

class TestBitWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void countsWhatIsBeforeEachWord()
    {
        std::mt19937_64 random(1);
        for (const int rarity : {0, 1, 5}) {
            const std::vector<std::uint64_t> words = randomWords(300, rarity, random);
            const std::vector<std::uint64_t> masks = randomWords(300, 1, random);
            std::vector<std::uint32_t> before(words.size());
            std::vector<std::uint32_t> maskedBefore(words.size());
            const std::uint32_t all = countBits(words, before.data());
            const std::uint32_t masked = countBits(words, masks, maskedBefore.data());
            std::uint32_t sum = 0;
            std::uint32_t maskedSum = 0;
            for (std::size_t i = 0; i < words.size(); ++i) {
                QCOMPARE(before[i], sum);
                QCOMPARE(maskedBefore[i], maskedSum);
                sum += static_cast<std::uint32_t>(std::popcount(words[i]));
                maskedSum += static_cast<std::uint32_t>(std::popcount(words[i] & masks[i]));
            }
            QCOMPARE(all, sum);
            QCOMPARE(masked, maskedSum);
        }
        QCOMPARE(countBits({}, nullptr), 0U);
    }

    void looksUpTheBitOfEachRow()
    {
        std::mt19937_64 random(2);
        const std::vector<std::uint64_t> words = randomWords(1000, 1, random);
        for (std::size_t count = 0; count <= 64; ++count) {
            std::vector<std::uint32_t> rows(count);
            std::generate(rows.begin(), rows.end(),
                          [&] { return static_cast<std::uint32_t>(random() % (words.size() * 64)); });
            const std::uint64_t bits = bitsOf(words.data(), rows);
            for (std::size_t i = 0; i < 64; ++i) {
                const bool expected = i < count && (words[rows[i] / 64] >> (rows[i] % 64) & 1) != 0;
                QCOMPARE((bits >> i & 1) != 0, expected);
            }
        }
    }
};

TIMELOUPE_TEST(TestBitWords, QCoreApplication)
#include "tst_bitwords.moc"
