// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace timeloupe {

/// `text` without case and accents ("Énergie" → "energie", "œ" → "oe", "ß" → "ss"), for comparing. Typographic
/// apostrophes and dashes become plain ones, white space and control characters become spaces.
std::string folded(std::string_view text);
/// Appends folded(text) to `to`.
void appendFolded(std::string_view text, std::vector<char> &to);

} // namespace timeloupe
