// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/rowset.h"
#include "model/events/eventstore.h"
#include "model/totals/leftout.h"

#include <atomic>

namespace timeloupe {

/// The sums of one currency (resources/schema/README.md, Totals). Amounts excluded by NetRules are in gross (except
/// estimates) and not in the other sums.
///
/// low and high follow the bounds: an up-to counts 0 in low, a `max` counts in high. Of events that may overlap only
/// the one with the largest low counts in low; events linked by `may-overlap`, directly or not, form one group, as far
/// as all of them count in the currency.
///
/// A sum beyond the range of double is infinite ("over the largest number", or below the smallest). Never NaN.
struct Total
{
    std::string currency;
    double gross = 0; ///< all amounts except estimates
    double net = 0;   ///< without double counting
    double low = 0;
    double high = 0;
    bool openUpward = false; ///< it includes an at-least
    std::size_t events = 0;  ///< number of events in net

    friend bool operator==(const Total &, const Total &) = default;
};

/// An amount excluded from net, and the event that counts it instead: the one that it is part of, or its own event for
/// the initial part of a total.
struct LeftOut
{
    EventRow row;
    std::string currency;
    double value = 0;
    LeftOutReason reason = LeftOutReason::PartOf;
    std::optional<EventRow> countedIn;
};

struct Totals
{
    std::vector<Total> totals;    ///< by currency, largest gross first, then by code
    std::vector<LeftOut> leftOut; ///< by row; at most kMaxLeftOut entries
    std::size_t leftOutCount = 0;

    static constexpr std::size_t kMaxLeftOut = 10'000;
};

/// Totals of `rows`. O(members). Stops early when `cancelled` becomes true.
Totals totals(const EventStore &store, const RowSet &rows, const std::atomic<bool> *cancelled = nullptr);

enum class TotalsBy : std::uint8_t { Company, Kind, Year };
struct TotalsGroup
{
    std::string key; ///< company id, kind word, or year ("undated" for none; an event counts in the year it begins)
    Totals totals;
};
/// One group per key that occurs, in the order of companies / kinds / years, "undated" last. Groups are totalled
/// independently: each deal counts in full for every company ("shared; split not stated"), and a part counts where its
/// whole is not in the same group; so the groups do not add up to the whole.
std::vector<TotalsGroup> totalsBy(const EventStore &store, const RowSet &rows, TotalsBy by);

/// Separate totals of the events that certainly and that only possibly lie in a time range.
struct RangeTotals
{
    Totals certain;  ///< possible range contained in the range
    Totals possible; ///< possible range overlaps, but is not contained
    std::size_t certainCount = 0;
    std::size_t possibleCount = 0;
};
/// Totals of the dated events in `rows`. An event that only possibly lies in `range` is excluded from `possible` when
/// it is part of one that certainly does. O(members).
RangeTotals rangeTotals(const EventStore &store, const RowSet &rows, TimeRange range,
                        const std::atomic<bool> *cancelled = nullptr);

} // namespace timeloupe
