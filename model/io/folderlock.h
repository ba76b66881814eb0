// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/io/filehandle.h"

#include <QString>

namespace timeloupe {

/// Keeps other processes and threads that take it out of a folder, until its end or the end of the process. Advisory,
/// and leaves no file behind. A holder that does not let go and a file system without locks cost a wait of seconds
/// only: isHeld() is false then.
class FolderLock
{
public:
    explicit FolderLock(const QString &folder);
    [[nodiscard]] bool isHeld() const { return m_isHeld; }

private:
    FileHandle m_folder;
    bool m_isHeld = false;
};

} // namespace timeloupe
