// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/events/quietperiods.h"

#include "model/core/parallel.h"
#include "model/events/eventstorecolumns.h"
#include "model/time/calendarunit.h"

#include <algorithm>

namespace timeloupe {

namespace {

constexpr std::uint64_t kBuckets = 8192;
constexpr std::uint64_t kShortestFold = 48; ///< minimum length of a fold: extent divided by this
/// Padding beside the events as divisors of the extent; wider after an event, for its label.
constexpr std::uint64_t kRoomAfter = 240;
constexpr std::uint64_t kRoomBefore = 800;

/// First and last edge of each of many equal parts of the extent. A quiet period worth folding spans many parts, so its
/// ends are such edges and need no sorting.
class Edges
{
public:
    explicit Edges(TimeRange extent)
        : m_extent(extent),
          m_part(elapsed(extent.begin, extent.end) / kBuckets + 1),
          m_parts(kBuckets, TimeRange{kInstantMax, kInstantMin})
    {
    }

    void add(Instant at)
    {
        TimeRange &part = m_parts[elapsed(m_extent.begin, at) / m_part];
        part = {std::min(part.begin, at), std::max(part.end, at)};
    }
    void add(const Edges &more)
    {
        for (std::size_t i = 0; i < m_parts.size(); ++i)
            m_parts[i] = {std::min(m_parts[i].begin, more.m_parts[i].begin),
                          std::max(m_parts[i].end, more.m_parts[i].end)};
    }

    /// Gaps without an edge, longer than `shortest`.
    [[nodiscard]] std::vector<TimeRange> gaps(std::uint64_t shortest) const
    {
        std::vector<TimeRange> result;
        std::optional<Instant> last;
        for (const TimeRange &part : m_parts) {
            if (part.begin > part.end)
                continue;
            if (last && elapsed(*last, part.begin) > shortest)
                result.push_back({*last, part.begin});
            last = part.end;
        }
        return result;
    }

private:
    TimeRange m_extent;
    std::uint64_t m_part;
    std::vector<TimeRange> m_parts; ///< first and last edge; begin > end: none
};

Edges edgesOf(const EventStore &store)
{
    const EventStore::Columns &columns = store.columns();
    const std::size_t count = parallelParts(columns.dated, std::size_t(1) << 16);
    auto parts = mapParts(count, [&](std::size_t part) {
        Edges edges(columns.extent);
        const std::size_t end = partBegin(columns.dated, count, part + 1);
        for (std::size_t row = partBegin(columns.dated, count, part); row < end; ++row) {
            edges.add(columns.begins[row]);
            const DateCode code = columns.dates[row];
            if (code.interval && !code.openStart && !code.openEnd && !code.undated)
                edges.add(columns.ends[row]);
        }
        return edges;
    });
    for (std::size_t part = 1; part < count; ++part)
        parts.front()->add(*parts[part]);
    return std::move(*parts.front());
}

/// The calendar unit to which folds are aligned: well shorter than the shortest fold.
CalendarUnit snapUnit(std::uint64_t extent)
{
    constexpr auto ms = [](std::int64_t count) { return static_cast<std::uint64_t>(count); };
    if (extent > ms(100 * 365 * kMsPerDay))
        return CalendarUnit::Year;
    if (extent > ms(30 * 365 * kMsPerDay))
        return CalendarUnit::Month;
    if (extent > ms(60 * kMsPerDay))
        return CalendarUnit::Day;
    if (extent > ms(60 * kMsPerHour))
        return CalendarUnit::Hour;
    if (extent > ms(60 * kMsPerMinute))
        return CalendarUnit::Minute;
    return extent > ms(60 * kMsPerSecond) ? CalendarUnit::Second : CalendarUnit::Millisecond;
}

/// Rounds inward to calendar units; empty when none fits.
TimeRange snapped(TimeRange range, CalendarUnit unit)
{
    const TimeRange first = cellAt(range.begin, {unit, 1});
    return {first.begin == range.begin ? range.begin : first.end, cellAt(range.end, {unit, 1}).begin};
}

void countRunning(const EventStore &store, Folds &folds)
{
    const auto begins = store.begins().first(store.datedCount());
    for (Fold &fold : folds) {
        const auto after = std::upper_bound(begins.begin(), begins.end(), fold.range.begin);
        fold.running = static_cast<std::size_t>(after - begins.begin());
    }
    // Events that end within a fold were counted in it and in all later folds.
    std::vector<std::size_t> ended(folds.size() + 1);
    for (const Instant end : store.ends().first(store.datedCount())) {
        const auto at =
            std::partition_point(folds.begin(), folds.end(), [end](const Fold &fold) { return fold.range.end <= end; });
        ++ended[static_cast<std::size_t>(at - folds.begin())];
    }
    std::size_t sum = 0;
    for (std::size_t i = 0; i < folds.size(); ++i) {
        sum += ended[i];
        folds[i].running -= sum;
    }
}

} // namespace

Folds quietPeriods(const EventStore &store)
{
    const TimeRange extent = store.extent();
    if (store.datedCount() < 2 || extent.isEmpty())
        return {};
    const std::uint64_t length = elapsed(extent.begin, extent.end);
    const CalendarUnit unit = snapUnit(length);
    Folds folds;
    for (const TimeRange gap : edgesOf(store).gaps(length / kShortestFold)) {
        const TimeRange inner{gap.begin + static_cast<Instant>(length / kRoomAfter),
                              gap.end - static_cast<Instant>(length / kRoomBefore)};
        const TimeRange range = snapped(inner, unit);
        if (!range.isEmpty() && elapsed(range.begin, range.end) > length / kShortestFold)
            folds.push_back({range, 0});
    }
    if (!folds.empty())
        countRunning(store, folds);
    return folds;
}

} // namespace timeloupe
