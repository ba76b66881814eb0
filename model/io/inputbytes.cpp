// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/io/inputbytes.h"

#include "model/core/parallel.h"
#include "model/io/displayname.h"
#include "model/io/iotext.h"

#include <QLocale>

#ifdef Q_OS_UNIX
#include <unistd.h>
#endif

namespace timeloupe {

namespace {

constexpr std::size_t kReadPiece = std::size_t(1) << 20;      ///< bytes per read
constexpr std::size_t kRound = std::size_t(64) << 20;         ///< bytes between two cancellation checks
constexpr std::uint64_t kUsualLimit = std::uint64_t(4) << 30; ///< used when the memory size is unknown
constexpr int kReaderPatienceMs = 50;                         ///< interval of cancellation checks

QString sizeText(std::uint64_t bytes)
{
    return QLocale(QLocale::English).formattedDataSize(static_cast<qint64>(bytes), 1);
}

bool isStandardInput(const QString &fileName)
{
    return fileName == QStringLiteral("-");
}

QString readErrorText(const InputFile &file, const QString &fileName)
{
    if (isStandardInput(fileName) && file.kind() != FileKind::Folder)
        return IoText::tr("standard input cannot be read: %1").arg(file.errorText());
    switch (file.kind()) {
    case FileKind::Missing:
        return file.mayNotBeRead() ? IoText::tr("the file may not be read; expected read permission")
                                   : IoText::tr("the file does not exist; expected the path of a timeline");
    case FileKind::Folder:
        return IoText::tr("this is a folder; expected a file");
    case FileKind::Device:
        return IoText::tr("this is a device; expected a file, or - for standard input");
    case FileKind::Socket:
        return IoText::tr("this is a socket; expected a file");
    case FileKind::Regular:
    case FileKind::Fifo:
        break;
    }
    return file.mayNotBeRead() ? IoText::tr("the file may not be read; expected read permission")
                               : IoText::tr("the file cannot be read: %1").arg(file.errorText());
}

Result<QByteArray> resourceBytes(const QString &fileName)
{
    QFile file(fileName);
    if (!file.exists())
        return Diagnostic::errorAt(displayName(fileName), 1, 1,
                                   IoText::tr("the file does not exist; expected the path of a timeline"));
    if (!file.open(QIODevice::ReadOnly))
        return Diagnostic::errorAt(displayName(fileName), 1, 1,
                                   IoText::tr("the file cannot be read: %1").arg(file.errorString()));
    return file.readAll();
}

/// Reads a piece of the buffer at its file offset.
ReadOutcome readPiece(LargeBuffer &buffer, InputFile &file, std::size_t begin, std::size_t end)
{
    while (begin < end) {
        const std::int64_t some = file.readAt(buffer.data() + begin, end - begin, begin);
        if (some <= 0)
            return some == 0 ? ReadOutcome::Cut : ReadOutcome::Failed;
        begin += static_cast<std::size_t>(some);
    }
    return ReadOutcome::Done;
}

} // namespace

std::uint64_t largestInput()
{
#ifdef Q_OS_UNIX
    const long pages = ::sysconf(_SC_PHYS_PAGES);
    const long bytes = ::sysconf(_SC_PAGESIZE);
    if (pages > 0 && bytes > 0)
        return static_cast<std::uint64_t>(pages) * static_cast<std::uint64_t>(bytes) / 2;
#endif
    return kUsualLimit;
}

ReadOutcome readInto(LargeBuffer &buffer, InputFile &file, const std::function<bool()> &shouldContinue)
{
    std::atomic<ReadOutcome> outcome = ReadOutcome::Done;
    for (std::size_t round = 0; round < buffer.size() && outcome == ReadOutcome::Done; round += kRound) {
        if (shouldContinue && !shouldContinue())
            return ReadOutcome::Cancelled;
        const std::size_t roundEnd = std::min(round + kRound, buffer.size());
        parallelFor((roundEnd - round + kReadPiece - 1) / kReadPiece, 4, [&](std::size_t first, std::size_t last) {
            for (std::size_t piece = first; piece < last && outcome == ReadOutcome::Done; ++piece) {
                const std::size_t begin = round + piece * kReadPiece;
                const ReadOutcome its = readPiece(buffer, file, begin, std::min(begin + kReadPiece, roundEnd));
                if (its != ReadOutcome::Done)
                    outcome = its;
            }
        });
    }
    return outcome;
}

InputBytes::InputBytes(LargeBuffer buffer, std::size_t size)
    : m_buffer(std::move(buffer)), m_data(QByteArray::fromRawData(m_buffer.data(), static_cast<qsizetype>(size)))
{
}

Result<InputBytes> InputBytes::ofRegular(InputFile &file, const QString &fileName, const Progress &progress,
                                         std::uint64_t most)
{
    const InputFile::Status before = file.status();
    if (before.size > most)
        return Diagnostic::errorAt(displayName(fileName), 1, 1,
                                   IoText::tr("the file has %1; expected at most %2, half of this computer's memory")
                                       .arg(sizeText(before.size), sizeText(most)));
    LargeBuffer buffer(before.size);
    switch (readInto(buffer, file, progress ? [&progress] { return progress(0); } : std::function<bool()>())) {
    case ReadOutcome::Cancelled:
        return Diagnostic::cancelled();
    case ReadOutcome::Cut:
        return Diagnostic::errorAt(
            displayName(fileName), 1, 1,
            IoText::tr("the file was truncated while it was read; expected one that nothing is writing to"));
    case ReadOutcome::Failed:
        return Diagnostic::errorAt(displayName(fileName), 1, 1, readErrorText(file, fileName));
    case ReadOutcome::Done:
        break;
    }
    // A file that has grown is used as read: it is being appended to.
    const InputFile::Status after = file.status();
    if (after.size < before.size || (after.size == before.size && after.modified != before.modified))
        return Diagnostic::errorAt(
            displayName(fileName), 1, 1,
            IoText::tr("the file was changed while it was read; expected one that nothing is writing to"));
    return InputBytes(std::move(buffer), before.size);
}

Result<InputBytes> InputBytes::ofStream(InputFile &file, const QString &fileName, const Progress &progress,
                                        std::uint64_t most)
{
    QByteArray bytes;
    std::size_t size = 0;
    while (true) {
        if (progress && !progress(0))
            return Diagnostic::cancelled();
        if (!file.wait(progress ? kReaderPatienceMs : -1))
            continue;
        if (static_cast<std::size_t>(bytes.size()) < size + kReadPiece)
            bytes.resize(static_cast<qsizetype>(std::max(size + kReadPiece, size / 2 * 3)));
        const std::int64_t some = file.read(bytes.data() + size, kReadPiece);
        if (some == InputFile::kNotYet)
            continue;
        if (some < 0)
            return Diagnostic::errorAt(displayName(fileName), 1, 1, readErrorText(file, fileName));
        if (some == 0)
            break;
        size += static_cast<std::size_t>(some);
        if (size > most)
            return Diagnostic::errorAt(
                displayName(fileName), 1, 1,
                IoText::tr("the input exceeds %1, half of this computer's memory; expected a smaller one")
                    .arg(sizeText(most)));
    }
    bytes.truncate(static_cast<qsizetype>(size));
    return InputBytes(std::move(bytes));
}

Result<InputBytes> InputBytes::read(const QString &fileName, const Progress &progress, std::uint64_t most)
{
    if (fileName.startsWith(u':')) {
        const Result<QByteArray> bytes = resourceBytes(fileName);
        if (!bytes)
            return bytes.error();
        return InputBytes(*bytes);
    }
    InputFile file;
    const bool isStream = isStandardInput(fileName);
    if (!(isStream ? file.openStandardInput() : file.open(fileName)))
        return Diagnostic::errorAt(displayName(fileName), 1, 1, readErrorText(file, fileName));
    // Files in /proc and the like report no size.
    const bool hasSize = !isStream && file.kind() == FileKind::Regular && file.status().size > 0;
    return hasSize ? ofRegular(file, fileName, progress, most) : ofStream(file, fileName, progress, most);
}

} // namespace timeloupe
