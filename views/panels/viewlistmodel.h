// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractListModel>

#include "model/document/viewbook.h"
#include "model/state/viewdesk.h"

namespace timeloupe {

/// The saved views of a ViewBook by name, in the language of the data. Those of one's own can be renamed and dragged.
class ViewListModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role : int {
        LockedRole = Qt::UserRole, ///< bool: it cannot be edited
        ShownRole,                 ///< bool: it is what is looked at now (range and filter)
    };

    ViewListModel(ViewState &state, ViewBook &book, ViewDesk &desk, QObject *parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    void readBook();
    void followBook(const PlacesBefore &before);
    void allChanged();
    [[nodiscard]] QString name(std::size_t at) const;
    [[nodiscard]] QString told(std::size_t at) const;
    [[nodiscard]] QString spoken(std::size_t at) const;

    ViewState &m_state;
    ViewBook &m_book;
    ViewDesk &m_desk;
    int m_rows = 0;
};

} // namespace timeloupe
