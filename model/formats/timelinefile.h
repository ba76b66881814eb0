// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/formats/base/format.h"

namespace timeloupe {

/// Reads a file or FIFO ("-" = standard input, ":/…" = resource). Errors: missing, empty or unreadable, or larger than
/// memory allows.
Result<LoadedTimeline> readTimeline(const QString &fileName, const Progress &progress = {});
/// Writes through SafeFile ("-" = standard output): on failure the old file stays. Special files are written directly
/// (outputtarget.h) as long as `shouldContinue` returns true.
Result<bool> writeFile(const QString &fileName, const QByteArray &bytes,
                       const std::function<bool()> &shouldContinue = {});

} // namespace timeloupe
