// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>

#include "model/document/librarymerge.h"

#include <vector>

namespace timeloupe {

/// The saved views and stories of the open timeline, and their editing. Each list has the read-only items first, then
/// the user's own. Editing a read-only or missing item has no effect.
///
/// Every edit can be undone. Texts are edited in one language; the others are kept.
class ViewLibraryModel : public QObject
{
    Q_OBJECT

public:
    static constexpr std::size_t kMaxUndo = 100;

    using QObject::QObject;

    /// Switches to another timeline and clears the undo history.
    void open(ViewLibrary given, ViewLibrary own);
    [[nodiscard]] const ViewLibrary &own() const { return m_own; }
    /// What others changed in `from`, which made `onto` of it, comes to the user's own and to all that can be undone.
    /// Not an edit. What both edited is given.
    std::vector<MergeConflict> rebase(const ViewLibrary &from, const ViewLibrary &onto);
    /// Others changed what is given. Not an edit; the user's own stay.
    void setGiven(ViewLibrary given);

    // Views, by their position in the list.
    [[nodiscard]] std::size_t viewCount() const { return m_given.views.size() + m_own.views.size(); }
    [[nodiscard]] const SavedView &view(std::size_t at) const;
    [[nodiscard]] bool canEditView(std::size_t at) const;
    /// Appends a view and returns its position. An unnamed one is called "View 1", or the next free name.
    std::size_t addView(SavedView view);
    /// An empty name has no effect.
    void renameView(std::size_t at, Language language, const QString &name);
    /// Keeps the name and unknown members.
    void replaceView(std::size_t at, SavedView view);
    /// `to` is the final position, clamped to the user's own items. Returns it.
    std::size_t moveView(std::size_t from, std::size_t to);
    void removeView(std::size_t at);

    // Stories.
    [[nodiscard]] std::size_t storyCount() const { return m_given.stories.size() + m_own.stories.size(); }
    [[nodiscard]] const Story &story(std::size_t at) const;
    [[nodiscard]] bool canEditStory(std::size_t at) const;
    /// Adds a story without steps. An empty name becomes "Story 1", or the next free name.
    std::size_t addStory(Text name = {});
    void renameStory(std::size_t at, Language language, const QString &name);
    /// Copies any story to the user's own, right after it or at the end, as "… (copy)".
    std::size_t duplicateStory(std::size_t at);
    void removeStory(std::size_t at);

    // Steps of a story.
    enum class Part : std::uint8_t { Title, Caption, Notes };
    [[nodiscard]] bool hasStep(std::size_t story, std::size_t step) const;
    /// `step` is the final position, at most the end. Returns it.
    std::size_t insertStep(std::size_t story, std::size_t step, StoryStep value);
    /// Consecutive typing in one text is one edit.
    void setStepText(std::size_t story, std::size_t step, Part part, Language language, const QString &text);
    void setStepEvent(std::size_t story, std::size_t step, std::optional<std::string> event);
    /// Keeps unknown members.
    void replaceStepView(std::size_t story, std::size_t step, SavedView view);
    void duplicateStep(std::size_t story, std::size_t step);
    /// `to` is the final position.
    void moveStep(std::size_t story, std::size_t from, std::size_t to);
    void removeStep(std::size_t story, std::size_t step);

    [[nodiscard]] bool canUndo() const { return !m_undo.empty(); }
    [[nodiscard]] bool canRedo() const { return !m_redo.empty(); }
    /// Description of the next edit to undo or redo: "deleting the view “Gigawatts”"; empty: none.
    [[nodiscard]] QString undoText() const;
    [[nodiscard]] QString redoText() const;
    void undo();
    void redo();

Q_SIGNALS:
    void opened(); ///< another timeline; emitted before the two signals below
    /// External changes may have moved every item; emitted before the two signals below.
    void viewsMoved(const timeloupe::OldPositions &before);
    void storiesMoved(const timeloupe::OldPositions &before);
    void viewsChanged();
    void storiesChanged();
    void edited(); ///< own() changed by an edit, undo or redo

private:
    struct Edit
    {
        ViewLibrary before; ///< of an undone edit: the state after it
        QString words;
        QString typing; ///< consecutive edits with equal keys are merged; empty: never merged
    };
    SavedView *ownView(std::size_t at);
    Story *ownStory(std::size_t at);
    StoryStep *ownStep(std::size_t story, std::size_t step);
    /// Starts an undoable edit.
    void begin(const QString &words, const QString &typing = {});
    void changedViews();
    void changedStories();
    void swap(std::vector<Edit> &from, std::vector<Edit> &to);

    ViewLibrary m_given;
    ViewLibrary m_own;
    std::vector<Edit> m_undo;
    std::vector<Edit> m_redo;
};

/// The new position of the item formerly at `place`; nullopt: removed.
std::optional<std::size_t> newPosition(const OldPositions &before, std::optional<std::size_t> place);

/// Replaces the part of `text` in `language`; a neutral text stays neutral.
void setText(Text &text, Language language, const QString &value);

} // namespace timeloupe
