// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/io/inputfile.h"

#ifdef Q_OS_UNIX

#include <cerrno>
#include <fcntl.h>
#include <poll.h>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>

namespace timeloupe {

namespace {

FileKind kindOf(const struct stat &status)
{
    if (S_ISREG(status.st_mode))
        return FileKind::Regular;
    if (S_ISDIR(status.st_mode))
        return FileKind::Folder;
    if (S_ISFIFO(status.st_mode))
        return FileKind::Fifo;
    return S_ISSOCK(status.st_mode) ? FileKind::Socket : FileKind::Device;
}

bool isAccepted(FileKind kind, InputFile::Accepted accepted)
{
    return kind == FileKind::Regular || (kind == FileKind::Fifo && accepted == InputFile::Accepted::Readable);
}

std::int64_t modifiedAt(const struct stat &status)
{
#ifdef Q_OS_DARWIN
    const timespec time = status.st_mtimespec;
#else
    const timespec time = status.st_mtim;
#endif
    return std::int64_t(time.tv_sec) * 1'000'000'000 + time.tv_nsec;
}

} // namespace

InputFile::~InputFile()
{
    if (m_isOwner)
        ::close(m_descriptor);
}

bool InputFile::open(const QString &path, Accepted accepted)
{
    const QByteArray name = QFile::encodeName(path);
    const bool isPlain = accepted == Accepted::Plain;
    struct stat found = {};
    // Devices are not opened: opening alone may have side effects.
    if ((isPlain ? ::lstat(name.constData(), &found) : ::stat(name.constData(), &found)) != 0) {
        m_error = errno;
        return false;
    }
    m_kind = kindOf(found);
    if (!isAccepted(m_kind, accepted))
        return false;
    m_descriptor = ::open(name.constData(), O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY | (isPlain ? O_NOFOLLOW : 0));
    m_isOwner = m_descriptor >= 0;
    if (!m_isOwner || ::fstat(m_descriptor, &found) != 0) {
        m_error = errno;
        return false;
    }
    m_kind = kindOf(found);
    return isAccepted(m_kind, accepted);
}

bool InputFile::openStandardInput()
{
    m_descriptor = STDIN_FILENO;
    struct stat found = {};
    if (::fstat(m_descriptor, &found) != 0) {
        m_error = errno;
        return false;
    }
    m_kind = kindOf(found);
    return m_kind != FileKind::Folder;
}

bool InputFile::mayNotBeRead() const
{
    return m_error == EACCES || m_error == EPERM;
}

QString InputFile::errorText() const
{
    return QString::fromStdString(std::system_category().message(m_error));
}

InputFile::Status InputFile::status() const
{
    struct stat found = {};
    if (::fstat(m_descriptor, &found) != 0)
        return {};
    const bool isPrivate = found.st_uid == ::geteuid() && found.st_nlink == 1 && (found.st_mode & 022) == 0;
    return {kindOf(found), static_cast<std::uint64_t>(found.st_size), modifiedAt(found), isPrivate};
}

std::int64_t InputFile::readAt(char *to, std::size_t count, std::uint64_t place)
{
    ssize_t some = -1;
    do
        some = ::pread(m_descriptor, to, count, static_cast<off_t>(place));
    while (some < 0 && errno == EINTR);
    if (some < 0)
        m_error = errno;
    return some;
}

bool InputFile::wait(int ms)
{
    pollfd waiting{m_descriptor, POLLIN, 0};
    return ::poll(&waiting, 1, ms) > 0;
}

std::int64_t InputFile::read(char *to, std::size_t count)
{
    const ssize_t some = ::read(m_descriptor, to, count);
    if (some >= 0)
        return some;
    m_error = errno;
    return m_error == EAGAIN || m_error == EINTR ? kNotYet : -1;
}

FileHandle InputFile::duplicate() const
{
    return FileHandle(::fcntl(m_descriptor, F_DUPFD_CLOEXEC, 0));
}

void InputFile::touch()
{
    (void)::futimens(m_descriptor, nullptr);
}

} // namespace timeloupe

#else

#include <QDateTime>
#include <QFileInfo>

#include <cstdio>
#include <mutex>

namespace timeloupe {

InputFile::~InputFile() = default;

bool InputFile::open(const QString &path, Accepted accepted)
{
    const QFileInfo info(path);
    m_kind = !info.exists()  ? FileKind::Missing
             : info.isDir()  ? FileKind::Folder
             : info.isFile() ? FileKind::Regular
                             : FileKind::Device;
    m_file.setFileName(path);
    return m_kind == FileKind::Regular && (accepted == Accepted::Readable || !info.isSymLink()) &&
           m_file.open(QIODevice::ReadOnly);
}

bool InputFile::openStandardInput()
{
    m_kind = FileKind::Fifo;
    return m_file.open(stdin, QIODevice::ReadOnly);
}

bool InputFile::mayNotBeRead() const
{
    return m_file.error() == QFileDevice::PermissionsError;
}

QString InputFile::errorText() const
{
    return m_file.errorString();
}

InputFile::Status InputFile::status() const
{
    const std::int64_t modified = m_file.fileTime(QFileDevice::FileModificationTime).toMSecsSinceEpoch();
    return {m_kind, static_cast<std::uint64_t>(m_file.size()), modified * 1'000'000, true};
}

std::int64_t InputFile::readAt(char *to, std::size_t count, std::uint64_t place)
{
    static std::mutex oneAtATime;
    const std::lock_guard guard(oneAtATime);
    return m_file.seek(static_cast<qint64>(place)) ? m_file.read(to, static_cast<qint64>(count)) : -1;
}

bool InputFile::wait(int)
{
    return true;
}

std::int64_t InputFile::read(char *to, std::size_t count)
{
    return m_file.read(to, static_cast<qint64>(count));
}

FileHandle InputFile::duplicate() const
{
    return {};
}

void InputFile::touch()
{
    m_file.setFileTime(QDateTime::currentDateTimeUtc(), QFileDevice::FileModificationTime);
}

} // namespace timeloupe

#endif
