// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/result.h"

#include <QByteArray>

#include <functional>

namespace timeloupe {

/// Whether the path leads to something that is written into and never replaced by a file: a FIFO, a device, a
/// descriptor of this process (/dev/stdout, /dev/fd/3), a socket.
bool isSpecialOutput(const QString &fileName);

/// Writes into what isSpecialOutput(); sockets and disks are refused. nullopt, and nothing done, for all else. Waits
/// for the reader of a FIFO, and for whoever is slow, as long as `shouldContinue` (may be null) returns true; then an
/// error with an empty message.
std::optional<Result<bool>> writeSpecialOutput(const QString &fileName, const QByteArray &bytes,
                                               const std::function<bool()> &shouldContinue = {});

} // namespace timeloupe
