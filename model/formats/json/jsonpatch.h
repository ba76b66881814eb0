// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace timeloupe {

/// `text`, a JSON value as somebody wrote it, changed as little as makes of `before` `after`. Both are in this
/// program's spelling: `before` says what was understood of `text`. Where they agree, the bytes of `text` stay: members
/// of objects by name, elements of arrays by longest common subsequence. What is new is laid out like its neighbours.
std::string patchedJson(std::string_view text, std::string_view before, std::string_view after);

/// The array `text` with these elements, spaced as it is; `level` is its own for an array that is empty or none.
std::string arrayLikeJson(std::string_view text, const std::vector<std::string> &elements, int level);

/// How a new element of the array `text`, in this program's compact spelling, is laid out in it.
std::string laidOutAsElement(std::string_view text, std::string_view compact, int level);

} // namespace timeloupe
