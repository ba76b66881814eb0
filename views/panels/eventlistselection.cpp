// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/panels/eventlistselection.h"

#include <QScopedValueRollback>
#include <QTableView>

#include <algorithm>

namespace timeloupe {

namespace {

constexpr std::size_t kAtOnce = 20'000;   // maximum number of rows searched without the thread pool
constexpr std::size_t kMostRanges = 1000; // membership tests of a selection model are linear in them

} // namespace

EventListSelection::EventListSelection(ViewState &state, EventTableModel &model, QTableView &list)
    : m_state(state), m_model(model), m_list(list)
{
}

void EventListSelection::write()
{
    if (m_reading)
        return;
    const EventSequence arrangement = m_model.arrangement();
    const QItemSelection selection = m_list.selectionModel()->selection();
    m_isReadFromState = false;
    std::size_t count = 0;
    for (const QItemSelectionRange &range : selection)
        count += static_cast<std::size_t>(range.height());
    const auto collect = [arrangement, selection] {
        std::vector<EventRow> rows;
        for (const QItemSelectionRange &range : selection) {
            std::vector<EventRow> more =
                arrangement.rowsIn(static_cast<std::size_t>(range.top()), static_cast<std::size_t>(range.bottom()));
            if (rows.empty())
                rows = std::move(more);
            else
                rows.insert(rows.end(), more.begin(), more.end());
        }
        return rows;
    };
    m_job.cancel();
    if (count <= kAtOnce)
        writeRows(collect());
    else
        m_job.start([collect](const std::atomic<bool> &) { return collect(); },
                    [this](std::vector<EventRow> rows) { writeRows(std::move(rows)); });
}

void EventListSelection::writeRows(std::vector<EventRow> rows)
{
    const QScopedValueRollback<bool> writing(m_writing, true);
    if (rows.size() == 1)
        m_state.setCurrent(rows.front());
    else
        m_state.setSelection(std::move(rows));
}

EventListSelection::Found EventListSelection::found(const EventSequence &arrangement,
                                                    const std::vector<EventRow> &selection,
                                                    std::optional<EventRow> current)
{
    Found found;
    for (const int position : arrangement.positionsOf(selection)) {
        if (found.ranges.empty() || found.ranges.back().second + 1 != position)
            found.ranges.emplace_back(position, position);
        else
            found.ranges.back().second = position;
    }
    found.tooMany = found.ranges.size() > kMostRanges;
    if (found.tooMany)
        found.ranges = {};
    if (current) {
        const std::vector<int> at = arrangement.positionsOf({*current});
        found.current = at.empty() ? std::nullopt : std::optional(at.front());
    }
    return found;
}

void EventListSelection::read()
{
    if (m_writing)
        return;
    m_job.cancel();
    const EventSequence arrangement = m_model.arrangement();
    const ViewState::Selection selection = m_state.sharedSelection();
    const bool walksAll = !arrangement.isByTime() && !selection->empty();
    if (std::max(selection->size(), walksAll ? arrangement.size() : 0) <= kAtOnce) {
        show(found(arrangement, *selection, m_state.current()));
        return;
    }
    m_isReadFromState = true;
    m_list.viewport()->update();
    m_job.start([arrangement, selection, current = m_state.current()](
                    const std::atomic<bool> &) { return found(arrangement, *selection, current); },
                [this](const Found &found) { show(found); });
}

void EventListSelection::show(const Found &found)
{
    const QScopedValueRollback<bool> reading(m_reading, true);
    QItemSelection selection;
    for (const auto &[first, last] : found.ranges)
        selection.append({m_model.index(first, 0), m_model.index(last, kEventColumnCount - 1)});
    m_list.selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
    m_isReadFromState = found.tooMany;
    m_list.viewport()->update();
    if (found.current)
        Q_EMIT currentRowRead(*found.current);
}

} // namespace timeloupe
