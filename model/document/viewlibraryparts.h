// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/events/eventrecord.h"

#include <algorithm>
#include <vector>

namespace timeloupe {

/// Moves one element to another position and shifts those between.
template <class T> void moveElement(std::vector<T> &values, std::size_t from, std::size_t to)
{
    const auto at = [&](std::size_t place) { return values.begin() + static_cast<std::ptrdiff_t>(place); };
    if (from < to)
        std::rotate(at(from), at(from + 1), at(to + 1));
    else
        std::rotate(at(to), at(from), at(from + 1));
}

/// Unknown members to keep when a view is replaced. Unknown members are kept, except range and lanes.
inline UnknownMembers preservedMembers(UnknownMembers old)
{
    std::erase_if(old, [](const UnknownMember &member) { return member.name == "range" || member.name == "lanes"; });
    return old;
}

} // namespace timeloupe
