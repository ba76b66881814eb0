// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/rowset.h"
#include "model/events/eventstore.h"
#include "model/events/eventstorecolumns.h"
#include "model/query/facetvalues.h"

#include <limits>

namespace timeloupe {

// What facets() counts, in a part of the rows at a time: each part has its own, and they are added up at the end.

/// Bounds and currencies of the amounts of a store.
class AmountSpan
{
public:
    explicit AmountSpan(std::size_t currencies) : m_any(currencies), m_main(currencies) {}
    void add(const EventStore::Columns &store, std::size_t begin, std::size_t end);
    void add(const AmountSpan &other);
    /// Of main amounts; the first of equally common ones, 0 when there is none.
    [[nodiscard]] std::uint16_t commonestCurrency() const;
    [[nodiscard]] AmountBins noBins(const std::vector<std::string> &currencies) const;

private:
    void addOne(const EventStore::Columns &store, std::size_t row);
    void take(double value, std::uint16_t currency);

    double m_low = std::numeric_limits<double>::infinity(); ///< of those above zero
    double m_high = 0;
    std::vector<std::uint8_t> m_any; ///< of a currency: an amount above zero
    std::vector<std::size_t> m_main; ///< main amounts, of whatever size
};

/// Events of each kind and status.
class WordCounts
{
public:
    void add(const EventStore::Columns &store, const RowSet &rows, std::size_t begin, std::size_t end);
    void addKinds(std::array<std::uint32_t, kKindCount> &kinds) const;
    void addStatuses(std::array<std::uint32_t, kStatusCount> &statuses) const;

private:
    static constexpr std::size_t kStatuses = 8;
    std::array<std::uint32_t, 16 * kStatuses> m_counts{}; ///< by kind, then status
};

/// Events of each company, and what their main amounts add up to.
class CompanyCounts
{
public:
    /// `events`: about how many will be added.
    CompanyCounts(const EventStore::Columns &store, std::uint16_t currency, std::size_t events);
    void add(const EventStore::Columns &store, const RowSet &rows, std::size_t begin, std::size_t end);
    void addTo(const EventStore::Columns &store, Facets &facets) const;

private:
    std::uint16_t m_currency;
    bool m_byList; ///< where lists of parties are few: their companies are only looked up at the end
    // By list of parties, or by company.
    std::vector<std::uint32_t> m_events;
    std::vector<double> m_amounts;
};

/// Amounts above zero in each bin.
class BinCounts
{
public:
    explicit BinCounts(const AmountBins &bins);
    void add(const EventStore::Columns &store, const RowSet &rows, std::size_t begin, std::size_t end);
    void addTo(std::array<std::uint32_t, AmountBins::kBins> &bins) const;

private:
    [[nodiscard]] std::size_t binOf(double value) const;

    std::array<double, AmountBins::kBins + 1> m_edges{}; ///< where each bin begins, and infinity
    std::vector<std::uint8_t> m_first;                   ///< by the first bits of a value: the bin of the least such
    std::array<std::uint32_t, AmountBins::kBins> m_counts{};
};

} // namespace timeloupe
