// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/maximumindex.h"
#include "model/core/rowset.h"
#include "model/events/eventspan.h"
#include "model/time/timescale.h"

namespace timeloupe {

struct SeriesValue; // seriesvalue.h

enum class SeriesKind : std::uint8_t { Amount, Power, Count };

/// The contents of the amount panel: per pixel column at most one lollipop, and the running net total as steps.
struct Lollipop
{
    double x = 0;          ///< where `row` begins
    double value = 0;      ///< the largest of the column (amount in the shown currency, or GW), or the number of events
    EventRow row;          ///< the event with that value, or the most important of the column
    std::size_t count = 1; ///< events in the column
    bool vague = false;    ///< date less precise than a day
    bool leftOut = false;  ///< excluded from the running total (part of another, increment, estimate)
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
    std::string currency;            ///< for Amount: the currency shown
    std::vector<Lollipop> lollipops; ///< ascending x, all in [0, width]
    std::vector<StepPoint> running;  ///< ascending x, one for each change, and both edges
    double maxValue =
        0; ///< of everything that passes the filter, in view or not: the axis does not jump. Count: of all
    double minValue = 0; ///< smallest above zero
    double total = 0;    ///< final running total, regardless of the view
};

/// One column: a time range with members that is drawn as one lollipop.
struct SeriesColumn
{
    TimeRange range;
    std::size_t begin = 0; ///< rows of the store; the first one is a member
    std::size_t end = 0;
    EventRow top; ///< the member with the largest value
    std::size_t count = 0;
    double value = 0;
    double running = 0; ///< running total at its end
    EventSpan span;     ///< of `top`
    bool vague = false;
    bool leftOut = false;
};

/// Cached columns of a view: all columns in `covered`.
struct SeriesColumns
{
    std::int64_t width = 0; ///< milliseconds
    Folds folds;
    TimeRange covered;
    std::vector<SeriesColumn> columns; ///< ascending
};

/// The view-independent index of one (store, filter, kind, currency): columns sorted by begin with values and prefix
/// sums, and the running net total. Immutable.
///
/// An event counts from its begin. Events with neither date nor bounds are off the axis: not drawn, not in the running
/// total, and no whole that others count in. The running total thus ends at the net of totals() over the rows on the
/// axis. Power follows the same rules, as if it were a currency.
///
/// The value of an event is its counted amount or, when excluded, its largest amount.
///
/// Memory: about half a byte per event of the store. Only aggregates of 64 rows are stored; amounts of single events
/// are read from the store.
class SeriesIndex
{
public:
    /// O(members), in parallel. An empty `currency` selects the one with the largest gross.
    SeriesIndex(EventStorePtr store, RowSetPtr rows, SeriesKind kind, std::string currency = {});

    /// O(pixels · log n). Columns are `minSpacing` to twice that wide, at least a millisecond, and fixed in time:
    /// panning does not regroup. A fold is one column.
    [[nodiscard]] Series series(const TimeScale &scale, double minSpacing = 3) const;
    /// The same for a moving view: `known` caches columns between calls, for this index only. O(pixels), plus O(log n)
    /// per new column.
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
    [[nodiscard]] std::optional<Value> irregularAmount(EventRow row) const;
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
    [[nodiscard]] BlockRows blockRows(std::size_t block, std::uint64_t matchingRows) const;
    void collectBlock(Part &part, const BlockRows &rows, Blocks &blocks);
    void collectBlocks(Part &part, const RowSet &rows, Blocks &blocks, std::size_t begin, std::size_t end);

    EventStorePtr m_store;
    SeriesKind m_kind;
    std::string m_currency;
    std::size_t m_currencyNumber = 0; ///< index in the store
    std::vector<std::string> m_currencies;
    std::vector<std::uint64_t>
        m_inside;                 ///< one bit per row: its contribution is inside another event; empty when none is
    RowSet m_members;             ///< rows with a value on the axis
    std::vector<double> m_before; ///< net total before each block of 64 rows, and at the end
    MaximumIndex m_tops;          ///< of each block the largest value; Count: the highest importance
    double m_min = 0;
    double m_max = 0;
};

} // namespace timeloupe
