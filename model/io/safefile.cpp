// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/io/safefile.h"

#include "model/io/abandonedfiles.h"
#include "model/io/folderlock.h"
#include "model/io/systemerror.h"

#include <QFile>
#include <QFileInfo>
#include <QRandomGenerator>

#include <cerrno>
#include <cstdio>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace timeloupe {

namespace {

constexpr int kMaxLinks = 40; ///< as in the kernel
/// Short, to fit wherever the target name fits.
constexpr const char *kTemporaryName = ".timeloupe-XXXXXX";
constexpr const char *kKeptName = "timeloupe-kept-";
constexpr qsizetype kDigits = 6; ///< of both

/// Follows symbolic links, dangling ones included; empty for a cycle.
QString targetOf(QString name)
{
    for (int i = 0; i < kMaxLinks; ++i) {
        const QFileInfo info(name);
        if (!info.isSymLink())
            return info.absoluteFilePath();
        name = info.symLinkTarget();
    }
    return {};
}

/// The default mode of new files. umask can only be read by setting it: once, before threads start.
unsigned usualMode()
{
    static const unsigned mode = [] {
        const mode_t mask = ::umask(0);
        ::umask(mask);
        return 0666U & ~unsigned(mask);
    }();
    return mode;
}

} // namespace

SafeFile::SafeFile(const QString &fileName) : m_fileName(fileName), m_newMode(usualMode()) {}

SafeFile::~SafeFile()
{
    cancelWriting();
}

bool SafeFile::fail(int error)
{
    m_hasFailed = true;
    setErrorString(systemErrorText(error));
    return false;
}

bool SafeFile::open(OpenMode mode)
{
    Q_ASSERT(mode == WriteOnly);
    const QString target = targetOf(m_fileName);
    if (target.isEmpty())
        return fail(ELOOP);
    m_target = QFile::encodeName(target);
    struct stat old = {};
    const bool exists = ::stat(m_target.constData(), &old) == 0;
    if (exists && S_ISDIR(old.st_mode))
        return fail(EISDIR);
    if (exists && ::access(m_target.constData(), W_OK) != 0)
        return fail(errno);
    m_isDirect = exists && !S_ISREG(old.st_mode);
    if (m_isDirect)
        m_file = FileHandle(m_target, O_WRONLY);
    else if (!createTemporary())
        return false;
    if (!m_file.isOpen())
        return fail(errno);
    if (!m_isDirect && exists) {
        m_newMode = old.st_mode & 07777U;
        struct stat own = {};
        ::fstat(m_file.descriptor(), &own);
        const bool isOther = own.st_uid != old.st_uid || own.st_gid != old.st_gid;
        m_mustOverwrite = old.st_nlink > 1 || (isOther && ::fchown(m_file.descriptor(), old.st_uid, old.st_gid) != 0);
    }
    return QIODevice::open(mode | Unbuffered);
}

/// Links the file only once it is complete: the system removes an unnamed file when the process ends. The lock marks it
/// as in use.
bool SafeFile::createTemporary()
{
    const QByteArray folder = m_target.left(m_target.lastIndexOf('/') + 1);
    m_file = FileHandle(folder, O_TMPFILE | O_WRONLY, 0600);
    if (!m_file.isOpen()) {
        if (const FolderLock lock(QFile::decodeName(folder), 0); lock.isHeld())
            removeAbandoned(QFile::decodeName(folder));
        m_temporary = folder + kTemporaryName;
        m_file = FileHandle::temporary(m_temporary);
    }
    if (!m_file.isOpen()) {
        m_temporary.clear();
        return fail(errno);
    }
    (void)::flock(m_file.descriptor(), LOCK_EX | LOCK_NB);
    return true;
}

void SafeFile::removeAbandoned(const QString &folder)
{
    static const QRegularExpression ours(QStringLiteral("^\\.timeloupe-[A-Za-z0-9]{6}$"));
    removeAbandonedFiles(folder, ours);
}

bool SafeFile::nameTemporary()
{
    constexpr int kAttempts = 100;
    const QByteArray unnamed = "/proc/self/fd/" + QByteArray::number(m_file.descriptor());
    const QByteArray name = m_target.left(m_target.lastIndexOf('/') + 1) + kTemporaryName;
    for (int i = 0; i < kAttempts; ++i) {
        const QByteArray digits =
            QByteArray::number(QRandomGenerator::system()->bounded(1'000'000)).rightJustified(6, '0');
        QByteArray free = name;
        free.replace("XXXXXX", digits);
        if (::linkat(AT_FDCWD, unnamed.constData(), AT_FDCWD, free.constData(), AT_SYMLINK_FOLLOW) == 0) {
            m_temporary = free;
            return true;
        }
        if (errno != EEXIST)
            break;
    }
    return fail(errno);
}

qint64 SafeFile::writeData(const char *bytes, qint64 count)
{
    if (m_hasFailed)
        return -1;
    const int error = writeAll(m_file, bytes, count);
    if (error == 0)
        return count;
    fail(error);
    return -1;
}

bool SafeFile::copyFrom(const FileHandle &from, std::int64_t begin, std::int64_t count)
{
    const int error = m_hasFailed ? 0 : copyBytes(from, begin, count, m_file);
    return error == 0 ? !m_hasFailed : fail(error);
}

bool SafeFile::finish()
{
    if (m_hasFailed || !isOpen())
        return false;
    if (m_isDirect || std::exchange(m_isFinished, true))
        return true;
    if (::fchmod(m_file.descriptor(), m_newMode) != 0)
        return fail(errno);
    if (const int error = syncToDisk(m_file); error != 0)
        return fail(error);
    return !m_temporary.isEmpty() || nameTemporary();
}

bool SafeFile::commit()
{
    if (!finish())
        return false;
    if (m_isDirect) {
        QIODevice::close();
        return true;
    }
    if (m_mustOverwrite)
        return overwrite();
    if (::rename(m_temporary.constData(), m_target.constData()) != 0)
        return fail(errno);
    m_temporary.clear();
    m_committed = FileStamp::of(m_file);
    return dropOld();
}

/// Renames the temporary file so that it is not removed as abandoned.
bool SafeFile::keepTemporary()
{
    const QByteArray kept = m_target.left(m_target.lastIndexOf('/') + 1) + kKeptName + m_temporary.last(kDigits);
    if (::rename(m_temporary.constData(), kept.constData()) != 0)
        return fail(errno);
    m_temporary = kept;
    return true;
}

/// The complete copy is on disk, under a name in the folder, before the old file is changed.
bool SafeFile::overwrite()
{
    if (!keepTemporary())
        return false;
    if (const int error = syncFolderOf(m_target); error != 0)
        return fail(error);
    struct stat size = {};
    ::fstat(m_file.descriptor(), &size);
    const FileHandle copy(m_temporary, O_RDONLY);
    const FileHandle old(m_target, O_WRONLY);
    if (!copy.isOpen() || !old.isOpen())
        return fail(errno);
    int error = copyBytes(copy, 0, size.st_size, old);
    if (error == 0 && ::ftruncate(old.descriptor(), size.st_size) != 0)
        error = errno;
    if (error == 0)
        error = syncToDisk(old);
    if (error != 0) {
        setErrorString(QIODevice::tr("%1; the whole new content is in %2")
                           .arg(systemErrorText(error), QFile::decodeName(m_temporary)));
        m_temporary.clear(); // kept for recovery
        m_hasFailed = true;
        return false;
    }
    m_committed = FileStamp::of(old);
    return dropOld();
}

/// Returns false when the file system lacks this or there is no old file.
bool SafeFile::swapNames()
{
    return ::renameat2(AT_FDCWD, m_temporary.constData(), AT_FDCWD, m_target.constData(), RENAME_EXCHANGE) == 0;
}

bool SafeFile::swapBack()
{
    const auto own = FileStamp::of(m_file);
    if (!swapNames())
        return fail(errno);
    const auto back = FileStamp::of(m_temporary);
    if (own && back && back->hasSameContentAs(*own))
        return true;
    // A file written by another program meanwhile must not be removed.
    keepTemporary();
    setErrorString(QIODevice::tr("other programs changed the file at the same time; what one of them wrote is in %1")
                       .arg(QFile::decodeName(m_temporary)));
    m_temporary.clear();
    m_hasFailed = true;
    return false;
}

/// Removes the old file, now under the temporary name.
bool SafeFile::dropOld()
{
    cancelWriting();
    const int error = syncFolderOf(m_target);
    return error == 0 || fail(error);
}

void SafeFile::cancelWriting()
{
    if (!m_temporary.isEmpty())
        ::unlink(m_temporary.constData());
    m_temporary.clear();
    QIODevice::close();
}

} // namespace timeloupe
