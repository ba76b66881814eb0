// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace timeloupe {

/// How many columns a terminal gives to `text`, which is visible(): 2 for wide characters of East Asia and emoji, 0 for
/// marks that combine with the character before and for joiners, else 1 (UAX #11, Unicode 14).
[[nodiscard]] qsizetype textWidth(const QString &text);

/// `text` with spaces after it, or before it, to `width` columns.
[[nodiscard]] QString padded(const QString &text, qsizetype width, bool flushRight);

} // namespace timeloupe
