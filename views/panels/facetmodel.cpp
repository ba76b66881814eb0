// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/panels/facetmodel.h"

#include "views/widgets/plaintip.h"

#include <algorithm>

namespace timeloupe {

void FacetModel::setNames(std::vector<QString> names)
{
    beginResetModel();
    m_names = std::move(names);
    m_counts.assign(m_names.size(), 0);
    m_printed.assign(m_names.size(), QString());
    m_ticked.assign(m_names.size(), true);
    m_tickedCount = m_names.size();
    m_listed.clear();
    endResetModel();
}

void FacetModel::setListed(std::vector<int> keys)
{
    if (keys == m_listed)
        return;
    beginResetModel();
    m_listed = std::move(keys);
    endResetModel();
}

void FacetModel::setCounts(const std::vector<std::uint32_t> &counts, const std::vector<QString> &printed)
{
    if (counts == m_counts && printed == m_printed)
        return;
    m_counts = counts;
    m_printed = printed;
    m_counts.resize(m_names.size());
    m_printed.resize(m_names.size());
    allChanged();
}

void FacetModel::setTicked(std::vector<bool> ticked)
{
    if (ticked == m_ticked)
        return;
    m_ticked = std::move(ticked);
    m_tickedCount = static_cast<std::size_t>(std::count(m_ticked.begin(), m_ticked.end(), true));
    allChanged();
}

void FacetModel::allChanged()
{
    if (!m_listed.empty())
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
}

bool FacetModel::isOnly(int key) const
{
    return m_tickedCount == 1 && m_names.size() > 1 && m_ticked[static_cast<std::size_t>(key)];
}

int FacetModel::rowOf(int key) const
{
    const auto found = std::find(m_listed.begin(), m_listed.end(), key);
    return found == m_listed.end() ? -1 : static_cast<int>(found - m_listed.begin());
}

int FacetModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_listed.size());
}

QString FacetModel::spoken(int key) const
{
    const auto at = static_cast<std::size_t>(key);
    return tr("%1, events: %2").arg(m_names[at], m_printed[at]);
}

QVariant FacetModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const int key = keyAt(index.row());
    const auto at = static_cast<std::size_t>(key);
    switch (role) {
    case Qt::DisplayRole:
        return m_names[at];
    case Qt::ToolTipRole:
        return plainToolTip(spoken(key));
    case Qt::AccessibleTextRole:
        return spoken(key);
    case Qt::CheckStateRole:
        return m_ticked[at] ? Qt::Checked : Qt::Unchecked;
    case KeyRole:
        return key;
    case CountRole:
        return m_printed[at];
    case EmptyRole:
        return m_counts[at] == 0;
    case OnlyRole:
        return isOnly(key);
    default:
        return {};
    }
}

Qt::ItemFlags FacetModel::flags(const QModelIndex &index) const
{
    return index.isValid() ? Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren : Qt::NoItemFlags;
}

} // namespace timeloupe
