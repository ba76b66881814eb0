// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/files/viewfile.h"

#include "app/files/filetext.h"
#include "model/formats/formatregistry.h"
#include "model/formats/json/librarytext.h"
#include "model/formats/json/syntax/jsonmembers.h"
#include "model/formats/json/syntax/jsontext.h"
#include "model/io/filerewrite.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <numeric>

#include <unistd.h>

namespace timeloupe {

namespace {

constexpr qint64 kPeeked = 4096;
constexpr std::size_t kPiece = std::size_t(1) << 20;
constexpr std::size_t kCopied = std::size_t(16) << 20; ///< bytes between two progress reports
constexpr double kScanShare = 0.4;                     ///< share of the progress

/// The full form is an object, the simple form an array.
bool beginsAsObject(const QString &fileName)
{
    QFile file(fileName);
    if (!file.open(QIODevice::ReadOnly))
        return false;
    QByteArray begin = file.read(kPeeked);
    if (begin.startsWith("\xEF\xBB\xBF"))
        begin.remove(0, 3);
    return begin.trimmed().startsWith('{');
}

/// Up to `count` bytes from `begin` on; fewer at the end of the file and on read errors.
std::string bytesOf(const FileHandle &file, std::size_t begin, std::size_t count)
{
    std::string bytes(count, '\0');
    const ssize_t read = ::pread(file.descriptor(), bytes.data(), count, static_cast<off_t>(begin));
    bytes.resize(static_cast<std::size_t>(std::max<ssize_t>(read, 0)));
    return bytes;
}

/// One attempt to replace views and stories in a file.
class ViewFileEdit
{
public:
    ViewFileEdit(const FileHandle &file, std::function<void(double)> progress)
        : m_file(file), m_progress(std::move(progress))
    {
    }

    /// Returns false when the file is not a timeline.
    bool scan()
    {
        const std::size_t size = static_cast<std::size_t>(FileStamp::of(m_file).value_or(FileStamp()).size);
        for (;;) {
            const std::string piece = bytesOf(m_file, m_size, kPiece);
            if (piece.empty())
                break;
            m_lines.push_back(static_cast<int>(std::count(piece.begin(), piece.end(), '\n')));
            m_size += piece.size();
            if (!m_object.add(piece))
                return false;
            report(kScanShare * static_cast<double>(m_size) / static_cast<double>(std::max(size, m_size)));
        }
        return m_object.finish() && decodedString(member("format"), 0) == "timeloupe";
    }

    /// The JSON of the member's value; empty when missing or null.
    [[nodiscard]] std::string member(std::string_view name) const
    {
        for (const JsonMemberPlace &place : m_object.members()) {
            if (place.name == name) {
                std::string text = bytesOf(m_file, place.value, place.end - place.value);
                return text == "null" ? std::string() : text;
            }
        }
        return {};
    }

    /// Writes the file with these values; nullopt when it has a duplicate member.
    std::optional<bool> write(const std::vector<JsonMemberText> &members, SafeFile &out)
    {
        const auto edits = memberEdits(m_object, members);
        if (!edits)
            return std::nullopt;
        m_firstEdit = edits->empty() ? m_size : edits->front().begin;
        std::size_t copied = 0;
        for (const TextEdit &edit : *edits) {
            const auto length = static_cast<qint64>(edit.text.size());
            if (!copy(copied, edit.begin, out) || out.write(edit.text.data(), length) != length)
                return false;
            copied = edit.end;
        }
        return copy(copied, m_size, out);
    }

    /// Number of lines before the first edit.
    [[nodiscard]] int unchangedLines() const
    {
        const std::size_t whole = m_firstEdit / kPiece;
        const std::string last = bytesOf(m_file, whole * kPiece, m_firstEdit % kPiece);
        return std::accumulate(m_lines.begin(), m_lines.begin() + static_cast<std::ptrdiff_t>(whole), 0) +
               static_cast<int>(std::count(last.begin(), last.end(), '\n'));
    }

private:
    bool copy(std::size_t begin, std::size_t end, SafeFile &out)
    {
        while (begin < end) {
            const std::size_t count = std::min(end - begin, kCopied);
            if (!out.copyFrom(m_file, static_cast<std::int64_t>(begin), static_cast<std::int64_t>(count)))
                return false;
            begin += count;
            report(kScanShare + (1 - kScanShare) * static_cast<double>(begin) / static_cast<double>(m_size));
        }
        return true;
    }

    void report(double share)
    {
        if (m_progress)
            m_progress(share);
    }

    const FileHandle &m_file;
    std::function<void(double)> m_progress;
    JsonMemberScanner m_object;
    std::vector<int> m_lines; ///< line breaks of each piece
    std::size_t m_size = 0;
    std::size_t m_firstEdit = 0;
};

/// Result of the last attempt.
struct Written
{
    MergedLibrary merged;
    CachedViews cached;
    QString oldKey;
    std::optional<FileStamp> before;
};

Result<bool> putInto(SafeFile &out, ViewFileEdit &edit, const ViewLibrary &base, const ViewLibrary &ours,
                     Written &written)
{
    if (!edit.scan())
        return Diagnostic::error(FileText::tr("the file was changed meanwhile and is no longer a timeline"));
    const LibraryText now{edit.member("views"), edit.member("stories")};
    const Result<ViewLibrary> theirs = libraryFrom(now);
    if (!theirs)
        return Diagnostic::error(FileText::tr("the file was changed meanwhile, and its views cannot be read: %1")
                                     .arg(theirs.error().message));
    written.merged = merged(base, ours, *theirs);
    ViewLibrary &library = written.merged.library;
    const LibraryText then = textOf(library, now);
    std::vector<JsonMemberText> members;
    if (library.views != theirs->views)
        members.emplace_back("views", then.views);
    if (library.stories != theirs->stories)
        members.emplace_back("stories", then.stories);
    if (members.empty())
        return false;
    const auto isWritten = edit.write(members, out);
    if (!isWritten)
        return Diagnostic::error(FileText::tr("the file was changed meanwhile, and has views or stories twice"));
    if (!*isWritten)
        return Diagnostic::error(FileText::tr("the file cannot be written: %1").arg(out.errorString()));
    written.cached = {libraryDocument(then), edit.unchangedLines()};
    return true;
}

} // namespace

bool canKeepViewsIn(const QString &file)
{
    const QFileInfo info(QFileInfo(file).canonicalFilePath());
    if (file.startsWith(QStringLiteral(":/")) || !info.isFile() || !info.isWritable())
        return false;
    const Format *format = formatForFile(file);
    const bool isJson = format == nullptr || format->id() == QStringLiteral("json");
    return isJson && QFileInfo(info.absolutePath()).isWritable() && beginsAsObject(file);
}

Result<MergedLibrary> keepViewsIn(const QString &file, const ViewLibrary &base, const ViewLibrary &ours,
                                  const ViewFileOptions &options)
{
    Written written;
    const auto edit = [&](const FileHandle &now, SafeFile &out) -> Result<bool> {
        const std::optional<FileStamp> before = FileStamp::of(now);
        const bool isLarge = before.value_or(FileStamp()).size >= options.leastKept;
        written = {};
        written.before = before;
        written.oldKey = isLarge ? IndexCache::keyOf(file) : QString();
        ViewFileEdit attempt(now, options.progress);
        return putInto(out, attempt, base, ours, written);
    };
    const auto stamp = FileRewrite(file).run(edit);
    if (!stamp) {
        Diagnostic error = stamp.error();
        error.file = file;
        return error;
    }
    if (*stamp && written.before && options.wrote)
        options.wrote(*written.before, **stamp);
    if (*stamp && !written.oldKey.isEmpty()) {
        const QString newKey = IndexCache::keyOf(file);
        const bool isOurs = FileStamp::of(QFile::encodeName(QFileInfo(file).canonicalFilePath())) == **stamp;
        if (isOurs)
            options.cache.keepViews(written.oldKey, newKey, written.cached);
    }
    return written.merged;
}

} // namespace timeloupe
