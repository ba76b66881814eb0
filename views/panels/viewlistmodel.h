// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractListModel>

#include "model/document/viewlibrarymodel.h"
#include "model/state/savedviewcontroller.h"

namespace timeloupe {

/// The saved views of a ViewLibraryModel by name, in the language of the data. Those of one's own can be renamed and
/// dragged.
class ViewListModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role : int {
        LockedRole = Qt::UserRole, ///< bool: it cannot be edited
        ShownRole,                 ///< bool: it is what is looked at now (range and filter)
    };

    ViewListModel(ViewState &state, ViewLibraryModel &library, SavedViewController &viewController,
                  QObject *parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

Q_SIGNALS:
    /// Others have deleted the view of that row, which is held; the index is invalid afterwards.
    void aboutToLose(const QModelIndex &index);

private:
    void readAnew();
    void readLibrary();
    void followLibrary(const OldPositions &before);
    void allChanged();
    [[nodiscard]] QString name(std::size_t at) const;
    [[nodiscard]] QString description(std::size_t at) const;
    [[nodiscard]] QString spoken(std::size_t at) const;

    ViewState &m_state;
    ViewLibraryModel &m_library;
    SavedViewController &m_viewController;
    int m_rows = 0;
};

} // namespace timeloupe
