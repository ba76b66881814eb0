// SPDX-License-Identifier: GPL-3.0-or-later
#include "textindex.h"

#include "eventstorecolumns.h"
#include "rarerows.h"
#include "textneedle.h"

#include <algorithm>
#include <functional>

namespace timeloupe {

namespace {

/// Where at most one row in so many may have the words, each is looked up instead of reading all.
constexpr std::size_t kFew = 32;
/// So many titles in several languages are brought from memory before they are read.
constexpr std::size_t kAhead = 16;

void setBit(RowBits &bits, std::size_t row)
{
    bits[row / 64] |= std::uint64_t(1) << (row % 64);
}

/// Has the texts brought from memory: they are wanted soon, and lie anywhere.
void prefetch([[maybe_unused]] const Text &title)
{
#ifdef __GNUC__
    for (const std::string *text : {&title.neutral, &title.en, &title.fr})
        __builtin_prefetch(text->data());
#endif
}

std::size_t countOf(const RowBits &bits)
{
    std::size_t count = 0;
    for (const std::uint64_t word : bits)
        count += static_cast<std::size_t>(std::popcount(word));
    return count;
}

/// Calls judge(text, at) for the places where the needle may be in the texts that `textOf` picks of the pairs
/// [begin, end); its verdict is for that text. Sets the bits of those in which it is found.
template <class TextOf, class Judge>
void searchPairs(const TextArena &arena, std::size_t begin, std::size_t end, const TextNeedle &needle,
                 const TextOf &textOf, const Judge &judge, RowBits &bits)
{
    while (begin < end) {
        const TextArena::Run run = arena.run(begin, end);
        std::size_t index = begin;
        std::string_view text = textOf(arena.at(index));
        needle.forEachPlace(run.bytes, [&](const char *at) {
            if (at >= text.data() + text.size()) {
                if (needle.isRuledOut(run.bytes, at)) // whoever's text it is
                    return at + 1;
                index = arena.pairAt(run, index, at);
                text = textOf(arena.at(index));
            }
            if (at < text.data()) // in the id
                return text.data();
            const TextNeedle::Verdict verdict = judge(text, at);
            if (verdict.found)
                setBit(bits, index);
            if (!verdict.isFinal)
                return at + 1;
            if (++index == run.end)
                return run.bytes.data() + run.bytes.size();
            text = textOf(arena.at(index));
            return text.data();
        });
        begin = run.end;
    }
}

bool isInAny(const RareParts::TextView &text, const TextNeedle &needle)
{
    return needle.isIn(text.neutral) || needle.isIn(text.en) || needle.isIn(text.fr);
}

bool isInRare(const RareParts &rare, const TextNeedle &needle)
{
    const auto hasName = [&needle](const RareParts::PlaceView &place) { return needle.isIn(place.name); };
    const auto has = [&needle](std::string_view tag) { return needle.isIn(tag); };
    const std::vector<RareParts::PlaceView> places = rare.places();
    const std::vector<std::string_view> tags = rare.tags();
    return isInAny(rare.summary(), needle) || std::any_of(places.begin(), places.end(), hasName) ||
           std::any_of(tags.begin(), tags.end(), has);
}

bool isInTitle(const Text &title, const TextNeedle &needle)
{
    return needle.isIn(title.neutral) || needle.isIn(title.en) || needle.isIn(title.fr);
}

} // namespace

/// One containing().
class TextIndex::Search
{
public:
    Search(const EventStore &store, const TextNeedle &needle, const std::atomic<bool> *cancelled)
        : m_store(store), m_columns(store.columns()), m_needle(needle), m_cancelled(cancelled)
    {
        m_bits.resize((store.size() + 63) / 64);
    }

    void readAll()
    {
        forRowChunks(m_store.size(), m_cancelled, [this](std::size_t begin, std::size_t end) {
            searchPairs(
                m_columns.texts, begin, end, m_needle, [](const TextArena::Pair &pair) { return pair.second; },
                [this](std::string_view text, const char *at) { return m_needle.judged(text, at); }, m_bits);
        });
        readOddTitles();
        readRareParts();
    }

    /// Only these rows.
    void readOnly(const RowBits &rows)
    {
        forRowChunks(m_store.size(), m_cancelled, [this, &rows](std::size_t begin, std::size_t end) {
            for (std::size_t word = begin / 64; word * 64 < end; ++word)
                forEachBit(rows[word], word * 64, [this](std::size_t row) {
                    if (isIn(EventRow(row)))
                        setBit(m_bits, row);
                });
        });
    }

    /// All events of the companies that are called so.
    void addCompanies(const std::vector<std::vector<std::string>> &names)
    {
        const auto isCalled = [this](const std::string &name) {
            return name.find(m_needle.text()) != std::string::npos;
        };
        for (std::size_t lane = 0; lane < names.size() && !isCancelled(m_cancelled); ++lane) {
            if (std::any_of(names[lane].begin(), names[lane].end(), isCalled))
                for (const std::uint32_t row : m_store.laneRows(lane))
                    setBit(m_bits, row);
        }
    }

    [[nodiscard]] RowBits take() { return std::move(m_bits); }

private:
    [[nodiscard]] bool isIn(EventRow row) const
    {
        if (const Text *odd = m_columns.oddTitles.find(row); odd != nullptr && isInTitle(*odd, m_needle))
            return true;
        if (m_needle.isIn(m_columns.texts.at(row.value).second))
            return true;
        const std::optional<RareParts> rare = m_store.rareParts(row);
        return rare && isInRare(*rare, m_needle);
    }

    /// It may be in one of the texts that are searched, or in another (or between two).
    [[nodiscard]] TextNeedle::Verdict judgedRare(std::string_view bytes, const char *at) const
    {
        if (m_needle.isRuledOut(bytes, at))
            return {};
        return {isInRare(RareParts(bytes), m_needle), true};
    }

    void readOddTitles()
    {
        const Sparse<Text> &odd = m_columns.oddTitles;
        forRowChunks(odd.rows().rows(), m_cancelled, [&](std::size_t begin, std::size_t end) {
            std::size_t index = odd.rows().rank(EventRow(begin));
            odd.rows().forEach(begin, end, [&](EventRow row) {
                if (index + kAhead < odd.values().size())
                    prefetch(odd.values()[index + kAhead]);
                if (isInTitle(odd.values()[index++], m_needle))
                    setBit(m_bits, row.value);
            });
        });
    }

    /// They are in input order.
    void readRareParts()
    {
        const TextArena &arena = m_columns.rare.parts();
        RowBits found((arena.size() + 63) / 64);
        forRowChunks(arena.size(), m_cancelled, [&](std::size_t begin, std::size_t end) {
            searchPairs(
                arena, begin, end, m_needle, [](const TextArena::Pair &pair) { return pair.first; },
                [this](std::string_view bytes, const char *at) { return judgedRare(bytes, at); }, found);
        });
        const RowBits rows = rowsOfRareParts(m_store, found, m_cancelled);
        std::transform(m_bits.begin(), m_bits.end(), rows.begin(), m_bits.begin(), std::bit_or());
    }

    const EventStore &m_store;
    const EventStore::Columns &m_columns;
    const TextNeedle &m_needle;
    const std::atomic<bool> *m_cancelled;
    RowBits m_bits;
};

TextIndex::TextIndex(const EventStore &store) : m_store(&store)
{
    for (const Company &company : store.companies()) {
        std::vector<std::string> names{folded(company.name)};
        for (const std::string &alias : company.aliases)
            names.push_back(folded(alias));
        m_companies.push_back(std::move(names));
    }
}

RowSet TextIndex::containing(std::string_view phrase, const std::atomic<bool> *cancelled, const RowBits *within) const
{
    const TextNeedle needle(phrase);
    if (needle.text().empty())
        return RowSet::all(m_store->size());
    Search search(*m_store, needle, cancelled);
    if (within != nullptr && countOf(*within) < m_store->size() / kFew)
        search.readOnly(*within);
    else
        search.readAll();
    search.addCompanies(m_companies);
    return RowSet(search.take(), m_store->size());
}

} // namespace timeloupe
