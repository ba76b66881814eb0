// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/events/eventrecord.h"

#include <array>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace timeloupe {

/// How many amounts (above zero) lie in each of equal steps of their logarithm, from `low` to `high`.
struct AmountBins
{
    static constexpr std::size_t kBins = 16;

    double low = 0;  ///< smallest amount of the store, whatever the filter
    double high = 0; ///< largest; low == high: one value, or no amount at all (both 0)
    std::array<std::uint32_t, kBins> bins{};
    std::string currency; ///< when all amounts of the store are in one; empty: several

    [[nodiscard]] bool isEmpty() const { return high <= 0; }
};

/// What stands beside each choice of the panels: events that would pass if only that panel's own terms were not there.
struct Facets
{
    std::vector<std::uint32_t> companies; ///< events, by CompanyIndex
    std::vector<double> companyAmounts;   ///< their main amounts in the commonest currency, estimates left out
    std::array<std::uint32_t, kKindCount> kinds{};
    std::array<std::uint32_t, kStatusCount> statuses{};
    AmountBins amounts;
    std::uint16_t currency = 0; ///< the commonest, by EventStore::currencies()
};
using FacetsPtr = std::shared_ptr<const Facets>;

} // namespace timeloupe
