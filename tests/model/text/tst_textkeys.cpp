// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/text/textkeys.h"
#include "tests/support/testprogram/testprogram.h"

#include <QRegularExpression>
#include <QTest>

#include <algorithm>
#include <random>

using namespace timeloupe;

namespace {

constexpr const char *kWords[] = {"agreement", "on",     "of",       "a",  "",
                                  "data",      "centre", "\xC3\xA9", "zz", "international"};

/// Common words, with others between them that no sample has.
std::string randomText(std::mt19937_64 &random, std::size_t words)
{
    std::string text;
    for (std::size_t i = random() % (words + 1); i > 0; --i) {
        if (random() % 4 == 0)
            text += static_cast<char>('a' + random() % 26) + std::to_string(random() % 1000);
        else
            text += kWords[random() % std::size(kWords)];
        if (random() % 3 != 0)
            text += ' ';
    }
    return text;
}

} // namespace

class TestTextKeys : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void keysSortAsTextsDo_data()
    {
        QTest::addColumn<std::size_t>("sample");
        QTest::addColumn<std::size_t>("words");
        QTest::newRow("nothing known") << std::size_t(0) << std::size_t(5);
        QTest::newRow("few words known") << std::size_t(10) << std::size_t(5);
        QTest::newRow("many words known") << std::size_t(20'000) << std::size_t(5);
        QTest::newRow("long texts") << std::size_t(2'000) << std::size_t(40);
    }
    void keysSortAsTextsDo()
    {
        QFETCH(std::size_t, sample);
        QFETCH(std::size_t, words);
        std::mt19937_64 random(sample + words);
        std::vector<std::string> known(sample);
        for (std::string &text : known)
            text = randomText(random, words);
        const TextKeys keys(known);
        std::vector<std::string> texts(20'000);
        for (std::string &text : texts)
            text = randomText(random, words);
        std::sort(texts.begin(), texts.end());
        std::size_t apart = 0;
        for (std::size_t i = 1; i < texts.size(); ++i) {
            const std::uint64_t before = keys.key(texts[i - 1].c_str());
            const std::uint64_t key = keys.key(texts[i].c_str());
            QVERIFY2(before <= key, (texts[i - 1] + " / " + texts[i]).c_str());
            const std::optional<std::size_t> covered = keys.covered(key);
            QVERIFY(covered != std::size_t(0));
            if (before == key && texts[i - 1] != texts[i]) {
                QVERIFY2(covered && texts[i - 1].substr(0, *covered) == texts[i].substr(0, *covered),
                         (texts[i - 1] + " / " + texts[i]).c_str());
            }
            if (texts[i - 1] == texts[i])
                QCOMPARE(before, key);
            apart += before < key;
        }
        QVERIFY(apart > 1000);
    }

    void commonWordsTakeFewBits()
    {
        const std::vector<std::string> sample(10, "agreement on an international data centre, ohio");
        const TextKeys keys(sample);
        QVERIFY(!keys.covered(keys.key("agreement on an international data centre, ohio")));
        QVERIFY(!keys.covered(keys.key("agreement on an international data ohio")));
        QVERIFY(keys.covered(keys.key("agreement on something that is not known")));
        QVERIFY(!keys.covered(keys.key("")));
        QVERIFY(keys.key("agreement on an international data centre, ohio") <
                keys.key("agreement on an international data ohio"));
    }
};

TIMELOUPE_TEST(TestTextKeys, QCoreApplication)
#include "tst_textkeys.moc"
