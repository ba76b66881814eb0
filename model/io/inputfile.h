// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/io/filehandle.h"

#include <QFile>
#include <QString>

#include <atomic>
#include <cstdint>

namespace timeloupe {

class LargeBuffer;

/// What a path leads to.
enum class FileKind : std::uint8_t { Missing, Regular, Folder, Fifo, Device, Socket };

/// A file open for reading. Kind and size are those of the open file, not of whatever lies at its path later.
class InputFile
{
public:
    /// Anything readable: a regular file or a FIFO, links followed. Plain: a regular file that is no link.
    enum class Accepted : std::uint8_t { Readable, Plain };

    struct Status
    {
        FileKind kind = FileKind::Missing;
        std::uint64_t size = 0;
        std::int64_t modified = 0; ///< nanoseconds since the epoch
        bool isPrivate = false;    ///< ours, by one name only, and nobody else may write to it
    };

    InputFile() = default;
    InputFile(const InputFile &) = delete;
    InputFile &operator=(const InputFile &) = delete;
    ~InputFile();

    /// Does not wait for the writer of a FIFO. Nothing else than what is accepted is opened, only named by kind().
    /// False: not open; errorText() has the reason of the system, if it is one.
    bool open(const QString &path, Accepted accepted = Accepted::Readable);
    /// Whatever standard input is, a folder excepted.
    bool openStandardInput();

    [[nodiscard]] FileKind kind() const { return m_kind; }
    [[nodiscard]] bool mayNotBeRead() const;
    [[nodiscard]] QString errorText() const;
    /// As of now.
    [[nodiscard]] Status status() const;

    /// Reads up to `count` bytes at a place of a regular file: −1 on error, 0 at the end. Thread safe.
    std::int64_t readAt(char *to, std::size_t count, std::uint64_t place);
    /// Waits at most `ms` (−1: for ever) for read() to have bytes, the end or an error; false: not yet.
    bool wait(int ms);
    /// Reads the next bytes of a stream: −1 on error, 0 at the end, kNotYet when another reader took what was there.
    std::int64_t read(char *to, std::size_t count);
    static constexpr std::int64_t kNotYet = -2;

    /// The same open file, for as long as the handle is kept. Not open where files of the system have no descriptor.
    [[nodiscard]] FileHandle duplicate() const;

    /// Sets the time of modification to now: used last.
    void touch();

private:
#ifdef Q_OS_UNIX
    int m_descriptor = -1;
    bool m_isOwner = false;
    std::atomic<int> m_error = 0;
#else
    QFile m_file;
#endif
    FileKind m_kind = FileKind::Missing;
};

} // namespace timeloupe
