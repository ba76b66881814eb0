// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commandline/commandline.h"

class QIODevice;

namespace timeloupe {

inline constexpr int kExitSuccess = 0;
inline constexpr int kExitDataError = 1;
inline constexpr int kExitUsageError = 2;

/// One line on `err`: the program's name and what is wrong with the usage. Gives kExitUsageError.
int reportUsageError(const Diagnostic &error, QIODevice &err);

/// One line on `err`: why standard output could not be written. Gives kExitDataError.
int reportWriteError(const QIODevice &out, QIODevice &err);

/// Runs check, export, totals, help or version, and gives the exit status. Results go to `out`, which is standard
/// output, errors and warnings to `err`. Needs no application object, no display and no fonts.
int runHeadless(const CommandLine &line, QIODevice &out, QIODevice &err);

} // namespace timeloupe
