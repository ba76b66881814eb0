// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/rowset.h"
#include "model/events/eventstore.h"
#include "model/totals/leftout.h"

#include <atomic>

namespace timeloupe {

/// The sums of one currency (resources/schema/README.md, Totals). What NetRules leaves out is in gross (but estimates)
/// and not in the rest.
///
/// low and high follow the bounds: an up-to counts 0 in low, a `max` in high. Of events that may overlap only the one
/// with the largest low counts in low; events that are linked by `may-overlap` through others are one group, as far as
/// all of them count in the currency.
///
/// A sum beyond the largest double is infinite: "over the largest number", or below the smallest. None is ever not a
/// number.
struct Total
{
    std::string currency;
    double gross = 0; ///< every amount but estimates
    double net = 0;   ///< nothing counted twice
    double low = 0;
    double high = 0;
    bool openUpward = false; ///< an at-least is in it
    std::size_t events = 0;  ///< that are counted in net

    friend bool operator==(const Total &, const Total &) = default;
};

/// An amount that is not in net, and where it is counted instead: an event that it is part of, or its own event, when
/// it is the initial part of that one's total.
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
    std::vector<LeftOut> leftOut; ///< by row; at most kMaxLeftOut of them
    std::size_t leftOutCount = 0;

    static constexpr std::size_t kMaxLeftOut = 10'000;
};

/// Totals of the rows in `rows`. O(members). Stops early when `cancelled` becomes true.
Totals totals(const EventStore &store, const RowSet &rows, const std::atomic<bool> *cancelled = nullptr);

enum class TotalsBy : std::uint8_t { Company, Kind, Year };
struct TotalsGroup
{
    std::string key; ///< company id, kind word, or year ("undated" for none; an event counts in the year it begins)
    Totals totals;
};
/// One group for each key that occurs, in the order of companies / kinds / years, "undated" last. Each group is
/// totalled by itself: a company's group has each deal in full ("shared; split not stated"), and a part counts where
/// its whole is not in the same group; so the groups do not add up to the whole.
std::vector<TotalsGroup> totalsBy(const EventStore &store, const RowSet &rows, TotalsBy by);

/// Totals of what certainly and of what only possibly lies in a range of time, apart.
struct RangeTotals
{
    Totals certain;  ///< possible range wholly inside
    Totals possible; ///< overlaps, but may lie outside
    std::size_t certainCount = 0;
    std::size_t possibleCount = 0;
};
/// Of the dated events in `rows`. What only possibly lies in `range` is left out of `possible` when it is part of
/// something that lies in it certainly. O(members).
RangeTotals rangeTotals(const EventStore &store, const RowSet &rows, TimeRange range,
                        const std::atomic<bool> *cancelled = nullptr);

} // namespace timeloupe
