// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include "app/files/viewlibrarystorage.h"
#include "model/state/savedviewcontroller.h"

namespace timeloupe {

class Actions;
class StoryPanel;
class ViewList;

/// The window's saved views and stories: what the open timeline has, what is done with them, and where they are kept.
class ViewCommands : public QObject
{
    Q_OBJECT

public:
    /// `state` must outlive it.
    explicit ViewCommands(ViewState &state, QObject *parent = nullptr);

    [[nodiscard]] ViewLibraryModel &library() { return m_library; }
    [[nodiscard]] SavedViewController &viewController() { return m_viewController; }
    /// What is kept for the timeline that was opened.
    void open(const QString &file, const EventStore &store, const ViewPlace &place)
    {
        m_libraryStorage.open(file, store, place);
    }
    [[nodiscard]] ViewLibraryStorage &keeper() { return m_libraryStorage; }
    /// What was edited is written now. False: not done in that time, but isSaving().
    bool flushWithin(int ms) { return m_libraryStorage.flushWithin(ms); }
    [[nodiscard]] bool isSaving() const { return m_libraryStorage.isSaving(); }
    [[nodiscard]] bool hasUnsaved() const { return m_libraryStorage.hasUnsaved(); }
    [[nodiscard]] double savedShare() const { return m_libraryStorage.share(); }
    void connectTo(Actions &actions, ViewList &views, StoryPanel &stories);

Q_SIGNALS:
    void said(const QString &note);
    void failed(const timeloupe::Diagnostic &error);
    void written();                                             ///< or not: what was being saved
    void presentRequested(std::size_t story, std::size_t step); ///< of library(); where to begin
    void exportRequested(std::size_t story);

private:
    void showUndo(Actions &actions);
    void reportRemoved(const QString &name);
    void reportNameLost(const QString &name);

    ViewLibraryModel m_library;
    SavedViewController m_viewController;
    ViewLibraryStorage m_libraryStorage;
};

} // namespace timeloupe
