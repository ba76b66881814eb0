// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/result.h"
#include "model/document/librarymerge.h"

namespace timeloupe {

/// Views and stories that the user's settings keep for the timeline of that file; nothing when there is nothing. The
/// error says that they cannot be read.
Result<ViewLibrary> viewsInSettings(const QString &file);

/// Merges `ours`, made of `base`, with what the settings keep now, and gives what they keep then. No text is kept for
/// an empty shelf. What is there and cannot be read is put aside. The error says why nothing could be written. Waits
/// for the disk, and for other programs of ours; may be called from every thread.
Result<MergedLibrary> keepViewsInSettings(const QString &file, const ViewLibrary &base, const ViewLibrary &ours);

} // namespace timeloupe
