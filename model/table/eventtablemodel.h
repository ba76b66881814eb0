// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/index/rowsinview.h"
#include "model/state/viewstate.h"
#include "model/table/eventroles.h"
#include "model/table/eventsequence.h"

#include <QAbstractTableModel>
#include <QTimer>

namespace timeloupe {

class LatestJob;

/// Table model of the matching events, for up to ten million of them: in order of time rows are looked up in the set of
/// matching rows; other orders are sorted in the background, and the last order stays until the new one is ready.
///
/// While the state is filtering, the table in order of time shows the partial result, if any; further rows are inserted
/// between and after them. Other orders need the complete result, and the last table stays until then.
class EventTableModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    /// `state` must outlive it.
    explicit EventTableModel(ViewState &state, QObject *parent = nullptr);
    ~EventTableModel() override;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;
    /// Sorts by a column; absent values come last in both directions. Takes effect with modelReset.
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

    /// nullopt outside [0, rowCount()).
    [[nodiscard]] std::optional<EventRow> rowAt(int row) const;
    /// The order of the events, shareable with background work.
    [[nodiscard]] const EventSequence &arrangement() const { return m_arrangement; }
    /// Position of an event; nullopt when it is not in the table. O(1) in order of time, else O(rowCount()).
    [[nodiscard]] std::optional<int> positionOf(EventRow row) const;

    /// Whether only events that possibly lie in the state's range are shown.
    [[nodiscard]] bool inViewOnly() const { return m_inViewOnly; }
    void setInViewOnly(bool only);

    /// Whether a new order is being computed.
    [[nodiscard]] bool isSorting() const { return m_sorting; }

Q_SIGNALS:
    void sortingChanged();

private:
    void startAnew();
    void updateOrder();
    void showPartialRows();
    [[nodiscard]] bool showsPartialRows() const;
    void sortInBackground();
    void take(EventSequence arrangement);
    [[nodiscard]] EventSequence firstArrangement() const;
    void setSorting(bool arranging);

    ViewState &m_state;
    EventStorePtr m_store;
    std::shared_ptr<const RowsInView> m_inView;
    EventSequence m_arrangement;
    EventColumn m_column = EventColumn::Date;
    Qt::SortOrder m_order = Qt::AscendingOrder;
    bool m_inViewOnly = false;
    bool m_sorting = false;
    QTimer m_rangeSettles;
    std::unique_ptr<LatestJob> m_job;
};

} // namespace timeloupe
