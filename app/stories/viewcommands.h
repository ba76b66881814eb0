// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include "app/files/viewlibrarystorage.h"
#include "model/state/savedviewcontroller.h"

namespace timeloupe {

class Actions;
class StoryPanel;
class ViewList;

/// Saved views and stories of the window: contents, commands and storage.
class ViewCommands : public QObject
{
    Q_OBJECT

public:
    /// `state` must outlive it.
    explicit ViewCommands(ViewState &state, QObject *parent = nullptr);

    [[nodiscard]] ViewLibraryModel &library() { return m_library; }
    [[nodiscard]] SavedViewController &viewController() { return m_viewController; }
    /// Loads the views and stories of an opened timeline.
    void open(const QString &file, const EventStore &store, const ViewPlace &place)
    {
        m_libraryStorage.open(file, store, place);
    }
    [[nodiscard]] ViewLibraryStorage &storage() { return m_libraryStorage; }
    /// Saves pending edits. Returns false when not finished in that time (see isSaving()).
    bool flushWithin(int ms) { return m_libraryStorage.flushWithin(ms); }
    [[nodiscard]] bool isSaving() const { return m_libraryStorage.isSaving(); }
    [[nodiscard]] bool hasUnsaved() const { return m_libraryStorage.hasUnsaved(); }
    [[nodiscard]] double savedShare() const { return m_libraryStorage.share(); }
    void connectTo(Actions &actions, ViewList &views, StoryPanel &stories);
    /// Sets the texts of the undo and redo actions.
    void showUndo(Actions &actions);

Q_SIGNALS:
    void said(const QString &note);
    void failed(const timeloupe::Diagnostic &error);
    void written();                                             ///< a save ended, successfully or not
    void presentRequested(std::size_t story, std::size_t step); ///< index in library(); the first step
    void exportRequested(std::size_t story);

private:
    void reportRemoved(const QString &name);
    void reportNameLost(const QString &name);

    ViewLibraryModel m_library;
    SavedViewController m_viewController;
    ViewLibraryStorage m_libraryStorage;
};

} // namespace timeloupe
