// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/document/librarymerge.h"
#include "model/formats/cache/indexcache.h"
#include "model/io/filehandle.h"

namespace timeloupe {

/// Saved views and stories can be kept in the timeline's own file: it is Timeloupe JSON, of the full form, and it and
/// its folder may be written.
bool canKeepViewsIn(const QString &file);

/// What saving into a file may need.
struct ViewFileOptions
{
    /// Called while the file is copied.
    std::function<void(double)> progress = {};
    /// Goes on to have the timelines of files at least that large.
    IndexCache cache = IndexCache();
    qint64 leastKept = IndexCache::kLeastFile;
    /// Called with the file as it was right before it was written, and as it was left.
    std::function<void(const FileStamp &before, const FileStamp &after)> wrote = {};
};

/// Merges `ours`, made of `base`, with what the file has now, and gives what it has then. All else in it stays byte
/// for byte, and so do views and stories that were not edited. Constant memory beside the views; FileRewrite says what
/// other programs may do meanwhile. The file stays as it was when anything fails.
Result<MergedLibrary> keepViewsIn(const QString &file, const ViewLibrary &base, const ViewLibrary &ours,
                                  const ViewFileOptions &options = {});

} // namespace timeloupe
