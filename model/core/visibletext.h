// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace timeloupe {

/// Escapes `text` to a single line without cursor movement or reordering: line feeds become ⏎, tabs \t; other control
/// characters, line and paragraph separators, bidirectional controls, noncharacters and lone surrogates become \x1b,
/// \u202e or \U000e0001. Everything else is kept. Idempotent.
[[nodiscard]] QString visible(const QString &text);

/// The same, but keeps isolates (U+2068 … U+2069) as set by visibleName().
[[nodiscard]] QString visibleWithIsolates(const QString &text);

/// visible(text), wrapped in an isolate when it contains right-to-left letters.
[[nodiscard]] QString visibleName(const QString &text);

} // namespace timeloupe
