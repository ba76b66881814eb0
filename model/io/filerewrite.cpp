// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/io/filerewrite.h"

#include "model/io/folderlock.h"
#include "model/io/iotext.h"
#include "model/io/systemerror.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <array>
#include <bit>
#include <cerrno>
#include <cstring>
#include <span>
#include <vector>

#include <fcntl.h>
#include <unistd.h>

namespace timeloupe {

namespace {

constexpr int kMaxAttempts = 50;
constexpr std::size_t kHashPiece = std::size_t(1) << 20;

/// A fast non-cryptographic hash against accidental changes.
class ContentHash
{
public:
    void add(std::span<const char> bytes)
    {
        for (; bytes.size() >= kStep; bytes = bytes.subspan(kStep))
            step(bytes.data());
        std::array<char, kStep> rest = {};
        std::copy(bytes.begin(), bytes.end(), rest.begin());
        step(rest.data());
        m_lanes[0] ^= bytes.size();
    }
    friend bool operator==(const ContentHash &, const ContentHash &) = default;

private:
    static constexpr std::size_t kLanes = 4;
    static constexpr std::size_t kStep = kLanes * sizeof(std::uint64_t);

    void step(const char *bytes)
    {
        for (std::size_t i = 0; i < kLanes; ++i) {
            std::uint64_t word = 0;
            std::memcpy(&word, bytes + i * sizeof word, sizeof word);
            m_lanes[i] = std::rotl(m_lanes[i] ^ word, 29) * 0x9e3779b97f4a7c15U; // odd factor: bijective
        }
    }

    std::array<std::uint64_t, kLanes> m_lanes = {1, 2, 3, 4};
};

/// Returns nullopt when the file cannot be read.
std::optional<ContentHash> contentHash(const FileHandle &file)
{
    ContentHash hash;
    std::vector<char> piece(kHashPiece);
    off_t at = 0;
    for (;;) {
        const ssize_t read = ::pread(file.descriptor(), piece.data(), piece.size(), at);
        if (read < 0)
            return std::nullopt;
        if (read == 0)
            return hash;
        hash.add({piece.data(), static_cast<std::size_t>(read)});
        at += read;
    }
}

} // namespace

/// State of the file at the start of an attempt.
struct FileRewrite::State
{
    QByteArray path; ///< symbolic links resolved
    FileStamp stamp;
    std::optional<ContentHash> hash; ///< nullopt: the timestamp suffices

    [[nodiscard]] bool hasContentOf(const QByteArray &other) const
    {
        return !hash || hash == contentHash(FileHandle(other, O_RDONLY));
    }
};

bool FileRewrite::isStill(const State &state) const
{
    const QByteArray path = QFile::encodeName(QFileInfo(m_fileName).canonicalFilePath());
    return path == state.path && FileStamp::of(path) == state.stamp && state.hasContentOf(path);
}

SafeFile::Exchange FileRewrite::replace(const State &state, SafeFile &out)
{
    if (!out.finish())
        return SafeFile::Exchange::Failed;
    if (!isStill(state))
        return SafeFile::Exchange::Differs;
    beforeExchange();
    return out.exchange(state.stamp, [&](const QByteArray &old) { return state.hasContentOf(old); });
}

Result<std::optional<FileStamp>> FileRewrite::run(const Edit &edit)
{
    const QString folder = QFileInfo(QFileInfo(m_fileName).canonicalFilePath()).absolutePath();
    const FolderLock lock(folder);
    if (lock.isHeld())
        SafeFile::removeAbandoned(folder);
    for (int attempt = 0; attempt < kMaxAttempts; ++attempt) {
        State state;
        state.path = QFile::encodeName(QFileInfo(m_fileName).canonicalFilePath());
        const FileHandle now(state.path, O_RDONLY);
        const auto stamp = FileStamp::of(now);
        if (!now.isOpen() || !stamp)
            return Diagnostic::error(
                IoText::tr("the file cannot be read any more: %1").arg(systemErrorText(now.isOpen() ? errno : ENOENT)));
        state.stamp = *stamp;
        if (stamp->isFresh())
            state.hash = contentHash(now);
        SafeFile out(m_fileName);
        if (!out.open(QIODevice::WriteOnly))
            return Diagnostic::error(IoText::tr("the file cannot be written: %1").arg(out.errorString()));
        const Result<bool> isEdited = edit(now, out);
        if (isEdited && *isEdited) {
            switch (replace(state, out)) {
            case SafeFile::Exchange::Done:
                return out.committed();
            case SafeFile::Exchange::Failed:
                return Diagnostic::error(IoText::tr("the file cannot be written: %1").arg(out.errorString()));
            case SafeFile::Exchange::Differs:
                continue;
            }
        }
        if (!isStill(state))
            continue; // the data read is inconsistent
        return isEdited ? Result<std::optional<FileStamp>>(std::nullopt) : isEdited.error();
    }
    return Diagnostic::error(IoText::tr("other programs keep changing the file"));
}

} // namespace timeloupe
