// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/events/story.h"

#include <vector>

namespace timeloupe {

/// The saved views and stories of one owner.
struct ViewLibrary
{
    std::vector<SavedView> views;
    std::vector<Story> stories;

    [[nodiscard]] bool isEmpty() const { return views.empty() && stories.empty(); }
    friend bool operator==(const ViewLibrary &, const ViewLibrary &) = default;
};

} // namespace timeloupe
