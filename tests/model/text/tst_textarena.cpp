// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/text/textarena.h"
#include "tests/support/testprogram/testprogram.h"

#include <QRegularExpression>
#include <QTest>

#include <random>

using namespace timeloupe;

namespace {

/// Texts that fill several chunks, some empty, some longer than a chunk.
std::vector<std::string> texts(std::size_t count, std::uint64_t seed)
{
    std::mt19937_64 random(seed);
    std::vector<std::string> result(count);
    for (std::string &text : result) {
        const auto dice = random() % 5000;
        const std::size_t size = dice == 0 ? 1'500'000 + random() % 1'000'000 : dice < 500 ? 0 : random() % 400;
        text.assign(size, static_cast<char>('a' + random() % 26));
    }
    return result;
}

TextArena arenaOf(const std::vector<std::string> &texts, std::size_t begin, std::size_t end)
{
    TextArena arena;
    for (std::size_t i = begin; i < end; ++i)
        arena.append(std::to_string(i), texts[i]);
    return arena;
}

} // namespace

class TestTextArena : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void holdsWhatWasAppended()
    {
        const std::vector<std::string> all = texts(20'000, 1);
        TextArena arena = arenaOf(all, 0, 9'000);
        arena.append(arenaOf(all, 9'000, all.size()));
        QCOMPARE(arena.size(), all.size());
        for (std::size_t i = 0; i < all.size(); ++i) {
            QCOMPARE(arena.at(i).first, std::string_view(std::to_string(i)));
            QVERIFY(arena.at(i).second == all[i]);
        }
    }

    void runsHoldThePairsThatLieTogether()
    {
        const std::vector<std::string> all = texts(20'000, 2);
        TextArena arena = arenaOf(all, 0, 9'000);
        arena.append(arenaOf(all, 9'000, all.size()));
        std::mt19937_64 random(3);
        std::size_t runs = 0;
        for (std::size_t begin = 0; begin < all.size(); ++runs) {
            const TextArena::Run run = arena.run(begin, all.size());
            QVERIFY(run.begin == begin && run.end > begin && run.end <= all.size());
            QVERIFY(run.bytes.data() == arena.at(begin).first.data());
            QVERIFY(run.bytes.data() + run.bytes.size() ==
                    arena.at(run.end - 1).second.data() + all[run.end - 1].size());
            for (std::size_t i = begin + 1; i < run.end; ++i) // all that is between two pairs is two lengths
                QVERIFY(arena.at(i).first.data() - (arena.at(i - 1).second.data() + all[i - 1].size()) <= 5);
            for (int i = 0; i < 300; ++i) {
                const std::size_t pair = begin + random() % (run.end - begin);
                const std::size_t from = begin + random() % (pair - begin + 1);
                const std::string_view text = arena.at(pair).second;
                QCOMPARE(arena.pairAt(run, from, arena.at(pair).first.data()), pair);
                if (!text.empty())
                    QCOMPARE(arena.pairAt(run, from, text.data() + text.size() - 1), pair);
            }
            begin = run.end;
        }
        QVERIFY(runs < 60); // some chunks, and those of the long ones
        QCOMPARE(arena.run(3, 4).end, std::size_t(4));
    }

    void splicesAgainAndAgain()
    {
        std::mt19937_64 random(4);
        std::vector<std::string> all = texts(40'000, 5);
        TextArena arena = arenaOf(all, 0, all.size());
        const std::size_t indexBytes = arena.indexBytes();
        std::size_t shared = 0;
        for (int round = 0; round < 24; ++round) {
            Splice splice(all.size());
            TextArena added;
            std::vector<std::string> now;
            std::size_t next = 0;
            const auto keepUntil = [&](std::size_t end) {
                splice.keep(next, end - next);
                now.insert(now.end(), all.begin() + static_cast<std::ptrdiff_t>(next),
                           all.begin() + static_cast<std::ptrdiff_t>(end));
                next = end;
            };
            for (int i = 0; i < 2; ++i) { // mostly at the same places, as if they were edited
                const std::size_t place = round % 3 == 0 ? random() % all.size() : all.size() / 2 * std::size_t(i);
                keepUntil(std::max(next, place));
                next = std::min(next + random() % 2, all.size());
                now.push_back(texts(1, random()).front());
                added.append("new", now.back());
                splice.add();
            }
            keepUntil(all.size());
            const char *const last = arena.at(all.size() * 3 / 4).second.data();
            const std::size_t lastNow = splice.place(all.size() * 3 / 4);
            arena = TextArena::spliced(arena, added, splice);
            shared += arena.at(lastNow).second.data() == last ? 1 : 0;
            all = std::move(now);
            QCOMPARE(arena.size(), all.size());
            for (std::size_t i = 0; i < all.size(); ++i)
                QVERIFY(arena.at(i).second == all[i]);
            for (std::size_t begin = 0; begin < all.size();) {
                const TextArena::Run run = arena.run(begin, all.size());
                for (std::size_t i = begin + 1; i < run.end; ++i)
                    QVERIFY(arena.at(i).first.data() - (arena.at(i - 1).second.data() + all[i - 1].size()) <= 5);
                begin = run.end;
            }
        }
        QVERIFY2(shared > 12, qPrintable(QString::number(shared)));
        QVERIFY(arena.indexBytes() < indexBytes + 2000); // no chunk for each edit
        TextArena anew;
        for (std::size_t i = 0; i < all.size(); ++i)
            anew.append(arena.at(i).first, all[i]);
        QCOMPARE(arena.textBytes(), anew.textBytes());
    }
};

TIMELOUPE_TEST(TestTextArena, QCoreApplication)
#include "tst_textarena.moc"
