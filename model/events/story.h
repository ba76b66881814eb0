// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/events/savedview.h"

namespace timeloupe {

/// One step of a story: its view and its texts. In captions and notes, *stars* mark emphasis.
struct StoryStep
{
    Text title;
    Text caption;
    Text notes;                       ///< for the presenter only
    std::optional<std::string> event; ///< id of the highlighted event
    SavedView view;
    UnknownMembers unknown;

    friend bool operator==(const StoryStep &, const StoryStep &) = default;
};

/// An ordered list of annotated views: one of `stories` in the file. A value.
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
