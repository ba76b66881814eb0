// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>

#include "model/document/shelfmerge.h"

#include <vector>

namespace timeloupe {

/// The saved views and stories of the open timeline, and all edits of them. One list of each: first those that are
/// given and cannot be edited, then the user's own. An edit of what is given, or of what is not there, does nothing.
///
/// Every edit can be undone. Texts are edited in one language; the other one stays.
class ViewBook : public QObject
{
    Q_OBJECT

public:
    static constexpr std::size_t kMaxUndo = 100;

    using QObject::QObject;

    /// Another timeline's. Forgets what could be undone.
    void open(Shelf given, Shelf own);
    [[nodiscard]] const Shelf &own() const { return m_own; }
    /// What others changed in `from`, which made `onto` of it, comes to the user's own and to all that can be undone.
    /// Not an edit. What both edited is given.
    std::vector<ShelfConflict> rebase(const Shelf &from, const Shelf &onto);
    /// Others changed what is given. Not an edit; the user's own stay.
    void setGiven(Shelf given);

    // Views, by their place in the list.
    [[nodiscard]] std::size_t viewCount() const { return m_given.views.size() + m_own.views.size(); }
    [[nodiscard]] const SavedView &view(std::size_t at) const;
    [[nodiscard]] bool canEditView(std::size_t at) const;
    /// Puts it at the end and gives its place. One without a name is called "View 1", or the next that is free.
    std::size_t addView(SavedView view);
    /// An empty name changes nothing.
    void renameView(std::size_t at, Language language, const QString &name);
    /// Name, and members that the format does not know, stay.
    void replaceView(std::size_t at, SavedView view);
    /// `to` is its place afterwards, moved to the nearest one among the user's own. Gives it.
    std::size_t moveView(std::size_t from, std::size_t to);
    void removeView(std::size_t at);

    // Stories.
    [[nodiscard]] std::size_t storyCount() const { return m_given.stories.size() + m_own.stories.size(); }
    [[nodiscard]] const Story &story(std::size_t at) const;
    [[nodiscard]] bool canEditStory(std::size_t at) const;
    /// Without steps. An empty name: "Story 1", or the next that is free.
    std::size_t addStory(Text name = {});
    void renameStory(std::size_t at, Language language, const QString &name);
    /// The user's own copy of any story, right after it or else at the end; "… (copy)".
    std::size_t duplicateStory(std::size_t at);
    void removeStory(std::size_t at);

    // Steps of a story.
    enum class Part : std::uint8_t { Title, Caption, Notes };
    [[nodiscard]] bool hasStep(std::size_t story, std::size_t step) const;
    /// `step` is its place afterwards, at most at the end. Gives it.
    std::size_t insertStep(std::size_t story, std::size_t step, StoryStep value);
    /// What is typed on in one text is one edit.
    void setStepText(std::size_t story, std::size_t step, Part part, Language language, const QString &text);
    void setStepEvent(std::size_t story, std::size_t step, std::optional<std::string> event);
    /// Members that the format does not know stay.
    void replaceStepView(std::size_t story, std::size_t step, SavedView view);
    void duplicateStep(std::size_t story, std::size_t step);
    /// `to` is its place afterwards.
    void moveStep(std::size_t story, std::size_t from, std::size_t to);
    void removeStep(std::size_t story, std::size_t step);

    [[nodiscard]] bool canUndo() const { return !m_undo.empty(); }
    [[nodiscard]] bool canRedo() const { return !m_redo.empty(); }
    /// What would be undone or redone, in words: "deleting the view “Gigawatts”"; empty: nothing.
    [[nodiscard]] QString undoText() const;
    [[nodiscard]] QString redoText() const;
    void undo();
    void redo();

Q_SIGNALS:
    void opened(); ///< another timeline's; before the two that follow
    /// What others changed may have moved every place; before the two that follow.
    void viewsMoved(const timeloupe::PlacesBefore &before);
    void storiesMoved(const timeloupe::PlacesBefore &before);
    void viewsChanged();
    void storiesChanged();
    void edited(); ///< own() is another: by an edit, undo or redo

private:
    struct Edit
    {
        Shelf before; ///< of an undone edit: after
        QString words;
        QString typing; ///< edits with the same one become one; empty: it stays by itself
    };
    SavedView *ownView(std::size_t at);
    Story *ownStory(std::size_t at);
    StoryStep *ownStep(std::size_t story, std::size_t step);
    /// What is changed next can be undone.
    void begin(const QString &words, const QString &typing = {});
    void changedViews();
    void changedStories();
    void swap(std::vector<Edit> &from, std::vector<Edit> &to);

    Shelf m_given;
    Shelf m_own;
    std::vector<Edit> m_undo;
    std::vector<Edit> m_redo;
};

/// Where what had that place is now; nullopt: nowhere.
std::optional<std::size_t> placeNow(const PlacesBefore &before, std::optional<std::size_t> place);

/// `text` with its part in `language` replaced: a text for all languages stays one.
void setText(Text &text, Language language, const QString &value);

} // namespace timeloupe
