// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace timeloupe {

/// Opens the window on `files` (none: the last session, or else the bundled record) and runs until it is closed.
/// Gives the exit status.
int startWindow(int argc, char **argv, const QStringList &files);

} // namespace timeloupe
