// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace timeloupe {

/// The text as it may stand among other text: its directions, embeddings and overrides (U+202E and its like) end with
/// it. Each line that has any is put between FIRST STRONG ISOLATE and POP DIRECTIONAL ISOLATE, and pops that match
/// nothing are removed (Unicode Standard Annex 9, X5c to X6a). Text that runs from left to right is unchanged.
QString isolated(const QString &text);

/// The text without embeddings, overrides, isolates and their ends: for a run that has one direction already.
QString withoutBidiControls(QString text);

} // namespace timeloupe
