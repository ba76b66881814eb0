// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>
#include <string>

namespace timeloupe {

/// Views and stories of a file whose other members are as in a cached timeline.
struct CachedViews
{
    std::string document;   ///< shelfDocument()
    int unchangedLines = 0; ///< so many at the beginning of the file are as they were
};

/// False when it could not be written.
bool writeCachedViews(const QString &fileName, const CachedViews &views);
/// nullopt when the file is missing, damaged, or no plain file of our own.
std::optional<CachedViews> readCachedViews(const QString &fileName);

} // namespace timeloupe
