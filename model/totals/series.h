// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/maximumindex.h"
#include "model/core/rowset.h"
#include "model/events/eventspan.h"
#include "model/time/timescale.h"

namespace timeloupe {

struct SeriesValue; // seriesvalue.h

enum class SeriesKind : std::uint8_t { Amount, Power, Count };

/// What the amount panel draws: for each column of pixels at most one lollipop, and the running net total as steps.
struct Lollipop
{
    double x = 0;          ///< where `row` begins
    double value = 0;      ///< the largest in the column (amount in the currency shown, GW), or the number of events
    EventRow row;          ///< the event it belongs to, or the most important of the column
    std::size_t count = 1; ///< events in the column
    bool vague = false;    ///< known less finely than to the day
    bool leftOut = false;  ///< not counted in the running total (part of another, increment, estimate)
    EventSpan span;        ///< of `row`
};
struct StepPoint
{
    double x = 0;
    double value = 0; ///< from x on
};
struct Series
{
    SeriesKind kind = SeriesKind::Amount;
    std::string currency;            ///< Amount: the one drawn
    std::vector<Lollipop> lollipops; ///< ascending x, all in [0, width]
    std::vector<StepPoint> running;  ///< ascending x, one for each change, and both edges
    double maxValue =
        0; ///< of everything that passes the filter, in view or not: the axis does not jump. Count: of all
    double minValue = 0; ///< smallest above zero
    double total = 0;    ///< where the running total ends, in view or not
};

/// What is drawn as one lollipop, wherever it is in view: a stretch of time with members.
struct SeriesColumn
{
    TimeRange range;
    std::size_t begin = 0; ///< rows of the store, the first of them a member
    std::size_t end = 0;
    EventRow top; ///< the largest of its members
    std::size_t count = 0;
    double value = 0;
    double running = 0; ///< total after them
    EventSpan span;     ///< of `top`
    bool vague = false;
    bool leftOut = false;
};

/// Columns that a view has asked for, and all between them.
struct SeriesColumns
{
    std::int64_t width = 0; ///< milliseconds
    Folds folds;
    TimeRange covered;
    std::vector<SeriesColumn> columns; ///< ascending
};

/// Everything of one (store, filter, kind, currency) that does not depend on the view: columns sorted by begin with
/// values and prefix sums, and the running net total. Immutable.
///
/// An event counts from its begin. What has neither date nor bounds has no place on the axis: it is not drawn, counts
/// in no running total, and is no whole that others count in. So the running total ends at the net of totals() of the
/// rows that have a place. Power follows the same rules, as if it were a currency.
///
/// An event's value is what counts of it; of one that is left out, its largest amount.
///
/// Memory: about half a byte for each event of the store. What an event adds is looked up in the store again; kept is
/// what 64 rows together are.
class SeriesIndex
{
public:
    /// O(members), in parallel. `currency` empty: the one with the largest gross.
    SeriesIndex(EventStorePtr store, RowSetPtr rows, SeriesKind kind, std::string currency = {});

    /// O(pixels · log n). Columns are `minSpacing` to twice that wide, but at least a millisecond; they are fixed in
    /// time, so that panning does not change what is grouped. A fold is one column.
    [[nodiscard]] Series series(const TimeScale &scale, double minSpacing = 3) const;
    /// The same for a view that moves: `known` keeps columns from one call to the next; of this index only.
    /// O(pixels), and O(log n) for each column that is new.
    [[nodiscard]] Series series(const TimeScale &scale, SeriesColumns &known, double minSpacing = 3) const;
    [[nodiscard]] const std::string &currency() const { return m_currency; }
    /// Currencies that occur, largest gross first.
    [[nodiscard]] const std::vector<std::string> &currencies() const { return m_currencies; }

private:
    class ColumnGrid;
    using Value = SeriesValue;
    struct Part;
    struct Blocks;
    struct BlockRows;
    struct Largest;
    [[nodiscard]] std::size_t rowAt(Instant t, std::size_t from = 0) const;
    [[nodiscard]] std::optional<std::size_t> memberFrom(std::size_t row) const;
    [[nodiscard]] double runningBefore(std::size_t row) const;
    [[nodiscard]] EventRow largest(std::size_t begin, std::size_t end) const;
    void takeLargest(Largest &found, std::size_t begin, std::size_t end) const;
    [[nodiscard]] std::optional<Value> valueOf(EventRow row) const;
    [[nodiscard]] std::optional<Value> oddAmount(EventRow row) const;
    [[nodiscard]] std::optional<Value> power(EventRow row) const;
    [[nodiscard]] bool isLeftOut(EventRow row) const;
    [[nodiscard]] double added(const Value &value) const;
    [[nodiscard]] SeriesColumn column(TimeRange range, std::size_t begin, std::size_t end) const;
    [[nodiscard]] std::vector<SeriesColumn> columns(const ColumnGrid &grid, TimeRange range) const;
    void cover(const ColumnGrid &grid, TimeRange view, SeriesColumns &known) const;
    [[nodiscard]] std::vector<StepPoint> steps(const TimeScale &scale, std::span<const SeriesColumn> columns) const;
    [[nodiscard]] bool hasOneAmount(EventRow row) const;
    void findInside(const RowSet &rows);
    std::vector<std::size_t> collect(const RowSet &rows);
    [[nodiscard]] BlockRows blockRows(std::size_t block, std::uint64_t passing) const;
    void collectBlock(Part &part, const BlockRows &rows, Blocks &blocks);
    void collectBlocks(Part &part, const RowSet &rows, Blocks &blocks, std::size_t begin, std::size_t end);

    EventStorePtr m_store;
    SeriesKind m_kind;
    std::string m_currency;
    std::size_t m_currencyNumber = 0; ///< in the store
    std::vector<std::string> m_currencies;
    std::vector<std::uint64_t> m_inside; ///< a bit for each row: what it adds is inside another; empty when none is
    RowSet m_members;                    ///< rows with a value and a place
    std::vector<double> m_before;        ///< net total before each block of 64 rows, and at the end
    MaximumIndex m_tops;                 ///< of each block the largest value; Count: the highest importance
    double m_min = 0;
    double m_max = 0;
};

} // namespace timeloupe
