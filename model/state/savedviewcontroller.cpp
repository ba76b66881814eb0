// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/state/savedviewcontroller.h"

namespace timeloupe {

namespace {

constexpr std::size_t kMaxSelection = 1000;

} // namespace

SavedView savedView(const ViewState &state, Text name)
{
    SavedView view;
    view.name = std::move(name);
    if (state.range() != state.extent())
        view.range = state.range();
    view.filter = state.query().print();
    if (state.current())
        view.selection.emplace_back(state.store()->id(*state.current()));
    if (state.selection().size() <= kMaxSelection) {
        for (const EventRow row : state.selection()) {
            if (row != state.current())
                view.selection.emplace_back(state.store()->id(row));
        }
    }
    view.folds = state.foldsEnabled();
    view.lanes = state.laneOrder();
    view.othersOpen = state.othersOpen();
    return view;
}

TimeRange rangeIn(const ViewState &state, const SavedView &view)
{
    if (!view.range || !view.range->overlaps(state.extent()))
        return state.extent();
    return view.range->intersected(state.extent());
}

Result<bool> goTo(const SavedView &view, const std::optional<std::string> &event, ViewState &state)
{
    const EventStore &store = *state.store();
    std::vector<EventRow> selection;
    if (event) {
        if (const auto row = store.find(*event))
            selection.push_back(*row);
    }
    for (const std::string &id : view.selection) {
        if (const auto row = store.find(id))
            selection.push_back(*row);
    }
    const auto current = selection.empty() ? std::nullopt : std::optional(selection.front());
    const Result<Query> query = Query::parse(view.filter);
    state.setFoldsEnabled(view.folds);
    state.setLaneOrder(view.lanes);
    state.setOthersOpen(view.othersOpen);
    state.setView(rangeIn(state, view), query ? *query : state.query(), std::move(selection), current);
    if (!query)
        return query.error();
    return true;
}

SavedView SavedViewController::take(Text name) const
{
    SavedView view = savedView(m_state, std::move(name));
    view.panels = m_panels;
    return view;
}

void SavedViewController::goTo(const SavedView &view, const std::optional<std::string> &event)
{
    const Result<bool> gone = timeloupe::goTo(view, event, m_state);
    if (!view.panels.empty())
        Q_EMIT panelsRequested(view.panels);
    if (!gone)
        Q_EMIT refused(
            tr("The filter of this view cannot be read (%1). The current filter stays.").arg(gone.error().message));
}

bool SavedViewController::isAt(const SavedView &view) const
{
    if (rangeIn(m_state, view) != m_state.range())
        return false;
    constexpr std::size_t kLongestRead = 2000; // parsed for each shown view on every change of the state
    if (view.filter.size() > kLongestRead)
        return view.filter == m_state.query().print();
    const Result<Query> query = Query::parse(view.filter);
    return query && *query == m_state.query();
}

} // namespace timeloupe
