// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/result.h"
#include "model/io/safefile.h"

#include <functional>

namespace timeloupe {

/// Changes a file that other programs may change at the same time, so that none of their changes is lost.
///
/// The new content is made from the file as it is now, and takes its place only if it still is the same file with the
/// same size, times and (where times are too coarse to tell) content. Else it is made again from what the file is then.
/// The exchange of names is atomic and checked afterwards: a change in the last instant is seen and put back. Where
/// names cannot be exchanged (some network file systems, files with several names), the check comes right before. An
/// advisory lock on the folder keeps our own programs from making each other repeat; it ends with its holder.
class FileRewrite
{
public:
    /// Writes the new content of `now`, of which it reads what it needs. False: `now` is to stay as it is. May be
    /// called several times.
    using Edit = std::function<Result<bool>(const FileHandle &now, SafeFile &out)>;

    explicit FileRewrite(const QString &fileName) : m_fileName(fileName) {}
    virtual ~FileRewrite() = default;
    FileRewrite(const FileRewrite &) = delete;
    FileRewrite &operator=(const FileRewrite &) = delete;

    /// The stamp of the file that was written, nullopt if it stayed. The error, an edit's own or the system's, has no
    /// file name.
    Result<std::optional<FileStamp>> run(const Edit &edit);

protected:
    /// Between the check and the exchange: for tests.
    virtual void beforeExchange() {}

private:
    struct State;
    [[nodiscard]] bool isStill(const State &state) const;
    SafeFile::Exchange replace(const State &state, SafeFile &out);

    QString m_fileName;
};

} // namespace timeloupe
