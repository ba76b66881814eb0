// SPDX-License-Identifier: GPL-3.0-or-later
#include "eventorder.h"

#include "eventcells.h"
#include "radixsort.h"
#include "textindex.h"

#include <algorithm>
#include <array>
#include <bit>
#include <limits>
#include <numeric>

namespace timeloupe {

namespace {

constexpr std::uint64_t kAbsent = std::numeric_limits<std::uint64_t>::max();
constexpr std::size_t kCheckEvery = 1 << 16; // rows between two looks at `cancelled`
constexpr std::size_t kKeyBytes = 8;
constexpr std::size_t kMaxDepth = 128; // titles alike for a thousand bytes stay in order of time

/// Order-keeping map of finite doubles to unsigned, kAbsent never among them.
std::uint64_t keyOf(double value)
{
    const auto bits = std::bit_cast<std::uint64_t>(value + 0.0);
    const std::uint64_t sign = std::uint64_t(1) << 63;
    return (bits & sign) != 0 ? ~bits : bits | sign;
}

/// For each of `texts` its place among them, equal texts having the same.
std::vector<std::uint32_t> ranks(const std::vector<std::string> &texts)
{
    std::vector<std::uint32_t> order(texts.size());
    std::iota(order.begin(), order.end(), 0U);
    std::sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) { return texts[a] < texts[b]; });
    std::vector<std::uint32_t> ranks(texts.size());
    for (std::size_t i = 1; i < order.size(); ++i)
        ranks[order[i]] = ranks[order[i - 1]] + (texts[order[i]] == texts[order[i - 1]] ? 0 : 1);
    return ranks;
}

/// The first three companies as they are told, each in 21 bits.
std::uint64_t companiesKey(const EventStore &store, EventRow row, const std::vector<std::uint32_t> &companyRanks)
{
    const PartyGroups groups = partyGroups(store, row);
    std::uint64_t key = 0;
    int taken = 0;
    for (const auto *group : {&groups.payers, &groups.paid, &groups.others}) {
        for (const CompanyIndex company : *group) {
            if (taken++ < 3)
                key = key << 21 | (companyRanks[company.value] + 1);
        }
    }
    if (taken == 0)
        return kAbsent;
    return taken < 3 ? key << (21 * (3 - taken)) : key;
}

std::vector<SortItem> members(const RowSet &rows)
{
    std::vector<SortItem> items;
    items.reserve(rows.count());
    rows.forEach([&](EventRow row) { items.push_back({0, row.value}); });
    return items;
}

/// Sorts by key(row); false when cancelled.
template <class Key>
bool sortByKey(std::vector<SortItem> &items, bool descending, const std::atomic<bool> &cancelled, Key key)
{
    for (std::size_t i = 0; i < items.size(); ++i) {
        if (i % kCheckEvery == 0 && cancelled)
            return false;
        const std::uint64_t ascending = key(EventRow(std::size_t(items[i].value)));
        items[i].key = descending && ascending != kAbsent ? ~ascending - 1 : ascending;
    }
    radixSort(items);
    return !cancelled;
}

/// Folded titles of the members, one after the other; sorts them by eight bytes at a time.
class TitleSorter
{
public:
    TitleSorter(const EventStore &store, bool descending, Language language, const std::atomic<bool> &cancelled)
        : m_store(store), m_descending(descending), m_language(language), m_cancelled(cancelled)
    {
    }

    bool sort(std::vector<SortItem> &items)
    {
        if (!fold(items))
            return false;
        sortRange(items.data(), items.data() + items.size(), 0);
        for (SortItem &item : items)
            item.value = m_rows[item.value];
        return !m_cancelled;
    }

private:
    bool fold(std::vector<SortItem> &items)
    {
        m_begins.reserve(items.size() + 1);
        m_rows.reserve(items.size());
        for (std::size_t i = 0; i < items.size(); ++i) {
            if (i % kCheckEvery == 0 && m_cancelled)
                return false;
            m_begins.push_back(m_arena.size());
            m_rows.push_back(items[i].value);
            append(m_store.title(EventRow(std::size_t(items[i].value)), m_language));
            items[i].value = static_cast<std::uint32_t>(i);
        }
        m_begins.push_back(m_arena.size());
        return true;
    }

    void append(std::string_view title)
    {
        const bool ascii = std::all_of(title.begin(), title.end(), [](char c) { return c >= 0; });
        if (!ascii) {
            m_arena += folded(title);
            return;
        }
        for (const char c : title)
            m_arena += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    }

    [[nodiscard]] std::uint64_t chunk(std::uint32_t position, std::size_t depth) const
    {
        const std::uint64_t begin = std::min(m_begins[position] + depth * kKeyBytes, m_begins[position + 1]);
        const std::uint64_t end = std::min(begin + kKeyBytes, m_begins[position + 1]);
        std::uint64_t key = 0;
        for (std::uint64_t at = begin; at < begin + kKeyBytes; ++at)
            key = key << 8 | (at < end ? static_cast<unsigned char>(m_arena[at]) : 0U);
        return key;
    }

    void sortRange(SortItem *first, SortItem *last, std::size_t depth)
    {
        for (SortItem *item = first; item != last; ++item) {
            const std::uint64_t key = chunk(item->value, depth);
            item->key = m_descending ? ~key : key;
        }
        radixSort(first, last);
        while (first != last && !m_cancelled) {
            SortItem *const next = std::find_if(first, last, [=](const SortItem &i) { return i.key != first->key; });
            const std::uint64_t lastByte = (m_descending ? ~first->key : first->key) & 0xff;
            if (next - first > 1 && lastByte != 0 && depth < kMaxDepth)
                sortRange(first, next, depth + 1);
            first = next;
        }
    }

    const EventStore &m_store;
    bool m_descending;
    Language m_language;
    const std::atomic<bool> &m_cancelled;
    std::string m_arena;
    std::vector<std::uint64_t> m_begins;
    std::vector<std::uint32_t> m_rows;
};

std::vector<std::uint32_t> kindRanks(const Words &words)
{
    std::vector<std::string> texts;
    for (int i = 0; i < kKindCount; ++i)
        texts.push_back(folded(words.kind(static_cast<Kind>(i)).toStdString()));
    return ranks(texts);
}

std::vector<std::uint32_t> companyRanks(const EventStore &store)
{
    std::vector<std::string> texts;
    for (const Company &company : store.companies())
        texts.push_back(folded(company.name));
    return ranks(texts);
}

bool sortItems(std::vector<SortItem> &items, const EventStore &store, EventColumn column, bool descending,
               const Words &words, const std::atomic<bool> &cancelled)
{
    const auto byKey = [&](auto key) { return sortByKey(items, descending, cancelled, key); };
    switch (column) {
    case EventColumn::Date:
        return byKey(
            [&](EventRow row) { return row.value < store.datedCount() ? sortKey(store.begin(row)) : kAbsent; });
    case EventColumn::Kind:
        return byKey([&, rank = kindRanks(words)](EventRow row) -> std::uint64_t {
            return rank[static_cast<std::size_t>(store.kind(row))];
        });
    case EventColumn::Companies:
        return byKey([&, rank = companyRanks(store)](EventRow row) { return companiesKey(store, row, rank); });
    case EventColumn::Event:
        return TitleSorter(store, descending, words.language(), cancelled).sort(items);
    case EventColumn::Amount:
        return byKey([&](EventRow row) {
            const std::optional<AmountView> amount = store.mainAmount(row);
            return amount ? keyOf(amount->value) : kAbsent;
        });
    case EventColumn::Power:
        return byKey([&](EventRow row) {
            const std::optional<double> power = store.powerGigawatts(row);
            return power ? keyOf(*power) : kAbsent;
        });
    case EventColumn::Sources:
        return byKey([&](EventRow row) -> std::uint64_t { return store.sourceCount(row); });
    }
    return false;
}

} // namespace

std::vector<std::uint32_t> sortedRows(const EventStore &store, const RowSet &rows, EventColumn column, bool descending,
                                      const Words &words, const std::atomic<bool> &cancelled)
{
    std::vector<SortItem> items = members(rows);
    if (!sortItems(items, store, column, descending, words, cancelled))
        return {};
    std::vector<std::uint32_t> order(items.size());
    std::transform(items.begin(), items.end(), order.begin(), [](const SortItem &item) { return item.value; });
    return order;
}

} // namespace timeloupe
