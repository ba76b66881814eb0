// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/document/eventhashes.h"

#include "model/events/eventstorecolumns.h"

#include <bit>
#include <xxhash.h>

namespace timeloupe {

namespace {

std::uint64_t hashOf(std::string_view text)
{
    return XXH3_64bits(text.data(), text.size());
}

/// FNV-1a over 64-bit words, mixed (Steele, Lea, Flood: SplitMix, 2014).
class ContentHash
{
public:
    void add(std::uint64_t word)
    {
        m_value = (m_value ^ word) * 0x100000001b3U;
        m_value ^= m_value >> 30;
        m_value *= 0xbf58476d1ce4e5b9U;
        m_value ^= m_value >> 27;
    }
    void add(std::string_view text) { add(hashOf(text)); }
    void add(double number) { add(number == 0 ? 0 : std::bit_cast<std::uint64_t>(number)); }
    [[nodiscard]] std::uint64_t value() const { return m_value; }

private:
    std::uint64_t m_value = 0xcbf29ce484222325U;
};

} // namespace

EventHashes::EventHashes(const EventStore &store) : m_store(store)
{
    for (const std::string &currency : store.currencies())
        m_currencies.push_back(hashOf(currency));
    std::vector<std::uint64_t> companies;
    for (const Company &company : store.companies())
        companies.push_back(hashOf(company.id));
    const PartyLists &lists = store.columns().parties;
    for (std::size_t list = 0; list < lists.size(); ++list) {
        ContentHash hash;
        for (const Party &party : lists.at(list)) {
            hash.add(companies[party.company.value]);
            hash.add(static_cast<std::uint64_t>(party.role));
        }
        m_partyLists.push_back(hash.value());
    }
}

std::uint64_t EventHashes::of(EventRow row) const
{
    const EventColumns &columns = m_store.columns();
    const RowFlags words = columns.words[row.value];
    ContentHash hash;
    hash.add(static_cast<std::uint64_t>(columns.begins[row.value]));
    hash.add(static_cast<std::uint64_t>(columns.ends[row.value]));
    hash.add(std::uint64_t(std::bit_cast<std::uint16_t>(columns.dates[row.value])) << 16 |
             std::uint64_t(words.kind) << 3 | std::uint64_t(words.status));
    if (const IrregularDate *odd = columns.irregularDates.find(row)) {
        hash.add(odd->date);
        hash.add(odd->bounds);
    }
    if (const Text *title = columns.irregularTitles.find(row)) {
        title->forEach([&hash](const std::string &text) { hash.add(text); });
        for (const Text::Translation &translation : title->others)
            hash.add(translation.language);
    } else {
        hash.add(std::uint64_t(words.titleIsEnglish));
        hash.add(columns.texts.at(row.value).second);
    }
    hash.add(m_partyLists[columns.partyLists[row.value]]);
    for (std::size_t i = 0; i < m_store.amountCount(row); ++i) {
        const AmountView view = m_store.amount(row, i);
        hash.add(view.value);
        hash.add(view.max.value_or(-1));
        hash.add(m_currencies[view.currency]);
        hash.add(static_cast<std::uint64_t>(view.bound) << 8 | static_cast<std::uint64_t>(view.of));
    }
    hash.add(columns.sparse.bytes(columns.inputOrder[row.value]));
    for (const Measure &measure : m_store.measures(row)) {
        hash.add(measure.name);
        hash.add(measure.unit);
        hash.add(measure.value);
        hash.add(measure.max.value_or(-1));
        hash.add(static_cast<std::uint64_t>(measure.bound));
    }
    return hash.value();
}

} // namespace timeloupe
