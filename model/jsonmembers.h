// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace timeloupe {

/// A member of the object that a JSON text is, by byte offsets.
struct JsonMemberPlace
{
    std::string name;
    std::size_t value = 0; ///< where its value begins
    std::size_t end = 0;   ///< just after its value
};

/// Those of the top level, in order; nullopt when the text is not valid JSON, or no object. O(size).
std::optional<std::vector<JsonMemberPlace>> topLevelMembers(std::string_view json);

/// Name and value of a member, as JSON text.
using JsonMemberText = std::pair<std::string, std::string>;

/// The text with these members' values replaced, or put at the end of the object when there are none of the name; all
/// else stays byte for byte. nullopt as above, and when a member stands there twice.
std::optional<std::string> withMembers(std::string_view json, const std::vector<JsonMemberText> &members);

/// The text of the string that is the value of that member.
std::optional<std::string> topLevelString(std::string_view json, std::string_view name);

} // namespace timeloupe
