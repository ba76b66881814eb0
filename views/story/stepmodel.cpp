// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/story/stepmodel.h"

#include "model/text/displaytext.h"
#include "views/widgets/plaintip.h"

namespace timeloupe {

StepModel::StepModel(ViewState &state, ViewBook &book, QObject *parent)
    : QAbstractListModel(parent), m_state(state), m_book(book)
{
    connect(&book, &ViewBook::storiesMoved, this,
            [this](const PlacesBefore &before) { m_story = placeNow(before, m_story); });
    connect(&book, &ViewBook::storiesChanged, this, &StepModel::readBook);
    connect(&state, &ViewState::languageChanged, this, &StepModel::allChanged);
}

int StepModel::stepsNow() const
{
    const bool isThere = m_story && *m_story < m_book.storyCount();
    return isThere ? static_cast<int>(m_book.story(*m_story).steps.size()) : 0;
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

/// What is being renamed must not lose its editor: rows are new only when their number is.
void StepModel::readBook()
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
    return m_book.story(*m_story).steps[static_cast<std::size_t>(row)];
}

QString StepModel::said(const Text &text) const
{
    return displayText(text.in(m_state.language()), kLongestBlock);
}

QString StepModel::caption(int row) const
{
    return said(step(row).caption).section(u'\n', 0, 0).remove(u'*').trimmed();
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
    m_book.setStepText(*m_story, static_cast<std::size_t>(index.row()), ViewBook::Part::Title, m_state.language(),
                       value.toString().trimmed());
    return true;
}

Qt::ItemFlags StepModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    const bool own = m_story && m_book.canEditStory(*m_story);
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren |
           (own ? Qt::ItemIsEditable | Qt::ItemIsDragEnabled : Qt::NoItemFlags);
}

} // namespace timeloupe
