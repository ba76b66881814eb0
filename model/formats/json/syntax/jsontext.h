// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace timeloupe {

/// White space between tokens.
inline bool isJsonSpace(char c)
{
    return c == ' ' || c == '\n' || c == '\r' || c == '\t';
}

/// Where the token that follows offset `from` begins: white space, commas and colons are passed over. At most
/// `json.size()`.
std::size_t tokenStart(std::string_view json, std::size_t from);

/// The value that follows offset `from` and ends at `end` (a number ends where it ends), without white space
/// between its tokens; strings and numbers stay as they are spelt.
std::string compactValue(std::string_view json, std::size_t from, std::size_t end);

/// The text of the valid string token that follows offset `from`.
std::string decodedString(std::string_view json, std::size_t from);

/// The offset of the code point with number `column` (from 1) of the string token at `start`.
std::size_t offsetInString(std::string_view json, std::size_t start, int column);

/// Appends `text` as a JSON string, quotes included. What is not ASCII stays as it is.
void appendQuoted(std::string &out, std::string_view text);

/// Appends the compact JSON text `json` laid out over lines, two spaces for each level, beginning at `level`.
void appendIndented(std::string &out, std::string_view json, int level);

/// A line break and the indentation of `level`.
void appendLine(std::string &out, int level);

} // namespace timeloupe
