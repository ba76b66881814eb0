// SPDX-License-Identifier: GPL-3.0-or-later
#include "eventtablemodel.h"

#include "eventcells.h"
#include "eventorder.h"
#include "latestjob.h"

#include <algorithm>
#include <limits>

namespace timeloupe {

namespace {

constexpr int kRangeSettlesMs = 80;

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
    connect(&m_rangeSettles, &QTimer::timeout, this, &EventTableModel::rearrange);
    connect(&state, &ViewState::storeChanged, this, &EventTableModel::startAnew);
    connect(&state, &ViewState::passingChanged, this, &EventTableModel::rearrange);
    connect(&state, &ViewState::rangeChanged, this, [this] {
        if (m_inViewOnly && !m_rangeSettles.isActive())
            m_rangeSettles.start();
    });
    connect(&state, &ViewState::languageChanged, this, [this] {
        if (m_sorted) // words sort in another order
            rearrange();
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
    m_inView = std::make_shared<const RowsInView>(m_store);
    take({m_state.passing(), nullptr}, false);
    rearrange();
}

void EventTableModel::rearrange()
{
    if (m_store != m_state.store()) // storeChanged comes to us later than to the sender of this
        return;
    if (m_column != EventColumn::Date || m_inViewOnly) {
        arrangeInBackground();
        return;
    }
    m_job->cancel();
    setArranging(false);
    const bool descending = m_order == Qt::DescendingOrder;
    if (m_rows != m_state.passing() || m_sorted || m_dateDescending != descending)
        take({m_state.passing(), nullptr}, descending);
}

void EventTableModel::arrangeInBackground()
{
    const bool descending = m_order == Qt::DescendingOrder;
    setArranging(true);
    m_job->start(
        [store = m_store, inView = m_inViewOnly ? m_inView : nullptr, rows = m_state.passing(), range = m_state.range(),
         column = m_column, descending, words = Words(m_state.language())](const std::atomic<bool> &cancelled) {
            const RowSetPtr kept = inView ? inView->of(*rows, range) : rows;
            if (column == EventColumn::Date)
                return Arranged{kept, nullptr};
            return Arranged{kept, std::make_shared<const std::vector<std::uint32_t>>(
                                      sortedRows(*store, *kept, column, descending, words, cancelled))};
        },
        [this, descending](Arranged arranged) {
            take(std::move(arranged), descending);
            setArranging(false);
        });
}

void EventTableModel::take(Arranged arranged, bool dateDescending)
{
    beginResetModel();
    m_rows = std::move(arranged.rows);
    m_sorted = std::move(arranged.sorted);
    m_dateDescending = !m_sorted && dateDescending;
    endResetModel();
}

void EventTableModel::setArranging(bool arranging)
{
    if (arranging == m_arranging)
        return;
    m_arranging = arranging;
    Q_EMIT arrangingChanged();
}

int EventTableModel::rowCount(const QModelIndex &parent) const
{
    constexpr std::size_t most = std::numeric_limits<int>::max();
    return parent.isValid() ? 0 : static_cast<int>(std::min(m_rows->count(), most));
}

int EventTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : kEventColumnCount;
}

std::size_t EventTableModel::datedRows() const
{
    return m_rows->rank(EventRow(m_store->datedCount()));
}

std::optional<EventRow> EventTableModel::rowAt(int row) const
{
    if (row < 0 || row >= rowCount())
        return std::nullopt;
    auto at = static_cast<std::size_t>(row);
    if (m_sorted)
        return EventRow(std::size_t((*m_sorted)[at]));
    if (m_dateDescending && at < datedRows())
        at = datedRows() - 1 - at;
    return m_rows->select(at);
}

void EventTableModel::collectRows(int first, int last, std::vector<EventRow> &rows) const
{
    if (m_sorted || m_dateDescending) {
        for (int row = first; row <= last; ++row)
            rows.push_back(*rowAt(row));
        return;
    }
    const std::optional<EventRow> begin = rowAt(first);
    const std::optional<EventRow> end = rowAt(last);
    if (begin && end)
        m_rows->forEach(begin->value, std::size_t(end->value) + 1, [&rows](EventRow row) { rows.push_back(row); });
}

std::optional<int> EventTableModel::positionOf(EventRow row) const
{
    const std::vector<int> positions = positionsOf({row});
    return positions.empty() ? std::nullopt : std::optional(positions.front());
}

std::vector<int> EventTableModel::positionsOf(const std::vector<EventRow> &rows) const
{
    std::vector<int> positions;
    if (m_sorted) {
        std::vector<bool> wanted(m_rows->rows());
        bool any = false;
        for (const EventRow row : rows) {
            if (row.value < wanted.size() && m_rows->contains(row))
                any = wanted[row.value] = true;
        }
        for (std::size_t i = 0; any && i < m_sorted->size(); ++i) {
            if (wanted[(*m_sorted)[i]])
                positions.push_back(static_cast<int>(i));
        }
        return positions;
    }
    const std::size_t dated = datedRows();
    for (const EventRow row : rows) {
        if (row.value >= m_rows->rows() || !m_rows->contains(row))
            continue;
        const std::size_t rank = m_rows->rank(row);
        positions.push_back(static_cast<int>(m_dateDescending && rank < dated ? dated - 1 - rank : rank));
    }
    std::sort(positions.begin(), positions.end());
    return positions;
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
    case EventStandInRole:
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
    rearrange();
}

void EventTableModel::setInViewOnly(bool only)
{
    if (only == m_inViewOnly)
        return;
    m_inViewOnly = only;
    rearrange();
}

} // namespace timeloupe
