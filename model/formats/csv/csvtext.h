// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace timeloupe {

/// Appends one line of cells. A cell is quoted where it must be, and one that a spreadsheet would run as a formula
/// (it begins with = + - @, a tab or a line break, and is no number) gets an apostrophe before it.
void appendCsvLine(std::string &out, const std::vector<std::string> &cells);

} // namespace timeloupe
