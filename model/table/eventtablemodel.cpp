// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/table/eventtablemodel.h"

#include "model/core/backgroundrelease.h"
#include "model/core/latestjob.h"
#include "model/document/changeset.h"
#include "model/table/eventcells.h"
#include "model/table/eventorder.h"

#include <algorithm>
#include <limits>

namespace timeloupe {

namespace {

constexpr int kRangeSettlesMs = 80;
constexpr std::size_t kMaxKeptOrder = 200'000; // only up to this size the order survives a change of the store

bool isNumber(EventColumn column)
{
    return column == EventColumn::Amount || column == EventColumn::Power || column == EventColumn::Sources;
}

QVariant alignment(EventColumn column)
{
    return QVariant::fromValue(Qt::Alignment(Qt::AlignVCenter | (isNumber(column) ? Qt::AlignRight : Qt::AlignLeft)));
}

bool isStandIn(const EventStore &store, EventRow row, EventColumn column)
{
    return column == EventColumn::Date && store.isUndated(row);
}

} // namespace

EventTableModel::EventTableModel(ViewState &state, QObject *parent)
    : QAbstractTableModel(parent), m_state(state), m_job(std::make_unique<LatestJob>())
{
    m_rangeSettles.setSingleShot(true);
    m_rangeSettles.setInterval(kRangeSettlesMs);
    connect(&m_rangeSettles, &QTimer::timeout, this, &EventTableModel::updateOrder);
    connect(&state, &ViewState::storeChanged, this, &EventTableModel::startAnew);
    connect(&state, &ViewState::matchingRowsChanged, this, &EventTableModel::updateOrder);
    connect(&state, &ViewState::partialRowsChanged, this, &EventTableModel::showPartialRows);
    connect(&state, &ViewState::rangeChanged, this, [this] {
        if (m_inViewOnly && !m_rangeSettles.isActive())
            m_rangeSettles.start();
    });
    connect(&state, &ViewState::languageChanged, this, [this] {
        if (!m_arrangement.isByTime()) // texts sort in another order
            updateOrder();
        if (rowCount() > 0)
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, kEventColumnCount - 1));
    });
    startAnew();
}

EventTableModel::~EventTableModel() = default;

void EventTableModel::startAnew()
{
    m_job->cancel();
    m_store = m_state.store();
    m_inView = releasedInBackground(std::make_shared<const RowsInView>(m_store));
    setSorting(m_column != EventColumn::Date || m_inViewOnly);
    take(firstArrangement());
    updateOrder();
}

/// The arrangement until the new store's events are sorted: for another state of the same store, the previous rows in
/// the previous order.
EventSequence EventTableModel::firstArrangement() const
{
    const bool byTime = m_column == EventColumn::Date && !m_inViewOnly;
    const std::size_t size = m_arrangement.size();
    if (byTime || !m_state.change() || size > kMaxKeptOrder)
        return {m_state.matchingRows(), m_store->datedCount(), byTime && m_order == Qt::DescendingOrder};
    std::vector<std::uint32_t> rows;
    std::vector<std::uint64_t> words((m_store->size() + 63) / 64);
    for (std::size_t position = 0; position < size; ++position) {
        if (const auto row = m_state.change()->rowNow(*m_arrangement.rowAt(position))) {
            rows.push_back(row->value);
            words[row->value / 64] |= std::uint64_t(1) << row->value % 64;
        }
    }
    return {std::make_shared<const RowSet>(std::move(words), m_store->size()),
            std::make_shared<const std::vector<std::uint32_t>>(std::move(rows))};
}

void EventTableModel::updateOrder()
{
    if (m_store != m_state.store()) // storeChanged may arrive here later than at the sender of this signal
        return;
    if (m_column != EventColumn::Date || m_inViewOnly) {
        sortInBackground();
        return;
    }
    m_job->cancel();
    setSorting(false);
    EventSequence byTime(showsPartialRows() ? m_state.partialRows() : m_state.matchingRows(), m_store->datedCount(),
                         m_order == Qt::DescendingOrder);
    if (!byTime.isSameAs(m_arrangement))
        take(std::move(byTime));
}

bool EventTableModel::showsPartialRows() const
{
    return m_column == EventColumn::Date && m_state.partialRows() && m_state.partialRows()->count() > 0;
}

void EventTableModel::showPartialRows()
{
    if (showsPartialRows())
        updateOrder();
}

void EventTableModel::sortInBackground()
{
    const bool descending = m_order == Qt::DescendingOrder;
    const bool some = showsPartialRows();
    setSorting(true);
    m_job->start(
        [store = m_store, inView = m_inViewOnly ? m_inView : nullptr,
         rows = some ? m_state.partialRows() : m_state.matchingRows(), range = m_state.range(), column = m_column,
         descending, words = Words(m_state.language())](const std::atomic<bool> &cancelled) {
            RowSetPtr kept = inView ? inView->of(*rows, range) : rows;
            if (column == EventColumn::Date)
                return EventSequence(std::move(kept), store->datedCount(), descending);
            auto sorted = std::make_shared<const std::vector<std::uint32_t>>(
                sortedRows(*store, *kept, column, descending, words, cancelled));
            return EventSequence(std::move(kept), releasedInBackground(std::move(sorted)));
        },
        [this, some](EventSequence arrangement) {
            if (!some || arrangement.size() > 0) // no partial results yet: keeps the last table
                take(std::move(arrangement));
            setSorting(false);
        });
}

void EventTableModel::take(EventSequence arrangement)
{
    beginResetModel();
    m_arrangement = std::move(arrangement);
    endResetModel();
}

void EventTableModel::setSorting(bool arranging)
{
    if (arranging == m_sorting)
        return;
    m_sorting = arranging;
    Q_EMIT sortingChanged();
}

int EventTableModel::rowCount(const QModelIndex &parent) const
{
    constexpr std::size_t most = std::numeric_limits<int>::max();
    return parent.isValid() ? 0 : static_cast<int>(std::min(m_arrangement.size(), most));
}

int EventTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : kEventColumnCount;
}

std::optional<EventRow> EventTableModel::rowAt(int row) const
{
    return row < 0 ? std::nullopt : m_arrangement.rowAt(static_cast<std::size_t>(row));
}

std::optional<int> EventTableModel::positionOf(EventRow row) const
{
    const std::vector<int> positions = m_arrangement.positionsOf({row});
    return positions.empty() ? std::nullopt : std::optional(positions.front());
}

QVariant EventTableModel::data(const QModelIndex &index, int role) const
{
    const std::optional<EventRow> row = index.isValid() ? rowAt(index.row()) : std::nullopt;
    if (!row)
        return {};
    const auto column = static_cast<EventColumn>(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return cellText(*m_store, *row, column, Words(m_state.language()));
    case Qt::EditRole: // copied text
        return fullCellText(*m_store, *row, column, Words(m_state.language()));
    case Qt::TextAlignmentRole:
        return alignment(column);
    case EventRowRole:
        return row->value;
    case EventKindRole:
        return static_cast<int>(m_store->kind(*row));
    case EventPlannedRole:
        return isPlanned(m_store->status(*row));
    case EventCompanyRole: {
        const auto parties = m_store->parties(*row);
        return parties.empty() ? -1 : static_cast<int>(parties.front().company.value);
    }
    case EventPlaceholderRole:
        return isStandIn(*m_store, *row, column);
    default:
        return {};
    }
}

QVariant EventTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= kEventColumnCount)
        return {};
    const auto column = static_cast<EventColumn>(section);
    if (role == Qt::TextAlignmentRole)
        return alignment(column);
    if (role != Qt::DisplayRole)
        return {};
    switch (column) {
    case EventColumn::Date:
        return tr("Date");
    case EventColumn::Kind:
        return tr("Kind");
    case EventColumn::Companies:
        return tr("Companies");
    case EventColumn::Event:
        return tr("Event");
    case EventColumn::Amount:
        return tr("Amount");
    case EventColumn::Power:
        return tr("Power");
    case EventColumn::Sources:
        return tr("Sources");
    }
    return {};
}

void EventTableModel::sort(int column, Qt::SortOrder order)
{
    if (column < 0 || column >= kEventColumnCount)
        return;
    const auto wanted = static_cast<EventColumn>(column);
    if (wanted == m_column && order == m_order)
        return;
    m_column = wanted;
    m_order = order;
    updateOrder();
}

void EventTableModel::setInViewOnly(bool only)
{
    if (only == m_inViewOnly)
        return;
    m_inViewOnly = only;
    updateOrder();
}

} // namespace timeloupe
