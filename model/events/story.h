// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/events/savedview.h"

namespace timeloupe {

/// One step of a story: what is shown and what is said. Captions and notes are plain text in which *stars* emphasise.
struct StoryStep
{
    Text title;
    Text caption;
    Text notes;                       ///< for the presenter only
    std::optional<std::string> event; ///< id of the one that is highlighted
    SavedView view;
    UnknownMembers unknown;

    friend bool operator==(const StoryStep &, const StoryStep &) = default;
};

/// An ordered set of views that tell something: one of `stories` in the file. A value.
struct Story
{
    Text name;
    Text summary;
    std::vector<StoryStep> steps;
    UnknownMembers unknown;
    JsonSource source;

    friend bool operator==(const Story &, const Story &) = default;
};

} // namespace timeloupe
