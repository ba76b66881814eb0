// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/state/viewstate.h"

namespace timeloupe {

struct SavedView;

/// An immutable copy of a ViewState's values, for work off the UI thread. See ViewState for their meaning.
struct ViewSnapshot
{
    EventStorePtr store; ///< never null
    QString storeName;
    RowSetPtr matchingRows; ///< never null
    Query query;
    std::vector<EventRow> marginRows;
    TimeRange extent{0, 1};
    TimeRange range{0, 1};
    Folds folds; ///< in effect
    LaneOrder laneOrder = LaneOrder::File;
    bool othersOpen = false;
    Language language = Language::English;
    std::vector<EventRow> selection; ///< ascending
    std::optional<EventRow> current;

    /// Whether there is an undated margin beside the axis.
    [[nodiscard]] bool hasMargin() const { return !marginRows.empty(); }
};

ViewSnapshot snapshotOf(const ViewState &state);

/// The snapshot of `view` over `store`, in `language`; `event` (of a story step) is current. Filters synchronously, in
/// any thread: O(n). Errors: the view's filter is invalid, or its range is outside the timeline.
Result<ViewSnapshot> snapshotOf(const EventStorePtr &store, const QString &storeName, const SavedView &view,
                                const std::optional<std::string> &event, Language language);

} // namespace timeloupe
