// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/events/eventrecord.h"

#include <array>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace timeloupe {

/// Histogram of the positive amounts on a log scale, in equal steps from `low` to `high`.
struct AmountBins
{
    static constexpr std::size_t kBins = 16;

    double low = 0;  ///< smallest amount of the store, unfiltered
    double high = 0; ///< largest; low == high: a single value, or no amount (both 0)
    std::array<std::uint32_t, kBins> bins{};
    std::string currency; ///< the only currency of the store's amounts; empty: several

    [[nodiscard]] bool isEmpty() const { return high <= 0; }
};

/// Counts beside the choices of the panels: events that match the query without that panel's own terms.
struct Facets
{
    std::vector<std::uint32_t> companies; ///< number of events, by CompanyIndex
    std::vector<double> companyAmounts;   ///< sum of their main amounts in the most common currency, without estimates
    std::array<std::uint32_t, kKindCount> kinds{};
    std::array<std::uint32_t, kStatusCount> statuses{};
    AmountBins amounts;
    std::uint16_t currency = 0; ///< the most common, an index into EventStore::currencies()
};
using FacetsPtr = std::shared_ptr<const Facets>;

} // namespace timeloupe
