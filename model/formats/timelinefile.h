// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/formats/base/format.h"

namespace timeloupe {

/// Reads a file or FIFO ("-" = standard input, ":/…" = resource). Missing, empty, unreadable, more than memory holds:
/// an error that says so.
Result<LoadedTimeline> readTimeline(const QString &fileName, const Progress &progress = {});
/// Writes through SafeFile ("-" = standard output): the old file stays when anything fails. What is no file is written
/// into (outputtarget.h) as long as `goesOn` returns true.
Result<bool> writeFile(const QString &fileName, const QByteArray &bytes, const std::function<bool()> &goesOn = {});

} // namespace timeloupe
