// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/column.h"

#include <QByteArray>

#include <atomic>
#include <cstdint>
#include <cstring>
#include <optional>
#include <string_view>

class QIODevice;

namespace timeloupe {

// A file of sections of plain bytes, each aligned to 64 and used in place after reading. It ends with a table of the
// sections, a checksum per 4 MiB, and a trailer that begins with kSectionFileMagic. Valid only for the machine and
// build that wrote it; the caller has to ensure this.

inline constexpr std::size_t kSectionAlignment = 64;
inline constexpr std::size_t kChecksumPiece = std::size_t(4) << 20;

/// Writes the sections in order.
class SectionWriter
{
public:
    static constexpr bool kIsWriting = true;

    /// Stops, with finish() returning false, when `cancelled` becomes true.
    SectionWriter(QIODevice &out, const std::atomic<bool> &cancelled);

    template <class T> void write(std::span<const T> values)
    {
        static_assert(std::is_trivially_copyable_v<T>);
        begin();
        put(values.data(), values.size_bytes());
        end();
    }
    /// Writes one section in pieces: begin(), put()…, end().
    void begin();
    void put(const void *bytes, std::size_t count);
    void end();

    /// Writes table, checksums and trailer. False after any write error.
    [[nodiscard]] bool finish();

private:
    void flush();

    QIODevice &m_out;
    const std::atomic<bool> &m_cancelled;
    bool m_ok = true;
    QByteArray m_piece; ///< unwritten bytes, fewer than kChecksumPiece
    std::uint64_t m_written = 0;
    std::vector<std::uint64_t> m_sections; ///< begin and length of each
    std::vector<std::uint64_t> m_checksums;
};

/// Returns the sections of a file in order.
class SectionReader
{
public:
    static constexpr bool kIsWriting = false;

    /// Verifies every byte; nullopt when the file is damaged or incomplete. `file` must be aligned to 64 and outlive
    /// all sections returned.
    static std::optional<SectionReader> open(std::span<const std::byte> file);

    /// The next section. Empty, with isOk() false, when there is none or its size is not a multiple of sizeof(T).
    template <class T> std::span<const T> read()
    {
        static_assert(std::is_trivially_copyable_v<T> && alignof(T) <= kSectionAlignment);
        const std::span<const std::byte> bytes = next(sizeof(T));
        return {reinterpret_cast<const T *>(bytes.data()), bytes.size() / sizeof(T)};
    }
    [[nodiscard]] bool isOk() const { return m_ok; }
    /// Marks the content as inconsistent.
    void fail() { m_ok = false; }
    [[nodiscard]] bool isAtEnd() const { return m_next * 2 == m_sections.size(); }

private:
    SectionReader(std::span<const std::byte> file, std::span<const std::uint64_t> sections)
        : m_file(file), m_sections(sections)
    {
    }
    [[nodiscard]] std::span<const std::byte> next(std::size_t valueSize);

    std::span<const std::byte> m_file;
    std::span<const std::uint64_t> m_sections;
    std::size_t m_next = 0;
    bool m_ok = true;
};

} // namespace timeloupe
