// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stories/viewcommands.h"

#include "app/common/actions.h"
#include "views/panels/viewlist.h"
#include "views/story/storypanel.h"

#include <QAction>

namespace timeloupe {

namespace {

QString withWords(const QString &name, QString words)
{
    return words.isEmpty() ? name : QStringLiteral("%1: %2").arg(name, words.replace(u'&', QStringLiteral("&&")));
}

} // namespace

ViewCommands::ViewCommands(ViewState &state, QObject *parent)
    : QObject(parent), m_viewController(state), m_libraryStorage(m_library)
{
    connect(&m_libraryStorage, &ViewLibraryStorage::failed, this, &ViewCommands::failed);
    connect(&m_libraryStorage, &ViewLibraryStorage::merged, this, &ViewCommands::said);
    connect(&m_libraryStorage, &ViewLibraryStorage::written, this, &ViewCommands::written);
    connect(&m_viewController, &SavedViewController::refused, this, &ViewCommands::said);
}

void ViewCommands::connectTo(Actions &actions, ViewList &views, StoryPanel &stories)
{
    connect(actions.saveView, &QAction::triggered, &views, &ViewList::savePresent);
    connect(actions.addStep, &QAction::triggered, &stories, &StoryPanel::addStep);
    connect(actions.undo, &QAction::triggered, &m_library, &ViewLibraryModel::undo);
    connect(actions.redo, &QAction::triggered, &m_library, &ViewLibraryModel::redo);
    connect(&views, &ViewList::removed, this, &ViewCommands::reportRemoved);
    connect(&views, &ViewList::nameLost, this, &ViewCommands::reportNameLost);
    connect(&stories, &StoryPanel::removed, this, &ViewCommands::reportRemoved);
    connect(&stories, &StoryPanel::presentRequested, this, &ViewCommands::presentRequested);
    connect(&stories, &StoryPanel::exportRequested, this, &ViewCommands::exportRequested);
    const auto undoChanged = [this, &actions] { showUndo(actions); };
    for (const auto signal :
         {&ViewLibraryModel::edited, &ViewLibraryModel::viewsChanged, &ViewLibraryModel::storiesChanged})
        connect(&m_library, signal, this, undoChanged);
    showUndo(actions);
}

void ViewCommands::showUndo(Actions &actions)
{
    actions.undo->setText(withWords(tr("&Undo"), m_library.undoText()));
    actions.redo->setText(withWords(tr("&Redo"), m_library.redoText()));
    actions.undo->setEnabled(m_library.canUndo());
    actions.redo->setEnabled(m_library.canRedo());
}

void ViewCommands::reportNameLost(const QString &name)
{
    const QString deleted = tr("The view that you were renaming was deleted by another program.");
    Q_EMIT said(name.isEmpty() ? deleted : deleted + u' ' + tr("The name “%1” was not kept.").arg(name));
}

void ViewCommands::reportRemoved(const QString &name)
{
    Q_EMIT said(tr("“%1” was deleted. Ctrl+Z brings it back.").arg(name));
}

} // namespace timeloupe
