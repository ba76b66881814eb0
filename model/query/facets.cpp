// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/query/facets.h"

#include "model/core/parallel.h"
#include "model/query/facetcounts.h"

#include <cmath>
#include <list>

namespace timeloupe {

namespace {

constexpr std::size_t kChunk = 65'536;

/// Calls visit(begin, end) for chunks of a part of the rows.
template <class Visit>
void forChunks(std::size_t rows, std::size_t parts, std::size_t part, const std::atomic<bool> &cancelled, Visit visit)
{
    const std::size_t end = partBegin(rows, parts, part + 1, 64);
    for (std::size_t begin = partBegin(rows, parts, part, 64); begin < end && !cancelled; begin += kChunk)
        visit(begin, std::min(begin + kChunk, end));
}

/// Filter-independent facts: bounds of the amounts without bins, most frequent currency.
void describeStore(Facets &facets, const EventStore &store, const std::atomic<bool> &cancelled)
{
    const std::size_t parts = parallelParts(store.size(), kChunk);
    auto spans = mapParts(parts, [&](std::size_t part) {
        AmountSpan span(store.currencies().size());
        forChunks(store.size(), parts, part, cancelled,
                  [&](std::size_t begin, std::size_t end) { span.add(store.columns(), begin, end); });
        return span;
    });
    for (std::size_t part = 1; part < parts; ++part)
        spans.front()->add(*spans[part]);
    facets.currency = spans.front()->commonestCurrency();
    facets.amounts = spans.front()->noBins(store.currencies());
}

/// Matching rows of queries, cached: panels often share a query.
class MatchingRows
{
public:
    MatchingRows(const Filter &filter, const std::atomic<bool> &cancelled) : m_filter(filter), m_cancelled(cancelled) {}
    /// Returns nullptr when cancelled.
    const RowSet *of(const Query &query)
    {
        for (const auto &[known, rows] : m_known) {
            if (known == query)
                return rows.get();
        }
        return m_known.emplace_back(query, m_filter.apply(query, &m_cancelled)).second.get();
    }

private:
    const Filter &m_filter;
    const std::atomic<bool> &m_cancelled;
    std::list<std::pair<Query, RowSetPtr>> m_known;
};

/// Row sets to count; nullptr where the unfiltered counts apply.
struct Wanted
{
    const RowSet *companies = nullptr;
    const RowSet *kinds = nullptr;
    const RowSet *statuses = nullptr;
    const RowSet *amounts = nullptr;
};

/// Counts of a range of rows.
struct Counts
{
    KeywordCounts kinds = {};
    KeywordCounts statuses = {};
    CompanyCounts companies;
    BinCounts bins;

    void add(const EventStore::Columns &columns, const Wanted &wanted, std::size_t begin, std::size_t end)
    {
        if (wanted.kinds)
            kinds.add(columns, *wanted.kinds, begin, end);
        if (wanted.statuses && wanted.statuses != wanted.kinds)
            statuses.add(columns, *wanted.statuses, begin, end);
        if (wanted.companies)
            companies.add(columns, *wanted.companies, begin, end);
        if (wanted.amounts)
            bins.add(columns, *wanted.amounts, begin, end);
    }
    void addTo(Facets &facets, const EventStore::Columns &columns, const Wanted &wanted) const
    {
        if (wanted.kinds)
            kinds.addKinds(facets.kinds);
        if (wanted.statuses)
            (wanted.statuses == wanted.kinds ? kinds : statuses).addStatuses(facets.statuses);
        if (wanted.companies)
            companies.addTo(columns, facets);
        if (wanted.amounts)
            bins.addTo(facets.amounts.bins);
    }
};

void count(Facets &facets, const EventStore &store, const Wanted &wanted, const std::atomic<bool> &cancelled)
{
    const EventStore::Columns &columns = store.columns();
    const std::size_t parts = parallelParts(store.size(), kChunk);
    const std::size_t events = wanted.companies ? wanted.companies->count() / parts : 0;
    const auto counts = mapParts(parts, [&](std::size_t part) {
        Counts counts{.companies = CompanyCounts(columns, facets.currency, events), .bins = BinCounts(facets.amounts)};
        forChunks(store.size(), parts, part, cancelled,
                  [&](std::size_t begin, std::size_t end) { counts.add(columns, wanted, begin, end); });
        return counts;
    });
    for (const std::optional<Counts> &part : counts)
        part->addTo(facets, columns, wanted);
}

FacetsPtr counted(const Filter &filter, const Query &query, const Facets *whole, const std::atomic<bool> &cancelled)
{
    const EventStore &store = *filter.store();
    auto facets = whole ? std::make_shared<Facets>(*whole) : std::make_shared<Facets>();
    facets->companies.resize(store.companies().size());
    facets->companyAmounts.resize(store.companies().size());
    if (!whole)
        describeStore(*facets, store, cancelled);
    MatchingRows matchingRows(filter, cancelled);
    // Counts under no filter equal the unfiltered counts; all others start at zero.
    const auto wanted = [&](QueryField field) -> const RowSet * {
        const Query under = query.without(field);
        return whole && under.isEmpty() ? nullptr : matchingRows.of(under);
    };
    const Wanted sets{wanted(QueryField::Company), wanted(QueryField::Kind), wanted(QueryField::Status),
                      wanted(QueryField::Amount)};
    if (sets.companies) {
        std::fill(facets->companies.begin(), facets->companies.end(), 0U);
        std::fill(facets->companyAmounts.begin(), facets->companyAmounts.end(), 0.0);
    }
    if (sets.kinds)
        facets->kinds.fill(0);
    if (sets.statuses)
        facets->statuses.fill(0);
    if (sets.amounts)
        facets->amounts.bins.fill(0);
    if (!cancelled)
        count(*facets, store, sets, cancelled);
    return cancelled ? nullptr : facets;
}

/// Not cancellable: all other facets depend on it.
FacetsPtr wholeFacets(const Filter &filter)
{
    static const std::atomic<bool> never = false;
    FacetsPtr known = filter.wholeFacets();
    if (!known) {
        known = counted(filter, Query(), nullptr, never);
        filter.rememberWhole(known);
    }
    return known;
}

} // namespace

FacetsPtr facets(const Filter &filter, const Query &query, const Facets *whole, const std::atomic<bool> &cancelled)
{
    if (query.isEmpty())
        return wholeFacets(filter);
    return counted(filter, query, whole, cancelled);
}

} // namespace timeloupe
