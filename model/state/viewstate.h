// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/events/laneorder.h"
#include "model/events/storesurvey.h"
#include "model/query/language/query.h"

#include <QObject>
#include <QString>

#include <functional>
#include <optional>
#include <vector>

namespace timeloupe {

class ChangeSet;

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
    /// Starts anew on a store: no filter, no selection, everything in view, no history; lane order, language and
    /// whether folds are on stay. Emits storeChanged, then passingChanged, then the others whose value is another.
    /// `survey` is that of the store when it was made beforehand (it takes O(n)). nullptr: an empty store. The store
    /// and name that it has already: nothing happens.
    void setStore(EventStorePtr store, QString name, std::optional<StoreSurvey> survey = {});

    /// The same timeline, edited or read again: `change` is from store() to `store`. Range, query, folds, measured
    /// stretch, lanes and history stay, cut to what the timeline has now. Selection, current and hovered event follow
    /// their events, removed ones drop out. With a query the rows that passed pass until setPassing() comes. Emits as
    /// setStore() does. O(selection + history + runs of the change + events / 64).
    void replaceStore(EventStorePtr store, QString name, const ChangeSet &change,
                      std::optional<StoreSurvey> survey = {});
    /// While replaceStore() emits: its change; else nullptr.
    [[nodiscard]] const ChangeSet *change() const { return m_change; }

    /// Events with no place on the axis (StoreSurvey::marginRows). They stand in the undated margin of their lanes.
    [[nodiscard]] const std::vector<EventRow> &marginRows() const { return m_survey.marginRows; }

    // Time.
    /// All that can be looked at: the store's extent with a narrow margin (wider after it, where labels stand), or,
    /// when all events begin at one place, half its length on both sides (at least 12 hours). Without a dated event
    /// 2000–2030. Never empty.
    [[nodiscard]] TimeRange extent() const { return m_extent; }
    /// Inside extent(), at least TimeScale::kMinVisible long.
    [[nodiscard]] TimeRange range() const { return m_range; }
    /// Moves it into extent(), keeping its length where possible; a reversed range is turned. `settled` false while a
    /// gesture goes on: such ranges do not enter the history, the settled one after them does, even when it is equal.
    void setRange(TimeRange range, bool settled = true);
    void showAll();
    /// Folds in force: empty when folding is off.
    [[nodiscard]] const Folds &folds() const;
    [[nodiscard]] bool foldsOn() const { return m_foldsOn; }
    void setFoldsOn(bool on);
    /// The stretch that Shift+drag measured, cut to extent(); an empty one is none.
    [[nodiscard]] std::optional<TimeRange> measured() const { return m_measured; }
    void setMeasured(std::optional<TimeRange> range);

    // Filter. The text may be faulty; then query() stays the last good one.
    [[nodiscard]] const Query &query() const { return m_query; }
    /// The empty query passes everything at once; every other is being filtered until setPassing() comes with it.
    /// `settled` false while it is being typed: as for setRange().
    void setQuery(const Query &query, bool settled = true);
    /// Rows that pass query(): computed elsewhere (FilterRunner), never null; the last result stays until the new
    /// one is there.
    [[nodiscard]] const RowSetPtr &passing() const { return m_passing; }
    /// Dropped when `query` is not query() any more, and when the rows are not this store's (or nullptr: cancelled).
    void setPassing(const Query &query, RowSetPtr rows);
    [[nodiscard]] bool isFiltering() const { return m_filtering; }
    /// While it is filtering: some of the rows that will pass, those that are known already. nullptr: none yet, or
    /// all are known.
    [[nodiscard]] const RowSetPtr &foundSoFar() const { return m_foundSoFar; }
    /// Dropped as setPassing() drops, and when passing() is there already.
    void setFoundSoFar(const Query &query, RowSetPtr rows);

    // Events.
    using Selection = std::shared_ptr<const std::vector<EventRow>>;
    [[nodiscard]] const std::vector<EventRow> &selection() const { return *m_selection; } ///< ascending, each once
    /// The same, for background work: it may be of millions, and is not copied. Never null.
    [[nodiscard]] const Selection &sharedSelection() const { return m_selection; }
    /// Rows that the store has not are dropped. The current event stays when it is among them; else the first of
    /// them is current.
    void setSelection(std::vector<EventRow> rows);
    /// Adds it and makes it current, or takes it out.
    void toggleSelected(EventRow row);
    [[nodiscard]] bool isSelected(EventRow row) const;
    /// The event the details show; it is in the selection whenever there is one.
    [[nodiscard]] std::optional<EventRow> current() const { return m_current; }
    /// Selects it alone and makes it current; nullopt clears both.
    void setCurrent(std::optional<EventRow> row);
    [[nodiscard]] std::optional<EventRow> hovered() const { return m_hovered; }
    void setHovered(std::optional<EventRow> row);
    /// As setCurrent, and when the event (its begin, when it is too long) is out of view, moves the range by as little
    /// as puts it 10 % inside, keeping its length. An event without any date moves nothing.
    void travelTo(EventRow row);
    /// The event's range with half its length on both sides becomes the range. Nothing without any date.
    void zoomTo(EventRow row);
    void zoomTo(TimeRange range);
    /// Range, filter and selection at once, as one step of the history; the range is moved to as by zoomTo().
    void lookAt(TimeRange range, const Query &query, std::vector<EventRow> selection, std::optional<EventRow> current);
    /// What takes the visible range to a target when it is travelled or zoomed to: an animation, say. It ends in
    /// setRange(target). Empty (at first): at once.
    void setMover(std::function<void(TimeRange)> mover) { m_mover = std::move(mover); }

    // Lanes.
    [[nodiscard]] LaneOrder laneOrder() const { return m_laneOrder; }
    void setLaneOrder(LaneOrder order);
    /// Companies with few events of their own stand together in one lane "others", unless it is open.
    [[nodiscard]] bool othersOpen() const { return m_othersOpen; }
    void setOthersOpen(bool open);
    [[nodiscard]] Language language() const { return m_language; }
    void setLanguage(Language language);

    // Back and forward through what was looked at (range, query, selection), the last kMaxHistory of them. Of a
    // selection of more than kMaxRemembered rows only the current event is remembered. Going back while a range or
    // query is not settled goes back to the last settled one.
    static constexpr std::size_t kMaxHistory = 200;
    static constexpr std::size_t kMaxRemembered = 10'000;
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
    void passingChanged();    ///< passing(), or isFiltering() became false
    void foundSoFarChanged(); ///< to more; that it is gone is told by queryChanged() or passingChanged()
    void selectionChanged();  ///< selection or current
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
    void moveTo(TimeRange range);
    [[nodiscard]] bool isRow(EventRow row) const;
    [[nodiscard]] TimeRange reaching(TimeRange event) const;
    [[nodiscard]] Looked looked() const;
    void resetTo(EventStorePtr store, QString name, std::optional<StoreSurvey> survey);
    void takeStore(EventStorePtr store, QString name, std::optional<StoreSurvey> survey);
    static void follow(const ChangeSet &change, Looked &looked);
    void remember();
    void restore(const Looked &looked);
    bool changeRange(TimeRange range);
    bool changeSelection(std::vector<EventRow> rows, std::optional<EventRow> current);
    void changeQuery(const Query &query);

    EventStorePtr m_store;
    QString m_storeName;
    StoreSurvey m_survey;
    TimeRange m_extent{0, 1};
    TimeRange m_range{0, 1};
    TimeRange m_settledRange{0, 1};
    bool m_foldsOn = true;
    std::optional<TimeRange> m_measured;
    Query m_query;
    Query m_settledQuery;
    RowSetPtr m_passing;
    bool m_filtering = false;
    RowSetPtr m_foundSoFar;
    Selection m_selection = std::make_shared<const std::vector<EventRow>>();
    std::optional<EventRow> m_current;
    std::optional<EventRow> m_hovered;
    LaneOrder m_laneOrder = LaneOrder::File;
    bool m_othersOpen = false;
    Language m_language = Language::English;
    std::vector<Looked> m_history;
    std::size_t m_historyAt = 0;
    std::function<void(TimeRange)> m_mover;
    bool m_restoring = false;
    const ChangeSet *m_change = nullptr;
};

} // namespace timeloupe
