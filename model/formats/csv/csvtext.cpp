// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/formats/csv/csvtext.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace timeloupe {

namespace {

/// Characters that start a formula in spreadsheets, in any script.
constexpr std::array<std::string_view, 11> kFormulaStarts{"=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠"};

bool isNumber(std::string_view cell)
{
    double value = 0;
    const auto end = std::from_chars(cell.data(), cell.data() + cell.size(), value);
    return end.ec == std::errc() && end.ptr == cell.data() + cell.size();
}

bool isFormula(std::string_view cell)
{
    return std::any_of(kFormulaStarts.begin(), kFormulaStarts.end(),
                       [cell](std::string_view start) { return cell.starts_with(start); }) &&
           !isNumber(cell);
}

void appendCell(std::string &out, std::string_view cell)
{
    const bool isGuarded = isFormula(cell);
    if (cell.find_first_of(",;\"\r\n\t") == std::string_view::npos) {
        if (isGuarded)
            out += '\'';
        out += cell;
        return;
    }
    out += isGuarded ? "\"'" : "\"";
    for (const char c : cell) {
        if (c == '"')
            out += '"';
        out += c;
    }
    out += '"';
}

} // namespace

void appendCsvLine(std::string &out, const std::vector<std::string> &cells)
{
    for (std::size_t i = 0; i < cells.size(); ++i) {
        if (i > 0)
            out += ',';
        appendCell(out, cells[i]);
    }
    out += '\n';
}

} // namespace timeloupe
