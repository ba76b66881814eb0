// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/query/textsearch.h"

#include "model/events/eventstorecolumns.h"
#include "model/query/sparserows.h"
#include "model/text/phrasesearch.h"

#include <algorithm>
#include <functional>

namespace timeloupe {

namespace {

/// Prefetch distance for multilingual titles.
constexpr std::size_t kAhead = 16;
constexpr std::size_t kSearchChunk = 32'768; // rows per task; a multiple of 64

void setBit(RowBits &bits, std::size_t row)
{
    bits[row / 64] |= std::uint64_t(1) << (row % 64);
}

/// Prefetches the texts of a title.
void prefetch([[maybe_unused]] const Text &title)
{
#ifdef __GNUC__
    title.forEach([](const std::string &text) { __builtin_prefetch(text.data()); });
#endif
}

/// Calls judge(bytes, at) for possible matches in the first texts of the pairs [begin, end), and sets the bits of those
/// it accepts.
template <class Judge>
void searchFirsts(const TextArena &arena, std::size_t begin, std::size_t end, const TextNeedle &needle,
                  const Judge &judge, RowBits &bits)
{
    while (begin < end) {
        const TextArena::Run run = arena.run(begin, end);
        std::size_t index = begin;
        std::string_view text = arena.at(index).first;
        needle.forEachPlace(run.bytes, [&](const char *at) {
            if (at >= text.data() + text.size()) {
                if (needle.isRuledOut(run.bytes, at)) // whichever text it is in
                    return at + 1;
                index = arena.pairAt(run, index, at);
                text = arena.at(index).first;
            }
            if (at < text.data()) // within the lengths
                return text.data();
            const TextNeedle::Verdict verdict = judge(text, at);
            if (verdict.found)
                setBit(bits, index);
            if (!verdict.isFinal)
                return at + 1;
            if (++index == run.end)
                return run.bytes.data() + run.bytes.size();
            text = arena.at(index).first;
            return text.data();
        });
        begin = run.end;
    }
}

bool isInAny(const SparseFields::TextView &text, const TextNeedle &needle)
{
    const auto has = [&needle](const SparseFields::TranslationView &view) { return needle.isIn(view.text); };
    return needle.isIn(text.neutral) || needle.isIn(text.en) || needle.isIn(text.fr) ||
           std::any_of(text.others.begin(), text.others.end(), has);
}

bool isInSparseFields(const SparseFields &sparse, const TextNeedle &needle)
{
    const auto hasName = [&needle](const SparseFields::PlaceView &place) { return needle.isIn(place.name); };
    const auto has = [&needle](std::string_view tag) { return needle.isIn(tag); };
    const std::vector<SparseFields::PlaceView> places = sparse.places();
    const std::vector<std::string_view> tags = sparse.tags();
    return isInAny(sparse.summary(), needle) || std::any_of(places.begin(), places.end(), hasName) ||
           std::any_of(tags.begin(), tags.end(), has);
}

bool isInTitle(const Text &title, const TextNeedle &needle)
{
    const auto has = [&needle](const Text::Translation &translation) { return needle.isIn(translation.text); };
    return needle.isIn(title.neutral) || needle.isIn(title.en) || needle.isIn(title.fr) ||
           std::any_of(title.others.begin(), title.others.end(), has);
}

} // namespace

TextSearch::TextSearch(const EventStore &store, const TextNeedle &needle, const std::atomic<bool> *cancelled,
                       const SearchListener *listener)
    : m_store(store),
      m_columns(store.columns()),
      m_needle(needle),
      m_cancelled(cancelled),
      m_listener(listener),
      m_bits((store.size() + 63) / 64),
      m_finished((store.size() + kSearchChunk - 1) / kSearchChunk),
      m_order(chunkOrder())
{
}

void TextSearch::addCompanies(const std::vector<std::vector<std::string>> &names)
{
    const auto isCalled = [this](const std::string &name) { return containsPhrase(name, m_needle.text()); };
    for (std::size_t lane = 0; lane < names.size() && !isCancelled(m_cancelled); ++lane) {
        if (std::any_of(names[lane].begin(), names[lane].end(), isCalled))
            for (const std::uint32_t row : m_store.laneRows(lane))
                setBit(m_bits, row);
    }
}

void TextSearch::readAll()
{
    forChunks([this](std::size_t begin, std::size_t end) {
        readTitles(begin, end);
        readIrregularTitles(begin, end);
    });
    readSparseFields();
}

void TextSearch::readOnly(const RowBits &rows)
{
    forChunks([this, &rows](std::size_t begin, std::size_t end) {
        for (std::size_t word = begin / 64; word * 64 < end; ++word)
            forEachBit(rows[word], word * 64, [this](std::size_t row) {
                if (isIn(EventRow(row)))
                    setBit(m_bits, row);
            });
    });
}

/// Calls read(begin, end) for chunks covering all rows, in several threads.
template <class Read> void TextSearch::forChunks(const Read &read)
{
    std::atomic<std::size_t> next = 0;
    runParts(parallelParts(m_order.size(), 4), [&](std::size_t) {
        for (std::size_t i = next++; i < m_order.size() && !isCancelled(m_cancelled); i = next++) {
            const std::size_t begin = m_order[i] * kSearchChunk;
            read(begin, std::min(begin + kSearchChunk, m_store.size()));
            finish(m_order[i]);
        }
    });
}

/// Chunks nearest the priority rows first.
std::vector<std::uint32_t> TextSearch::chunkOrder() const
{
    const std::span<const EventRow> wanted = m_listener != nullptr ? m_listener->near : std::span<const EventRow>();
    std::vector<std::pair<std::size_t, std::uint32_t>> chunks; // distance of each
    for (std::size_t chunk = 0; chunk < m_finished.size(); ++chunk) {
        std::size_t nearest = m_finished.size();
        for (const EventRow row : wanted) {
            const std::size_t at = row.value / kSearchChunk;
            nearest = std::min(nearest, at < chunk ? chunk - at : at - chunk);
        }
        chunks.emplace_back(nearest, static_cast<std::uint32_t>(chunk));
    }
    std::sort(chunks.begin(), chunks.end());
    std::vector<std::uint32_t> order;
    for (const auto &[nearest, chunk] : chunks)
        order.push_back(chunk);
    return order;
}

/// Marks a chunk as finished and reports partial results when they are due.
void TextSearch::finish(std::size_t chunk)
{
    m_finished[chunk].store(true, std::memory_order_release);
    if (m_listener == nullptr)
        return;
    const std::unique_lock lock(m_reportMutex, std::try_to_lock);
    if (lock && m_finished[m_order.front()].load(std::memory_order_acquire) && !isCancelled(m_cancelled) &&
        m_listener->clock.isDue())
        m_listener->report(finished());
}

/// Partial results: the chunks up to the first unfinished one, which is still being written. Results outside the
/// priority rows are stable.
RowBits TextSearch::finished() const
{
    constexpr std::size_t kWords = kSearchChunk / 64;
    RowBits bits(m_bits.size());
    for (const std::size_t chunk : m_order) {
        if (!m_finished[chunk].load(std::memory_order_acquire))
            break;
        const std::size_t end = std::min((chunk + 1) * kWords, bits.size());
        for (std::size_t word = chunk * kWords; word < end; ++word)
            bits[word] = m_bits[word];
    }
    return bits;
}

void TextSearch::readTitles(std::size_t begin, std::size_t end)
{
    const TextArena &arena = m_columns.texts;
    std::array<std::string_view, 64> titles;
    while (begin < end) {
        const TextArena::Run run = arena.run(begin, end);
        for (; begin < run.end; begin = std::min((begin / 64 + 1) * 64, run.end)) {
            const std::size_t count = std::min((begin / 64 + 1) * 64, run.end) - begin;
            const std::span<std::string_view> some(titles.data(), count);
            arena.readSeconds(begin, some);
            m_bits[begin / 64] |= m_needle.foundIn(some, run.bytes.data() + run.bytes.size()) << (begin % 64);
        }
    }
}

void TextSearch::readIrregularTitles(std::size_t begin, std::size_t end)
{
    const SparseColumn<Text> &odd = m_columns.irregularTitles;
    if (odd.values().empty())
        return;
    std::size_t index = odd.rows().rank(EventRow(begin));
    odd.rows().forEach(begin, end, [&](EventRow row) {
        if (index + kAhead < odd.values().size())
            prefetch(odd.values()[index + kAhead]);
        if (isInTitle(odd.values()[index++], m_needle))
            setBit(m_bits, row.value);
    });
}

/// Sparse fields are in input order.
void TextSearch::readSparseFields()
{
    const TextArena &arena = m_columns.sparse.parts();
    RowBits found((arena.size() + 63) / 64);
    forRowChunks(arena.size(), m_cancelled, [&](std::size_t begin, std::size_t end) {
        searchFirsts(
            arena, begin, end, m_needle,
            [this](std::string_view bytes, const char *at) { return judgedSparse(bytes, at); }, found);
    });
    const RowBits rows = rowsOfSparseFields(m_store, found, m_cancelled);
    std::transform(m_bits.begin(), m_bits.end(), rows.begin(), m_bits.begin(), std::bit_or());
}

bool TextSearch::isIn(EventRow row) const
{
    if (const Text *odd = m_columns.irregularTitles.find(row); odd != nullptr && isInTitle(*odd, m_needle))
        return true;
    if (m_needle.isIn(m_columns.texts.at(row.value).second))
        return true;
    const std::optional<SparseFields> sparse = m_store.sparseFields(row);
    return sparse && isInSparseFields(*sparse, m_needle);
}

/// The match may be in a searched text, in another text, or across two.
TextNeedle::Verdict TextSearch::judgedSparse(std::string_view bytes, const char *at) const
{
    if (m_needle.isRuledOut(bytes, at))
        return {};
    return {isInSparseFields(SparseFields(bytes), m_needle), true};
}

} // namespace timeloupe
