// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/state/viewstate.h"
#include "model/totals/totals.h"

#include <QAbstractTableModel>

namespace timeloupe {

/// Amounts left out of a total: event, amount, reason, and where it is counted.
class LeftOutModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Event, Amount, Reason, CountedIn, ColumnCount };

    explicit LeftOutModel(QObject *parent = nullptr);

    /// Replaces the contents; `store` is the snapshot of the rows.
    void setLeftOut(EventStorePtr store, Language language, std::vector<LeftOut> leftOut);
    [[nodiscard]] const EventStorePtr &store() const { return m_store; }
    /// The event of a cell: the one left out, or the one in which it is counted.
    [[nodiscard]] std::optional<EventRow> eventAt(const QModelIndex &index) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

private:
    [[nodiscard]] QString text(const LeftOut &leftOut, int column) const;
    [[nodiscard]] QString title(EventRow row) const;

    EventStorePtr m_store;
    Language m_language = Language::English;
    std::vector<LeftOut> m_leftOut;
};

} // namespace timeloupe
