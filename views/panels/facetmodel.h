// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractListModel>

#include <vector>

namespace timeloupe {

/// Choices of a panel (companies, kinds, statuses) with name, number of events and tick. Choices are identified by keys
/// 0 … size−1; which are listed, and in what order, is set separately.
class FacetModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role : int {
        KeyRole = Qt::UserRole, ///< int
        CountRole,              ///< QString, as printed
        EmptyRole,              ///< bool: no event
        OnlyRole,               ///< bool: the only one ticked
    };

    using QAbstractListModel::QAbstractListModel;

    /// Replaces the choices: all ticked, none listed.
    void setNames(std::vector<QString> names);
    void setListed(std::vector<int> keys);
    /// By key; missing ones are 0.
    void setCounts(const std::vector<std::uint32_t> &counts, const std::vector<QString> &printed);
    void setTicked(std::vector<bool> ticked);

    [[nodiscard]] int size() const { return static_cast<int>(m_names.size()); }
    [[nodiscard]] const QString &name(int key) const { return m_names[static_cast<std::size_t>(key)]; }
    [[nodiscard]] const std::vector<bool> &ticked() const { return m_ticked; }
    [[nodiscard]] bool isOnly(int key) const;
    [[nodiscard]] int keyAt(int row) const { return m_listed[static_cast<std::size_t>(row)]; }
    /// −1 when it is not listed.
    [[nodiscard]] int rowOf(int key) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    void allChanged();
    [[nodiscard]] QString spoken(int key) const;

    std::vector<QString> m_names;
    std::vector<std::uint32_t> m_counts;
    std::vector<QString> m_printed;
    std::vector<bool> m_ticked;
    std::size_t m_tickedCount = 0;
    std::vector<int> m_listed;
};

} // namespace timeloupe
