// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace timeloupe {

struct CommandLine;

/// Opens the window on the files of `line` (none: the last session, otherwise the bundled record) and runs the event
/// loop. Returns the exit status.
int startWindow(int argc, char **argv, const CommandLine &line);

} // namespace timeloupe
