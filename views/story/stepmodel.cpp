// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/story/stepmodel.h"

#include "model/text/displaytext.h"
#include "model/text/emphasis.h"
#include "views/widgets/plaintip.h"

namespace timeloupe {

StepModel::StepModel(ViewState &state, ViewLibraryModel &library, QObject *parent)
    : QAbstractListModel(parent), m_state(state), m_library(library)
{
    connect(&library, &ViewLibraryModel::storiesMoved, this,
            [this](const OldPositions &before) { m_story = newPosition(before, m_story); });
    connect(&library, &ViewLibraryModel::storiesChanged, this, &StepModel::readLibrary);
    connect(&state, &ViewState::languageChanged, this, &StepModel::allChanged);
}

int StepModel::stepsNow() const
{
    const bool isThere = m_story && *m_story < m_library.storyCount();
    return isThere ? static_cast<int>(m_library.story(*m_story).steps.size()) : 0;
}

void StepModel::setStory(std::optional<std::size_t> story)
{
    if (story == m_story)
        return;
    beginResetModel();
    m_story = story;
    m_rows = stepsNow();
    endResetModel();
}

/// Keeps the name editor open: rows are reset only when their number changes.
void StepModel::readLibrary()
{
    const int rows = stepsNow();
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

void StepModel::allChanged()
{
    if (m_rows > 0)
        Q_EMIT dataChanged(index(0), index(m_rows - 1));
}

const StoryStep &StepModel::step(int row) const
{
    return m_library.story(*m_story).steps[static_cast<std::size_t>(row)];
}

QString StepModel::said(const Text &text) const
{
    return displayText(text.in(m_state.language()), kLongestBlock);
}

QString StepModel::caption(int row) const
{
    return withoutEmphasis(said(step(row).caption).section(u'\n', 0, 0)).trimmed();
}

int StepModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_rows;
}

QVariant StepModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= stepsNow())
        return {};
    const QString title = said(step(index.row()).title);
    switch (role) {
    case Qt::DisplayRole:
        return title.isEmpty() ? tr("Step %1").arg(index.row() + 1) : title;
    case Qt::EditRole:
        return title;
    case Qt::ToolTipRole:
        return plainToolTip(title.isEmpty() ? caption(index.row()) : title);
    case Qt::AccessibleTextRole:
        return tr("Step %1 of %2: %3").arg(QString::number(index.row() + 1), QString::number(m_rows), title);
    case CaptionRole:
        return caption(index.row());
    case UntitledRole:
        return title.isEmpty();
    default:
        return {};
    }
}

bool StepModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (!index.isValid() || role != Qt::EditRole || index.row() >= stepsNow())
        return false;
    m_library.setStepText(*m_story, static_cast<std::size_t>(index.row()), ViewLibraryModel::Part::Title,
                          m_state.language(), value.toString().trimmed());
    return true;
}

Qt::ItemFlags StepModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    const bool own = m_story && m_library.canEditStory(*m_story);
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren |
           (own ? Qt::ItemIsEditable | Qt::ItemIsDragEnabled : Qt::NoItemFlags);
}

} // namespace timeloupe
