// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include "app/files/viewkeeper.h"
#include "model/state/viewdesk.h"

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

    [[nodiscard]] ViewBook &book() { return m_book; }
    [[nodiscard]] ViewDesk &desk() { return m_desk; }
    /// What is kept for the timeline that was opened.
    void open(const QString &file, const EventStore &store) { m_keeper.open(file, store); }
    [[nodiscard]] ViewKeeper &keeper() { return m_keeper; }
    /// What was edited is written now. False: not done in that time.
    bool flushWithin(int ms) { return m_keeper.flushWithin(ms); }
    [[nodiscard]] bool hasUnsaved() const { return m_keeper.hasUnsaved(); }
    [[nodiscard]] double savedShare() const { return m_keeper.share(); }
    void connectTo(Actions &actions, ViewList &views, StoryPanel &stories);

Q_SIGNALS:
    void said(const QString &note);
    void failed(const timeloupe::Diagnostic &error);
    void written();                                         ///< or not: what was being saved
    void presentAsked(std::size_t story, std::size_t step); ///< of book(); where to begin
    void exportAsked(std::size_t story);

private:
    void showUndo(Actions &actions);
    void sayRemoved(const QString &name);

    ViewBook m_book;
    ViewDesk m_desk;
    ViewKeeper m_keeper;
};

} // namespace timeloupe
