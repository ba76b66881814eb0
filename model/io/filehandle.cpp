// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/io/filehandle.h"

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <cstdlib>
#include <vector>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace timeloupe {

namespace {

constexpr std::int64_t kNanoseconds = 1'000'000'000;
/// FAT timestamps have a resolution of two seconds.
constexpr std::int64_t kCoarsestClock = 3 * kNanoseconds;
constexpr std::size_t kPiece = std::size_t(1) << 20;

std::int64_t nanoseconds(const timespec &time)
{
    return std::int64_t(time.tv_sec) * kNanoseconds + time.tv_nsec;
}

FileStamp stampFrom(const struct stat &info)
{
    return {info.st_dev, info.st_ino, info.st_size, nanoseconds(info.st_mtim), nanoseconds(info.st_ctim)};
}

int copyThroughMemory(const FileHandle &from, off_t at, std::int64_t count, const FileHandle &to)
{
    std::vector<char> piece(kPiece);
    while (count > 0) {
        const auto wanted = static_cast<std::size_t>(std::min<std::int64_t>(count, kPiece));
        const ssize_t read = ::pread(from.descriptor(), piece.data(), wanted, at);
        if (read < 0 && errno == EINTR)
            continue;
        if (read <= 0)
            return read < 0 ? errno : EIO;
        if (const int error = writeAll(to, piece.data(), read); error != 0)
            return error;
        at += read;
        count -= read;
    }
    return 0;
}

} // namespace

FileHandle::FileHandle(const QByteArray &path, int flags, unsigned mode)
    : m_descriptor(::open(path.constData(), flags | O_CLOEXEC, mode))
{
}

FileHandle::~FileHandle()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

FileHandle FileHandle::temporary(QByteArray &path)
{
    FileHandle file;
    file.m_descriptor = ::mkostemp(path.data(), O_CLOEXEC);
    return file;
}

std::optional<FileStamp> FileStamp::of(const QByteArray &path)
{
    struct stat info = {};
    return ::stat(path.constData(), &info) == 0 ? std::optional(stampFrom(info)) : std::nullopt;
}

std::optional<FileStamp> FileStamp::of(const FileHandle &file)
{
    struct stat info = {};
    return ::fstat(file.descriptor(), &info) == 0 ? std::optional(stampFrom(info)) : std::nullopt;
}

bool FileStamp::hasSameContentAs(const FileStamp &other) const
{
    return device == other.device && inode == other.inode && size == other.size && modified == other.modified;
}

bool FileStamp::isFresh() const
{
    const auto now = std::chrono::system_clock::now().time_since_epoch();
    return std::chrono::duration_cast<std::chrono::nanoseconds>(now).count() - std::max(modified, changed) <
           kCoarsestClock;
}

int writeAll(const FileHandle &file, const char *bytes, std::int64_t count)
{
    while (count > 0) {
        const ssize_t written = ::write(file.descriptor(), bytes, static_cast<std::size_t>(count));
        if (written < 0 && errno == EINTR)
            continue;
        if (written <= 0)
            return written < 0 ? errno : ENOSPC;
        bytes += written;
        count -= written;
    }
    return 0;
}

int copyBytes(const FileHandle &from, std::int64_t begin, std::int64_t count, const FileHandle &to)
{
    off_t at = begin;
    while (count > 0) {
        const ssize_t copied =
            ::copy_file_range(from.descriptor(), &at, to.descriptor(), nullptr, static_cast<std::size_t>(count), 0);
        if (copied > 0)
            count -= copied;
        else if (copied < 0 && (errno == ENOSPC || errno == EDQUOT || errno == EIO || errno == EFBIG))
            return errno;
        else if (copied == 0 || errno != EINTR)
            return copyThroughMemory(from, at, count, to);
    }
    return 0;
}

int syncToDisk(const FileHandle &file)
{
    if (::fsync(file.descriptor()) == 0 || errno == EINVAL || errno == ENOTSUP) // EINVAL, ENOTSUP: no disk behind it
        return 0;
    return errno;
}

int syncFolderOf(const QByteArray &path)
{
    const qsizetype slash = path.lastIndexOf('/');
    const FileHandle folder(slash < 0 ? QByteArray(".") : path.left(std::max<qsizetype>(slash, 1)),
                            O_RDONLY | O_DIRECTORY);
    return folder.isOpen() ? syncToDisk(folder) : 0;
}

} // namespace timeloupe
