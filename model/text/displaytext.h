// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <string_view>

namespace timeloupe {

/// How much of a text is shown before its reader asks for more, in UTF-16 units.
inline constexpr qsizetype kLongestWord = 60;    ///< a unit, a currency, a word of the format
inline constexpr qsizetype kLongestLabel = 300;  ///< on one line: a title at its mark, a cell, a name, a tool tip
inline constexpr qsizetype kLongestBlock = 4000; ///< a paragraph

/// The length of the beginning of `text` that has at most `longest` units and ends between two graphemes; inside one
/// that is longer than that by itself, but never inside a surrogate pair. At least 1 unit of a text that has any.
/// O(longest), however long the text is.
qsizetype cutLength(QStringView text, qsizetype longest);

/// `text`, or its beginning and "…", so that it has at most `longest` units. O(longest).
QString displayText(const QString &text, qsizetype longest);
/// The same of UTF-8: what is cut off is not decoded.
QString displayText(std::string_view utf8, qsizetype longest);

/// Whether displayText() cuts it. O(longest).
bool isLongerThan(std::string_view utf8, qsizetype longest);

/// Of UTF-8, a text on one line: white space, line breaks included, is one space, and none is at the ends.
QString displayLabel(std::string_view utf8, qsizetype longest = kLongestLabel);

/// The stretch of `utf8` (no broken one) that begins at the byte `from` and has at most `longest` units; where it ends,
/// in `end`. For texts that are shown piece by piece. O(longest).
QString textPiece(std::string_view utf8, std::size_t from, qsizetype longest, std::size_t &end);

} // namespace timeloupe
