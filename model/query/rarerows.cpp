// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/query/rarerows.h"

#include "model/core/codebits.h"
#include "model/events/eventstorecolumns.h"
#include "model/text/foldedtext.h"
#include "model/text/phrasesearch.h"

#include <algorithm>
#include <mutex>
#include <unordered_map>
#include <unordered_set>

namespace timeloupe {

namespace {

/// What a text, seen again and again, was judged to be.
template <class Judge> class Verdicts
{
public:
    explicit Verdicts(Judge judge) : m_judge(std::move(judge)) {}
    bool operator()(std::string_view text)
    {
        const auto [found, isNew] = m_verdicts.try_emplace(text, false);
        if (isNew)
            found->second = m_judge(text);
        return found->second;
    }

private:
    Judge m_judge;
    std::unordered_map<std::string_view, bool> m_verdicts; ///< of texts of the store, which outlives them
};

/// Each once.
std::unordered_set<std::string> foldedTexts(const std::vector<QueryValue> &values)
{
    std::unordered_set<std::string> texts;
    for (const QueryValue &value : values)
        texts.insert(folded(value.text));
    return texts;
}

/// Rows with rare parts that pass; each part of them is given to a copy of `passes`. They are read in the order in
/// which they lie in memory.
template <class Passes>
RowBits rareThatPass(const EventStore &store, const std::atomic<bool> *cancelled, const Passes &passes)
{
    const TextArena &parts = store.columns().rare.parts();
    RowBits found((parts.size() + 63) / 64);
    forRowChunks(parts.size(), cancelled, [&](std::size_t begin, std::size_t end) {
        Passes own = passes;
        for (std::size_t index = begin; index < end; ++index)
            found[index / 64] |= std::uint64_t(own(RareParts(parts.at(index).first))) << (index % 64);
    });
    return rowsOfRareParts(store, found, cancelled);
}

/// What a source is found by, folded.
struct SourceNames
{
    explicit SourceNames(const Source &source)
        : id(folded(source.id)), texts{folded(source.title.neutral), folded(source.title.en), folded(source.title.fr)}
    {
        if (source.file)
            texts.push_back(folded(*source.file));
    }
    [[nodiscard]] bool has(const std::string &plain) const
    {
        return id == plain || std::any_of(texts.begin(), texts.end(),
                                          [&plain](const std::string &text) { return containsPhrase(text, plain); });
    }

    std::string id;
    std::vector<std::string> texts;
};

} // namespace

RowBits rowsOfRareParts(const EventStore &store, const RowBits &found, const std::atomic<bool> *cancelled)
{
    RowBits bits((store.size() + 63) / 64);
    if (std::all_of(found.begin(), found.end(), [](std::uint64_t word) { return word == 0; }))
        return bits;
    const RareTable &rare = store.columns().rare;
    RowBits inputs(bits.size());
    std::size_t index = 0;
    rare.inputs().forEach([&](EventRow input) {
        inputs[input.value / 64] |= (found[index / 64] >> (index % 64) & 1) << (input.value % 64);
        ++index;
    });
    forRowChunks(store.size(), cancelled, [&](std::size_t begin, std::size_t end) {
        rare.rows().forEach(begin, end, [&](EventRow row) {
            const std::size_t input = store.inputOrder(row);
            bits[row.value / 64] |= (inputs[input / 64] >> (input % 64) & 1) << (row.value % 64);
        });
    });
    return bits;
}

RowBits tagRows(const EventStore &store, const std::vector<QueryValue> &values, const std::atomic<bool> *cancelled)
{
    const auto wanted = foldedTexts(values);
    Verdicts isWanted([&wanted](std::string_view tag) { return wanted.contains(folded(tag)); });
    return rareThatPass(store, cancelled, [isWanted](const RareParts &rare) mutable {
        const std::vector<std::string_view> tags = rare.tags();
        return std::any_of(tags.begin(), tags.end(), std::ref(isWanted));
    });
}

RowBits placeRows(const EventStore &store, const std::vector<QueryValue> &values, const std::atomic<bool> *cancelled)
{
    const auto wanted = foldedTexts(values);
    Verdicts isName([&wanted](std::string_view name) {
        return std::any_of(wanted.begin(), wanted.end(),
                           [plain = folded(name)](const std::string &text) { return containsPhrase(plain, text); });
    });
    Verdicts isCountry([&wanted](std::string_view country) { return wanted.contains(folded(country)); });
    return rareThatPass(store, cancelled, [isName, isCountry](const RareParts &rare) mutable {
        const std::vector<RareParts::PlaceView> places = rare.places();
        return std::any_of(places.begin(), places.end(), [&](const RareParts::PlaceView &place) {
            return isName(place.name) || (place.country && isCountry(*place.country));
        });
    });
}

RowBits sourceRows(const EventStore &store, const std::vector<QueryValue> &values, const std::atomic<bool> *cancelled)
{
    std::unordered_set<std::string_view> ids;
    const std::unordered_set<std::string> wanted = foldedTexts(values);
    for (const Source &source : store.sources()) {
        const SourceNames names(source);
        if (std::any_of(wanted.begin(), wanted.end(), [&names](const std::string &plain) { return names.has(plain); }))
            ids.insert(source.id);
    }
    for (const QueryValue &value : values)
        ids.insert(value.text); // a citation may name a source that the file does not have
    return rareThatPass(store, cancelled, [&ids](const RareParts &rare) {
        const std::vector<RareParts::CitationView> sources = rare.sources();
        return std::any_of(sources.begin(), sources.end(),
                           [&ids](const RareParts::CitationView &citation) { return ids.contains(citation.source); });
    });
}

RowBits disputedRows(const EventStore &store, const std::atomic<bool> *cancelled)
{
    std::mutex mutex;
    std::vector<EventRow> contradicted;
    const auto contradicts = [&](const RareParts::RelationView &relation) {
        if (relation.type != RelationType::Contradicts)
            return false;
        const std::optional<EventRow> other = store.find(relation.to);
        if (!other)
            return false;
        const std::lock_guard lock(mutex);
        contradicted.push_back(*other);
        return true;
    };
    RowBits bits = rareThatPass(store, cancelled, [&contradicts](const RareParts &rare) {
        const std::vector<RareParts::RelationView> relations = rare.relations();
        return std::count_if(relations.begin(), relations.end(), contradicts) > 0 || rare.hasDiffers();
    });
    const RowBits disputes =
        scannedBlocks(store.size(), cancelled, [&words = store.columns().words](std::size_t block) {
            return matchingRows(words, block, RowWords{.kind = 15},
                                RowWords{.kind = static_cast<std::uint16_t>(Kind::Dispute)});
        });
    std::transform(bits.begin(), bits.end(), disputes.begin(), bits.begin(), std::bit_or());
    for (const EventRow row : contradicted)
        bits[row.value / 64] |= std::uint64_t(1) << (row.value % 64);
    return bits;
}

} // namespace timeloupe
