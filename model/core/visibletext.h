// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace timeloupe {

/// `text` on one line, with nothing in it that moves a cursor or reorders what stands beside it: a line feed becomes
/// ⏎, a tab \t; other control characters, line and paragraph separators, bidirectional controls, noncharacters and lone
/// surrogates become \x1b, \u202e or \U000e0001. Everything else is kept, and so is what is visible already: twice is
/// the same as once.
[[nodiscard]] QString visible(const QString &text);

/// The same, except that isolates (U+2068 … U+2069) as visibleName() sets them are kept.
[[nodiscard]] QString visibleWithIsolates(const QString &text);

/// visible(text), isolated from the text around it when it has letters that are written from right to left.
[[nodiscard]] QString visibleName(const QString &text);

} // namespace timeloupe
