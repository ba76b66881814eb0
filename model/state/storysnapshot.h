// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/events/eventstore.h"
#include "model/events/story.h"
#include "model/text/displaytext.h"

#include <QString>

namespace timeloupe {

/// A story of a timeline in one language: the input of slides. A value, for work off the UI thread.
struct StorySnapshot
{
    EventStorePtr store; ///< never null
    QString storeName;
    Story story;
    Language language = Language::English;

    /// `text` in the story's language, cut to kLongestBlock characters.
    [[nodiscard]] QString said(const Text &text) const { return displayText(text.in(language), kLongestBlock); }
    [[nodiscard]] QString name() const { return displayLabel(story.name.in(language)); }
    [[nodiscard]] int count() const { return static_cast<int>(story.steps.size()); }
    /// nullptr: no such step.
    [[nodiscard]] const StoryStep *at(int step) const
    {
        return step >= 0 && step < count() ? &story.steps[static_cast<std::size_t>(step)] : nullptr;
    }
};
using StorySnapshotPtr = std::shared_ptr<const StorySnapshot>;

} // namespace timeloupe
