// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commandline/commandline.h"

class QIODevice;

namespace timeloupe {

/// Draws the figure that was asked for into its file, and gives the exit status; errors and warnings go to `err`.
/// The file is written whole or not at all. Needs an application object with fonts, but no display.
int runRender(const CommandLine &line, QIODevice &err);

/// Makes the application object and takes the language of messages, then as above.
int startRender(int argc, char **argv, const CommandLine &line, QIODevice &err);

} // namespace timeloupe
