// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/events/shelf.h"
#include "model/formats/base/format.h"
#include "model/io/inputfile.h"

#include <QIODevice>

namespace timeloupe {

// A store as it lies in memory, in a file: nothing is parsed, sorted or copied apart when it is opened again. Only for
// the machine and the build of the program that wrote it (sectionfile.h): never a file for users.

/// `owner` names what the store was made from. False when it could not be written, or `cancelled` became true.
/// O(bytes).
bool writeStoreFile(QIODevice &out, const std::string &owner, const LoadedTimeline &timeline,
                    const std::atomic<bool> &cancelled);

/// What was written. The bytes are read into memory, not mapped: a mapped file that is cut ends the program. nullopt
/// when the file is damaged, of another kind, or of another owner. Every byte is checked, in parallel. Throws
/// std::bad_alloc. `shelf` takes the place of the views and stories that were written.
std::optional<LoadedTimeline> readStoreFile(InputFile &file, const std::string &owner, const Shelf *shelf = nullptr);

} // namespace timeloupe
