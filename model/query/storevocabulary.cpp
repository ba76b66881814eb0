// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/query/storevocabulary.h"

#include <algorithm>
#include <map>

namespace timeloupe {

namespace {

constexpr std::size_t kSample = 50'000;
constexpr std::size_t kIdSample = 5'000;

/// Calls visit(row) for at most `sample` evenly distributed rows.
template <class Visit> void forSample(const EventStore &store, Visit visit, std::size_t sample = kSample)
{
    const std::size_t step = store.size() / sample + 1;
    for (std::size_t row = 0; row < store.size(); row += step)
        visit(EventRow(row));
}

/// Counts events by value.
class Tally
{
public:
    explicit Tally(const EventStore &store) : m_exact(store.size() <= kSample) {}

    void add(std::string_view text, EventRow row)
    {
        if (text.empty())
            return;
        auto found = m_counts.find(text);
        if (found == m_counts.end())
            found = m_counts.emplace(text, Count()).first;
        Count &count = found->second;
        if (count.last == row)
            return;
        ++count.events;
        count.last = row;
    }

    [[nodiscard]] std::vector<VocabularyEntry> entries() const
    {
        std::vector<std::pair<std::size_t, std::string>> sorted;
        sorted.reserve(m_counts.size());
        for (const auto &[text, count] : m_counts)
            sorted.emplace_back(count.events, text);
        std::stable_sort(sorted.begin(), sorted.end(), [](const auto &a, const auto &b) { return a.first > b.first; });
        std::vector<VocabularyEntry> entries;
        entries.reserve(sorted.size());
        for (auto &[events, text] : sorted)
            entries.push_back({std::move(text), {}, m_exact ? std::optional(events) : std::nullopt, {}});
        return entries;
    }

private:
    struct Count
    {
        std::size_t events = 0;
        std::optional<EventRow> last; ///< duplicate values of an event count once
    };
    bool m_exact;
    std::map<std::string, Count, std::less<>> m_counts;
};

std::vector<VocabularyEntry> companies(const EventStore &store)
{
    std::vector<VocabularyEntry> entries;
    const std::size_t count = std::min(store.companies().size(), kSample);
    for (std::size_t i = 0; i < count; ++i) {
        const Company &company = store.companies()[i];
        VocabularyEntry entry{company.name, company.aliases, store.laneRows(i).size(), {}};
        if (entry.text.empty())
            entry.text = company.id;
        entry.otherNames.push_back(company.id);
        entries.push_back(std::move(entry));
    }
    std::stable_sort(entries.begin(), entries.end(),
                     [](const VocabularyEntry &a, const VocabularyEntry &b) { return a.events > b.events; });
    return entries;
}

template <class Visit> std::vector<VocabularyEntry> ofSparseFields(const EventStore &store, Visit visit)
{
    Tally tally(store);
    forSample(store, [&](EventRow row) {
        if (const std::optional<SparseFields> sparse = store.sparseFields(row))
            visit(*sparse, [&tally, row](std::string_view text) { tally.add(text, row); });
    });
    return tally.entries();
}

std::vector<VocabularyEntry> measures(const EventStore &store)
{
    Tally tally(store);
    forSample(store, [&](EventRow row) {
        for (const Measure &measure : store.measures(row))
            tally.add(measure.name, row);
    });
    return tally.entries();
}

std::vector<VocabularyEntry> currencies(const EventStore &store)
{
    Tally tally(store);
    forSample(store, [&](EventRow row) {
        for (std::size_t i = 0; i < store.amountCount(row); ++i)
            tally.add(store.currencies()[store.amount(row, i).currency], row);
    });
    return tally.entries();
}

std::vector<VocabularyEntry> sources(const EventStore &store)
{
    std::vector<VocabularyEntry> entries;
    for (const Source &source : store.sources()) {
        const std::string &title = source.title.in(Language::English);
        entries.push_back({source.id, {title, source.file.value_or("")}, std::nullopt, title});
    }
    return entries;
}

std::vector<VocabularyEntry> ids(const EventStore &store)
{
    std::vector<VocabularyEntry> entries;
    const auto add = [&](EventRow row) {
        const std::string title(store.title(row, Language::English));
        entries.push_back({std::string(store.id(row)), {title}, std::nullopt, title});
    };
    forSample(store, add, kIdSample);
    return entries;
}

} // namespace

std::vector<VocabularyEntry> storeVocabulary(const EventStore &store, QueryField field)
{
    switch (field) {
    case QueryField::Company:
    case QueryField::Party:
        return companies(store);
    case QueryField::Tag:
        return ofSparseFields(store, [](const SparseFields &sparse, auto add) {
            for (const std::string_view tag : sparse.tags())
                add(tag);
        });
    case QueryField::Place:
        return ofSparseFields(store, [](const SparseFields &sparse, auto add) {
            for (const SparseFields::PlaceView &place : sparse.places())
                add(place.name);
        });
    case QueryField::Measure:
        return measures(store);
    case QueryField::Currency:
        return currencies(store);
    case QueryField::Source:
        return sources(store);
    case QueryField::Id:
        return ids(store);
    default:
        return {};
    }
}

} // namespace timeloupe
