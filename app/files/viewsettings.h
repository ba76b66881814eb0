// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/result.h"
#include "model/document/librarymerge.h"

namespace timeloupe {

/// Views and stories stored in the user's settings for that file; empty when there are none. Returns an error when they
/// cannot be read.
Result<ViewLibrary> viewsInSettings(const QString &file);

/// Merges `ours`, derived from `base`, into the settings and returns the result. Removes empty entries; sets unreadable
/// ones aside. Returns an error when nothing can be written. Waits for the disk and for other instances; thread-safe.
Result<MergedLibrary> keepViewsInSettings(const QString &file, const ViewLibrary &base, const ViewLibrary &ours);

} // namespace timeloupe
