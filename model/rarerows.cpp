// SPDX-License-Identifier: GPL-3.0-or-later
#include "rarerows.h"

#include "textindex.h"

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
    bool operator()(const std::string &text)
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

std::vector<std::string> foldedTexts(const std::vector<QueryValue> &values)
{
    std::vector<std::string> texts;
    texts.reserve(values.size());
    for (const QueryValue &value : values)
        texts.push_back(folded(value.text));
    return texts;
}

template <class Passes>
RowBits rareThatPass(const EventStore &store, const std::atomic<bool> *cancelled, const Passes &passes)
{
    return scannedRows(
        store.size(), cancelled, [&store](EventRow row) { return store.rareParts(row) != nullptr; },
        [&store, own = passes](EventRow row) mutable { return own(*store.rareParts(row)); });
}

bool isCalled(const Source &source, const std::string &plain)
{
    const auto has = [&plain](const std::string &text) { return folded(text).find(plain) != std::string::npos; };
    return folded(source.id) == plain || (source.file && has(*source.file)) || has(source.title.neutral) ||
           has(source.title.en) || has(source.title.fr);
}

} // namespace

RowBits tagRows(const EventStore &store, const std::vector<QueryValue> &values, const std::atomic<bool> *cancelled)
{
    const auto wanted = foldedTexts(values);
    Verdicts isWanted([&wanted](const std::string &tag) {
        return std::find(wanted.begin(), wanted.end(), folded(tag)) != wanted.end();
    });
    return rareThatPass(store, cancelled, [isWanted](const EventRecord &rare) mutable {
        return std::any_of(rare.tags.begin(), rare.tags.end(), std::ref(isWanted));
    });
}

RowBits placeRows(const EventStore &store, const std::vector<QueryValue> &values, const std::atomic<bool> *cancelled)
{
    const auto wanted = foldedTexts(values);
    Verdicts isName([&wanted](const std::string &name) {
        return std::any_of(wanted.begin(), wanted.end(), [plain = folded(name)](const std::string &text) {
            return plain.find(text) != std::string::npos;
        });
    });
    Verdicts isCountry([&wanted](const std::string &country) {
        return std::find(wanted.begin(), wanted.end(), folded(country)) != wanted.end();
    });
    return rareThatPass(store, cancelled, [isName, isCountry](const EventRecord &rare) mutable {
        return std::any_of(rare.places.begin(), rare.places.end(), [&](const EventPlace &place) {
            return isName(place.name) || (place.country && isCountry(*place.country));
        });
    });
}

RowBits sourceRows(const EventStore &store, const std::vector<QueryValue> &values, const std::atomic<bool> *cancelled)
{
    std::unordered_set<std::string_view> ids;
    for (const std::string &plain : foldedTexts(values))
        for (const Source &source : store.sources())
            if (isCalled(source, plain))
                ids.insert(source.id);
    for (const QueryValue &value : values)
        ids.insert(value.text); // a citation may name a source that the file does not have
    return rareThatPass(store, cancelled, [&ids](const EventRecord &rare) {
        return std::any_of(rare.sources.begin(), rare.sources.end(),
                           [&ids](const Citation &citation) { return ids.contains(citation.source); });
    });
}

RowBits disputedRows(const EventStore &store, const std::atomic<bool> *cancelled)
{
    std::mutex mutex;
    std::vector<EventRow> contradicted;
    const auto contradicts = [&](const Relation &relation) {
        if (relation.type != RelationType::Contradicts)
            return false;
        const std::optional<EventRow> other = store.find(relation.to);
        if (!other)
            return false;
        const std::lock_guard lock(mutex);
        contradicted.push_back(*other);
        return true;
    };
    RowBits bits = rareThatPass(store, cancelled, [&contradicts](const EventRecord &rare) {
        return std::count_if(rare.relations.begin(), rare.relations.end(), contradicts) > 0 || !rare.differs.empty();
    });
    const RowBits disputes =
        scannedRows(store.size(), cancelled, [&store](EventRow row) { return store.kind(row) == Kind::Dispute; });
    std::transform(bits.begin(), bits.end(), disputes.begin(), bits.begin(), std::bit_or());
    for (const EventRow row : contradicted)
        bits[row.value / 64] |= std::uint64_t(1) << (row.value % 64);
    return bits;
}

} // namespace timeloupe
