// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/events/story.h"

#include <vector>

namespace timeloupe {

/// The saved views and stories of one owner.
struct Shelf
{
    std::vector<SavedView> views;
    std::vector<Story> stories;

    [[nodiscard]] bool isEmpty() const { return views.empty() && stories.empty(); }
    friend bool operator==(const Shelf &, const Shelf &) = default;
};

} // namespace timeloupe
