// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/timeline/timelinecommands.h"

#include <algorithm>
#include <cmath>

namespace timeloupe {

void TimelineCommands::stepEvent(int direction)
{
    const RowSet &matchingRows = *m_state.matchingRows();
    const auto current = m_state.current();
    std::optional<EventRow> next;
    if (!current) {
        const auto begins = m_state.store()->begins().first(m_state.store()->datedCount());
        const auto at = std::lower_bound(begins.begin(), begins.end(), m_state.range().begin);
        const std::size_t rank = matchingRows.rank(EventRow(static_cast<std::size_t>(at - begins.begin())));
        next = matchingRows.select(direction > 0 ? rank : matchingRows.count() - 1);
    } else {
        const std::size_t rank = matchingRows.rank(*current);
        if (direction > 0)
            next = matchingRows.select(matchingRows.contains(*current) ? rank + 1 : rank);
        else if (rank > 0)
            next = matchingRows.select(rank - 1);
    }
    if (next)
        m_state.reveal(*next);
}

void TimelineCommands::stepLane(int direction, const TimelineScene &drawn)
{
    std::optional<std::size_t> lane;
    double x = drawn.margin ? drawn.margin->left() : drawn.plot.left; // the left edge
    for (const SceneEvent &event : drawn.events) {
        if (m_state.current() == event.row) {
            lane = event.lane;
            x = event.mark.x();
            break;
        }
    }
    const auto lanes = static_cast<std::ptrdiff_t>(drawn.lanes.size());
    std::ptrdiff_t at = lane ? static_cast<std::ptrdiff_t>(*lane) + direction : direction > 0 ? 0 : lanes - 1;
    for (; at >= 0 && at < lanes; at += direction) {
        const SceneEvent *best = nullptr;
        for (const SceneEvent &event : drawn.events) {
            const bool here = event.lane == static_cast<std::size_t>(at) && event.row != m_state.current();
            if (here && (!best || std::abs(event.mark.x() - x) < std::abs(best->mark.x() - x)))
                best = &event;
        }
        if (best) {
            m_state.setCurrent(EventRow(best->row));
            return;
        }
    }
}

void TimelineCommands::centreOrFit()
{
    const EventStore &store = *m_state.store();
    TimeRange whole;
    for (const EventRow row : m_state.selection()) {
        if (row.value < store.datedCount())
            whole = whole.united({store.begin(row), store.end(row)});
    }
    if (whole.isEmpty())
        return;
    const Instant middle = shifted(whole.begin, whole.length() / 2);
    const double length = m_state.range().length();
    const Instant begin = shifted(middle, -length / 2);
    const TimeRange centred{begin, shifted(begin, length)};
    const double off = std::abs(difference(m_state.range().begin, centred.begin));
    if (off > length * 0.01 && length > whole.length())
        m_animator.moveTo(centred);
    else
        m_state.zoomTo(
            TimeRange{shifted(whole.begin, -whole.length() * 0.25), shifted(whole.end, whole.length() * 0.25)});
}

void TimelineCommands::zoomBy(double factor, const TimeScale &scale)
{
    m_animator.moveTo(scale.zoomed(factor, scale.width() / 2));
}

void TimelineCommands::zoomToMeasured()
{
    if (const auto measured = m_state.measured()) {
        m_state.setMeasured(std::nullopt);
        m_state.zoomTo(*measured);
    }
}

void TimelineCommands::filterToMeasured()
{
    const auto measured = m_state.measured();
    if (!measured)
        return;
    const Precision precision = measured->length() > 3.0 * kMsPerDay ? Precision::Day : Precision::Second;
    const Edtf date =
        Edtf::interval(Edtf::point(measured->begin, precision), Edtf::point(measured->end - 1, precision));
    m_state.setMeasured(std::nullopt);
    m_state.setQuery(m_state.query().withDate(date));
}

void showOnlyCompany(ViewState &state, CompanyIndex company)
{
    const QueryValue value{state.store()->companies()[company.value].name, std::nullopt};
    state.setQuery(state.query().withValues(QueryField::Company, {value}));
}

} // namespace timeloupe
