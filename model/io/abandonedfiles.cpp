// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/io/abandonedfiles.h"

#include "model/io/filehandle.h"

#include <QDateTime>
#include <QDirIterator>
#include <QFile>

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

namespace timeloupe {

namespace {

constexpr int kBeforeItIsLockedS = 60;

} // namespace

void removeAbandonedFiles(const QString &folder, const QRegularExpression &names)
{
    const QDateTime old = QDateTime::currentDateTime().addSecs(-kBeforeItIsLockedS);
    for (QDirIterator files(folder, QDir::Files | QDir::Hidden); files.hasNext();) {
        files.next();
        if (!names.match(files.fileName()).hasMatch() || files.fileInfo().lastModified() > old)
            continue;
        const QByteArray path = QFile::encodeName(files.filePath());
        const FileHandle file(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK);
        if (file.isOpen() && ::flock(file.descriptor(), LOCK_EX | LOCK_NB) == 0)
            ::unlink(path.constData());
    }
}

} // namespace timeloupe
