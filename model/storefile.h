// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "format.h"
#include "shelf.h"

#include <QIODevice>

namespace timeloupe {

// A store as it lies in memory, in a file that is mapped: nothing is parsed, sorted or copied when it is opened again.
// Only for the machine and the build of the program that wrote it (sectionfile.h): never a file for users.

/// False when it could not be written, or `cancelled` became true. O(bytes).
bool writeStoreFile(QIODevice &out, const LoadedTimeline &timeline, const std::atomic<bool> &cancelled);

/// What was written; it maps the file until the last of it is gone. nullopt when the file is damaged or of another
/// kind. Every byte is read once, in parallel, for its checksum.
/// `shelf` takes the place of the views and stories that were written.
std::optional<LoadedTimeline> readStoreFile(const QString &fileName, const Shelf *shelf = nullptr);

} // namespace timeloupe
