// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/formats/cache/sectionfile.h"

#include "model/core/parallel.h"

#include <QIODevice>

#include <xxhash.h>

namespace timeloupe {

namespace {

constexpr std::uint64_t kSectionFileMagic = 0x31'65'70'75'6f'6c'54'0a; // "\nTloupe1" where the low byte comes first

struct Trailer
{
    std::uint64_t magic = kSectionFileMagic;
    std::uint64_t tableBegin = 0;
    std::uint64_t sectionCount = 0;
    std::uint64_t checksumCount = 0;
    std::uint64_t tableChecksum = 0; ///< of the table and of the checksums
};

std::uint64_t checksumOf(const void *bytes, std::size_t count)
{
    return XXH3_64bits(bytes, count);
}

std::size_t roundedUp(std::size_t place)
{
    return (place + kSectionAlignment - 1) / kSectionAlignment * kSectionAlignment;
}

bool arePiecesWhole(std::span<const std::byte> bytes, std::span<const std::uint64_t> checksums)
{
    std::atomic<bool> whole = true;
    parallelFor(checksums.size(), 1, [&](std::size_t begin, std::size_t end) {
        for (std::size_t piece = begin; piece < end && whole; ++piece) {
            const std::size_t first = piece * kChecksumPiece;
            const std::size_t count = std::min(kChecksumPiece, bytes.size() - first);
            if (checksumOf(bytes.data() + first, count) != checksums[piece])
                whole = false;
        }
    });
    return whole;
}

bool doSectionsFit(std::span<const std::uint64_t> sections, std::size_t size)
{
    std::uint64_t place = 0;
    for (std::size_t i = 0; i < sections.size(); i += 2) {
        if (sections[i] < place || sections[i] % kSectionAlignment != 0 || sections[i] > size ||
            sections[i + 1] > size - sections[i])
            return false;
        place = sections[i] + sections[i + 1];
    }
    return true;
}

} // namespace

SectionWriter::SectionWriter(QIODevice &out, const std::atomic<bool> &cancelled) : m_out(out), m_cancelled(cancelled)
{
    m_piece.reserve(kChecksumPiece);
}

void SectionWriter::flush()
{
    m_ok = m_ok && !m_cancelled;
    if (!m_ok || m_piece.isEmpty())
        return;
    m_checksums.push_back(checksumOf(m_piece.constData(), static_cast<std::size_t>(m_piece.size())));
    m_ok = m_out.write(m_piece) == m_piece.size();
    m_written += static_cast<std::uint64_t>(m_piece.size());
    m_piece.resize(0);
}

void SectionWriter::begin()
{
    const std::size_t place = m_written + static_cast<std::size_t>(m_piece.size());
    const QByteArray padding(static_cast<qsizetype>(roundedUp(place) - place), '\0');
    put(padding.constData(), static_cast<std::size_t>(padding.size()));
    m_sections.push_back(m_written + static_cast<std::uint64_t>(m_piece.size()));
}

void SectionWriter::put(const void *bytes, std::size_t count)
{
    const char *from = static_cast<const char *>(bytes);
    while (count > 0 && m_ok) {
        const std::size_t some = std::min(count, kChecksumPiece - static_cast<std::size_t>(m_piece.size()));
        m_piece.append(from, static_cast<qsizetype>(some));
        from += some;
        count -= some;
        if (static_cast<std::size_t>(m_piece.size()) == kChecksumPiece)
            flush();
    }
}

void SectionWriter::end()
{
    m_sections.push_back(m_written + static_cast<std::uint64_t>(m_piece.size()) - m_sections.back());
}

bool SectionWriter::finish()
{
    const std::size_t sections = m_sections.size() / 2;
    begin(); // so that the table can be read where it lies
    m_sections.pop_back();
    flush();
    Trailer trailer;
    trailer.tableBegin = m_written;
    trailer.sectionCount = sections;
    trailer.checksumCount = m_checksums.size();
    std::vector<std::uint64_t> table = m_sections;
    table.insert(table.end(), m_checksums.begin(), m_checksums.end());
    trailer.tableChecksum = checksumOf(table.data(), table.size() * sizeof(std::uint64_t));
    const auto write = [this](const void *bytes, std::size_t count) {
        m_ok = m_ok &&
               m_out.write(static_cast<const char *>(bytes), static_cast<qint64>(count)) == static_cast<qint64>(count);
    };
    write(table.data(), table.size() * sizeof(std::uint64_t));
    write(&trailer, sizeof trailer);
    return m_ok && !m_cancelled;
}

std::optional<SectionReader> SectionReader::open(std::span<const std::byte> file)
{
    Trailer trailer;
    if (file.size() < sizeof trailer)
        return std::nullopt;
    const std::size_t tableEnd = file.size() - sizeof trailer;
    std::memcpy(&trailer, file.data() + tableEnd, sizeof trailer);
    if (trailer.magic != kSectionFileMagic || trailer.tableBegin > tableEnd ||
        trailer.tableBegin % kSectionAlignment != 0)
        return std::nullopt;
    const std::size_t numbers = (tableEnd - trailer.tableBegin) / sizeof(std::uint64_t);
    const std::size_t pieces = (trailer.tableBegin + kChecksumPiece - 1) / kChecksumPiece;
    if ((tableEnd - trailer.tableBegin) % sizeof(std::uint64_t) != 0 || trailer.checksumCount != pieces ||
        pieces > numbers || numbers - pieces != trailer.sectionCount * 2)
        return std::nullopt;
    const std::byte *const at = file.data() + trailer.tableBegin;
    if (checksumOf(at, tableEnd - trailer.tableBegin) != trailer.tableChecksum)
        return std::nullopt;
    const std::span<const std::uint64_t> table(reinterpret_cast<const std::uint64_t *>(at), numbers);
    const std::span<const std::byte> content = file.first(trailer.tableBegin);
    const auto sections = table.first(trailer.sectionCount * 2);
    if (!doSectionsFit(sections, content.size()) || !arePiecesWhole(content, table.subspan(sections.size())))
        return std::nullopt;
    return SectionReader(content, sections);
}

std::span<const std::byte> SectionReader::next(std::size_t valueSize)
{
    if (!m_ok || isAtEnd() || m_sections[m_next * 2 + 1] % valueSize != 0) {
        m_ok = false;
        return {};
    }
    const std::size_t begin = m_sections[m_next * 2];
    const std::size_t count = m_sections[m_next * 2 + 1];
    ++m_next;
    return m_file.subspan(begin, count);
}

} // namespace timeloupe
