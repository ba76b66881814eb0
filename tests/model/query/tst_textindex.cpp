// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/core/bytescan.h"
#include "model/query/textindex.h"
#include "model/text/textneedle.h"
#include "tests/support/testprogram/testprogram.h"

#include <QRegularExpression>
#include <QTest>

#include <random>

using namespace timeloupe;

namespace {

// Letters of many kinds: with accents, in two parts, several in one, marks whose order matters, signs beyond the basic
// plane, broken ones.
constexpr const char *kSyllables[] = {"nuc", "lé",   "aire", "É", "œu", " ", " ", "Straße",
                                      "Ω",   "日本", "x",    "a", "aa", "-", "’"};
constexpr const char *kRareSyllables[] = {"e\xCC\x81",
                                          "a\xCC\xA3\xCC\x81",
                                          "Энергия",
                                          "эн",
                                          "й",
                                          "ЫЙ",
                                          "ενέ",
                                          "Σς",
                                          "ﬁ",
                                          "ﬃ",
                                          "🚀",
                                          "⚡\xEF\xB8\x8F",
                                          "𝐱a",
                                          "Ａx",
                                          "が",
                                          "か",
                                          "\xE3\x82\x99",
                                          "한국",
                                          "ㄱ",
                                          "½",
                                          "…",
                                          "\t",
                                          "\x7f",
                                          "İ",
                                          "ı",
                                          "ŉ",
                                          "þ",
                                          "\xC2\xA0",
                                          "K",
                                          "ẞ",
                                          "ế",
                                          "Ǆ",
                                          "№",
                                          "ἄ",
                                          "a\xCD\x85",
                                          "क़",
                                          "שָׁ",
                                          "\xD2\x83\xD6\x91",
                                          "\xFF",
                                          "\xC3"};

class RandomTexts
{
public:
    explicit RandomTexts(std::uint64_t seed, bool rare = false) : m_rare(rare), m_random(seed) {}

    std::size_t number(std::size_t below) { return m_random() % below; }
    std::string text(std::size_t syllables)
    {
        std::string result;
        for (std::size_t i = number(syllables + 1); i > 0; --i)
            result += syllable();
        return result;
    }
    const char *syllable()
    {
        return m_rare && number(2) == 0 ? kRareSyllables[number(std::size(kRareSyllables))]
                                        : kSyllables[number(std::size(kSyllables))];
    }
    Text translated(std::size_t syllables)
    {
        Text result;
        if (number(3) == 0)
            result.neutral = text(syllables);
        else {
            result.en = text(syllables);
            result.fr = text(syllables);
        }
        return result;
    }

    EventStorePtr store(std::size_t events)
    {
        EventStoreBuilder builder;
        for (std::size_t i = 0; i < 5; ++i) {
            Company company;
            company.id = "c" + std::to_string(i);
            company.name = text(4);
            company.aliases = {text(4), text(4)};
            builder.addCompany(company);
        }
        for (std::size_t i = 0; i < events; ++i)
            builder.add(event(i));
        return builder.build();
    }

private:
    EventRecord event(std::size_t index)
    {
        EventRecord record;
        record.id = "e" + std::to_string(index);
        record.title = translated(6);
        record.date = Edtf::point(static_cast<Instant>(number(1'000'000)) * kMsPerDay, Precision::Day);
        if (number(10) == 0)
            record.summary = translated(20);
        if (number(10) == 0)
            record.tags = {text(2), text(2)};
        if (number(10) == 0)
            record.places = {{text(3), std::nullopt}};
        if (number(20) == 0)
            record.parties = {{"c" + std::to_string(number(5)), Role::Owner}};
        return record;
    }

    bool m_rare;
    std::mt19937_64 m_random;
};

/// `text` folded as a whole: a letter whose folding is never told alone stands beside it.
std::string foldedAsAWhole(const std::string &text)
{
    std::string whole = folded(text + " ก");
    whole.resize(whole.size() - std::string(" ก").size());
    return whole;
}

bool has(const std::string &text, const std::string &phrase)
{
    return folded(text).find(phrase) != std::string::npos;
}

bool has(const Text &text, const std::string &phrase)
{
    return has(text.neutral, phrase) || has(text.en, phrase) || has(text.fr, phrase);
}

/// What containing() must say, told from the whole record.
bool matches(const EventStore &store, EventRow row, const std::string &phrase)
{
    const EventRecord record = store.record(row);
    bool found = has(record.title, phrase) || has(record.summary, phrase);
    for (const std::string &tag : record.tags)
        found |= has(tag, phrase);
    for (const EventPlace &place : record.places)
        found |= has(place.name, phrase);
    for (const Party &party : store.parties(row)) {
        const Company &company = store.companies()[party.company.value];
        found |= has(company.name, phrase);
        for (const std::string &alias : company.aliases)
            found |= has(alias, phrase);
    }
    return found;
}

EventStorePtr titled(const std::vector<std::string> &titles)
{
    EventStoreBuilder builder;
    for (const std::string &title : titles) {
        EventRecord record;
        record.title.neutral = title;
        record.date = Edtf::parse("2025").value();
        builder.add(record);
    }
    return builder.build();
}

} // namespace

class TestTextIndex : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void folding_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("plain");
        const auto row = [](const char *text, const char *plain) {
            QTest::newRow(text) << QByteArray(text) << QByteArray(plain);
        };
        row("", "");
        row("OpenAI 5-GW", "openai 5-gw");
        row("Énergie", "energie");
        row("E\xCC\x81nergie", "energie");
        row("œuvre ŒUVRE", "oeuvre oeuvre");
        row("Æther", "aether");
        row("Straße STRASSE", "strasse strasse");
        row("Ørsted Łódź", "orsted lodz");
        row("İstanbul ısı", "istanbul isi");
        row("ﬁn", "fin");
        row("l’an", "l'an");
        row("2019–2026", "2019-2026");
        row("500\xC2\xA0MW\xE2\x80\xAFx", "500 mw x");
        row("a\tb\nc", "a b c");
        row("ΩΣ", "ωσ");
        row("日本 が", "日本 か\xE3\x82\x99");
        row("🚀", "🚀");
    }
    void folding()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, plain);
        const std::string result = folded(text.toStdString());
        QCOMPARE(QByteArray::fromStdString(result), plain);
        QCOMPARE(folded(result), result);
    }

    /// A text is folded alike whether or not a rarer character beside it needs the slow way.
    void everyCharacterIsFoldedAlikeInAnyCompany()
    {
        for (char32_t code = 0x20; code < 0x30000; code += code == 0xd7ff ? 0x801 : 1) {
            const std::string text = QString::fromUcs4(&code, 1).toStdString();
            QCOMPARE(QByteArray::fromStdString(folded(text)), QByteArray::fromStdString(foldedAsAWhole(text)));
            std::vector<char> appended{'x'};
            appendFolded(text, appended);
            QCOMPARE(std::string(appended.begin(), appended.end()), 'x' + folded(text));
        }
    }

    void brokenUtf8IsFoldedWithoutHarm()
    {
        QVERIFY(folded("a\xFF\xC3").starts_with("a"));
        QCOMPARE(folded(std::string_view("a\0b", 3)), std::string("a b"));
    }

    void findsWhatReadingEveryRecordFinds_data()
    {
        QTest::addColumn<std::size_t>("events");
        QTest::newRow("none") << std::size_t(0);
        QTest::newRow("one") << std::size_t(1);
        QTest::newRow("64") << std::size_t(64);
        QTest::newRow("many") << std::size_t(3000);
    }
    void findsWhatReadingEveryRecordFinds()
    {
        QFETCH(std::size_t, events);
        RandomTexts texts(events + 11);
        const EventStorePtr store = texts.store(events);
        const TextIndex index(*store);
        for (int i = 0; i < 30; ++i) {
            const std::string phrase = texts.text(3);
            const RowSet found = index.containing(phrase);
            QCOMPARE(found.rows(), events);
            for (std::size_t row = 0; row < events; ++row)
                QVERIFY2(found.contains(EventRow(row)) == matches(*store, EventRow(row), folded(phrase)),
                         phrase.c_str());
        }
    }

    void aPhraseIsFoundInATextWhenItIsInTheFoldedOne()
    {
        RandomTexts texts(5, true);
        for (int i = 0; i < 6'000; ++i) {
            const std::string text = texts.text(i % 100 == 0 ? 200 : 8);
            const std::string phrase = texts.text(i % 3 == 0 ? 1 : 3);
            const bool found = foldedAsAWhole(text).find(folded(phrase)) != std::string::npos;
            QVERIFY2(TextNeedle(phrase).isIn(text) == found, (phrase + " in " + text).c_str());
        }
    }

    /// Each character is found by what it is folded to, wherever it stands among the 64 bytes looked at together.
    void everyCharacterIsFoundByWhatItIsFoldedTo()
    {
        for (char32_t code = 0x20; code < 0x20000; code += code == 0xd7ff  ? 0x801
                                                           : code < 0x250  ? 1
                                                           : code < 0x3500 ? 11
                                                                           : 301) {
            const std::string text = QString::fromUcs4(&code, 1).toStdString();
            const std::string plain = folded(text);
            QVERIFY2(TextNeedle(plain).isIn(std::string(code % 130, '*') + text), text.c_str());
            for (std::size_t i = 0; i < plain.size(); ++i) // each part of it that is a letter of its own
                if (static_cast<unsigned char>(plain[i]) < 0x80)
                    QVERIFY2(TextNeedle(plain.substr(i, 1)).isIn(text), text.c_str());
        }
    }

    void textsAreSearchedTogetherAsOneByOne()
    {
        RandomTexts texts(29, true);
        for (int i = 0; i < 2'000; ++i) {
            std::string bytes;
            std::vector<std::pair<std::size_t, std::size_t>> places;
            for (std::size_t count = texts.number(65); count > 0; --count) {
                const std::string text = texts.text(count % 20 == 0 ? 60 : 8);
                bytes += texts.syllable();
                places.emplace_back(bytes.size(), text.size());
                bytes += text;
            }
            std::vector<std::string_view> views;
            for (const auto &[begin, length] : places)
                views.push_back(std::string_view(bytes).substr(begin, length));
            const std::string phrase = i % 3 == 0 ? texts.text(2) : std::string("abelnrux ").substr(texts.number(9), 2);
            const TextNeedle needle(phrase);
            if (needle.text().empty())
                continue;
            const std::uint64_t found = needle.foundIn(views, bytes.data() + bytes.size());
            for (std::size_t text = 0; text < views.size(); ++text)
                QVERIFY2((found >> text & 1) == needle.isIn(views[text]),
                         (phrase + " in " + std::string(views[text])).c_str());
        }
    }

    void everyProcessorFindsTheSamePlaces()
    {
        if (!hasAvx2())
            QSKIP("this one has one way only");
        std::mt19937_64 random(31);
        const auto byte = [&random] {
            return static_cast<std::uint8_t>(random() % 4 == 0 ? random() : 'a' + random() % 4);
        };
        for (int i = 0; i < 2'000; ++i) {
            BytePattern pattern;
            pattern.plain = {byte(), static_cast<std::uint8_t>(random() % 3)};
            pattern.plainCase = random() % 2 == 0 ? 0x20 : 0;
            if (random() % 2 == 0) {
                pattern.next = byte();
                pattern.nextCase = 0;
                pattern.nextBytes = 1;
            }
            pattern.more = {byte(), static_cast<std::uint8_t>(random() % 0x80)};
            pattern.third = {byte(), static_cast<std::uint8_t>(random() % 2)};
            std::string bytes(321, '\0');
            for (char &c : bytes)
                c = static_cast<char>(byte());
            std::array<std::uint64_t, 5> wide;
            std::array<std::uint64_t, 5> narrow;
            scanBytes(pattern, bytes.data(), wide.size(), wide.data(), true);
            scanBytes(pattern, bytes.data(), narrow.size(), narrow.data(), false);
            QVERIFY(wide == narrow);
            std::vector<std::string_view> texts;
            for (std::size_t at = 0; at < bytes.size() && texts.size() < 64; at += 1 + texts.back().size())
                texts.push_back(std::string_view(bytes).substr(at, random() % (i % 2 == 0 ? 8 : 150)));
            std::array<std::uint64_t, 64> a;
            std::array<std::uint64_t, 64> b;
            const char *const end = bytes.data() + bytes.size();
            const TextMatches wideSets = scanTexts(pattern, texts, end, a.data(), true);
            const TextMatches narrowSets = scanTexts(pattern, texts, end, b.data(), false);
            QVERIFY(wideSets.plain == narrowSets.plain && wideSets.any == narrowSets.any);
            QVERIFY(wideSets.unread == narrowSets.unread);
            for (std::size_t text = 0; text < texts.size(); ++text)
                QVERIFY((wideSets.any >> text & 1) == 0 || a[text] == b[text]);
        }
    }

    void matchesFullSparseScan()
    {
        RandomTexts texts(17, true);
        const EventStorePtr store = texts.store(2000);
        const TextIndex index(*store);
        for (int i = 0; i < 30; ++i) {
            const std::string phrase = texts.text(2);
            const RowSet found = index.containing(phrase);
            for (std::size_t row = 0; row < store->size(); ++row)
                QVERIFY2(found.contains(EventRow(row)) == matches(*store, EventRow(row), folded(phrase)),
                         phrase.c_str());
        }
    }

    /// As a word is typed: only rows with its beginning are looked at again.
    void amongThoseWithItsBeginningAPhraseIsFoundAsAmongAll()
    {
        RandomTexts texts(23, true);
        const EventStorePtr store = texts.store(5000);
        const TextIndex index(*store);
        int few = 0;
        for (int i = 0; i < 30; ++i) {
            const std::string beginning = texts.text(3) + 'n';
            const RowSet begun = index.containing(beginning);
            const RowBits within(begun.words().begin(), begun.words().end());
            few += begun.count() > 0 && begun.count() < store->size() / 40;
            for (const char *more : {"u", "uc", "é", "\xCC\x81", " "}) {
                const std::string phrase = beginning + more;
                if (folded(phrase).find(folded(beginning)) != std::string::npos)
                    QVERIFY2(index.containing(phrase, nullptr, &within) == index.containing(phrase), phrase.c_str());
            }
        }
        QVERIFY(few > 5);
    }

    void wordsOfLongTextsAreFound()
    {
        std::vector<std::string> titles(300, std::string(70'000, '-'));
        titles[3].assign(2'500'000, 'x');
        titles[3] += "Énergie";
        titles[4].clear();
        titles[5] = "énergie";
        for (std::size_t i = 10; i < titles.size();
             i += 10) // at the end of one chunk of memory or the begin of the next
            titles[i] += "Réacteur";
        const EventStorePtr store = titled(titles);
        const TextIndex index(*store);
        QCOMPARE(index.containing("energie").count(), std::size_t(2));
        QCOMPARE(index.containing("xenergie").count(), std::size_t(1));
        QCOMPARE(index.containing("reacteur").count(), std::size_t(29));
        QCOMPARE(index.containing("xx").count(), std::size_t(1));
        QCOMPARE(index.containing("").count(), titles.size());
    }

    void idsAreNotSearched()
    {
        EventStoreBuilder builder;
        for (int i = 0; i < 300; ++i) {
            EventRecord record;
            record.id = "reactor-" + std::to_string(i);
            record.title.neutral = i % 7 == 0 ? "" : i % 3 == 0 ? "Reactor" : "-1";
            record.date = Edtf::parse("2025").value();
            builder.add(record);
        }
        const EventStorePtr store = builder.build();
        const RowSet found = TextIndex(*store).containing("reactor");
        QCOMPARE(found.count(), std::size_t(85));
        found.forEach([&](EventRow row) { QVERIFY(store->title(row, Language::English) == "Reactor"); });
    }

    void rowsBeyondTheFirstChunkAreFound()
    {
        std::vector<std::string> titles(200'000, "nothing");
        for (const std::size_t at : {0, 31, 32, 65'535, 65'536, 131'071, 199'999})
            titles[at] = "a reactor";
        const EventStorePtr store = titled(titles);
        const RowSet found = TextIndex(*store).containing("REACTOR");
        QCOMPARE(found.count(), std::size_t(7));
        found.forEach(
            [&](EventRow row) { QCOMPARE(store->title(row, Language::English), std::string_view("a reactor")); });
        QCOMPARE(TextIndex(*store).containing("not").count(), titles.size() - 7);
    }

    void aPhraseIsNeverFoundAcrossTexts()
    {
        const EventStorePtr store = titled({"ab", "cd", "ab cd"});
        const TextIndex index(*store);
        QCOMPARE(index.containing("abcd").count(), std::size_t(0));
        QCOMPARE(index.containing("b cd").count(), std::size_t(1));
        QCOMPARE(index.containing("").count(), std::size_t(3));
        QCOMPARE(index.containing("d\1").count(), std::size_t(0));
        QCOMPARE(index.containing("abe").count(), std::size_t(0)); // the next event's id
        QCOMPARE(index.containing("2cd").count(), std::size_t(0)); // its own
    }

    void aCancelledSearchStops()
    {
        const EventStorePtr store = titled({"ab", "cd"});
        const std::atomic<bool> cancelled = true;
        QCOMPARE(TextIndex(*store).containing("ab", &cancelled).count(), std::size_t(0));
    }
};

TIMELOUPE_TEST(TestTextIndex, QCoreApplication)
#include "tst_textindex.moc"
