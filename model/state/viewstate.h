// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/events/laneorder.h"
#include "model/events/storesummary.h"
#include "model/state/viewhistory.h"

#include <QObject>
#include <QString>

#include <optional>
#include <vector>

namespace timeloupe {

class ChangeSet;

/// A range asked for by a jump. Who accepts it ends in ViewState::setRange(target), by an animation for example.
struct RangeRequest
{
    TimeRange target;
    bool isAccepted = false;
};

/// What is looked at: one object shared by all panels. Setters compare, normalise, clamp, then emit once; nothing
/// changed, nothing emitted. Lives in the UI thread.
class ViewState : public QObject
{
    Q_OBJECT

public:
    explicit ViewState(QObject *parent = nullptr);

    // The data.
    [[nodiscard]] const EventStorePtr &store() const { return m_store; } ///< never null; empty at first
    [[nodiscard]] const QString &storeName() const { return m_storeName; }
    /// Resets to a store: no filter, no selection, the whole extent, no history; lane order, language and
    /// foldsEnabled() are kept. Emits storeChanged, then matchingRowsChanged, then the signals of other changed values.
    /// `survey`, if given, must be that of `store`; computing it takes O(n). nullptr: an empty store. No effect for the
    /// current store and name.
    void setStore(EventStorePtr store, QString name, std::optional<StoreSummary> summary = {});

    /// The same timeline, edited or read again: `change` is from store() to `store`. Range, query, folds, measured
    /// stretch, lanes and history stay, cut to what the timeline has now. Selection, current and hovered event follow
    /// their events, removed ones drop out. With a query the rows that passed pass until setMatchingRows() comes. Emits
    /// as setStore() does. O(selection + history + runs of the change + events / 64).
    void replaceStore(EventStorePtr store, QString name, const ChangeSet &change,
                      std::optional<StoreSummary> summary = {});
    /// While replaceStore() emits: its change; else nullptr.
    [[nodiscard]] const ChangeSet *change() const { return m_change; }

    /// Events with no place on the axis (StoreSummary::marginRows). They stand in the undated margin of their lanes.
    [[nodiscard]] const std::vector<EventRow> &marginRows() const { return m_summary.marginRows; }

    // Time.
    /// The range that can be shown (viewExtent). Never empty.
    [[nodiscard]] TimeRange extent() const { return m_extent; }
    /// The visible range: inside extent(), at least TimeScale::kMinVisible long.
    [[nodiscard]] TimeRange range() const { return m_range; }
    /// Sets the range, moved into extent() with its length kept where possible; a reversed range is swapped. `settled`
    /// is false during a gesture: such ranges do not enter the history, but the settled one after them does, even when
    /// it is equal.
    void setRange(TimeRange range, bool settled = true);
    void showAll();
    /// Folds in effect; empty when folding is off.
    [[nodiscard]] const Folds &folds() const;
    [[nodiscard]] bool foldsEnabled() const { return m_foldsEnabled; }
    void setFoldsEnabled(bool on);
    /// The range measured by Shift+drag, clipped to extent(); an empty one counts as none.
    [[nodiscard]] std::optional<TimeRange> measured() const { return m_measured; }
    void setMeasured(std::optional<TimeRange> range);

    // Filter. While the text is invalid, query() stays the last valid one.
    [[nodiscard]] const Query &query() const { return m_query; }
    /// The empty query takes effect at once; any other is pending until setMatchingRows() is called with it. `settled`
    /// is false while typing, as for setRange().
    void setQuery(const Query &query, bool settled = true);
    /// Rows that match query(), computed by FilterRunner; never null. The last result stays until the new one arrives.
    [[nodiscard]] const RowSetPtr &matchingRows() const { return m_matchingRows; }
    /// Ignored when `query` is no longer query(), or when the rows are not of this store (or nullptr: cancelled).
    void setMatchingRows(const Query &query, RowSetPtr rows);
    [[nodiscard]] bool isFiltering() const { return m_filtering; }
    /// Partial result while isFiltering(): a subset of the rows that will match. nullptr: none yet, or the result is
    /// complete.
    [[nodiscard]] const RowSetPtr &partialRows() const { return m_partialRows; }
    /// Ignored as by setMatchingRows(), and when the result is already complete.
    void setPartialRows(const Query &query, RowSetPtr rows);

    // Events.
    using Selection = std::shared_ptr<const std::vector<EventRow>>;
    [[nodiscard]] const std::vector<EventRow> &selection() const { return *m_selection; } ///< ascending, each once
    /// The same, shared without a copy, for background work on large selections. Never null.
    [[nodiscard]] const Selection &sharedSelection() const { return m_selection; }
    /// Invalid rows are dropped. The current event stays if it is among the rows; otherwise the first row becomes
    /// current.
    void setSelection(std::vector<EventRow> rows);
    /// Adds the row as the current event, or removes it.
    void toggleSelected(EventRow row);
    [[nodiscard]] bool isSelected(EventRow row) const;
    /// The event that the details show; always part of the selection.
    [[nodiscard]] std::optional<EventRow> current() const { return m_current; }
    /// Selects only this row and makes it current; nullopt clears both.
    void setCurrent(std::optional<EventRow> row);
    [[nodiscard]] std::optional<EventRow> hovered() const { return m_hovered; }
    void setHovered(std::optional<EventRow> row);
    /// As setCurrent(); when the event (its begin, for a long one) is out of view, also moves the range minimally so
    /// that the event is 10 % inside, keeping its length. Events without any date move nothing.
    void reveal(EventRow row);
    /// Zooms to the event with half its length on both sides. No effect without any date.
    void zoomTo(EventRow row);
    void zoomTo(TimeRange range);
    /// Sets range, filter and selection as one step of the history; the range changes as by zoomTo().
    void setView(TimeRange range, const Query &query, std::vector<EventRow> selection, std::optional<EventRow> current);

    // Lanes.
    [[nodiscard]] LaneOrder laneOrder() const { return m_laneOrder; }
    void setLaneOrder(LaneOrder order);
    /// Whether the lane "others", of companies with few events of their own, is expanded.
    [[nodiscard]] bool othersOpen() const { return m_othersOpen; }
    void setOthersOpen(bool open);
    [[nodiscard]] Language language() const { return m_language; }
    void setLanguage(Language language);

    // History of range, query and selection, at most kMaxHistory entries. Of a selection of more than kMaxRemembered
    // rows only the current event is stored. Going back during an unsettled range or query returns to the last settled
    // one.
    static constexpr std::size_t kMaxHistory = ViewHistory::kMaxEntries;
    static constexpr std::size_t kMaxRemembered = 10'000;
    [[nodiscard]] bool canGoBack() const { return m_history.canGoBack(); }
    [[nodiscard]] bool canGoForward() const { return m_history.canGoForward(); }
    void goBack();
    void goForward();

Q_SIGNALS:
    void storeChanged();
    void rangeChanged();
    /// A jump: reveal(), zoomTo(), showAll() and setView() ask for a range. It is set at once unless accepted.
    void rangeRequested(timeloupe::RangeRequest &request);
    void foldsChanged();
    void measuredChanged();
    void queryChanged();
    void matchingRowsChanged(); ///< matchingRows() changed, or isFiltering() became false
    void
    partialRowsChanged();    ///< more rows were found; queryChanged() or matchingRowsChanged() ends the partial result
    void selectionChanged(); ///< selection() or current()
    void hoveredChanged();
    void lanesChanged();
    void languageChanged();
    void historyChanged();

private:
    [[nodiscard]] TimeRange clamped(TimeRange range) const;
    void moveTo(TimeRange range);
    [[nodiscard]] bool isRow(EventRow row) const;
    [[nodiscard]] ViewHistory::Entry historyEntry() const;
    void resetTo(EventStorePtr store, QString name, std::optional<StoreSummary> summary);
    void takeStore(EventStorePtr store, QString name, std::optional<StoreSummary> summary);
    void remember();
    void restore(const ViewHistory::Entry &entry);
    bool changeRange(TimeRange range);
    bool changeSelection(std::vector<EventRow> rows, std::optional<EventRow> current);
    void changeQuery(const Query &query);

    EventStorePtr m_store;
    QString m_storeName;
    StoreSummary m_summary;
    TimeRange m_extent{0, 1};
    TimeRange m_range{0, 1};
    TimeRange m_settledRange{0, 1};
    bool m_foldsEnabled = true;
    std::optional<TimeRange> m_measured;
    Query m_query;
    Query m_settledQuery;
    RowSetPtr m_matchingRows;
    bool m_filtering = false;
    RowSetPtr m_partialRows;
    Selection m_selection = std::make_shared<const std::vector<EventRow>>();
    std::optional<EventRow> m_current;
    std::optional<EventRow> m_hovered;
    LaneOrder m_laneOrder = LaneOrder::File;
    bool m_othersOpen = false;
    Language m_language = Language::English;
    ViewHistory m_history;
    bool m_restoring = false;
    const ChangeSet *m_change = nullptr;
};

} // namespace timeloupe
