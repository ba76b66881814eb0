// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/query/sparserows.h"

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

/// Caches the verdict on repeated texts.
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
    std::unordered_map<std::string_view, bool> m_verdicts; ///< views of store texts, which outlive this
};

/// Folded texts without duplicates.
std::unordered_set<std::string> foldedTexts(const std::vector<QueryValue> &values)
{
    std::unordered_set<std::string> texts;
    for (const QueryValue &value : values)
        texts.insert(folded(value.text));
    return texts;
}

/// Rows whose sparse fields match; a copy of `passes` tests each part. Read in memory order.
template <class Passes>
RowBits matchingSparseRows(const EventStore &store, const std::atomic<bool> *cancelled, const Passes &passes)
{
    const TextArena &parts = store.columns().sparse.parts();
    RowBits found((parts.size() + 63) / 64);
    forRowChunks(parts.size(), cancelled, [&](std::size_t begin, std::size_t end) {
        Passes own = passes;
        for (std::size_t index = begin; index < end; ++index)
            found[index / 64] |= std::uint64_t(own(SparseFields(parts.at(index).first))) << (index % 64);
    });
    return rowsOfSparseFields(store, found, cancelled);
}

/// Names by which a source is found, folded.
struct SourceNames
{
    explicit SourceNames(const Source &source) : id(folded(source.id))
    {
        source.title.forEach([this](const std::string &title) { texts.push_back(folded(title)); });
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

RowBits rowsOfSparseFields(const EventStore &store, const RowBits &found, const std::atomic<bool> *cancelled)
{
    RowBits bits((store.size() + 63) / 64);
    if (std::all_of(found.begin(), found.end(), [](std::uint64_t word) { return word == 0; }))
        return bits;
    const SparseFieldsTable &sparse = store.columns().sparse;
    RowBits inputs(bits.size());
    std::size_t index = 0;
    sparse.inputs().forEach([&](EventRow input) {
        inputs[input.value / 64] |= (found[index / 64] >> (index % 64) & 1) << (input.value % 64);
        ++index;
    });
    forRowChunks(store.size(), cancelled, [&](std::size_t begin, std::size_t end) {
        sparse.rows().forEach(begin, end, [&](EventRow row) {
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
    return matchingSparseRows(store, cancelled, [isWanted](const SparseFields &sparse) mutable {
        const std::vector<std::string_view> tags = sparse.tags();
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
    return matchingSparseRows(store, cancelled, [isName, isCountry](const SparseFields &sparse) mutable {
        const std::vector<SparseFields::PlaceView> places = sparse.places();
        return std::any_of(places.begin(), places.end(), [&](const SparseFields::PlaceView &place) {
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
        ids.insert(value.text); // a citation may name an undeclared source
    return matchingSparseRows(store, cancelled, [&ids](const SparseFields &sparse) {
        const std::vector<SparseFields::CitationView> sources = sparse.sources();
        return std::any_of(sources.begin(), sources.end(), [&ids](const SparseFields::CitationView &citation) {
            return ids.contains(citation.source);
        });
    });
}

RowBits disputedRows(const EventStore &store, const std::atomic<bool> *cancelled)
{
    std::mutex mutex;
    std::vector<EventRow> contradicted;
    const auto contradicts = [&](const SparseFields::RelationView &relation) {
        if (relation.type != RelationType::Contradicts)
            return false;
        const std::optional<EventRow> other = store.find(relation.to);
        if (!other)
            return false;
        const std::lock_guard lock(mutex);
        contradicted.push_back(*other);
        return true;
    };
    RowBits bits = matchingSparseRows(store, cancelled, [&contradicts](const SparseFields &sparse) {
        const std::vector<SparseFields::RelationView> relations = sparse.relations();
        return std::count_if(relations.begin(), relations.end(), contradicts) > 0 || sparse.hasDiffers();
    });
    const RowBits disputes =
        scannedBlocks(store.size(), cancelled, [&words = store.columns().words](std::size_t block) {
            return matchingCodeBits(words, block, RowFlags{.kind = 15},
                                    RowFlags{.kind = static_cast<std::uint16_t>(Kind::Dispute)});
        });
    std::transform(bits.begin(), bits.end(), disputes.begin(), bits.begin(), std::bit_or());
    for (const EventRow row : contradicted)
        bits[row.value / 64] |= std::uint64_t(1) << (row.value % 64);
    return bits;
}

} // namespace timeloupe
