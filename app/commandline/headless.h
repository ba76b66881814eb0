// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commandline/commandline.h"

class QIODevice;

namespace timeloupe {

inline constexpr int kExitSuccess = 0;
inline constexpr int kExitDataError = 1;
inline constexpr int kExitUsageError = 2;

/// Writes a usage error to `err` in one line. Returns kExitUsageError.
int reportUsageError(const Diagnostic &error, QIODevice &err);

/// Reports in one line on `err` why standard output cannot be written. Returns kExitDataError.
int reportWriteError(const QIODevice &out, QIODevice &err);

/// Runs check, export, totals, help or version and returns the exit status. Results go to `out` (standard output),
/// errors and warnings to `err`. Requires no application object, display or fonts.
int runHeadless(const CommandLine &line, QIODevice &out, QIODevice &err);

} // namespace timeloupe
