// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/state/viewstate.h"

namespace timeloupe {

struct SavedView;

/// What is looked at at one moment: an immutable value, for work off the UI thread. Its meanings are ViewState's.
struct ViewSnapshot
{
    EventStorePtr store; ///< never null
    QString storeName;
    RowSetPtr passing; ///< never null
    Query query;
    std::vector<EventRow> marginRows;
    TimeRange extent{0, 1};
    TimeRange range{0, 1};
    Folds folds; ///< those in force
    LaneOrder laneOrder = LaneOrder::File;
    bool othersOpen = false;
    Language language = Language::English;
    std::vector<EventRow> selection; ///< ascending
    std::optional<EventRow> current;

    /// Whether events stand in an undated margin beside the axis.
    [[nodiscard]] bool hasMargin() const { return !marginRows.empty(); }
};

ViewSnapshot snapshotOf(const ViewState &state);

/// What `state`'s store would show in `view`, in `language`; `event` (of a step of a story) is current. Filters here
/// and now, in any thread: O(n). The error says that the view's filter cannot be read, or that its range has nothing
/// of the timeline.
Result<ViewSnapshot> snapshotOf(const EventStorePtr &store, const QString &storeName, const SavedView &view,
                                const std::optional<std::string> &event, Language language);

} // namespace timeloupe
