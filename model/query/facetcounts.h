// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/rowset.h"
#include "model/events/eventstore.h"
#include "model/events/eventstorecolumns.h"
#include "model/query/facetvalues.h"

#include <limits>

namespace timeloupe {

// Partial counts of facets(): each thread counts a range of rows, and the counts are added at the end.

/// Minimum, maximum and currencies of the amounts of a store.
class AmountSpan
{
public:
    explicit AmountSpan(std::size_t currencies) : m_any(currencies), m_main(currencies) {}
    void add(const EventStore::Columns &store, std::size_t begin, std::size_t end);
    void add(const AmountSpan &other);
    /// The most common currency of main amounts; the first of equally common ones, 0 without amounts.
    [[nodiscard]] std::uint16_t commonestCurrency() const;
    [[nodiscard]] AmountBins noBins(const std::vector<std::string> &currencies) const;

private:
    void addOne(const EventStore::Columns &store, std::size_t row);
    void take(double value, std::uint16_t currency);

    double m_low = std::numeric_limits<double>::infinity(); ///< of positive amounts
    double m_high = 0;
    std::vector<std::uint8_t> m_any; ///< per currency: a positive amount exists
    std::vector<std::size_t> m_main; ///< number of main amounts of any size
};

/// Number of events per kind and status.
class KeywordCounts
{
public:
    void add(const EventStore::Columns &store, const RowSet &rows, std::size_t begin, std::size_t end);
    void addKinds(std::array<std::uint32_t, kKindCount> &kinds) const;
    void addStatuses(std::array<std::uint32_t, kStatusCount> &statuses) const;

private:
    static constexpr std::size_t kStatuses = 8;
    std::array<std::uint32_t, 16 * kStatuses> m_counts{}; ///< by kind, then status
};

/// Number of events per company, and the sum of their main amounts.
class CompanyCounts
{
public:
    /// `events`: estimated number of events to be added.
    CompanyCounts(const EventStore::Columns &store, std::uint16_t currency, std::size_t events);
    void add(const EventStore::Columns &store, const RowSet &rows, std::size_t begin, std::size_t end);
    void addTo(const EventStore::Columns &store, Facets &facets) const;

private:
    std::uint16_t m_currency;
    bool m_byList; ///< with few party lists, companies are resolved only at the end
    // Indexed by party list or by company.
    std::vector<std::uint32_t> m_events;
    std::vector<double> m_amounts;
};

/// Number of positive amounts per bin.
class BinCounts
{
public:
    explicit BinCounts(const AmountBins &bins);
    void add(const EventStore::Columns &store, const RowSet &rows, std::size_t begin, std::size_t end);
    void addTo(std::array<std::uint32_t, AmountBins::kBins> &bins) const;

private:
    [[nodiscard]] std::size_t binOf(double value) const;

    std::array<double, AmountBins::kBins + 1> m_edges{}; ///< lower edges of the bins, and infinity
    std::vector<std::uint8_t> m_first; ///< by the leading bits of a value: the bin of the smallest such value
    std::array<std::uint32_t, AmountBins::kBins> m_counts{};
};

} // namespace timeloupe
