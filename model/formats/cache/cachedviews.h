// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>
#include <string>

namespace timeloupe {

/// Views and stories of a file whose other members equal those of a cached timeline.
struct CachedViews
{
    std::string document;   ///< libraryDocument()
    int unchangedLines = 0; ///< number of unchanged lines at the beginning of the file
};

/// Returns false on a write error.
bool writeCachedViews(const QString &fileName, const CachedViews &views);
/// nullopt: the file is missing, damaged, or not a private regular file.
std::optional<CachedViews> readCachedViews(const QString &fileName);

} // namespace timeloupe
