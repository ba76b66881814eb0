// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/index/rowsinview.h"
#include "model/state/viewstate.h"
#include "model/table/eventarrangement.h"
#include "model/table/eventroles.h"

#include <QAbstractTableModel>
#include <QTimer>

namespace timeloupe {

class LatestJob;

/// The events that pass the filter as a table. Made for ten million of them: in order of time a row is looked up in
/// the set that passes; every other order is sorted in the background, the last one staying until it is there.
///
/// While the state is filtering, the table in order of time has the rows that are found so far, once there are any:
/// more will stand between and behind them. In every other order which come first is known only when all are found;
/// then the last table stays.
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
    /// By what the column shows; what is absent comes last, in both directions. Takes effect when modelReset comes.
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;
    [[nodiscard]] EventColumn sortColumn() const { return m_column; }
    [[nodiscard]] Qt::SortOrder sortOrder() const { return m_order; }

    /// nullopt outside [0, rowCount()).
    [[nodiscard]] std::optional<EventRow> rowAt(int row) const;
    /// Which event stands where: also for background work.
    [[nodiscard]] const EventArrangement &arrangement() const { return m_arrangement; }
    /// Where an event stands; nullopt when it is not in the table. O(1) in order of time, else O(rowCount()).
    [[nodiscard]] std::optional<int> positionOf(EventRow row) const;

    /// Only events that possibly lie in the state's range.
    [[nodiscard]] bool inViewOnly() const { return m_inViewOnly; }
    void setInViewOnly(bool only);

    /// A newer order is on its way.
    [[nodiscard]] bool isArranging() const { return m_arranging; }

Q_SIGNALS:
    void arrangingChanged();

private:
    void startAnew();
    void rearrange();
    void showFoundSoFar();
    [[nodiscard]] bool showsFoundSoFar() const;
    void arrangeInBackground();
    void take(EventArrangement arrangement);
    [[nodiscard]] EventArrangement firstArrangement() const;
    void setArranging(bool arranging);

    ViewState &m_state;
    EventStorePtr m_store;
    std::shared_ptr<const RowsInView> m_inView;
    EventArrangement m_arrangement;
    EventColumn m_column = EventColumn::Date;
    Qt::SortOrder m_order = Qt::AscendingOrder;
    bool m_inViewOnly = false;
    bool m_arranging = false;
    QTimer m_rangeSettles;
    std::unique_ptr<LatestJob> m_job;
};

} // namespace timeloupe
