// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <cstdint>
#include <optional>
#include <utility>

namespace timeloupe {

/// An open file of the system, closed at the end. Paths are QFile::encodeName()d.
class FileHandle
{
public:
    FileHandle() = default;
    /// Takes over an open descriptor; −1: not open.
    explicit FileHandle(int descriptor) : m_descriptor(descriptor) {}
    /// As open(2); the close-on-exec flag is added.
    FileHandle(const QByteArray &path, int flags, unsigned mode = 0);
    FileHandle(FileHandle &&other) noexcept : m_descriptor(std::exchange(other.m_descriptor, -1)) {}
    FileHandle &operator=(FileHandle &&other) noexcept
    {
        std::swap(m_descriptor, other.m_descriptor);
        return *this;
    }
    ~FileHandle();

    /// A new file with mode 0600; `path` ends in "XXXXXX", which is replaced by what makes it unique.
    static FileHandle temporary(QByteArray &path);

    [[nodiscard]] bool isOpen() const { return m_descriptor >= 0; }
    [[nodiscard]] int descriptor() const { return m_descriptor; }

private:
    int m_descriptor = -1;
};

/// What tells one state of a file from another. Times are in nanoseconds.
struct FileStamp
{
    std::uint64_t device = 0;
    std::uint64_t inode = 0;
    std::int64_t size = 0;
    std::int64_t modified = 0;
    std::int64_t changed = 0; ///< of the entry, too: cannot be set back

    static std::optional<FileStamp> of(const QByteArray &path);
    static std::optional<FileStamp> of(const FileHandle &file);

    /// The same but for `changed`, which a rename moves.
    [[nodiscard]] bool hasSameContentAs(const FileStamp &other) const;
    /// So new that a further change may leave the times as they are: clocks of file systems are coarse.
    [[nodiscard]] bool isFresh() const;
    friend bool operator==(const FileStamp &, const FileStamp &) = default;
};

// These return 0, or the errno.

int writeAll(const FileHandle &file, const char *bytes, std::int64_t count);
/// Copies `count` bytes from offset `begin` on in constant memory; within the kernel where it can.
int copyBytes(const FileHandle &from, std::int64_t begin, std::int64_t count, const FileHandle &to);
int syncToDisk(const FileHandle &file);
/// The entries of the folder that holds `path`. Folders that cannot be opened or synced are passed over.
int syncFolderOf(const QByteArray &path);

} // namespace timeloupe
