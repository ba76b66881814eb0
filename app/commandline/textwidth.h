// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace timeloupe {

/// Width of visible() `text` in terminal columns: 2 for East Asian wide characters and emoji, 0 for combining marks and
/// joiners, otherwise 1 (UAX #11, Unicode 14).
[[nodiscard]] qsizetype textWidth(const QString &text);

/// `text` padded with spaces to `width` columns.
[[nodiscard]] QString padded(const QString &text, qsizetype width, bool flushRight);

} // namespace timeloupe
