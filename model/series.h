// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "eventstore.h"
#include "rowset.h"
#include "timescale.h"

#include <atomic>

namespace timeloupe {

enum class SeriesKind : std::uint8_t { Amount, Power, Count };

/// What the amount panel draws: for each column of pixels at most one lollipop, and the running net total as steps.
struct Lollipop
{
    double x = 0;
    double value = 0;        ///< the largest in the column (amount in the currency shown, GW, or number of events)
    EventRow row;            ///< the event it belongs to, or the most important of the column
    std::size_t count = 1;   ///< events in the column
    bool vague = false;      ///< imprecise date
    bool leftOut = false;    ///< not counted in the running total (part of another, increment, estimate)
};
struct StepPoint
{
    double x = 0;
    double value = 0;
};
struct Series
{
    SeriesKind kind = SeriesKind::Amount;
    std::string currency;          ///< Amount: the one drawn
    std::vector<Lollipop> lollipops; ///< ascending x
    std::vector<StepPoint> running;  ///< ascending x, one for each change, and both edges
    double maxValue = 0;           ///< of everything that passes the filter, in view or not: the axis does not jump
    double minValue = 0;           ///< smallest above zero
};

/// Everything of one (store, filter, kind, currency) that does not depend on the view: columns sorted by begin with
/// values and prefix sums, and the running net total (an event counts from its begin). Immutable.
class SeriesIndex
{
public:
    /// O(members). `currency` empty: the one with the largest gross.
    SeriesIndex(EventStorePtr store, RowSetPtr rows, SeriesKind kind, std::string currency = {});

    /// O(pixels · log n).
    [[nodiscard]] Series series(const TimeScale &scale, double minSpacing = 3) const;
    [[nodiscard]] const std::string &currency() const { return m_currency; }
    /// Currencies that occur, largest gross first.
    [[nodiscard]] const std::vector<std::string> &currencies() const { return m_currencies; }

private:
    EventStorePtr m_store;
    SeriesKind m_kind;
    std::string m_currency;
    std::vector<std::string> m_currencies;
    std::vector<std::uint32_t> m_rows;  ///< with a value, ascending
    std::vector<double> m_values;
    std::vector<double> m_running;      ///< net total up to and with each
    std::vector<std::vector<std::uint32_t>> m_maxima; ///< pyramid: index of the largest value of each block
    double m_min = 0;
    double m_max = 0;
    std::vector<std::uint64_t> m_leftOut;
};

} // namespace timeloupe
