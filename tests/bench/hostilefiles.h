// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <vector>

namespace timeloupe::bench {

/// A file that is valid, small enough to be mailed, and made to keep a window busy.
struct HostileFile
{
    const char *name;
    QByteArray json;
};

/// One of each kind: numbers at the ends of what a double holds, texts without a place to break, very many of
/// everything an event can have, and dates at the ends of time. About 60 MB together.
std::vector<HostileFile> hostileFiles();

} // namespace timeloupe::bench
