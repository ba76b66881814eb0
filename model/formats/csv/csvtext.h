// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace timeloupe {

/// Appends one line of cells, quoted where required. A cell that a spreadsheet would evaluate as a formula (it begins
/// with = + - @, a tab or a line break, and is not a number) is prefixed with an apostrophe.
void appendCsvLine(std::string &out, const std::vector<std::string> &cells);

} // namespace timeloupe
