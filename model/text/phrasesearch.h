// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace timeloupe {

/// Whether `phrase` is a part of `text`. O(text + phrase), whatever repeats in them (Knuth, Morris, Pratt 1977);
/// phrases of a few words are compared place by place, which is quicker. An empty phrase is a part of every text.
bool containsPhrase(std::string_view text, std::string_view phrase);

} // namespace timeloupe
