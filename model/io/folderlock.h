// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/io/filehandle.h"

#include <QString>

namespace timeloupe {

/// Keeps other processes and threads that take it out of a folder, until its end or the end of the process. Advisory,
/// and leaves no file behind. A holder that does not let go costs a wait of `ms` only, a file system without locks
/// none: isHeld() is false then.
class FolderLock
{
public:
    static constexpr int kWaitMs = 5000;

    explicit FolderLock(const QString &folder, int ms = kWaitMs);
    [[nodiscard]] bool isHeld() const { return m_isHeld; }

private:
    FileHandle m_folder;
    bool m_isHeld = false;
};

} // namespace timeloupe
