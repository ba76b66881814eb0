// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commandrun.h"

#include <QDir>

#include <vector>

namespace timeloupe::robust {

/// A use of the program, with IN for the file that it reads and OUT for what it writes.
struct HostileCommand
{
    QString name;
    QStringList arguments;
    QString suffix; ///< of OUT, or of standard output when OUT is not among the arguments; empty: none
};

const std::vector<HostileCommand> &hostileCommands();

/// Runs it on `input`; a sentence for each fault. What it writes is put into `folder`.
QStringList commandFailures(const QString &program, const HostileCommand &command, const QString &input,
                            const QDir &folder, const RunLimits &limits);

} // namespace timeloupe::robust
