// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/document/librarymerge.h"
#include "model/formats/cache/indexcache.h"
#include "model/io/filehandle.h"

namespace timeloupe {

/// Whether views can be stored in the timeline's file: full-form Timeloupe JSON, writable like its folder.
bool canKeepViewsIn(const QString &file);

/// Environment of a save.
struct ViewFileOptions
{
    /// called while the file is copied
    std::function<void(double)> progress = {};
    /// caches timelines of files at least that large
    IndexCache cache = IndexCache();
    qint64 leastKept = IndexCache::kLeastFile;
    /// Called with the stamps of the file before and after writing.
    std::function<void(const FileStamp &before, const FileStamp &after)> wrote = {};
};

/// Merges `ours`, derived from `base`, into the file and returns the result. Everything else, and views that were not
/// edited, stay byte for byte. Constant memory besides the views; see FileRewrite for concurrent changes. The file is
/// unchanged on failure.
Result<MergedLibrary> keepViewsIn(const QString &file, const ViewLibrary &base, const ViewLibrary &ours,
                                  const ViewFileOptions &options = {});

} // namespace timeloupe
