// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/state/viewsnapshot.h"

#include "model/events/savedview.h"
#include "model/query/filter.h"
#include "model/text/displaytext.h"

#include <QCoreApplication>

#include <algorithm>

namespace timeloupe {

namespace {

class SnapshotText
{
    Q_DECLARE_TR_FUNCTIONS(SavedView)
};

std::vector<EventRow> rowsOf(const EventStore &store, const std::vector<std::string> &ids)
{
    std::vector<EventRow> rows;
    for (const std::string &id : ids) {
        if (const auto row = store.find(id))
            rows.push_back(*row);
    }
    return rows;
}

} // namespace

ViewSnapshot snapshotOf(const ViewState &state)
{
    return {state.store(),    state.storeName(), state.matchingRows(), state.query(),     state.marginRows(),
            state.extent(),   state.range(),     state.folds(),        state.laneOrder(), state.othersOpen(),
            state.language(), state.selection(), state.current()};
}

Result<ViewSnapshot> snapshotOf(const EventStorePtr &store, const QString &storeName, const SavedView &view,
                                const std::optional<std::string> &event, Language language)
{
    const Result<Query> query = Query::parse(view.filter);
    if (!query)
        return Diagnostic::error(
            SnapshotText::tr("the filter \"%1\": %2").arg(displayLabel(view.filter), query.error().message));
    ViewState state;
    state.setLanguage(language);
    state.setLaneOrder(view.lanes);
    state.setStore(store, storeName);
    state.setFoldsEnabled(view.folds);
    state.setOthersOpen(view.othersOpen);
    if (view.range) {
        if (!view.range->overlaps(state.extent()))
            return Diagnostic::error(SnapshotText::tr("its range is outside the timeline"));
        state.setRange(view.range->intersected(state.extent()));
    }
    if (!query->isEmpty()) {
        state.setQuery(*query);
        state.setMatchingRows(*query, Filter(store).apply(*query));
    }
    std::vector<EventRow> selection = rowsOf(*store, view.selection);
    const auto highlighted = event ? store->find(*event) : std::nullopt;
    if (highlighted)
        selection.insert(selection.begin(), *highlighted);
    if (!selection.empty()) {
        state.setCurrent(selection.front());
        state.setSelection(std::move(selection));
    }
    return snapshotOf(state);
}

} // namespace timeloupe
