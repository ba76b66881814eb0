// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/table/eventorder.h"

#include "model/core/parallel.h"
#include "model/events/eventstorecolumns.h"
#include "model/table/eventcells.h"
#include "model/table/titleorder.h"
#include "model/text/foldedtext.h"

#include <algorithm>
#include <array>
#include <bit>
#include <limits>
#include <memory>
#include <numeric>
#include <span>

namespace timeloupe {

namespace {

constexpr std::uint64_t kAbsent = std::numeric_limits<std::uint64_t>::max();
constexpr std::size_t kRowsPerCheck = 1 << 14; // rows between two cancellation checks
constexpr std::size_t kRowGrain = 1 << 15;

/// An order-preserving map from finite doubles to unsigned, excluding kAbsent.
std::uint64_t keyOf(double value)
{
    const auto bits = std::bit_cast<std::uint64_t>(value + 0.0);
    const std::uint64_t sign = std::uint64_t(1) << 63;
    return (bits & sign) != 0 ? ~bits : bits | sign;
}

/// The rank of each text; equal texts share a rank.
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

/// Packs the ranks of the first three displayed companies, 21 bits each.
std::uint64_t companiesKey(std::span<const Party> parties, const std::vector<std::uint32_t> &companyRanks)
{
    const PartyGroups groups = partyGroups(parties);
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

/// Copies the rows into items, ascending.
void takeRows(const RowSet &rows, SortItem *items)
{
    parallelFor(
        rows.rows(), kRowGrain,
        [&](std::size_t begin, std::size_t end) {
            SortItem *next = items + rows.rank(EventRow(begin));
            rows.forEach(begin, end, [&next](EventRow row) { *next++ = {0, row.value}; });
        },
        64);
}

/// Sorts by key(row). Returns false when cancelled.
template <class Key>
bool sortByKey(std::span<SortItem> items, bool descending, const std::atomic<bool> &cancelled, const Key &key)
{
    std::atomic<std::uint64_t> highest = 0; // of present values: absent ones follow directly, which keeps keys short
    parallelFor(items.size(), kRowGrain, [&](std::size_t begin, std::size_t end) {
        std::uint64_t most = 0;
        for (std::size_t i = begin; i < end && (i % kRowsPerCheck != 0 || !cancelled); ++i) {
            items[i].key = key(EventRow(std::size_t(items[i].value)));
            if (items[i].key != kAbsent)
                most = std::max(most, items[i].key);
        }
        for (std::uint64_t known = highest; known < most && !highest.compare_exchange_weak(known, most);)
            continue;
    });
    if (cancelled)
        return false;
    parallelFor(items.size(), kRowGrain, [&, most = highest.load()](std::size_t begin, std::size_t end) {
        for (std::size_t i = begin; i < end; ++i) {
            std::uint64_t &key = items[i].key;
            key = key == kAbsent ? most + 1 : descending ? most - key : key;
        }
    });
    return radixSort(items, cancelled);
}

std::vector<std::uint32_t> companyRanks(const EventStore &store)
{
    std::vector<std::string> texts;
    for (const Company &company : store.companies())
        texts.push_back(folded(company.name));
    return ranks(texts);
}

/// The rank of each party list; kAbsent for lists without a company.
std::vector<std::uint64_t> companyListRanks(const EventStore &store, const std::atomic<bool> &cancelled)
{
    const PartyLists &lists = store.columns().parties;
    const std::vector<std::uint32_t> companies = companyRanks(store);
    std::vector<SortItem> items(lists.size());
    parallelFor(items.size(), kRowGrain, [&](std::size_t begin, std::size_t end) {
        for (std::size_t list = begin; list < end && (list % kRowsPerCheck != 0 || !cancelled); ++list)
            items[list] = {companiesKey(lists.at(list), companies), static_cast<std::uint32_t>(list)};
    });
    std::vector<std::uint64_t> ranks(lists.size(), kAbsent);
    if (!radixSort(items, cancelled))
        return ranks;
    std::uint64_t rank = 0;
    for (std::size_t i = 0; i < items.size() && items[i].key != kAbsent; ++i) {
        rank += i > 0 && items[i].key != items[i - 1].key ? 1 : 0;
        ranks[items[i].value] = rank;
    }
    return ranks;
}

std::vector<std::uint32_t> kindRanks(const Words &words)
{
    std::vector<std::string> texts;
    for (int i = 0; i < kKindCount; ++i)
        texts.push_back(folded(words.kind(static_cast<Kind>(i)).toStdString()));
    return ranks(texts);
}

bool sortItems(std::span<SortItem> items, const EventStore &store, EventColumn column, bool descending,
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
        return byKey([ranks = companyListRanks(store, cancelled),
                      lists = store.columns().partyLists.data()](EventRow row) { return ranks[lists[row.value]]; });
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
    if (rows.count() == 0)
        return {};
    const auto memory = std::make_unique_for_overwrite<SortItem[]>(rows.count());
    const std::span<SortItem> items(memory.get(), rows.count());
    takeRows(rows, items.data());
    if (!sortItems(items, store, column, descending, words, cancelled))
        return {};
    std::vector<std::uint32_t> order(items.size());
    parallelFor(items.size(), kRowGrain, [&](std::size_t begin, std::size_t end) {
        for (std::size_t i = begin; i < end; ++i)
            order[i] = items[i].value;
    });
    return order;
}

} // namespace timeloupe
