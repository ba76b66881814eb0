// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/io/folderlock.h"

#include <QDeadlineTimer>
#include <QFile>
#include <QThread>

#include <cerrno>

#include <fcntl.h>
#include <sys/file.h>

namespace timeloupe {

namespace {

constexpr unsigned long kPollMs = 5;

} // namespace

FolderLock::FolderLock(const QString &folder, int ms) : m_folder(QFile::encodeName(folder), O_RDONLY | O_DIRECTORY)
{
    const QDeadlineTimer deadline(ms);
    while (m_folder.isOpen()) {
        m_isHeld = ::flock(m_folder.descriptor(), LOCK_EX | LOCK_NB) == 0;
        if (m_isHeld || (errno != EWOULDBLOCK && errno != EINTR) || deadline.hasExpired())
            return;
        QThread::msleep(kPollMs);
    }
}

} // namespace timeloupe
