// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/events/viewlibrary.h"
#include "model/formats/base/format.h"
#include "model/io/inputfile.h"

#include <QIODevice>

namespace timeloupe {

// A store in its memory layout: loaded without parsing, sorting or copying. Valid only for the machine and build that
// wrote it (sectionfile.h); never a file for users.

/// `owner` identifies the source of the store. False on a write error, or when `cancelled` became true. O(bytes).
bool writeStoreFile(QIODevice &out, const std::string &owner, const LoadedTimeline &timeline,
                    const std::atomic<bool> &cancelled);

/// Reads a store file. The bytes are read, not mapped: truncating a mapped file would crash the program. nullopt when
/// the file is damaged, of another kind, or of another owner. Every byte is verified, in parallel. Throws
/// std::bad_alloc. `shelf`, if not null, replaces the stored views and stories.
std::optional<LoadedTimeline> readStoreFile(InputFile &file, const std::string &owner,
                                            const ViewLibrary *library = nullptr);

} // namespace timeloupe
