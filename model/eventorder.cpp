// SPDX-License-Identifier: GPL-3.0-or-later
#include "eventorder.h"

#include "eventcells.h"
#include "radixsort.h"
#include "textindex.h"
#include "textsort.h"

#include <algorithm>
#include <array>
#include <bit>
#include <limits>
#include <numeric>

namespace timeloupe {

namespace {

constexpr std::uint64_t kAbsent = std::numeric_limits<std::uint64_t>::max();
constexpr std::size_t kCheckEvery = 1 << 16; // rows between two looks at `cancelled`

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

void appendFolded(std::string_view title, std::string &to)
{
    const bool ascii = std::all_of(title.begin(), title.end(), [](char c) { return c >= 0; });
    if (!ascii) {
        to += folded(title);
        return;
    }
    for (const char c : title)
        to += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

bool sortByTitle(std::vector<SortItem> &items, const EventStore &store, bool descending, Language language,
                 const std::atomic<bool> &cancelled)
{
    const std::vector<std::uint32_t> order =
        TextSort(items.size(), descending, cancelled).sort([&](std::size_t i, std::string &to) {
            appendFolded(store.title(EventRow(std::size_t(items[i].value)), language), to);
        });
    std::vector<SortItem> sorted(order.size());
    for (std::size_t i = 0; i < order.size(); ++i)
        sorted[i] = items[order[i]];
    items = std::move(sorted);
    return !cancelled;
}

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
        return sortByTitle(items, store, descending, words.language(), cancelled);
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
