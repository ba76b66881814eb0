// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIODevice>

#include "model/io/filehandle.h"

namespace timeloupe {

/// A file that is written beside the one of its name and takes its place as a whole, after all of it has reached the
/// disk: a crash leaves the old file or the new one, and no other, unless it comes in the very exchange. (File systems
/// without O_TMPFILE keep what was written so far under another name; see removeAbandoned().) Permissions, owner and
/// links stay: what a symbolic link leads to is replaced, and a file that has several names, or an owner that cannot be
/// given to a new file, is overwritten from the finished copy, which stays beside it if that fails. What is no plain
/// file (/dev/stdout) is written directly.
///
/// Differs from QSaveFile in that errors keep the system's reason, the folder is synced, and a name may be as long as
/// the file system allows.
class SafeFile : public QIODevice
{
    Q_OBJECT

public:
    explicit SafeFile(const QString &fileName);
    /// Removes what was not committed.
    ~SafeFile() override;

    [[nodiscard]] const QString &fileName() const { return m_fileName; }
    /// Only WriteOnly.
    bool open(OpenMode mode) override;
    void close() override {}
    [[nodiscard]] bool isSequential() const override { return true; }
    /// Readable by its user only, if it is a new file.
    void makePrivate() { m_newMode = 0600; }

    /// Brings all that was written to the disk, with the permissions of the old file. After it only commit() or
    /// exchange().
    bool finish();
    /// Takes the old file's place. False: that is as it was, or its new content is in the file that errorString()
    /// names.
    bool commit();
    void cancelWriting();
    /// Of the file that has taken the old one's place.
    [[nodiscard]] const std::optional<FileStamp> &committed() const { return m_committed; }

    /// Appends bytes of another file.
    bool copyFrom(const FileHandle &from, std::int64_t begin, std::int64_t count);

    /// Removes what killed programs of ours left in that folder. The caller holds the folder's lock: what is being
    /// exchanged has no lock of its own.
    static void removeAbandoned(const QString &folder);

    enum class Exchange : std::uint8_t { Done, Differs, Failed };
    /// As commit(), unless the file is not the one that `expected` describes any more: then it stays. Nothing comes
    /// between the check and the exchange, but where the file system cannot exchange or the file is overwritten.
    /// `isSame`: compares the content of the file at that path, where times may not tell.
    template <class IsSame> Exchange exchange(const FileStamp &expected, IsSame isSame)
    {
        if (!finish())
            return Exchange::Failed;
        if (m_isDirect || m_mustOverwrite || !swapNames())
            return commit() ? Exchange::Done : Exchange::Failed;
        const auto old = FileStamp::of(m_temporary);
        m_committed = FileStamp::of(m_file);
        if (old && old->hasSameContentAs(expected) && isSame(m_temporary))
            return dropOld() ? Exchange::Done : Exchange::Failed;
        return swapBack() ? Exchange::Differs : Exchange::Failed;
    }

protected:
    qint64 readData(char *, qint64) override { return -1; }
    qint64 writeData(const char *bytes, qint64 count) override;

private:
    bool fail(int error);
    bool createTemporary();
    bool nameTemporary();
    bool keepTemporary();
    bool overwrite();
    bool swapNames();
    bool swapBack();
    bool dropOld();

    QString m_fileName;
    QByteArray m_target;    ///< links resolved
    QByteArray m_temporary; ///< empty: none, or it has no name yet
    FileHandle m_file;
    bool m_isDirect = false;
    bool m_mustOverwrite = false;
    bool m_isFinished = false;
    bool m_hasFailed = false;
    unsigned m_newMode = 0;
    std::optional<FileStamp> m_committed;
};

} // namespace timeloupe
