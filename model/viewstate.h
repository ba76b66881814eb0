// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "eventstore.h"
#include "folds.h"
#include "query.h"
#include "rowset.h"

#include <QObject>
#include <QString>

#include <optional>
#include <vector>

namespace timeloupe {

enum class LaneOrder : std::uint8_t { File, Events, Amount, Name };

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
    /// Starts anew on a store: no filter, no selection, everything in view, no history. Emits storeChanged, then the
    /// others.
    void setStore(EventStorePtr store, QString name);

    // Time.
    /// All that can be looked at: the store's extent with a margin; never empty.
    [[nodiscard]] TimeRange extent() const { return m_extent; }
    /// Inside extent(), at least TimeScale::kMinVisible long.
    [[nodiscard]] TimeRange range() const { return m_range; }
    /// `settled` false while a gesture goes on: such ranges do not enter the history.
    void setRange(TimeRange range, bool settled = true);
    void showAll();
    /// Folds in force: empty when folding is off.
    [[nodiscard]] const Folds &folds() const;
    [[nodiscard]] bool foldsOn() const { return m_foldsOn; }
    void setFoldsOn(bool on);
    /// The stretch that Shift+drag measured.
    [[nodiscard]] std::optional<TimeRange> measured() const { return m_measured; }
    void setMeasured(std::optional<TimeRange> range);

    // Filter. The text may be faulty; then query() stays the last good one.
    [[nodiscard]] const Query &query() const { return m_query; }
    void setQuery(const Query &query);
    /// Rows that pass query(): computed elsewhere (FilterRunner), never null; the last result stays until the new
    /// one is there.
    [[nodiscard]] const RowSetPtr &passing() const { return m_passing; }
    /// Dropped when `query` is not query() any more.
    void setPassing(const Query &query, RowSetPtr rows);
    [[nodiscard]] bool isFiltering() const { return m_filtering; }

    // Events.
    [[nodiscard]] const std::vector<EventRow> &selection() const { return m_selection; } ///< ascending, each once
    void setSelection(std::vector<EventRow> rows);
    void toggleSelected(EventRow row);
    [[nodiscard]] bool isSelected(EventRow row) const;
    /// The event the details show; it is in the selection whenever there is one.
    [[nodiscard]] std::optional<EventRow> current() const { return m_current; }
    /// Selects it alone and makes it current; nullopt clears both.
    void setCurrent(std::optional<EventRow> row);
    [[nodiscard]] std::optional<EventRow> hovered() const { return m_hovered; }
    void setHovered(std::optional<EventRow> row);
    /// As setCurrent, and moves the range as little as needed so that the event is in view.
    void travelTo(EventRow row);
    /// The event's range with room around it becomes the range.
    void zoomTo(EventRow row);
    void zoomTo(TimeRange range);

    // Lanes.
    [[nodiscard]] LaneOrder laneOrder() const { return m_laneOrder; }
    void setLaneOrder(LaneOrder order);
    /// Companies with few events of their own stand together in one lane "others", unless it is open.
    [[nodiscard]] bool othersOpen() const { return m_othersOpen; }
    void setOthersOpen(bool open);
    [[nodiscard]] Language language() const { return m_language; }
    void setLanguage(Language language);

    // Back and forward through what was looked at (range, query, selection).
    [[nodiscard]] bool canGoBack() const { return m_historyAt > 0; }
    [[nodiscard]] bool canGoForward() const { return m_historyAt + 1 < m_history.size(); }
    void goBack();
    void goForward();

Q_SIGNALS:
    void storeChanged();
    void rangeChanged();
    void foldsChanged();
    void measuredChanged();
    void queryChanged();
    void passingChanged();
    void selectionChanged(); ///< selection or current
    void hoveredChanged();
    void lanesChanged();
    void languageChanged();
    void historyChanged();

private:
    struct Looked
    {
        TimeRange range;
        Query query;
        std::vector<EventRow> selection;
        std::optional<EventRow> current;
        friend bool operator==(const Looked &, const Looked &) = default;
    };
    [[nodiscard]] TimeRange clamped(TimeRange range) const;
    void remember();
    void restore(const Looked &looked);
    void resetTo(EventStorePtr store, QString name);

    EventStorePtr m_store;
    QString m_storeName;
    TimeRange m_extent{0, 1};
    TimeRange m_range{0, 1};
    Folds m_folds;
    bool m_foldsOn = true;
    std::optional<TimeRange> m_measured;
    Query m_query;
    RowSetPtr m_passing;
    bool m_filtering = false;
    std::vector<EventRow> m_selection;
    std::optional<EventRow> m_current;
    std::optional<EventRow> m_hovered;
    LaneOrder m_laneOrder = LaneOrder::File;
    bool m_othersOpen = false;
    Language m_language = Language::English;
    std::vector<Looked> m_history;
    std::size_t m_historyAt = 0;
    bool m_restoring = false;
};

} // namespace timeloupe
