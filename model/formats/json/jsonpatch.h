// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace timeloupe {

/// Applies the difference between `before` and `after` to `text`, a JSON value in its original spelling, with minimal
/// changes. `before` and `after` are in canonical spelling; `before` is the parsed meaning of `text`. Equal parts keep
/// their bytes: members of objects are matched by name, elements of arrays by longest common subsequence. New parts are
/// laid out like their neighbours.
std::string patchedJson(std::string_view text, std::string_view before, std::string_view after);

/// The array `text` with these elements in its own layout; `level` is the indentation of an empty or missing array.
std::string arrayLikeJson(std::string_view text, const std::vector<std::string> &elements, int level);

/// Lays out a new element of the array `text`, given in canonical compact spelling.
std::string formattedAsElement(std::string_view text, std::string_view compact, int level);

} // namespace timeloupe
