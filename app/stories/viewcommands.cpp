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

ViewCommands::ViewCommands(ViewState &state, QObject *parent) : QObject(parent), m_desk(state), m_keeper(m_book)
{
    connect(&m_keeper, &ViewKeeper::failed, this, &ViewCommands::failed);
    connect(&m_keeper, &ViewKeeper::merged, this, &ViewCommands::said);
    connect(&m_keeper, &ViewKeeper::written, this, &ViewCommands::written);
    connect(&m_desk, &ViewDesk::refused, this, &ViewCommands::said);
}

void ViewCommands::connectTo(Actions &actions, ViewList &views, StoryPanel &stories)
{
    connect(actions.saveView, &QAction::triggered, &views, &ViewList::savePresent);
    connect(actions.addStep, &QAction::triggered, &stories, &StoryPanel::addStep);
    connect(actions.undo, &QAction::triggered, &m_book, &ViewBook::undo);
    connect(actions.redo, &QAction::triggered, &m_book, &ViewBook::redo);
    connect(&views, &ViewList::removed, this, &ViewCommands::sayRemoved);
    connect(&stories, &StoryPanel::removed, this, &ViewCommands::sayRemoved);
    connect(&stories, &StoryPanel::presentAsked, this, &ViewCommands::presentAsked);
    connect(&stories, &StoryPanel::exportAsked, this, &ViewCommands::exportAsked);
    const auto undoChanged = [this, &actions] { showUndo(actions); };
    for (const auto signal : {&ViewBook::edited, &ViewBook::viewsChanged, &ViewBook::storiesChanged})
        connect(&m_book, signal, this, undoChanged);
    showUndo(actions);
}

void ViewCommands::showUndo(Actions &actions)
{
    actions.undo->setText(withWords(tr("&Undo"), m_book.undoText()));
    actions.redo->setText(withWords(tr("&Redo"), m_book.redoText()));
    actions.undo->setEnabled(m_book.canUndo());
    actions.redo->setEnabled(m_book.canRedo());
}

void ViewCommands::sayRemoved(const QString &name)
{
    Q_EMIT said(tr("“%1” was deleted. Ctrl+Z brings it back.").arg(name));
}

} // namespace timeloupe
