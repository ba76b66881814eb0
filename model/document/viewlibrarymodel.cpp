// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/document/viewlibrarymodel.h"

#include "model/document/viewlibraryparts.h"
#include "model/language/catalogue.h"

#include <QSet>

#include <algorithm>
#include <utility>

namespace timeloupe {

namespace {

QString inWords(const Text &text)
{
    return QString::fromStdString(text.in(Language::English));
}

void addNames(const Text &text, QSet<QString> &names)
{
    text.forEach([&names](const std::string &name) { names.insert(QString::fromStdString(name)); });
}

/// `pattern` with the first number whose name is free.
template <class Named> std::string freeName(const Named &given, const Named &own, const QString &pattern)
{
    QSet<QString> taken;
    for (const auto *library : {&given, &own}) {
        for (const auto &one : *library)
            addNames(one.name, taken);
    }
    int number = 1;
    while (taken.contains(pattern.arg(number)))
        ++number;
    return pattern.arg(number).toStdString();
}

/// Places of a list that has `after` ones behind the `first`, which had `before` behind as many as there were then.
OldPositions joined(const OldPositions &first, std::size_t firstBefore, const OldPositions &after)
{
    OldPositions all = first;
    for (const std::optional<std::size_t> &place : after)
        all.push_back(place ? std::optional(*place + firstBefore) : std::nullopt);
    return all;
}

OldPositions unmoved(std::size_t count)
{
    OldPositions places;
    for (std::size_t place = 0; place < count; ++place)
        places.emplace_back(place);
    return places;
}

} // namespace

std::optional<std::size_t> newPosition(const OldPositions &before, std::optional<std::size_t> place)
{
    const auto found = std::find(before.begin(), before.end(), place);
    return place && found != before.end() ? std::optional(static_cast<std::size_t>(found - before.begin()))
                                          : std::nullopt;
}

void setText(Text &text, Language language, const QString &value)
{
    const bool isOneForAll = text.en.empty() && text.fr.empty() && text.others.empty();
    if (isOneForAll)
        text.neutral = value.toStdString();
    else
        text.set(language, value.toStdString());
}

void ViewLibraryModel::open(ViewLibrary given, ViewLibrary own)
{
    m_given = std::move(given);
    m_own = std::move(own);
    m_undo.clear();
    m_redo.clear();
    Q_EMIT opened();
    Q_EMIT viewsChanged();
    Q_EMIT storiesChanged();
}

std::vector<MergeConflict> ViewLibraryModel::rebase(const ViewLibrary &from, const ViewLibrary &onto)
{
    const ViewLibrary before = m_own;
    MergedLibrary now = merged(from, m_own, onto);
    m_own = std::move(now.library);
    for (std::vector<Edit> *edits : {&m_undo, &m_redo})
        for (Edit &edit : *edits)
            edit.before = merged(from, edit.before, onto).library;
    const std::size_t views = m_given.views.size();
    const std::size_t stories = m_given.stories.size();
    if (m_own.views != before.views) {
        Q_EMIT viewsMoved(joined(unmoved(views), views, now.oldViewPositions));
        Q_EMIT viewsChanged();
    }
    if (m_own.stories != before.stories) {
        Q_EMIT storiesMoved(joined(unmoved(stories), stories, now.oldStoryPositions));
        Q_EMIT storiesChanged();
    }
    return now.conflicts;
}

void ViewLibraryModel::setGiven(ViewLibrary given)
{
    const ViewLibrary before = std::exchange(m_given, std::move(given));
    const MergedLibrary now = merged(before, before, m_given);
    if (m_given.views != before.views) {
        Q_EMIT viewsMoved(joined(now.oldViewPositions, before.views.size(), unmoved(m_own.views.size())));
        Q_EMIT viewsChanged();
    }
    if (m_given.stories != before.stories) {
        Q_EMIT storiesMoved(joined(now.oldStoryPositions, before.stories.size(), unmoved(m_own.stories.size())));
        Q_EMIT storiesChanged();
    }
}

void ViewLibraryModel::begin(const QString &words, const QString &typing)
{
    const bool wasUndone = !m_redo.empty();
    m_redo.clear();
    if (!wasUndone && !typing.isEmpty() && !m_undo.empty() && m_undo.back().typing == typing)
        return;
    m_undo.push_back({m_own, words, typing});
    if (m_undo.size() > kMaxUndo)
        m_undo.erase(m_undo.begin());
}

void ViewLibraryModel::changedViews()
{
    Q_EMIT viewsChanged();
    Q_EMIT edited();
}

void ViewLibraryModel::changedStories()
{
    Q_EMIT storiesChanged();
    Q_EMIT edited();
}

// --- views ---

const SavedView &ViewLibraryModel::view(std::size_t at) const
{
    const std::size_t given = m_given.views.size();
    return at < given ? m_given.views[at] : m_own.views[at - given];
}

bool ViewLibraryModel::canEditView(std::size_t at) const
{
    return at >= m_given.views.size() && at < viewCount();
}

SavedView *ViewLibraryModel::ownView(std::size_t at)
{
    return canEditView(at) ? &m_own.views[at - m_given.views.size()] : nullptr;
}

std::size_t ViewLibraryModel::addView(SavedView view)
{
    if (view.name.isEmpty())
        view.name.neutral = freeName(m_given.views, m_own.views, tr("View %1"));
    begin(tr("saving the view “%1”").arg(inWords(view.name)));
    m_own.views.push_back(std::move(view));
    changedViews();
    return viewCount() - 1;
}

void ViewLibraryModel::renameView(std::size_t at, Language language, const QString &name)
{
    SavedView *view = ownView(at);
    if (view == nullptr || name.trimmed().isEmpty() || view->name.in(language) == name.trimmed().toStdString())
        return;
    begin(tr("renaming the view “%1”").arg(inWords(view->name)));
    setText(view->name, language, name.trimmed());
    changedViews();
}

void ViewLibraryModel::replaceView(std::size_t at, SavedView value)
{
    SavedView *view = ownView(at);
    if (view == nullptr)
        return;
    value.name = view->name;
    value.unknown = preservedMembers(view->unknown);
    value.source = view->source;
    if (value == *view)
        return;
    begin(tr("replacing the view “%1”").arg(inWords(view->name)));
    *view = std::move(value);
    changedViews();
}

std::size_t ViewLibraryModel::moveView(std::size_t from, std::size_t to)
{
    if (!canEditView(from))
        return from;
    const std::size_t given = m_given.views.size();
    to = std::clamp(to, given, viewCount() - 1);
    if (from == to)
        return to;
    begin(tr("moving the view “%1”").arg(inWords(view(from).name)));
    moveElement(m_own.views, from - given, to - given);
    changedViews();
    return to;
}

void ViewLibraryModel::removeView(std::size_t at)
{
    if (!canEditView(at))
        return;
    begin(tr("deleting the view “%1”").arg(inWords(view(at).name)));
    m_own.views.erase(m_own.views.begin() + static_cast<std::ptrdiff_t>(at - m_given.views.size()));
    changedViews();
}

// --- stories ---

const Story &ViewLibraryModel::story(std::size_t at) const
{
    const std::size_t given = m_given.stories.size();
    return at < given ? m_given.stories[at] : m_own.stories[at - given];
}

bool ViewLibraryModel::canEditStory(std::size_t at) const
{
    return at >= m_given.stories.size() && at < storyCount();
}

Story *ViewLibraryModel::ownStory(std::size_t at)
{
    return canEditStory(at) ? &m_own.stories[at - m_given.stories.size()] : nullptr;
}

std::size_t ViewLibraryModel::addStory(Text name)
{
    Story story;
    story.name = std::move(name);
    if (story.name.isEmpty())
        story.name.neutral = freeName(m_given.stories, m_own.stories, tr("Story %1"));
    begin(tr("creating the story “%1”").arg(inWords(story.name)));
    m_own.stories.push_back(std::move(story));
    changedStories();
    return storyCount() - 1;
}

void ViewLibraryModel::renameStory(std::size_t at, Language language, const QString &name)
{
    Story *story = ownStory(at);
    if (story == nullptr || name.trimmed().isEmpty() || story->name.in(language) == name.trimmed().toStdString())
        return;
    begin(tr("renaming the story “%1”").arg(inWords(story->name)));
    setText(story->name, language, name.trimmed());
    changedStories();
}

std::size_t ViewLibraryModel::duplicateStory(std::size_t at)
{
    if (at >= storyCount())
        return at;
    Story copy = story(at);
    const auto name = [](std::string &part, Language language) {
        if (!part.empty())
            part = Catalogue::of(language).text("library.copy").arg(QString::fromStdString(part)).toStdString();
    };
    name(copy.name.neutral, Language::English);
    name(copy.name.en, Language::English);
    name(copy.name.fr, Language::French);
    for (Text::Translation &translation : copy.name.others)
        name(translation.text, Language::of(QString::fromStdString(translation.language)).value_or(Language::English));
    begin(tr("duplicating the story “%1”").arg(inWords(story(at).name)));
    const std::size_t place = canEditStory(at) ? at + 1 : storyCount();
    m_own.stories.insert(m_own.stories.begin() + static_cast<std::ptrdiff_t>(place - m_given.stories.size()),
                         std::move(copy));
    changedStories();
    return place;
}

void ViewLibraryModel::removeStory(std::size_t at)
{
    if (!canEditStory(at))
        return;
    begin(tr("deleting the story “%1”").arg(inWords(story(at).name)));
    m_own.stories.erase(m_own.stories.begin() + static_cast<std::ptrdiff_t>(at - m_given.stories.size()));
    changedStories();
}

// --- undo ---

void ViewLibraryModel::swap(std::vector<Edit> &from, std::vector<Edit> &to)
{
    if (from.empty())
        return;
    Edit edit = std::move(from.back());
    from.pop_back();
    std::swap(m_own, edit.before);
    edit.typing.clear();
    const bool views = edit.before.views != m_own.views;
    const bool stories = edit.before.stories != m_own.stories;
    to.push_back(std::move(edit));
    if (views)
        Q_EMIT viewsChanged();
    if (stories)
        Q_EMIT storiesChanged();
    Q_EMIT edited();
}

void ViewLibraryModel::undo()
{
    swap(m_undo, m_redo);
}

void ViewLibraryModel::redo()
{
    swap(m_redo, m_undo);
}

QString ViewLibraryModel::undoText() const
{
    return m_undo.empty() ? QString() : m_undo.back().words;
}

QString ViewLibraryModel::redoText() const
{
    return m_redo.empty() ? QString() : m_redo.back().words;
}

} // namespace timeloupe
