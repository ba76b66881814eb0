// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/document/viewlibrarymodel.h"

#include "model/document/viewlibraryparts.h"

#include <algorithm>

namespace timeloupe {

namespace {

Text &textOf(StoryStep &step, ViewLibraryModel::Part part)
{
    switch (part) {
    case ViewLibraryModel::Part::Caption:
        return step.caption;
    case ViewLibraryModel::Part::Notes:
        return step.notes;
    default:
        return step.title;
    }
}

} // namespace

bool ViewLibraryModel::hasStep(std::size_t story, std::size_t step) const
{
    return story < storyCount() && step < this->story(story).steps.size();
}

StoryStep *ViewLibraryModel::ownStep(std::size_t story, std::size_t step)
{
    return canEditStory(story) && hasStep(story, step) ? &ownStory(story)->steps[step] : nullptr;
}

std::size_t ViewLibraryModel::insertStep(std::size_t story, std::size_t step, StoryStep value)
{
    Story *own = ownStory(story);
    if (own == nullptr)
        return step;
    begin(tr("adding a step"));
    step = std::min(step, own->steps.size());
    own->steps.insert(own->steps.begin() + static_cast<std::ptrdiff_t>(step), std::move(value));
    changedStories();
    return step;
}

void ViewLibraryModel::setStepText(std::size_t story, std::size_t step, Part part, Language language,
                                   const QString &text)
{
    StoryStep *own = ownStep(story, step);
    if (own == nullptr || textOf(*own, part).in(language) == text.toStdString())
        return;
    const QString typing =
        QStringLiteral("%1/%2/%3")
            .arg(QString::number(story), QString::number(step), QString::number(static_cast<int>(part)));
    begin(tr("writing in step %1").arg(step + 1), typing);
    setText(textOf(*own, part), language, text);
    changedStories();
}

void ViewLibraryModel::setStepEvent(std::size_t story, std::size_t step, std::optional<std::string> event)
{
    StoryStep *own = ownStep(story, step);
    if (own == nullptr || own->event == event)
        return;
    begin(tr("changing the event of step %1").arg(step + 1));
    own->event = std::move(event);
    changedStories();
}

void ViewLibraryModel::replaceStepView(std::size_t story, std::size_t step, SavedView view)
{
    StoryStep *own = ownStep(story, step);
    if (own == nullptr)
        return;
    view.name = {};
    view.unknown = preservedMembers(own->view.unknown);
    if (view == own->view)
        return;
    begin(tr("changing what step %1 shows").arg(step + 1));
    own->view = std::move(view);
    changedStories();
}

void ViewLibraryModel::duplicateStep(std::size_t story, std::size_t step)
{
    if (ownStep(story, step) == nullptr)
        return;
    begin(tr("duplicating step %1").arg(step + 1));
    std::vector<StoryStep> &steps = ownStory(story)->steps;
    StoryStep copy = steps[step];
    steps.insert(steps.begin() + static_cast<std::ptrdiff_t>(step), std::move(copy));
    changedStories();
}

void ViewLibraryModel::moveStep(std::size_t story, std::size_t from, std::size_t to)
{
    if (ownStep(story, from) == nullptr || ownStep(story, to) == nullptr || from == to)
        return;
    begin(tr("moving step %1").arg(from + 1));
    moveElement(ownStory(story)->steps, from, to);
    changedStories();
}

void ViewLibraryModel::removeStep(std::size_t story, std::size_t step)
{
    if (ownStep(story, step) == nullptr)
        return;
    begin(tr("deleting step %1").arg(step + 1));
    std::vector<StoryStep> &steps = ownStory(story)->steps;
    steps.erase(steps.begin() + static_cast<std::ptrdiff_t>(step));
    changedStories();
}

} // namespace timeloupe
