// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/panels/viewlistmodel.h"

#include "model/text/displaytext.h"
#include "model/wording/dateformat.h"
#include "views/widgets/plaintip.h"

namespace timeloupe {

ViewListModel::ViewListModel(ViewState &state, ViewLibraryModel &library, SavedViewController &viewController,
                             QObject *parent)
    : QAbstractListModel(parent),
      m_state(state),
      m_library(library),
      m_viewController(viewController),
      m_rows(static_cast<int>(library.viewCount()))
{
    connect(&library, &ViewLibraryModel::opened, this, &ViewListModel::readAnew);
    connect(&library, &ViewLibraryModel::viewsMoved, this, &ViewListModel::followLibrary);
    connect(&library, &ViewLibraryModel::viewsChanged, this, &ViewListModel::readLibrary);
    for (const auto signal : {&ViewState::rangeChanged, &ViewState::queryChanged, &ViewState::languageChanged})
        connect(&state, signal, this, &ViewListModel::allChanged);
}

/// Resets the model for another timeline; closes a name editor.
void ViewListModel::readAnew()
{
    beginResetModel();
    m_rows = static_cast<int>(m_library.viewCount());
    endResetModel();
}

/// Keeps the name editor open: rows are reset only when their number changes.
void ViewListModel::readLibrary()
{
    const int rows = static_cast<int>(m_library.viewCount());
    if (rows > m_rows) {
        beginInsertRows({}, m_rows, rows - 1);
        m_rows = rows;
        endInsertRows();
    } else if (rows < m_rows) {
        beginRemoveRows({}, rows, m_rows - 1);
        m_rows = rows;
        endRemoveRows();
    }
    allChanged();
}

/// Moves persistent indexes with their views, including that of the name editor.
void ViewListModel::followLibrary(const OldPositions &before)
{
    const auto positionOf = [&before](const QModelIndex &held) {
        return newPosition(before, static_cast<std::size_t>(held.row()));
    };
    for (const QModelIndex &held : persistentIndexList())
        if (!positionOf(held))
            Q_EMIT aboutToLose(held);
    Q_EMIT layoutAboutToBeChanged();
    const QModelIndexList all = persistentIndexList();
    m_rows = static_cast<int>(before.size());
    for (const QModelIndex &held : all) {
        const auto now = positionOf(held);
        changePersistentIndex(held, now ? index(static_cast<int>(*now)) : QModelIndex());
    }
    Q_EMIT layoutChanged();
}

void ViewListModel::allChanged()
{
    if (m_rows > 0)
        Q_EMIT dataChanged(index(0), index(m_rows - 1));
}

QString ViewListModel::name(std::size_t at) const
{
    return displayLabel(m_library.view(at).name.in(m_state.language()));
}

QString ViewListModel::description(std::size_t at) const
{
    const SavedView &view = m_library.view(at);
    QStringList lines{name(at), Words(m_state.language()).range(rangeIn(m_state, view))};
    if (!view.filter.empty())
        lines += displayLabel(view.filter);
    if (!m_library.canEditView(at))
        lines += tr("It comes with the timeline and cannot be changed.");
    return lines.join(u'\n');
}

QString ViewListModel::spoken(std::size_t at) const
{
    QStringList parts{name(at)};
    if (m_viewController.isAt(m_library.view(at)))
        parts += tr("shown now");
    if (!m_library.canEditView(at))
        parts += tr("comes with the timeline");
    return parts.join(QStringLiteral(", "));
}

int ViewListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_rows;
}

QVariant ViewListModel::data(const QModelIndex &index, int role) const
{
    const auto at = static_cast<std::size_t>(index.row());
    if (!index.isValid() || at >= m_library.viewCount())
        return {};
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole:
        return name(at);
    case Qt::ToolTipRole:
        return plainToolTip(description(at)).replace(u'\n', QStringLiteral("<br>"));
    case Qt::AccessibleTextRole:
        return spoken(at);
    case LockedRole:
        return !m_library.canEditView(at);
    case ShownRole:
        return m_viewController.isAt(m_library.view(at));
    default:
        return {};
    }
}

bool ViewListModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    const auto at = static_cast<std::size_t>(index.row());
    if (!index.isValid() || role != Qt::EditRole || !m_library.canEditView(at))
        return false;
    m_library.renameView(at, m_state.language(), value.toString());
    return true;
}

Qt::ItemFlags ViewListModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    const bool own = m_library.canEditView(static_cast<std::size_t>(index.row()));
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren |
           (own ? Qt::ItemIsEditable | Qt::ItemIsDragEnabled : Qt::NoItemFlags);
}

} // namespace timeloupe
