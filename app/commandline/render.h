// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commandline/commandline.h"

class QIODevice;

namespace timeloupe {

/// Renders the requested figure into its file and returns the exit status; errors and warnings go to `err`. Writes the
/// whole file or nothing. Requires an application object with fonts, but no display.
int runRender(const CommandLine &line, QIODevice &err);

/// Creates the application object, sets the language of messages, then as above.
int startRender(int argc, char **argv, const CommandLine &line, QIODevice &err);

} // namespace timeloupe
