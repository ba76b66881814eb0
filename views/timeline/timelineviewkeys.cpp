// SPDX-License-Identifier: GPL-3.0-or-later
// TimelineView: keys, and the commands behind keys and menus.
#include "views/timeline/timelineview.h"

#include <QKeyEvent>

#include <algorithm>
#include <cmath>

namespace timeloupe {

bool TimelineView::event(QEvent *event)
{
    // Tab goes through the events first; past the last one it goes on to the next widget.
    if (event->type() == QEvent::KeyPress) {
        auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Tab || key->key() == Qt::Key_Backtab) {
            const auto before = m_state.current();
            stepEvent(key->key() == Qt::Key_Tab ? 1 : -1);
            if (m_state.current() != before)
                return true;
        }
    }
    return QAbstractScrollArea::event(event);
}

bool TimelineView::stepKey(const QKeyEvent &event)
{
    switch (event.key()) {
    case Qt::Key_Period:
        stepEvent(1);
        return true;
    case Qt::Key_Comma:
        stepEvent(-1);
        return true;
    case Qt::Key_Down:
        stepLane(1);
        return true;
    case Qt::Key_Up:
        stepLane(-1);
        return true;
    default:
        return false;
    }
}

void TimelineView::keyPressEvent(QKeyEvent *event)
{
    if (stepKey(*event))
        return;
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        if (m_state.measured())
            zoomToMeasured();
        else if (m_state.current())
            m_state.zoomTo(*m_state.current());
        return;
    }
    if (event->key() == Qt::Key_PageDown || event->key() == Qt::Key_PageUp) {
        const double page = axis().scale.width() * 0.8;
        m_animator.moveTo(axis().scale.panned(event->key() == Qt::Key_PageDown ? page : -page));
        return;
    }
    QAbstractScrollArea::keyPressEvent(event);
}

void TimelineView::stepEvent(int direction)
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

void TimelineView::stepLane(int direction)
{
    if (isStale())
        return;
    const TimelineScene &drawn = scene();
    std::optional<std::size_t> lane;
    double x = m_style.laneHeader;
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

void TimelineView::centreOrFit()
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

void TimelineView::zoomBy(double factor)
{
    const TimeScale scale = axis().scale;
    m_animator.moveTo(scale.zoomed(factor, scale.width() / 2));
}

void TimelineView::zoomToMeasured()
{
    if (const auto measured = m_state.measured()) {
        m_state.setMeasured(std::nullopt);
        m_state.zoomTo(*measured);
    }
}

void TimelineView::filterToMeasured()
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

void TimelineView::computeMeasuredTotals()
{
    m_measuredTotals.reset();
    viewport()->update();
    const auto measured = m_state.measured();
    if (!measured) {
        m_sumJob.cancel();
        return;
    }
    m_sumJob.start([store = m_state.store(), rows = m_state.matchingRows(), range = *measured](
                       const std::atomic<bool> &cancelled) { return rangeTotals(*store, *rows, range, &cancelled); },
                   [this](RangeTotals sums) {
                       m_measuredTotals = std::move(sums);
                       viewport()->update();
                   });
}

} // namespace timeloupe
