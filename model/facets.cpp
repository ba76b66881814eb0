// SPDX-License-Identifier: GPL-3.0-or-later
#include "facets.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace timeloupe {

namespace {

/// The currency of most amounts; 0 when there is none.
std::uint16_t commonestCurrency(const EventStore &store)
{
    std::vector<std::size_t> counts(store.currencies().size());
    for (std::size_t i = 0; i < store.size(); ++i) {
        if (const std::optional<AmountView> amount = store.mainAmount(EventRow(i)))
            ++counts[amount->currency];
    }
    return static_cast<std::uint16_t>(std::max_element(counts.begin(), counts.end()) - counts.begin());
}

template <class Visit> void forEachAmount(const EventStore &store, EventRow row, Visit visit)
{
    for (std::size_t i = 0, count = store.amountCount(row); i < count; ++i) {
        const AmountView amount = store.amount(row, i);
        if (amount.value > 0 && std::isfinite(amount.value))
            visit(amount);
    }
}

/// Bounds and currency, no bins.
AmountBins noBins(const EventStore &store)
{
    AmountBins amounts;
    std::optional<std::uint16_t> currency;
    bool several = false;
    for (std::size_t i = 0; i < store.size(); ++i) {
        forEachAmount(store, EventRow(i), [&](const AmountView &amount) {
            amounts.low = currency ? std::min(amounts.low, amount.value) : amount.value;
            amounts.high = std::max(amounts.high, amount.value);
            several = several || (currency && *currency != amount.currency);
            currency = amount.currency;
        });
    }
    if (currency && !several)
        amounts.currency = store.currencies()[*currency];
    return amounts;
}

void fillBins(AmountBins &amounts, const EventStore &store, const RowSet &rows)
{
    amounts.bins.fill(0);
    if (amounts.isEmpty())
        return;
    const double low = std::log(amounts.low);
    const double width = std::log(amounts.high) - low;
    rows.forEach([&](EventRow row) {
        forEachAmount(store, row, [&](const AmountView &amount) {
            const double share = width > 0 ? (std::log(amount.value) - low) / width : 0.5;
            const double bin = std::clamp(share * AmountBins::kBins, 0.0, AmountBins::kBins - 1.0);
            ++amounts.bins[static_cast<std::size_t>(bin)];
        });
    });
}

bool counts(const AmountView &amount, std::uint16_t currency)
{
    return amount.currency == currency && amount.of != AmountOf::Estimate && amount.of != AmountOf::Increment;
}

void countCompanies(Facets &facets, const EventStore &store, const RowSet &rows, const std::atomic<bool> &cancelled)
{
    const std::size_t companies = store.companies().size();
    const std::uint16_t currency = commonestCurrency(store);
    facets.companies.assign(companies, 0);
    facets.companyAmounts.assign(companies, 0);
    for (std::size_t company = 0; company < companies && !cancelled; ++company) {
        for (const std::uint32_t value : store.laneRows(company)) {
            const EventRow row{std::size_t(value)};
            if (!rows.contains(row))
                continue;
            ++facets.companies[company];
            const std::optional<AmountView> amount = store.mainAmount(row);
            if (amount && counts(*amount, currency) && store.kind(row) != Kind::Estimate)
                facets.companyAmounts[company] += amount->value;
        }
    }
}

/// Rows that pass a query; the last answer is kept, since the queries of all panels are often the same.
class Rows
{
public:
    Rows(const Filter &filter, const std::atomic<bool> &cancelled) : m_filter(filter), m_cancelled(cancelled) {}
    RowSetPtr passing(const Query &query)
    {
        if (!m_rows || !(query == m_query)) {
            m_query = query;
            m_rows = m_filter.apply(query, &m_cancelled);
        }
        return m_rows;
    }

private:
    const Filter &m_filter;
    const std::atomic<bool> &m_cancelled;
    Query m_query;
    RowSetPtr m_rows;
};

} // namespace

FacetsPtr facets(const Filter &filter, const Query &query, const Facets *whole, const std::atomic<bool> &cancelled)
{
    const EventStore &store = *filter.store();
    auto facets = std::make_shared<Facets>();
    Rows rows(filter, cancelled);
    if (const RowSetPtr passing = rows.passing(query.without(QueryField::Company)))
        countCompanies(*facets, store, *passing, cancelled);
    if (const RowSetPtr passing = rows.passing(query.without(QueryField::Kind)))
        passing->forEach([&](EventRow row) { ++facets->kinds[static_cast<std::size_t>(store.kind(row))]; });
    if (const RowSetPtr passing = rows.passing(query.without(QueryField::Status)))
        passing->forEach([&](EventRow row) { ++facets->statuses[static_cast<std::size_t>(store.status(row))]; });
    facets->amounts = whole ? whole->amounts : noBins(store);
    if (const RowSetPtr passing = rows.passing(query.without(QueryField::Amount)))
        fillBins(facets->amounts, store, *passing);
    return cancelled ? nullptr : facets;
}

} // namespace timeloupe
