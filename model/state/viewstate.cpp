// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/state/viewstate.h"

#include "model/core/backgroundrelease.h"
#include "model/document/changeset.h"
#include "model/state/viewextent.h"

#include <QScopedValueRollback>

#include <algorithm>

namespace timeloupe {

ViewState::ViewState(QObject *parent) : QObject(parent)
{
    resetTo(EventStoreBuilder().build(), QString(), {});
}

void ViewState::takeStore(EventStorePtr store, QString name, std::optional<StoreSummary> summary)
{
    m_summary = summary ? std::move(*summary) : summarized(*store);
    m_store = std::move(store);
    m_storeName = std::move(name);
    m_extent = viewExtent(*m_store);
}

void ViewState::resetTo(EventStorePtr store, QString name, std::optional<StoreSummary> summary)
{
    takeStore(std::move(store), std::move(name), std::move(summary));
    m_range = m_settledRange = m_extent;
    m_measured.reset();
    m_query = m_settledQuery = Query();
    m_matchingRows = m_summary.everything;
    m_filtering = false;
    m_partialRows.reset();
    m_selection = std::make_shared<const std::vector<EventRow>>();
    m_current.reset();
    m_hovered.reset();
    m_history.reset(historyEntry());
}

void ViewState::setStore(EventStorePtr store, QString name, std::optional<StoreSummary> summary)
{
    if (!store)
        store = EventStoreBuilder().build();
    if (store == m_store && name == m_storeName)
        return;
    const TimeRange oldRange = m_range;
    const Folds oldFolds = this->folds();
    const bool measuredGoes = m_measured.has_value();
    const bool queryGoes = !m_query.isEmpty();
    const bool selectionGoes = !selection().empty();
    const bool hoveredGoes = m_hovered.has_value();
    const bool historyGoes = canGoBack() || canGoForward();
    resetTo(std::move(store), std::move(name), std::move(summary));

    const QScopedValueRollback<bool> restoring(m_restoring, true);
    Q_EMIT storeChanged();
    Q_EMIT matchingRowsChanged();
    if (m_range != oldRange)
        Q_EMIT rangeChanged();
    if (this->folds() != oldFolds)
        Q_EMIT foldsChanged();
    if (measuredGoes)
        Q_EMIT measuredChanged();
    if (queryGoes)
        Q_EMIT queryChanged();
    if (selectionGoes)
        Q_EMIT selectionChanged();
    if (hoveredGoes)
        Q_EMIT hoveredChanged();
    if (historyGoes)
        Q_EMIT historyChanged();
}

void ViewState::replaceStore(EventStorePtr store, QString name, const ChangeSet &change,
                             std::optional<StoreSummary> summary)
{
    const TimeRange oldRange = m_range;
    const Folds oldFolds = folds();
    const std::optional<TimeRange> oldMeasured = m_measured;
    const std::optional<EventRow> oldHovered = m_hovered;
    takeStore(std::move(store), std::move(name), std::move(summary));
    m_range = clamped(m_range);
    m_settledRange = clamped(m_settledRange);
    if (m_measured)
        m_measured = m_measured->intersected(m_extent);
    if (m_measured && m_measured->isEmpty())
        m_measured.reset();
    m_filtering = !m_query.isEmpty();
    m_partialRows.reset();
    m_matchingRows =
        m_filtering ? std::make_shared<const RowSet>(change.rowsNow(*m_matchingRows)) : m_summary.everything;
    const bool selectionMoves =
        changeSelection(change.rowsNow(selection()), m_current ? change.rowNow(*m_current) : std::nullopt);
    m_hovered = m_hovered ? change.rowNow(*m_hovered) : std::nullopt;
    const bool historyMoves = m_history.follow(change);

    const QScopedValueRollback<bool> restoring(m_restoring, true);
    const QScopedValueRollback<const ChangeSet *> changing(m_change, &change);
    Q_EMIT storeChanged();
    Q_EMIT matchingRowsChanged();
    if (m_range != oldRange)
        Q_EMIT rangeChanged();
    if (folds() != oldFolds)
        Q_EMIT foldsChanged();
    if (m_measured != oldMeasured)
        Q_EMIT measuredChanged();
    if (selectionMoves)
        Q_EMIT selectionChanged();
    if (m_hovered != oldHovered)
        Q_EMIT hoveredChanged();
    if (historyMoves)
        Q_EMIT historyChanged();
}

TimeRange ViewState::clamped(TimeRange range) const
{
    return clampedTo(m_extent, range);
}

bool ViewState::changeRange(TimeRange range)
{
    range = clamped(range);
    if (range == m_range)
        return false;
    m_range = range;
    return true;
}

void ViewState::setRange(TimeRange range, bool settled)
{
    const bool changed = changeRange(range);
    if (settled)
        m_settledRange = m_range;
    if (changed)
        Q_EMIT rangeChanged();
    if (settled)
        remember();
}

void ViewState::moveTo(TimeRange range)
{
    RangeRequest request{clamped(range)};
    Q_EMIT rangeRequested(request);
    if (!request.isAccepted)
        setRange(request.target);
}

void ViewState::showAll()
{
    moveTo(m_extent);
}

const Folds &ViewState::folds() const
{
    static const Folds none;
    return m_foldsEnabled ? m_summary.folds : none;
}

void ViewState::setFoldsEnabled(bool on)
{
    if (on == m_foldsEnabled)
        return;
    m_foldsEnabled = on;
    Q_EMIT foldsChanged();
}

void ViewState::setMeasured(std::optional<TimeRange> range)
{
    if (range) {
        if (range->begin > range->end)
            std::swap(range->begin, range->end);
        range = range->intersected(m_extent);
        if (range->isEmpty())
            range.reset();
    }
    if (range == m_measured)
        return;
    m_measured = range;
    Q_EMIT measuredChanged();
}

void ViewState::changeQuery(const Query &query)
{
    m_query = query;
    const bool wasFiltering = std::exchange(m_filtering, !query.isEmpty());
    m_partialRows.reset();
    bool allRows = false;
    if (!m_filtering && (wasFiltering || !m_matchingRows->isAll())) {
        m_matchingRows = m_summary.everything;
        allRows = true;
    }
    Q_EMIT queryChanged();
    if (allRows)
        Q_EMIT matchingRowsChanged();
}

void ViewState::setQuery(const Query &query, bool settled)
{
    if (settled)
        m_settledQuery = query;
    if (!(query == m_query))
        changeQuery(query);
    if (settled)
        remember();
}

void ViewState::setMatchingRows(const Query &query, RowSetPtr rows)
{
    if (!rows || rows->rows() != m_store->size() || !(query == m_query))
        return;
    const bool wasFiltering = std::exchange(m_filtering, false);
    m_partialRows.reset();
    const bool same = rows == m_matchingRows || *rows == *m_matchingRows;
    if (!same)
        m_matchingRows = std::move(rows);
    if (!same || wasFiltering)
        Q_EMIT matchingRowsChanged();
}

void ViewState::setPartialRows(const Query &query, RowSetPtr rows)
{
    if (!m_filtering || !rows || rows->rows() != m_store->size() || !(query == m_query))
        return;
    m_partialRows = std::move(rows);
    Q_EMIT partialRowsChanged();
}

bool ViewState::isRow(EventRow row) const
{
    return row.value < m_store->size();
}

bool ViewState::changeSelection(std::vector<EventRow> rows, std::optional<EventRow> current)
{
    if (std::adjacent_find(rows.begin(), rows.end(), std::greater_equal<>()) != rows.end()) {
        std::sort(rows.begin(), rows.end());
        rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    }
    rows.erase(std::lower_bound(rows.begin(), rows.end(), EventRow(m_store->size())), rows.end());
    if (!current || !std::binary_search(rows.begin(), rows.end(), *current))
        current = rows.empty() ? std::nullopt : std::optional(rows.front());
    const bool sameRows = rows == selection();
    if (sameRows && current == m_current)
        return false;
    if (!sameRows) {
        const bool large = rows.size() > kMaxRemembered;
        Selection shared = std::make_shared<const std::vector<EventRow>>(std::move(rows));
        m_selection = large ? releasedInBackground(std::move(shared)) : std::move(shared);
    }
    m_current = current;
    return true;
}

void ViewState::setSelection(std::vector<EventRow> rows)
{
    if (!changeSelection(std::move(rows), m_current))
        return;
    Q_EMIT selectionChanged();
    remember();
}

void ViewState::toggleSelected(EventRow row)
{
    std::vector<EventRow> rows = selection();
    const bool taken = std::erase(rows, row) > 0;
    if (!taken)
        rows.push_back(row);
    if (!changeSelection(std::move(rows), taken || !isRow(row) ? m_current : std::optional(row)))
        return;
    Q_EMIT selectionChanged();
    remember();
}

bool ViewState::isSelected(EventRow row) const
{
    return std::binary_search(selection().begin(), selection().end(), row);
}

void ViewState::setCurrent(std::optional<EventRow> row)
{
    if (row && !isRow(*row))
        return;
    if (!changeSelection(row ? std::vector{*row} : std::vector<EventRow>(), row))
        return;
    Q_EMIT selectionChanged();
    remember();
}

void ViewState::setHovered(std::optional<EventRow> row)
{
    if (row && !isRow(*row))
        row.reset();
    if (row == m_hovered)
        return;
    m_hovered = row;
    Q_EMIT hoveredChanged();
}

void ViewState::reveal(EventRow row)
{
    if (!isRow(row))
        return;
    const bool selectionMoves = changeSelection({row}, row);
    if (selectionMoves)
        Q_EMIT selectionChanged();
    const bool dated = row.value < m_store->datedCount();
    const TimeRange target =
        dated ? clamped(rangeReaching(m_range, {m_store->begin(row), m_store->end(row)})) : m_range;
    if (target != m_range)
        moveTo(target); // settles the range and records it together with the selection
    else
        remember();
}

void ViewState::zoomTo(EventRow row)
{
    if (row.value >= m_store->datedCount())
        return;
    zoomTo(rangeAround({m_store->begin(row), m_store->end(row)}));
}

void ViewState::zoomTo(TimeRange range)
{
    moveTo(range);
}

void ViewState::setView(TimeRange range, const Query &query, std::vector<EventRow> selection,
                        std::optional<EventRow> current)
{
    {
        const QScopedValueRollback<bool> restoring(m_restoring, true);
        m_settledQuery = query;
        const bool selectionMoves = changeSelection(std::move(selection), current);
        if (!(query == m_query))
            changeQuery(query);
        if (selectionMoves)
            Q_EMIT selectionChanged();
    }
    if (clamped(range) != m_range) {
        moveTo(range); // settles the range and records it together with the rest
    } else {
        m_settledRange = m_range;
        remember();
    }
}

void ViewState::setLaneOrder(LaneOrder order)
{
    if (order == m_laneOrder)
        return;
    m_laneOrder = order;
    Q_EMIT lanesChanged();
}

void ViewState::setOthersOpen(bool open)
{
    if (open == m_othersOpen)
        return;
    m_othersOpen = open;
    Q_EMIT lanesChanged();
}

void ViewState::setLanguage(Language language)
{
    if (language == m_language)
        return;
    m_language = language;
    Q_EMIT languageChanged();
}

ViewHistory::Entry ViewState::historyEntry() const
{
    ViewHistory::Entry entry{m_settledRange, m_settledQuery, {}, m_current};
    if (selection().size() <= kMaxRemembered)
        entry.selection = selection();
    else if (m_current)
        entry.selection = {*m_current};
    return entry;
}

void ViewState::remember()
{
    if (!m_restoring && m_history.add(historyEntry()))
        Q_EMIT historyChanged();
}

void ViewState::goBack()
{
    m_settledRange = m_range;
    m_settledQuery = m_query;
    remember();
    if (canGoBack())
        restore(ViewHistory::Entry(m_history.goBack()));
}

void ViewState::goForward()
{
    if (canGoForward())
        restore(ViewHistory::Entry(m_history.goForward()));
}

void ViewState::restore(const ViewHistory::Entry &entry)
{
    // Listeners see the restored state; their changes are not recorded.
    const QScopedValueRollback<bool> restoring(m_restoring, true);
    m_settledRange = entry.range;
    m_settledQuery = entry.query;
    const bool rangeMoves = changeRange(entry.range);
    const bool selectionMoves = changeSelection(entry.selection, entry.current);
    if (!(entry.query == m_query))
        changeQuery(entry.query);
    if (rangeMoves)
        Q_EMIT rangeChanged();
    if (selectionMoves)
        Q_EMIT selectionChanged();
    Q_EMIT historyChanged();
}

} // namespace timeloupe
