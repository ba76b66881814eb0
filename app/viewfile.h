// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/viewbook.h"

namespace timeloupe {

/// Saved views and stories can be kept in the timeline's own file: it is Timeloupe JSON, of the full form, and it and
/// its folder may be written.
bool canKeepViewsIn(const QString &file);

/// Puts them into the file as it is now; all else in it stays byte for byte, its permissions too. Of views and stories
/// only those that are not as `before` are written. The file stays as it was when anything fails.
Result<bool> keepViewsIn(const QString &file, const Shelf &now, const Shelf &before);

/// What the user's settings keep for the timeline of that file; nothing when there is nothing. The error says that it
/// cannot be read.
Result<Shelf> viewsInSettings(const QString &file);
/// An empty shelf forgets it. What stood there and cannot be read is put aside, not lost.
void keepViewsInSettings(const QString &file, const Shelf &shelf);

} // namespace timeloupe
